import { hasFlag, norm, type Reading, sentenceFirst, TokenFlag } from "../../domain/reading.ts";
import { SPEAKER_NOUNS } from "../lexicon/speaker-nouns.ts";

/** Tokens that name whose a record is, half-open, and how they are tied to it. */
export interface OwnerWords {
  readonly from: number;
  readonly to: number;
  readonly tie: "possessive" | "compound" | "keeper";
}

/**
 * Whose the record is that the tokens [from, to) name: "the agency" of "the agency's register", "police" of "police records",
 * "the Harbour Union" of "a tally by the Harbour Union", "a report in the Solm Courier". `end` is one past its noun. Undefined when the words do not say.
 */
export function ownerOfRecord(
  reading: Reading,
  from: number,
  end: number,
  to: number,
): OwnerWords | undefined {
  for (let token = from + 1; token < end - 1; token++)
    if (norm(reading, token) === "'s" || norm(reading, token) === "’s")
      return { from, to: token, tie: "possessive" };
  const inOutlet = norm(reading, end) === "in" && SPEAKER_NOUNS.has(reading, to - 1);
  if (end < to && (isKept(norm(reading, end)) || inOutlet)) return { from: end + 1, to, tie: "keeper" };
  const before = end - 2;
  const kind = before >= from ? SPEAKER_NOUNS.at(reading, before) : undefined;
  // "the Solm Times report" is a name; "hospital records", "government figures" are somebody's.
  if ((kind !== "body" && kind !== "group") || VAGUE.has(norm(reading, before))) return undefined;
  const named = hasFlag(reading, before, TokenFlag.capitalised) && before !== sentenceFirst(reading, before);
  return named && before === from ? undefined : { from, to: end - 1, tie: "compound" };
}

/** Prepositions that tie a record to its keeper. */
function isKept(word: string): boolean {
  return word === "by" || word === "from";
}

/** Nouns that before a record say what it is about, not whose it is: "a state list", "city figures", "party accounts". */
const VAGUE = new Set([
  "state",
  "region",
  "city",
  "county",
  "town",
  "house",
  "team",
  "force",
  "service",
  "task",
  "programme",
  "program",
]);
