/**
 * The values that a claim allows, in the claim's own unit. `null` is unbounded.
 *
 * An end is *open* when the value itself is excluded ("more than 40" is open at 40) and *soft* when
 * a speaker may take it back without contradiction ("as many as 613" has a soft upper end; SEMANTICS R5).
 */
export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  readonly softLow: boolean;
  readonly softHigh: boolean;
}

/** The interval that holds `value` alone. */
export function point(value: number): Interval {
  return { low: value, high: value, lowOpen: false, highOpen: false, softLow: false, softHigh: false };
}

/** Whether every value of `a` is less than every value of `b`. */
export function isBelow(a: Interval, b: Interval): boolean {
  if (a.high === null || b.low === null) return false;
  return a.high < b.low || (a.high === b.low && (a.highOpen || b.lowOpen));
}

/** Whether some single value would make both claims true. */
export function intersects(a: Interval, b: Interval): boolean {
  return !isBelow(a, b) && !isBelow(b, a);
}

/** Whether every value of `inner` is also one of `outer`. */
export function contains(outer: Interval, inner: Interval): boolean {
  return reachesLow(outer, inner) && reachesHigh(outer, inner);
}

function reachesLow(outer: Interval, inner: Interval): boolean {
  if (outer.low === null) return true;
  if (inner.low === null) return false;
  return outer.low < inner.low || (outer.low === inner.low && (!outer.lowOpen || inner.lowOpen));
}

function reachesHigh(outer: Interval, inner: Interval): boolean {
  if (outer.high === null) return true;
  if (inner.high === null) return false;
  return outer.high > inner.high || (outer.high === inner.high && (!outer.highOpen || inner.highOpen));
}

/** Whether the two hold exactly the same values; softness does not count. */
export function equals(a: Interval, b: Interval): boolean {
  return contains(a, b) && contains(b, a);
}

/** The distance between two intervals that share no value; 0 when they share one. */
export function gap(a: Interval, b: Interval): number {
  if (isBelow(a, b)) return (b.low ?? 0) - (a.high ?? 0);
  if (isBelow(b, a)) return (a.low ?? 0) - (b.high ?? 0);
  return 0;
}

/** `interval` made wider by `by` at each bounded end. A widened end is closed. */
export function widened(interval: Interval, by: number): Interval {
  if (by === 0) return interval;
  return {
    ...interval,
    low: interval.low === null ? null : interval.low - by,
    high: interval.high === null ? null : interval.high + by,
    lowOpen: false,
    highOpen: false,
  };
}
