import type { Reading } from "../../domain/reading.ts";
import { MEASURES_OF_PERSONS } from "../lexicon/measure-words.ts";
import { note, type QuantityMention } from "../mention.ts";
import { areCoordinate } from "../phrases/coordination.ts";
import { sentencesApart } from "../phrases/same-count.ts";
import type { Refiner } from "../pipeline.ts";

/** Gives a unit to the numbers that stand alone: from their measure ("14 were killed") or from the number that they go with. */
export const settleCounted: Refiner = {
  id: "settle-counted",
  refine(mentions, { reading }) {
    let before: QuantityMention | undefined;
    for (const mention of mentions) {
      if (mention.kind !== "quantity" || mention.untracked !== undefined) continue;
      if (mention.value.unit === null) settle(mention, before, reading);
      before = mention;
    }
    return mentions;
  },
};

function settle(mention: QuantityMention, before: QuantityMention | undefined, reading: Reading): void {
  if (mention.measure !== undefined && MEASURES_OF_PERSONS.has(mention.measure)) {
    mention.value = { ...mention.value, unit: "people" };
    mention.population ??= "people";
    note(mention, "counts people: so its measure says");
    return;
  }
  if (!before || before.value.unit === null || sentencesApart(before, mention, reading) > 0) return;
  const together =
    areCoordinate(before, mention, reading) ||
    (before.measure !== undefined && before.measure === mention.measure);
  if (!together) return;
  mention.value = { ...mention.value, unit: before.value.unit };
  if (before.population !== undefined) mention.population ??= before.population;
  note(mention, "counts what the number before it counts");
}
