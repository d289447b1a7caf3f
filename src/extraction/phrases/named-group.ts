import { norm, type Reading, sentenceEnd, sentenceFirst } from "../../domain/reading.ts";
import { isOf, WordClass } from "../lexicon/word-classes.ts";
import type { QuantityMention } from "../mention.ts";
import { countedKind, firstToken } from "./counted-kind.ts";
import { afterNumber } from "./counted-phrase.ts";
import { measureAt } from "./measure-at.ts";

/** Most tokens between "Among the dead" at the head of a sentence and its number; judgement. */
const GROUP_REACH = 30;

/** What befell the group in "of the dead", "of the wounded", "of those killed", "Among the dead were": its measure. */
export function groupOf(mention: QuantityMention, reading: Reading): string | undefined {
  const at = afterNumber(reading, mention.to);
  const direct = norm(reading, at) === "of" ? groupMeasure(reading, at + 1) : undefined;
  if (direct !== undefined) return direct;
  const first = sentenceFirst(reading, mention.from);
  // "Among the dead were nine pupils"; "The dead included nine pupils".
  const reach = Math.min(firstToken(mention), first + GROUP_REACH);
  if (firstToken(mention) - first > GROUP_REACH) return undefined;
  for (let token = first; token < reach; token++) {
    const word = norm(reading, token);
    if (word === "among" || (word === "of" && token === first)) return groupMeasure(reading, token + 1);
    if ((word === "included" || word === "include") && token - first <= 3)
      return groupMeasure(reading, first);
  }
  // "six of her neighbours were among the dead"
  const end = Math.min(sentenceEnd(reading, mention.from), (mention.phraseTo ?? mention.to) + 6);
  for (let token = mention.phraseTo ?? mention.to; token < end; token++) {
    if (norm(reading, token) === "among") return groupMeasure(reading, token + 1);
    if (!isOf(reading, token, WordClass.be | WordClass.have | WordClass.adverb)) return undefined;
  }
  return undefined;
}

/** "94 percent of the cases", "35 percent of the vote": a share of a kind is measured by it; "half of those killed" are some of them. */
export function isShareOfKind(mention: QuantityMention, reading: Reading): boolean {
  return countedKind(mention) === "change" && norm(reading, afterNumber(reading, mention.to) + 1) !== "those";
}

/** "The dead, 28 of them men", "The victims, eight of them under 18": what befell the group that "them" stands for. */
export function groupBeforeComma(mention: QuantityMention, reading: Reading): string | undefined {
  const comma = firstToken(mention) - 1;
  const first = sentenceFirst(reading, mention.from);
  if (norm(reading, comma) !== "," || comma - first > GROUP_WORDS) return undefined;
  return groupMeasure(reading, first);
}
/** Most tokens of "The wounded" before its comma; judgement. */
const GROUP_WORDS = 3;

function groupMeasure(reading: Reading, at: number): string | undefined {
  const determiner = norm(reading, at);
  if (determiner !== "the" && determiner !== "those" && determiner !== "these") return undefined;
  // "nine of the victims": of a happening that killed, its dead.
  if (norm(reading, at + 1) === "victims") return "killed";
  for (let token = at + 1; token < at + 4; token++) {
    const found = measureAt(reading, token, "person", ["noun", "state", "patient", "agent"]);
    if (found) return found.measure;
    if (!isOf(reading, token, WordClass.adjective | WordClass.relative | WordClass.be)) return undefined;
  }
  return undefined;
}
