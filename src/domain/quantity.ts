import { type Interval, widened } from "./interval.ts";

/** A number with the bounds that its words assert, in one unit. */
export interface Quantity extends Interval {
  /** The number that the words give before units are normalised ("a third" 0.333, "$1.5bn" 1.5e9); null for ranges and vague plurals. */
  readonly stated: number | null;
  /** "about", "some", "nearly": the bounds are the stated number; tolerance is applied when comparing. */
  readonly approximate: boolean;
  /** The modifier as a word of the closed list in `modifier.ts`; null for a bare number. */
  readonly modifier: string | null;
  /**
   * "people" for persons of any kind; else the singular of the counted noun as written; "percent", "percentage point",
   * "basis point", "ratio", "magnitude"; an ISO 4217 code for money; null for a bare number.
   */
  readonly unit: string | null;
  /** The unit in the last place of the words: 1 for 613, 0.1 for 6.4, 100000 for "1.2 million". */
  readonly precision: number;
}

/** Half the share that "about n" may be off by; judgement (SEMANTICS R6 gives max(half the rounding step, 5 %)). */
const APPROXIMATE_SHARE = 0.05;

/** The largest power of ten that divides a whole number: 1,900 -> 100; 613 -> 1. For fractions, its own precision. */
export function roundingStep(quantity: Quantity): number {
  const value = quantity.stated ?? quantity.low ?? quantity.high ?? 0;
  if (!Number.isInteger(value) || value === 0) return quantity.precision;
  let step = 1;
  while (value % (step * 10) === 0) step *= 10;
  return Math.max(step, Math.min(quantity.precision, Math.abs(value)));
}

/** The interval to compare with: an approximate number reaches max(half its rounding step, 5 %) to either side (R6). */
export function tolerantInterval(quantity: Quantity): Interval {
  if (!quantity.approximate) return quantity;
  const size = Math.abs(quantity.stated ?? quantity.low ?? quantity.high ?? 0);
  return widened(quantity, Math.max(roundingStep(quantity) / 2, size * APPROXIMATE_SHARE));
}
