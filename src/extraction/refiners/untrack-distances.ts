import { norm, type Reading } from "../../domain/reading.ts";
import { note, type QuantityMention, untrack } from "../mention.ts";
import type { Refiner } from "../pipeline.ts";
import { wordSet } from "../word-table.ts";

/** How far one place is from another: "25 km to the north", "30 miles away", "within 400 metres". Read and not tracked. */
export const untrackDistances: Refiner = {
  id: "untrack-distances",
  refine(mentions, { reading }) {
    for (const mention of mentions) {
      if (mention.kind !== "quantity" || mention.untracked !== undefined) continue;
      if (!LENGTHS.has(mention.value.unit ?? "") || !isAway(mention, reading)) continue;
      untrack(mention, "distance");
      note(mention, "not tracked: distance");
    }
    return mentions;
  },
};

const LENGTHS = new Set(["km", "mile", "metre", "foot", "yard", "nautical mile"]);
const AWAY = wordSet(
  "away north south east west northeast northwest southeast southwest north-east north-west south-east south-west off inland offshore upstream downstream outside from further beyond",
);

function isAway({ to, value }: QuantityMention, reading: Reading): boolean {
  // "25 km to the north", "30 miles (48 km) away", "11 km north".
  const first = skipUnit(reading, to);
  for (let at = first; at <= first + 1; at++)
    if (AWAY.has(reading, at)) return norm(reading, at) !== "from" || value.unit !== "metre";
  return norm(reading, first) === "to" && norm(reading, first + 1) === "the" && AWAY.has(reading, first + 2);
}

function skipUnit(reading: Reading, token: number): number {
  return norm(reading, token) === "nautical" ? token + 2 : token + 1;
}
