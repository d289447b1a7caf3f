import { hasFlag, isNumber, norm, type Reading, TokenFlag, written } from "../domain/reading.ts";
import { NUMBER_WORDS } from "./lexicon/small-numbers.ts";

/** A number that stands at a token: its value, the token after it, and whether it is an ordinal ("28th", "twenty-eighth"). */
export interface SmallNumber {
  readonly value: number;
  readonly to: number;
  readonly ordinal: boolean;
}

/** Reads a whole number at `token`: "28", "28th", "twenty-eighth", "forty". Words go up to 99, "hundredth" besides. */
export function smallNumberAt(reading: Reading, token: number): SmallNumber | undefined {
  if (isNumber(reading, token)) {
    const value = Number(written(reading, token).replaceAll(",", ""));
    if (!Number.isInteger(value)) return undefined;
    const ordinal = isOrdinalEnding(reading, token + 1);
    return { value, to: ordinal ? token + 2 : token + 1, ordinal };
  }
  const first = NUMBER_WORDS.at(reading, token);
  if (!first) return undefined;
  if (!first.ordinal && first.value >= 20 && norm(reading, token + 1) === "-") {
    const second = NUMBER_WORDS.at(reading, token + 2);
    if (second && second.value < 10)
      return { value: first.value + second.value, to: token + 3, ordinal: second.ordinal };
  }
  return { value: first.value, to: token + 1, ordinal: first.ordinal };
}

/** Whether `token` is the "th" glued to digits. */
export function isOrdinalEnding(reading: Reading, token: number): boolean {
  if (hasFlag(reading, token, TokenFlag.spaced)) return false;
  const word = norm(reading, token);
  return word === "st" || word === "nd" || word === "rd" || word === "th";
}
