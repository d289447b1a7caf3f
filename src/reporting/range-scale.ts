import type { Interval } from "../domain/interval.ts";

/** The stretch of numbers that a group of range bars is drawn on. One group has one scale. */
export interface RangeScale {
  readonly from: number;
  readonly to: number;
  /** Round numbers to label, `from` and `to` among them. */
  readonly ticks: readonly number[];
}

/** Steps between labels: 1, 2 or 5 times a power of ten (Heckbert, "Nice numbers for graph labels", 1990). */
const NICE = [1, 2, 5, 10];
/** Labels on a scale, at most; judgement: more collide in a table cell. */
const DIVISIONS = 5;
const SMALLEST_SPAN = 1e-12;
/** Numbers as close as this share of the largest are drawn on a scale that does not begin at 0; judgement. */
const CLOSE_SHARE = 0.25;

/**
 * The scale that holds every bounded end of `intervals`; undefined when none has one. It begins at 0, so that lengths compare, unless
 * all are single numbers that lie close together: then a scale from 0 would draw one dot.
 */
export function scaleOf(intervals: readonly Interval[]): RangeScale | undefined {
  const ends = intervals.flatMap(({ low, high }) => [low, high]).filter((end) => end !== null);
  if (ends.length === 0) return undefined;
  const lowest = Math.min(...ends);
  const highest = Math.max(...ends);
  const points = intervals.every(({ low, high }) => low !== null && low === high);
  const close = points && lowest < highest && lowest > 0 && highest - lowest < highest * CLOSE_SHARE;
  if (close) return rounded(lowest - (highest - lowest) / 2, highest + (highest - lowest) / 2);
  return rounded(Math.min(0, lowest), Math.max(0, highest));
}

/** Where `value` lies on the scale, in percent of its length. */
export function placeOn(scale: RangeScale, value: number): number {
  return Math.round(((value - scale.from) / (scale.to - scale.from)) * 10_000) / 100;
}

function rounded(low: number, high: number): RangeScale {
  // A scale of nothing but zeros ends at 1; below the smallest step there is no drawing either.
  if (high - low < SMALLEST_SPAN) return { from: low, to: low + 1, ticks: [low, low + 1] };
  const span = high - low;
  const power = 10 ** Math.floor(Math.log10(span / DIVISIONS));
  const step = power * (NICE.find((nice) => span / (nice * power) <= DIVISIONS) ?? 10);
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  // 3 * 0.1 is 0.30000000000000004: a label says 0.3.
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  return { from: ticks[0] ?? 0, to: ticks.at(-1) ?? 1, ticks };
}
