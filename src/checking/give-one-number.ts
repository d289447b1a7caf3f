import type { Claim } from "../domain/claim.ts";
import type { Quantity } from "../domain/quantity.ts";
import { compareQuantities } from "./compare-intervals.ts";

/** Share by which two bounds of one number may differ ("over 358.75 million", 358.8 million); judgement. */
const NEAR_SHARE = 0.02;

/** Whether two claims give one number of one unit; of people also by one measure, for every story counts people in many ways. */
export function giveOneNumber(a: Claim, b: Claim): boolean {
  if (!a.value || !b.value || a.value.unit !== b.value.unit) return false;
  if (a.value.unit === "people" && a.measure !== b.measure) return false;
  if (!areNear(a.value, b.value)) return false;
  return compareQuantities(a.value, b.value).kind !== "contradicts";
}

/** Whether the bounds that the words give are one number, as near as rounding. */
export function areNear(a: Quantity, b: Quantity): boolean {
  const [x, y] = [a.low ?? a.high ?? 0, b.low ?? b.high ?? 0];
  return Math.abs(x - y) <= NEAR_SHARE * Math.max(Math.abs(x), Math.abs(y));
}
