import { isNumber, type Reading } from "../../domain/reading.ts";
import { NUMBER_WORDS } from "../lexicon/number-words.ts";

/** Whether the token is a number, in digits or in words. */
export function isNumeral(reading: Reading, token: number): boolean {
  return isNumber(reading, token) || NUMBER_WORDS.has(reading, token);
}
