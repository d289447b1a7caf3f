import { type Interval, isBelow, widened } from "../domain/interval.ts";
import { type Quantity, tolerantInterval } from "../domain/quantity.ts";
import { placeOn, type RangeScale } from "./range-scale.ts";

/**
 * How an end of a bar is drawn: a tick is included; a bracket is excluded ("more than 200"); a soft end may be taken back ("up to 613");
 * an arrow has no end.
 */
export type EndSign = "tick" | "bracket" | "soft" | "arrow";

/** A quantity as signs on a scale. Places are percent of the scale's length. */
export interface RangeBar {
  /** From the lower to the upper end. Absent where both ends are one number. */
  readonly shaft?: { readonly from: number; readonly to: number };
  readonly ends: readonly { readonly at: number; readonly sign: EndSign; readonly side: "low" | "high" }[];
  /** The number itself: both ends at once, or the best value of a range ("4,645 (793 to 8,498)"). */
  readonly dot?: number;
  /** "about": full at the number, half gone at the tolerance, gone at twice the tolerance. */
  readonly fade?: { readonly from: number; readonly to: number };
}

/** All that the drawing of `quantity` covers, the fade of "about" included. */
export function reachOf(quantity: Quantity): Interval {
  const { low, high } = quantity;
  const tolerant = tolerantInterval(quantity);
  if (!quantity.approximate || low === null || low !== high || tolerant.high === null) return quantity;
  return widened(quantity, 2 * (tolerant.high - low));
}

/** The signs of `quantity` on `scale`, which is in the same unit. */
export function rangeBarOf(quantity: Quantity, scale: RangeScale): RangeBar {
  const { low, high, stated } = quantity;
  if (low !== null && low === high) return pointBar(quantity, low, scale);
  const from = low === null ? 0 : placeOn(scale, low);
  const to = high === null ? 100 : placeOn(scale, high);
  const inside = stated !== null && low !== null && high !== null && stated > low && stated < high;
  return {
    shaft: { from, to },
    ends: [
      {
        at: from,
        side: "low",
        sign: signOf(low, quantity.lowOpen, quantity.softLow || quantity.approximate),
      },
      {
        at: to,
        side: "high",
        sign: signOf(high, quantity.highOpen, quantity.softHigh || quantity.approximate),
      },
    ],
    ...(inside && { dot: placeOn(scale, stated) }),
  };
}

/** The stretch between two intervals that share no value, in percent of the scale; undefined when they share one. */
export function gapOn(
  scale: RangeScale,
  a: Interval,
  b: Interval,
): { readonly from: number; readonly to: number } | undefined {
  const [lower, upper] = isBelow(a, b) ? [a, b] : [b, a];
  if (!isBelow(lower, upper) || lower.high === null || upper.low === null) return undefined;
  return { from: placeOn(scale, lower.high), to: placeOn(scale, upper.low) };
}

function pointBar(quantity: Quantity, value: number, scale: RangeScale): RangeBar {
  const dot = placeOn(scale, value);
  if (!quantity.approximate)
    return {
      dot,
      ends: [
        { at: dot, side: "low", sign: "tick" },
        { at: dot, side: "high", sign: "tick" },
      ],
    };
  const { high } = tolerantInterval(quantity);
  const reach = (high === null ? 0 : placeOn(scale, high) - dot) * 2;
  return { dot, ends: [], fade: { from: dot - reach, to: dot + reach } };
}

function signOf(end: number | null, open: boolean, soft: boolean): EndSign {
  if (end === null) return "arrow";
  if (open) return "bracket";
  return soft ? "soft" : "tick";
}
