import { isNumber, norm, type Reading, written } from "../domain/reading.ts";
import type { Part } from "./number-sum.ts";
import { parseDigits } from "./parse-digits.ts";

/** Denominators that prices, measures and recipes use; keeps "9/11", "24/7" and "2/15" from being fractions. */
const DENOMINATORS = new Set([2, 3, 4, 5, 6, 8, 16, 32, 64, 128]);

/** "3/8", "1 / 4"; the fraction of two number tokens. */
export function readSlash(reading: Reading, token: number): Part | undefined {
  if (!isNumber(reading, token) || !isNumber(reading, token + 2)) return undefined;
  const mark = norm(reading, token + 1);
  if (mark !== "/" && mark !== "⁄") return undefined;
  const above = parseDigits(written(reading, token));
  const below = parseDigits(written(reading, token + 2));
  if (!above || !below || !DENOMINATORS.has(below.value) || above.value >= below.value || above.value === 0)
    return undefined;
  // "1/2/2019" is a date.
  if (norm(reading, token + 3) === "/") return undefined;
  return { value: above.value / below.value, precision: 0.1, to: token + 3 };
}
