import {
  hasFlag,
  isNumber,
  isWord,
  norm,
  type Reading,
  sentenceEnd,
  TokenFlag,
} from "../../domain/reading.ts";
import { isOf, WordClass } from "../lexicon/word-classes.ts";
import type { QuantityMention } from "../mention.ts";
import { size } from "./counted-kind.ts";
import { isNumeral } from "./numerals.ts";

/** Longest name in a list, in tokens ("the Western Development Bank of Sarabad"); judgement. */
const LONGEST_NAME = 8;
/** Most tokens between a count and the colon of its list, and between the colon and the list's end; judgement. */
const MARK_REACH = 20;
const LIST_REACH = 120;
/** A count beyond this is not listed name by name; judgement. */
const MOST_NAMES = 15;

/**
 * The names that the words list for a count: "five lenders - the Gulf Facility, the Rivers Fund and ...". Only a list of names that
 * runs to the end of its sentence, or to the closing dash, is read; [] for anything else.
 */
export function namedItems(count: QuantityMention, reading: Reading): string[] {
  const mark = listMark(count, reading);
  if (mark < 0) return [];
  const end = listEnd(mark, reading);
  const items = split(mark + 1, end, reading, true);
  if (!items || items.length < 2 || items.length > MOST_NAMES) return [];
  const unsplit = split(mark + 1, end, reading, false);
  // "the Ministry of Trade and Industry" may be the last name or the last two.
  return unsplit && unsplit.length === size(count) ? unsplit : items;
}

/** The colon, dash or bracket that opens the list: beside the counted phrase, or a colon or bracket later in the sentence with no number between. */
function listMark(count: QuantityMention, reading: Reading): number {
  const from = count.phraseTo ?? count.to;
  if (isDash(reading, from) || norm(reading, from) === ":" || norm(reading, from) === "(") return from;
  const end = Math.min(sentenceEnd(reading, count.from), from + MARK_REACH);
  for (let at = from; at < end; at++) {
    const word = norm(reading, at);
    if (word === ":" || word === "(") return at;
    if (isNumeral(reading, at) || word === ";" || word === "," || word === '"' || word === "“") return -1;
  }
  return -1;
}

function listEnd(mark: number, reading: Reading): number {
  const end = Math.min(sentenceEnd(reading, mark), mark + LIST_REACH);
  const bracket = norm(reading, mark) === "(";
  for (let at = mark + 1; at < end; at++) {
    if (isDash(reading, at) && isDash(reading, mark)) return at;
    if (bracket && norm(reading, at) === ")") return at;
    if (norm(reading, at) === ";" || norm(reading, at) === "(") return at;
  }
  const last = norm(reading, end - 1);
  return last === "." || last === "!" || last === "?" ? end - 1 : end;
}

/** Cuts the list at commas and, when `atAnd`, at its last "and"; undefined when a part of it is no name. */
function split(from: number, to: number, reading: Reading, atAnd: boolean): string[] | undefined {
  let lastAnd = -1;
  for (let at = from; at < to; at++) if (norm(reading, at) === "and") lastAnd = at;
  const items: string[] = [];
  let first = from;
  for (let at = from; at <= to; at++) {
    const cut = at === to || norm(reading, at) === "," || (atAnd && at === lastAnd);
    if (!cut) continue;
    let start = first;
    if (norm(reading, start) === "and") start++;
    if (at > start) {
      if (!isName(start, at, reading)) return undefined;
      items.push(reading.text.slice(reading.start[start], reading.end[at - 1]));
    }
    first = at + 1;
  }
  return items;
}

/** Capital words, with the small words that names hold; no verb and no number. */
function isName(from: number, to: number, reading: Reading): boolean {
  if (to - from > LONGEST_NAME) return false;
  let at = from;
  if (isOf(reading, at, WordClass.determiner)) at++;
  if (!hasFlag(reading, at, TokenFlag.capitalised)) return false;
  for (; at < to; at++) {
    if (isNumber(reading, at)) return false;
    if (
      isWord(reading, at) &&
      !hasFlag(reading, at, TokenFlag.capitalised) &&
      !INSIDE_NAMES.has(norm(reading, at))
    )
      return false;
  }
  return true;
}
const INSIDE_NAMES = new Set([
  "of",
  "the",
  "and",
  "for",
  "de",
  "la",
  "du",
  "del",
  "da",
  "von",
  "van",
  "al",
  "el",
  "'s",
  "on",
  "in",
]);

function isDash(reading: Reading, at: number): boolean {
  const word = norm(reading, at);
  if (word === "—" || word === "–") return true;
  return word === "-" && hasFlag(reading, at, TokenFlag.spaced) && hasFlag(reading, at + 1, TokenFlag.spaced);
}
