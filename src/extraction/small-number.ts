import { hasFlag, isNumber, norm, type Reading, TokenFlag, written } from "../domain/reading.ts";
import { NUMBER_WORDS } from "./lexicon/number-words.ts";
import { wholeNumber } from "./parse-digits.ts";
import { readNumber } from "./read-number.ts";

/** A number that stands at a token: its value, the token after it, and whether it is an ordinal ("28th", "twenty-eighth"). */
export interface SmallNumber {
  readonly value: number;
  readonly to: number;
  readonly ordinal: boolean;
}

/** Reads a whole number at `token`: "28", "28th", "twenty-eighth", "forty". Of digits the one token only: "25-26" is two days. */
export function smallNumberAt(reading: Reading, token: number): SmallNumber | undefined {
  if (isNumber(reading, token)) {
    const [start, end] = [reading.start[token] as number, reading.end[token] as number];
    const value =
      wholeNumber(reading.text, start, end) ?? Number(written(reading, token).replaceAll(",", ""));
    if (!Number.isInteger(value)) return undefined;
    const ordinal = isOrdinalEnding(reading, token + 1);
    return { value, to: ordinal ? token + 2 : token + 1, ordinal };
  }
  if (!NUMBER_WORDS.has(reading, token)) return undefined;
  const number = readNumber(reading, token);
  if (!number || !Number.isInteger(number.value)) return undefined;
  return { value: number.value, to: number.to, ordinal: number.ordinal };
}

/** Whether `token` is the "th" glued to digits. */
export function isOrdinalEnding(reading: Reading, token: number): boolean {
  if (hasFlag(reading, token, TokenFlag.spaced)) return false;
  const word = norm(reading, token);
  return word === "st" || word === "nd" || word === "rd" || word === "th";
}
