import { hasFlag, isNumber, isWord, norm, type Reading, TokenFlag } from "../../domain/reading.ts";
import { type WordTable, WordTest, wordSet } from "../word-table.ts";

/** How far a clause is followed from its verb; tokens, judgement. Keeps the work linear in a text without punctuation. */
const CLAUSE_REACH = 60;

const BREAKS = wordSet("and but that");
const BREAK_MARKS = new Set([",", ";", ":", "—", "–", "(", ")"]);
const AUXILIARY = new WordTest((word) =>
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|.*'(?:ll|ve|re|d))$/u.test(
    word,
  ),
);
const NUMBER_WORD = new WordTest((word) =>
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|half|a|some|about|around|nearly|over|more|between)$/u.test(
    word,
  ),
);

/** Whether the token is one of the words, and not an acronym that reads like one ("WHO", "US"). In a text all in capitals nothing is. */
export function isPlain(table: WordTable<unknown>, reading: Reading, token: number): boolean {
  if (!table.has(reading, token)) return false;
  if (isMonthOfMay(reading, token)) return false;
  if (!hasFlag(reading, token, TokenFlag.allCaps)) return true;
  return isShouted(reading, token - 1) && isShouted(reading, token + 1);
}

/** "a poll in May 2015 put": the month, and not what may be. */
function isMonthOfMay(reading: Reading, token: number): boolean {
  if (norm(reading, token) !== "may" || !hasFlag(reading, token, TokenFlag.capitalised)) return false;
  if (isNumber(reading, token + 1) || isNumber(reading, token - 1)) return true;
  return /^(?:in|on|of|since|last|by)$/u.test(norm(reading, token - 1));
}

function isShouted(reading: Reading, token: number): boolean {
  return !isWord(reading, token) || hasFlag(reading, token, TokenFlag.allCaps);
}

/** Whether a clause may end or begin at the token: a comma, a semicolon, "and", "but", "that". */
export function isClauseBreak(reading: Reading, token: number): boolean {
  return isWord(reading, token) ? BREAKS.has(reading, token) : BREAK_MARKS.has(norm(reading, token));
}

/** Back from `token` to the start of its clause, no further than `floor`. */
export function clauseStart(reading: Reading, token: number, floor: number): number {
  const limit = Math.max(floor, token - CLAUSE_REACH);
  let at = token;
  while (at > limit && !isClauseBreak(reading, at - 1)) at--;
  return at;
}

/** On from `token` to the end of its clause, no further than `limit`. */
export function clauseEnd(reading: Reading, token: number, limit: number): number {
  const last = Math.min(limit, token + CLAUSE_REACH);
  let at = token;
  while (at < last && !isClauseBreak(reading, at)) at++;
  return at;
}

/** Whether the word is a finite verb for certain: an auxiliary. */
export function isAuxiliary(reading: Reading, token: number): boolean {
  return AUXILIARY.has(reading, token) && !isMonthOfMay(reading, token);
}

/** Whether an auxiliary stands among the tokens, so that they are a clause. */
export function hasAuxiliary(reading: Reading, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (isAuxiliary(reading, token)) return true;
  return false;
}

/** Whether a number begins at the token, with the few words that may stand before one: "at least 40", "$3m". */
export function startsNumber(reading: Reading, token: number): boolean {
  for (let at = token; at < token + 4; at++) if (isNumber(reading, at)) return true;
  return NUMBER_WORD.has(reading, token);
}
