import { norm, type Reading, sentenceFirst } from "../../domain/reading.ts";
import { isOf, WordClass } from "../lexicon/word-classes.ts";
import type { QuantityMention } from "../mention.ts";
import { countedKind, firstToken } from "./counted-kind.ts";

/** Whether nothing but "and", "or", commas and determiners stands between the two, in one sentence, and both count alike. */
export function areCoordinate(a: QuantityMention, b: QuantityMention, reading: Reading): boolean {
  const from = a.phraseTo ?? a.to;
  const to = firstToken(b);
  if (to < from || to - from > 4 || sentenceFirst(reading, a.from) !== sentenceFirst(reading, b.from))
    return false;
  const kinds = [countedKind(a), countedKind(b)];
  if (kinds[0] === "money" || kinds[0] === "change") return false;
  // "has one lane open, and 14 people were killed": what befalls persons does not befall a lane.
  if (kinds.includes("person") && kinds.includes("thing")) return false;
  let joined = false;
  for (let at = from; at < to; at++) {
    const word = norm(reading, at);
    if (word === "and" || word === "or" || word === "," || word === "plus") joined = true;
    else if (word === "by" && norm(reading, firstToken(a) - 1) === "by") continue;
    else if (!isOf(reading, at, WordClass.determiner | WordClass.adjective | WordClass.adverb)) return false;
  }
  return joined;
}
