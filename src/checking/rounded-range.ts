import { type Interval, widened } from "../domain/interval.ts";
import { type Quantity, tolerantInterval } from "../domain/quantity.ts";

/** Share that a fraction in words ("a third", "one in ten") may be off by; judgement: 37 percent is "more than a third", 9.7 "one in ten". */
const WORDED_SHARE = 0.05;

/**
 * What a number may stand for before it was rounded: half a unit of its last place to either side for scaled numbers and
 * fractions ("1.2 million", 6.4), tolerance for "about"; a count in full ("613") stands for itself.
 */
export function asRounded(quantity: Quantity): Interval {
  const tolerant = tolerantInterval(quantity);
  const isCount = quantity.precision === 1 && quantity.unit !== "percent";
  return isCount ? tolerant : widened(tolerant, quantity.precision / 2);
}

/**
 * What a stated share or change may stand for: half a unit either way (rounding half up or down), a whole unit above
 * (a writer who cuts off), and more for a fraction in words. statcheck tests rounding the same way.
 *
 * @see https://github.com/MicheleNuijten/statcheck (R/error_test.R; truncation: issue 106)
 */
export function asReported(quantity: Quantity, mention: string): Interval {
  const step = quantity.precision;
  const tolerant = tolerantInterval(quantity);
  const size = Math.abs(quantity.low ?? quantity.high ?? 0);
  if (!/\d/u.test(mention)) return widened(tolerant, Math.max(step / 2, size * WORDED_SHARE));
  return { ...widened(tolerant, step / 2), high: tolerant.high === null ? null : tolerant.high + step };
}
