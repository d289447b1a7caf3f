import { norm, type Reading } from "../../domain/reading.ts";
import { isAdverb, isOf, WordClass } from "../lexicon/word-classes.ts";
import type { QuantityMention } from "../mention.ts";
import { firstToken } from "./counted-kind.ts";
import { inOneSentence } from "./same-count.ts";

/** Words that say a share over again what a count has said: "9,120, or 30 percent", "47 (21 percent)". */
const RESTATES = new Set([
  "or",
  "(",
  "[",
  "equivalent",
  "representing",
  "ie",
  "equal",
  "equals",
  "roughly",
  "about",
  "some",
  "nearly",
  "that",
  "is",
  ",",
  "to",
  "which",
  "say",
  "just",
  "over",
  "under",
  "meaning",
  "making",
  "–",
  "—",
  "account",
  "for",
  "accounting",
]);
/** One of these must stand among them; a comma alone joins other things too. */
const TELLING = new Set([
  "or",
  "(",
  "[",
  "equivalent",
  "representing",
  "equal",
  "equals",
  "that",
  "which",
  "making",
  "accounting",
  "is",
  "meaning",
]);

/** The count that the share restates, when nothing but words of restating stand between the two. */
export function restatedCount(
  share: QuantityMention,
  quantities: readonly QuantityMention[],
  index: number,
  reading: Reading,
): QuantityMention | undefined {
  const nearest = quantities[index - 1];
  // "14 of the 18 centres, or 78 percent": the count is the part, not the number that it was taken from.
  const second = quantities[index - 2];
  const before = second && nearest && second.partOf === nearest ? second : nearest;
  if (!nearest || !before || before.value.unit === "percent" || !inOneSentence(before, share, reading))
    return undefined;
  if (isFenced(share, nearest, reading)) return before;
  let telling = false;
  let strange = 0;
  for (let at = nearest.to; at < firstToken(share); at++) {
    const word = norm(reading, at);
    if (TELLING.has(word)) telling = true;
    else if (word === "," || word === ")") telling = telling && word === ",";
    else if (!telling) strange++;
    else if (!RESTATES.has(word) && !isAdverb(reading, at) && !isOf(reading, at, WordClass.determiner))
      return undefined;
  }
  // Between the count and "or" its own noun and a short phrase may stand: "21,700 teachers were absent today, equivalent to 29 percent".
  return telling && strange <= 9 ? before : undefined;
}

/** "155 of them, 32 percent, were ill": a share between two commas says over again what stands before the first. */
function isFenced(share: QuantityMention, nearest: QuantityMention, reading: Reading): boolean {
  const open = firstToken(share) - 1;
  if (norm(reading, open) !== "," || norm(reading, share.to) !== ",") return false;
  return open - nearest.to <= 3 && !isOf(reading, share.to + 1, WordClass.determiner);
}

/** The number inside the share's own "of" phrase: "29 percent of the 74,800 on the payroll", "9.7 percent of its workforce of 46,200". */
export function numberedBase(
  share: QuantityMention,
  quantities: readonly QuantityMention[],
  index: number,
  reading: Reading,
): QuantityMention | undefined {
  const next = quantities[index + 1];
  if (!next || next.value.unit === "percent" || norm(reading, share.to) !== "of") return undefined;
  const lead = firstToken(next);
  if (lead - share.to > 7 || !inOneSentence(share, next, reading)) return undefined;
  for (let at = share.to + 1; at < lead; at++) {
    const word = norm(reading, at);
    if (
      word === "," ||
      word === "and" ||
      word === ";" ||
      word === "." ||
      word === ":" ||
      isOf(reading, at, WordClass.be | WordClass.have | WordClass.relative)
    )
      return undefined;
  }
  return next;
}
