import type { Reading } from "../../domain/reading.ts";
import { note, type QuantityMention } from "../mention.ts";
import { ofBodies } from "../phrases/bodies.ts";
import { closedParts } from "../phrases/closed-list.ts";
import { namedWhole, numberedWhole, type Whole } from "../phrases/named-whole.ts";
import { PartsList } from "../phrases/parts-list.ts";
import type { Refiner } from "../pipeline.ts";

/**
 * Ties each part to its whole: "613 people, including 63 children", "58 of them", "eleven of the dead", "9 of the 14 districts",
 * "(31 men, 9 women)". A part takes from its whole the measure, population and unit that its own words do not give.
 */
export const linkParts: Refiner = {
  id: "link-parts",
  refine(mentions, { reading }) {
    const quantities = mentions.filter(
      (mention): mention is QuantityMention => mention.kind === "quantity" && mention.untracked === undefined,
    );
    const list = new PartsList(reading);
    const openLists = new Map<QuantityMention, QuantityMention[]>();
    quantities.forEach((mention, index) => {
      if (mention.partOf) return;
      const pointed =
        numberedWhole(mention, quantities, index, reading) ?? namedWhole(mention, quantities, index, reading);
      const whole = pointed ?? list.wholeOf(quantities, index);
      if (!whole || whole.mention.partOf === mention) return;
      if (whole.asBase) {
        const { start, phraseTo, to } = whole.mention;
        const words = reading.text.slice(start, reading.end[(phraseTo ?? to) - 1]);
        mention.base = { words, to: whole.mention };
        if (whole.measure !== undefined) mention.measure = whole.measure;
        if (mention.why) note(mention, `share of "${whole.mention.value.stated}"`);
        return;
      }
      if (pointed?.opensList) list.begin(mention, pointed);
      link(mention, whole, reading);
      if (whole.breakdown === "complete" || whole.why === INCLUDING) return;
      const parts = openLists.get(whole.mention);
      if (parts) parts.push(mention);
      else openLists.set(whole.mention, [mention]);
    });
    for (const parts of openLists.values()) close(closedParts(parts, reading));
    return mentions;
  },
};

/** A list that "including" opens never says that it is all, whatever its kinds. */
const INCLUDING = "including";

function close(parts: readonly QuantityMention[]): void {
  for (const part of parts) {
    part.breakdown = "complete";
    note(part, "the list leaves nothing out");
  }
}

function link(
  part: QuantityMention,
  { mention: whole, breakdown, why, measure }: Whole,
  reading: Reading,
): void {
  part.partOf = whole;
  part.breakdown = breakdown;
  if (part.why) note(part, `part of "${whole.value.stated}": ${why}`);
  if (part.value.unit === null && whole.value.unit !== null)
    part.value = { ...part.value, unit: whole.value.unit };
  const population = part.population ?? whole.population;
  if (population !== undefined) part.population = population;
  const inherited = ofBodies(reading, whole.counted, part.measure) ?? measure ?? whole.measure;
  if (inherited !== undefined) part.measure = inherited;
  // "47 of the 309 stations visited": what is said of the whole may stand after the part's number.
  if (whole.value.unit === null && part.value.unit !== null && part.value.unit !== "percent")
    whole.value = { ...whole.value, unit: part.value.unit };
}
