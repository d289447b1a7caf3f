import type { Claim } from "../domain/claim.ts";
import { type Quantity, roundingStep } from "../domain/quantity.ts";
import { convert } from "../domain/unit.ts";

/** From this on a number hardly recurs by chance among the claims of one event: two significant digits; judgement. */
export const TELLING = 2;

/**
 * How much it says that two claims give one number: 0 when they do not, or the number is small; 1 for a round one ("600") or a dozen, 2 for two
 * significant digits ("64"), 3 for more ("1,412"). A number rounded from the other counts by its own digits: "9.2 million" beside
 * "9,184,320".
 */
export function sameNumber(a: Claim, b: Claim): number {
  if (!a.value || !b.value) return 0;
  const [x, y] = [numberOf(a.value), numberOf(b.value)];
  const converted = y === undefined ? undefined : (convert(y, b.value.unit, a.value.unit) ?? y);
  if (x === undefined || converted === undefined) return 0;
  // "a fifth" and "one in five": words for a share have no digits to tell one from another.
  if (isFraction(a.value) || isFraction(b.value)) return 0;
  const [stepX, stepY] = [roundingStep(a.value), roundingStep(b.value) * (y ? converted / y : 1)];
  const step = Math.max(stepX, stepY);
  if (x !== converted && Math.abs(x - converted) > step / 2) return 0;
  const digits = Math.round(Math.abs(stepX >= stepY ? x : converted) / step);
  if (digits >= 100) return 3;
  if (digits >= 13) return TELLING;
  // "€5bn" is no rounding of "€5.3bn" that could not be chance.
  return x === converted && Math.abs(x) >= 10 ? 1 : 0;
}

function numberOf({ stated, low, high }: Quantity): number | undefined {
  if (low !== null && high !== null && low !== high) return undefined;
  return low ?? high ?? stated ?? undefined;
}

function isFraction({ stated, low }: Quantity): boolean {
  return stated !== null && low !== null && stated !== low;
}
