import { isNumber, isWord, norm, type Reading, sentenceFirst } from "../../domain/reading.ts";
import { PREPOSITIONS } from "../lexicon/phrase-words.ts";
import { GIVEN_BY } from "../lexicon/reporting-verbs.ts";
import { wordSet } from "../word-table.ts";
import type { SourcePhrase } from "./source-phrase.ts";

/** How many tokens an opening adverbial may have ("In the spring of last year,"); judgement. */
const ADVERBIAL_REACH = 10;

const DESCRIPTIONS = new Set(
  "retired veteran man woman mother father widow widower teenager pensioner grandmother grandfather youth student".split(
    " ",
  ),
);

/** Whether the words describe a person rather than name an office: "retired general", "61-year-old". */
export function describesPerson(reading: Reading, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (DESCRIPTIONS.has(norm(reading, token))) return true;
  return norm(reading, to - 1) === "old" && norm(reading, to - 3) === "year";
}

/** The last possessive 's among the tokens; -1 when there is none. */
export function lastPossessive(reading: Reading, from: number, to: number): number {
  for (let token = to - 2; token > from; token--) if (norm(reading, token) === "'s") return token;
  return -1;
}

/** `to`, or where "quoted by Tass" begins in "officials in Karsk quoted by Tass". */
export function beforeGivenBy(reading: Reading, from: number, to: number): number {
  for (let token = from + 1; token + 1 < to; token++)
    if (GIVEN_BY.has(reading, token) && norm(reading, token + 1) === "by") return token;
  return to;
}

/** Whether the token is the first word of its sentence; a mark before it does not count. */
export function isFirstWord(reading: Reading, token: number): boolean {
  const first = sentenceFirst(reading, token);
  return token === first || (token === first + 1 && !isWord(reading, first));
}

/** Whether the sentence's subject stands at the token: first, or behind an opening adverbial ("In the 1990s, Moll worked"). */
export function isSubjectPlace(reading: Reading, token: number): boolean {
  if (isFirstWord(reading, token)) return true;
  const first = sentenceFirst(reading, token);
  if (norm(reading, token - 1) !== "," || !PREPOSITIONS.has(reading, first)) return false;
  if (token - first > ADVERBIAL_REACH) return false;
  for (let at = first; at < token - 1; at++) if (norm(reading, at) === ",") return false;
  return true;
}

/** What a noun for a person tells of their gender: "chairman" m, "mother" f; "" for most. */
export function genderOf(word: string): "m" | "f" | "" {
  if (word.endsWith("woman") || word === "mother" || word === "widow" || word === "wife" || word === "sister")
    return "f";
  if (
    (word.endsWith("man") && word.length > 3) ||
    word === "father" ||
    word === "husband" ||
    word === "brother"
  )
    return "m";
  return "";
}

/** Whether the phrase names a share of people: "nine in 10 voters", "three-quarters of the voters", "half". */
export function isShare(reading: Reading, { from, to }: SourcePhrase): boolean {
  for (let token = from; token < to && token < from + 4; token++) {
    if (SHARES.has(reading, token)) return true;
    if (norm(reading, token) === "in" && isNumber(reading, token + 1)) return true;
  }
  return false;
}

const SHARES = wordSet("percent half quarter quarters third thirds majority");
