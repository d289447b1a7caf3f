import { norm, type Reading } from "../../domain/reading.ts";
import { note, type QuantityMention } from "../mention.ts";
import { areCoordinate } from "../phrases/coordination.ts";
import { countedKind, firstToken } from "../phrases/counted-kind.ts";
import { sentencesApart } from "../phrases/same-count.ts";
import type { Refiner } from "../pipeline.ts";

/** Gives a unit to the numbers that stand alone, from the number that they go with: "rose from 40 cases to 50". */
export const settleCounted: Refiner = {
  id: "settle-counted",
  refine(mentions, { reading }) {
    let before: QuantityMention | undefined;
    for (const mention of mentions) {
      if (mention.kind !== "quantity" || mention.untracked !== undefined) continue;
      if (mention.value.unit === null) settle(mention, before, reading);
      if (before) compare(mention, before, reading);
      before = mention;
    }
    return mentions;
  },
};

/** Words that set a number beside the one before it: "500 cases, against 400 the week before", "from 40 francs to 60". */
const COMPARING = new Set(["against", "from", "to", "than", "versus", "with"]);

/** "6.8 percent, down from 7.1 percent": both are levels of one thing, so they have one measure. */
function compare(mention: QuantityMention, before: QuantityMention, reading: Reading): void {
  if (mention.measure !== undefined || before.measure === undefined || MOVES.has(before.measure)) return;
  if (sentencesApart(before, mention, reading) > 0 || mention.value.unit !== before.value.unit) return;
  if (!COMPARING.has(norm(reading, firstToken(mention) - 1))) return;
  mention.measure = before.measure;
  if (before.population !== undefined) mention.population ??= before.population;
  note(mention, `measure ${before.measure}: compared with the number before it`);
}
const MOVES = new Set(["rose", "fell"]);

function settle(mention: QuantityMention, before: QuantityMention | undefined, reading: Reading): void {
  if (!before || before.value.unit === null || sentencesApart(before, mention, reading) > 0) return;
  const together =
    areCoordinate(before, mention, reading) ||
    (before.measure !== undefined && before.measure === mention.measure) ||
    (countedKind(before) !== "change" && COMPARING.has(norm(reading, firstToken(mention) - 1)));
  if (!together) return;
  mention.value = { ...mention.value, unit: before.value.unit };
  if (before.population !== undefined) mention.population ??= before.population;
  note(mention, "counts what the number before it counts");
}
