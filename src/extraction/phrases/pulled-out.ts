import { norm, type Reading } from "../../domain/reading.ts";
import { isOf, WordClass } from "../lexicon/word-classes.ts";
import { wordSet } from "../word-table.ts";

/** "pulled 16 people from the sea", "16 were dragged out of the rubble": the verb at `verb` saves, as what stands at `after` shows. */
export function isPulledOut(reading: Reading, verb: number, after: number): boolean {
  if (!PULLS.has(reading, verb)) return false;
  if (SAFE.has(reading, after)) return true;
  let place = after;
  if (norm(reading, place) === "out") place++;
  const taken = norm(reading, place);
  if (taken !== "from" && taken !== "of") return place > after;
  for (let at = place + 1; at <= place + 4; at++) {
    if (DANGERS.has(reading, at)) return true;
    if (isOf(reading, at, WordClass.preposition | WordClass.conjunction | WordClass.be)) return false;
  }
  return false;
}

/** Source: own list, November 2026. */
const PULLS = wordSet(
  `pull pulls pulled pulling pluck plucks plucked plucking haul hauls hauled hauling drag drags dragged dragging lift lifted lifting winch
  winched winching dig digs dug digging fish fished`,
);
const SAFE = wordSet("alive ashore aboard");
/** What rescuers pull people from. Gunmen drag people from homes and buses: those need a word that says they were in danger. */
const DANGERS = wordSet(
  `water waters sea river lake canal harbour harbor surf waves ocean rubble ruins ruin wreck wreckage debris mud snow ice avalanche flames fire
  blaze smoke shaft mine pit tunnel cave roof roofs rooftop rooftops collapsed burning blazing sinking stricken crushed wrecked flooded overturned`,
);
