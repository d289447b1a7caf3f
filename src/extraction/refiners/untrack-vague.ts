import { note, type QuantityMention, untrack } from "../mention.ts";
import type { Refiner } from "../pipeline.ts";

/** "Dozens" and "hundreds" are tracked only where no number stands for the same measure in the field (SEMANTICS, vague plurals). */
export const untrackVague: Refiner = {
  id: "untrack-vague",
  refine(mentions) {
    const told = new Set<string>();
    for (const mention of mentions)
      if (
        mention.kind === "quantity" &&
        mention.measure !== undefined &&
        mention.untracked === undefined &&
        !isVague(mention)
      )
        told.add(mention.measure);
    for (const mention of mentions) {
      if (mention.kind !== "quantity" || !isVague(mention)) continue;
      if (mention.measure !== undefined && !told.has(mention.measure)) continue;
      untrack(mention, "vague number");
      note(mention, "not tracked: vague number");
    }
    return mentions;
  },
};

function isVague({ value }: QuantityMention): boolean {
  return value.stated === null && value.softLow && value.softHigh;
}
