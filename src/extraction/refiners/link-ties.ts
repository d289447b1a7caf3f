import type { Reading } from "../../domain/reading.ts";
import { type DraftTie, type Mention, note, type QuantityMention } from "../mention.ts";
import { valuesOfChange } from "../phrases/change-ties.ts";
import { restatedQuantity } from "../phrases/conversion-ties.ts";
import { firstToken } from "../phrases/counted-kind.ts";
import { listedItems } from "../phrases/item-ties.ts";
import { namedItems } from "../phrases/named-items.ts";
import { numberedBase, restatedCount } from "../phrases/share-ties.ts";
import { subjectOfMove } from "../phrases/subject-of-move.ts";
import type { Refiner } from "../pipeline.ts";

/** Ties numbers that a reader can recompute from each other: shares, changes, conversions, and counts of listed items. */
export const linkTies: Refiner = {
  id: "link-ties",
  refine(mentions, { reading }) {
    const quantities = mentions.filter(
      (mention): mention is QuantityMention => mention.kind === "quantity" && mention.untracked === undefined,
    );
    quantities.forEach((mention, index) => {
      tieShare(mention, quantities, index, reading);
      tieChange(mention, quantities, index, reading);
      const twin = restatedQuantity(mention, quantities[index - 1], reading);
      if (twin) tie(mention, "said-again", twin);
      const items = mention.counted === undefined ? [] : namedItems(mention, reading);
      if (items.length > 0) mention.items = items;
    });
    for (const [count, items] of listedItems(mentions, reading))
      for (const item of items) tie(count, "lists", item);
    return mentions;
  },
};

function tie(mention: QuantityMention, as: DraftTie["as"], to: Mention): void {
  mention.ties = [...(mention.ties ?? []), { as, to }];
  note(mention, as, to.kind === "quantity" ? to.value.stated : to.kind);
}

function tieShare(
  share: QuantityMention,
  quantities: readonly QuantityMention[],
  index: number,
  reading: Reading,
): void {
  if (share.value.unit !== "percent") return;
  const base = numberedBase(share, quantities, index, reading);
  const part = restatedCount(share, quantities, index, reading);
  const whole = base ?? share.base?.to ?? part?.partOf ?? (part === share.partOf ? undefined : share.partOf);
  if (base) share.base = { words: reading.text.slice(reading.start[share.to + 1], base.end), to: base };
  if (whole) tie(share, "share-of", whole);
  if (!part || part === whole) return;
  tie(share, "share-is", part);
  // "14 of the 18 centres, or 78 percent": whole and part stand beside the share, which adds no part of its own.
  if (part.partOf && !share.partOf && !isBeside(part, part.partOf)) share.partOf = part.partOf;
  if (part.measure !== undefined) share.measure ??= part.measure;
  if (part.population !== undefined) share.population ??= part.population;
}

/** Whether the whole stands straight behind its part: "14 of the 18 centres", "640 of its 2,900 jobs". */
function isBeside(part: QuantityMention, whole: QuantityMention): boolean {
  return whole.from > part.from;
}

function tieChange(
  change: QuantityMention,
  quantities: readonly QuantityMention[],
  index: number,
  reading: Reading,
): void {
  const values = valuesOfChange(change, quantities, index, reading);
  if (!values || values.from === change || values.to === change) return;
  const { unit } = values.to.value;
  if (values.from.value.unit === null) values.from.value = { ...values.from.value, unit };
  tie(change, "changed-from", values.from);
  tie(change, "changed-to", values.to);
  const verb = firstToken(values.from) - 2;
  const subject = change.population === undefined && verb >= 0 ? subjectOfMove(reading, verb) : undefined;
  if (subject !== undefined) change.population = subject;
}
