import type { Claim } from "../domain/claim.ts";
import { happeningOf } from "../domain/happening.ts";
import { wordsOf } from "./words.ts";

/** How far before a number the word stands that says what it is; UTF-16 code units. */
const BEFORE = 40;

/** "licensed to carry 140", "built for 600", "a capacity of 90". */
const CAPACITY =
  /\b(?:licen[cs]ed|certified|designed|built|meant|fit|allowed|room|space|capacity)\s+(?:(?:to|carry|hold|house|for|of|was|is|only|just|about|some)\s+){1,4}$/iu;
const INHABITED = /\b(?:population|inhabitants|residents)\b[^.;]*$/iu;
const LIVES_THERE: ReadonlySet<string> = new Set(["inhabitants", "residents", "population"]);
/** Verbs of those who come to a march, and counts of them that no verb is said of. */
const TAKES_PART: ReadonlySet<string | undefined> = new Set([undefined, "walked", "joined", "turned"]);
/** A march of fewer is no figure that is told without a noun; judgement. */
const CROWD = 50;

/** The measure that extraction read, or where it read none the one that the words around or the happening go by. */
export function measureInContext(claim: Claim, sentence: string): string | undefined {
  const { measure, value } = claim;
  if (claim.kind !== "quantity" || !value) return measure;
  const bare = value.unit === null;
  if (!bare && value.unit !== "people") return measure;
  const from = claim.start - claim.quote.start;
  const before = sentence.slice(Math.max(0, from - BEFORE), from);
  if (CAPACITY.test(before)) return "capacity";
  if (measure === undefined && (LIVES_THERE.has(claim.population ?? "") || INHABITED.test(before)))
    return "resident";
  const crowd = claim.scope?.event !== undefined && happeningIn(claim.scope.event) === "protest";
  const many = (value.low ?? value.high ?? 0) >= CROWD;
  return crowd && many && TAKES_PART.has(measure) && claim.population !== "police" ? "attended" : measure;
}

/** Family of the last happening that the words name: "earthquake" of "Lossan quake". */
export function happeningIn(words: string): string | undefined {
  for (const word of wordsOf(words).toReversed()) {
    const family = happeningOf(word.folded);
    if (family) return family;
  }
  return undefined;
}
