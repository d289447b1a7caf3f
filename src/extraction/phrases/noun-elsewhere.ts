import { norm, type Reading, sentenceEnd, sentenceFirst } from "../../domain/reading.ts";
import { isPersonNoun } from "../lexicon/person-nouns.ts";
import { isAdverb, isOf, WordClass } from "../lexicon/word-classes.ts";
import type { QuantityMention } from "../mention.ts";
import { firstToken } from "./counted-kind.ts";
import { countedPhrase, isPlural } from "./counted-phrase.ts";

/** How far before a level its subject is looked for, in tokens; judgement. */
const SUBJECT_REACH = 22;

/**
 * The noun that a number standing alone counts, where it stands elsewhere in the sentence: "48 are women", "relief parcels (9,400)",
 * "Persons on board: 276", "the number of guards was raised from 80 to 100". -1 where there is none.
 */
export function nounElsewhere(mention: QuantityMention, reading: Reading): number {
  const after = predicateNoun(mention, reading);
  if (after >= 0) return after;
  const before = firstToken(mention) - 1;
  const mark = norm(reading, before);
  if (mark === "(" || mark === "[") return listedNoun(reading, before - 1);
  if (mark === ":") return headOfLabel(reading, before);
  const beside = isLabel(reading, before) ? -1 : listedNoun(reading, before);
  return beside >= 0 && endsPhrase(reading, mention.to) ? beside : subjectOfLevel(reading, before);
}

/** "48 are women", "nine were pupils". */
function predicateNoun(mention: QuantityMention, reading: Reading): number {
  let at = mention.to;
  if (!isOf(reading, at, WordClass.be)) return -1;
  at++;
  while (isAdverb(reading, at)) at++;
  const { head, from, to } = countedPhrase(reading, at, false);
  const bare = head >= 0 && isPersonNoun(reading, head) && isPlural(reading, head) && to - from <= 2;
  return bare ? head : -1;
}

/** A plural in lower case straight before the number: "suspected cases 960", "relief parcels (9,400)". */
function listedNoun(reading: Reading, at: number): number {
  if (!isPlural(reading, at) || isOf(reading, at, WordClass.verb | WordClass.be | WordClass.have)) return -1;
  return norm(reading, at).length > 3 ? at : -1;
}

/** "Arlo 268; other parishes 56": between the marks of a list the noun says where, not what. */
function isLabel(reading: Reading, noun: number): boolean {
  for (let at = noun - 1; at >= noun - 3; at--)
    if (norm(reading, at) === ";" || norm(reading, at) === "," || norm(reading, at) === ":") return true;
  return false;
}

/** Whether the number phrase ends here, so that the noun before it is what it counts rather than the subject of a verb. */
function endsPhrase(reading: Reading, at: number): boolean {
  const word = norm(reading, at);
  return word === "(" || word === "," || word === "." || word === ";" || word === ")" || at >= reading.count;
}

/** "Persons on board: 276", "Injured: 41": the first plural of the label. */
function headOfLabel(reading: Reading, colon: number): number {
  const floor = Math.max(sentenceFirst(reading, colon), colon - 6);
  let first = floor;
  for (let at = colon - 1; at >= floor; at--)
    if (norm(reading, at) === "." || norm(reading, at) === ";" || norm(reading, at) === ":") {
      first = at + 1;
      break;
    }
  const { head } = countedPhrase(reading, first, false);
  return head >= 0 && head < colon && isPlural(reading, head) ? head : -1;
}

const LEVELS = new Set(
  "is was are were at to from reached reaches exceeded topped tops came totalled totaled numbered stands stood remains remained".split(
    " ",
  ),
);
const COUNTS = new Set("number numbers count total tally".split(" "));

/** "the number of refugees had reached 27,000": the noun after "number of", when the number stands at its level. */
function subjectOfLevel(reading: Reading, level: number): number {
  if (!LEVELS.has(norm(reading, level)) || level < 0) return -1;
  const floor = Math.max(sentenceFirst(reading, level), level - SUBJECT_REACH);
  for (let at = level - 1; at >= floor; at--) {
    if (norm(reading, at) === ";") return -1;
    if (!COUNTS.has(norm(reading, at)) || norm(reading, at + 1) !== "of") continue;
    const { head } = countedPhrase(reading, at + 2, false);
    return head >= 0 && head < level && head < sentenceEnd(reading, level) ? head : -1;
  }
  return -1;
}
