import { norm, type Reading, sentenceFirst } from "../../domain/reading.ts";
import { isAdverb, isOf, WordClass } from "../lexicon/word-classes.ts";
import { wordSet } from "../word-table.ts";

/** Most tokens between "built for" and its number ("built for as many as 600"); judgement. */
const REACH = 4;

/**
 * `bare`: no noun follows, so that "the ground holds 52,000" can be told from captors who hold 52 hostages.
 * Whether the number phrase whose first token is `first` says how many there is room for: "built for 600", "room for 40", "licensed to
 * carry 140", "the hall seats 300", "a capacity of 52,000".
 */
export function isRoomFor(reading: Reading, first: number, bare: boolean): boolean {
  const floor = Math.max(sentenceFirst(reading, first), first - REACH);
  for (let at = first - 1; at >= floor; at--) {
    const word = norm(reading, at);
    if (word === "for")
      return MADE.has(reading, at - 1) || (norm(reading, at - 1) === "out" && MADE.has(reading, at - 2));
    if (word === "of") return norm(reading, at - 1) === "capacity";
    if (SEATS.has(reading, at) || (bare && word === "holds")) return true;
    // "licensed to carry 140", "meant to hold 600"
    if (HOLDS.has(reading, at)) return norm(reading, at - 1) === "to" && MADE.has(reading, at - 2);
    if (
      !isOf(reading, at, WordClass.determiner | WordClass.adverb) &&
      !isAdverb(reading, at) &&
      !ABOUT.has(reading, at)
    )
      return false;
  }
  return false;
}

/** Source: own list, November 2026. */
const MADE = wordSet(
  "built designed meant intended laid equipped licensed certified rated planned room space places beds seats capacity accommodation berths bunks",
);
const SEATS = wordSet("seats sleeps accommodates");
const HOLDS = wordSet("hold holds carry carries house seat accommodate sleep take");
const ABOUT = wordSet("some about around up to at most least no more than as many nearly almost only just");
