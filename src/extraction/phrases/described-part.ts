import { isWord, norm, type Reading } from "../../domain/reading.ts";
import { isPersonNoun } from "../lexicon/person-nouns.ts";
import { isAdverb, isPastShape } from "../lexicon/word-classes.ts";
import type { QuantityMention } from "../mention.ts";
import { wordSet } from "../word-table.ts";
import { firstToken } from "./counted-kind.ts";

/** Most tokens in a bracket that holds one part ("38 of them discharged"); judgement. */
const LONGEST_BRACKET = 6;

/**
 * Whether the number says how some of those before it fared: "38 were injured, eight critically", "52 are in hospital, nine in a serious
 * condition", "Injured: 43 (38 discharged)", "27 accused (three women)". `whole` is the number before it.
 */
export function isDescribedPart(mention: QuantityMention, whole: QuantityMention, reading: Reading): boolean {
  const lead = firstToken(mention) - 1;
  const mark = norm(reading, lead);
  if (mark === "(") return lead === (whole.phraseTo ?? whole.to) && isAlone(mention, reading);
  return mark === "," && mention.counted === undefined && isGraded(mention.to, reading);
}

/** One number in its bracket, with a participle or a noun for persons: not "(1997)", not "(79 last week)". */
function isAlone(mention: QuantityMention, reading: Reading): boolean {
  let described = false;
  for (let at = mention.to; at < mention.to + LONGEST_BRACKET; at++) {
    if (norm(reading, at) === ")") return described;
    if (!isWord(reading, at)) return false;
    described ||= isPersonNoun(reading, at) || isPastShape(reading, at);
  }
  return false;
}

/** "critically", "one fatally", "in a serious condition". */
function isGraded(at: number, reading: Reading): boolean {
  if (GRADES.has(reading, at)) return !isWord(reading, at + 1) || !isAdverb(reading, at + 1);
  if (norm(reading, at) !== "in") return false;
  const grade = ARTICLES.has(reading, at + 1) ? at + 2 : at + 1;
  return CONDITIONS.has(reading, grade) && STATES.has(reading, grade + 1);
}
const GRADES = wordSet(
  "seriously critically gravely badly severely fatally mortally slightly lightly grievously",
);
const ARTICLES = wordSet("a an");
const CONDITIONS = wordSet("serious critical grave stable fair guarded severe");
const STATES = wordSet("condition care state");
