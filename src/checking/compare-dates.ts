import type { ClaimDate } from "../domain/claim.ts";
import { gap, type Interval } from "../domain/interval.ts";
import { type IntervalRelation, relate } from "./compare-intervals.ts";

/** What two dates of one happening say about each other. A date inside the other's precision refines it. */
export function compareDates(a: ClaimDate, b: ClaimDate): IntervalRelation {
  if (a.impossible || b.impossible)
    return {
      kind: "not-comparable",
      decidedBy: ["impossible date"],
      computation: `${days(a)} and ${days(b)}`,
    };
  const { kind, decidedBy } = relate(dayInterval(a), dayInterval(b));
  const computation = `${days(a)} and ${days(b)}`;
  if (kind === "contradicts" && (a.approximate || b.approximate))
    return { kind: "tension", decidedBy: ["approximate date"], computation };
  return { kind, decidedBy, computation };
}

/** A date in words: "1992-02-26", "1992-02-25 to 1992-02-26", "before 2017-01-01". */
export function days({ start, end }: ClaimDate): string {
  if (start === end) return start ?? "any day";
  if (start === null) return `until ${end}`;
  if (end === null) return `from ${start}`;
  return `${start} to ${end}`;
}

/** Days between two dates that share none; 0 when they share one. */
export function daysApart(a: ClaimDate, b: ClaimDate): number {
  return gap(dayInterval(a), dayInterval(b));
}

function dayInterval({ start, end, startOpen, endOpen }: ClaimDate): Interval {
  return {
    low: dayNumber(start),
    high: dayNumber(end),
    lowOpen: startOpen ?? false,
    highOpen: endOpen ?? false,
    softLow: false,
    softHigh: false,
  };
}

/** Days since 1970-01-01; null for an unbounded end. */
function dayNumber(day: string | null): number | null {
  if (day === null) return null;
  const time = Date.parse(day);
  return Number.isNaN(time) ? null : Math.round(time / 86_400_000);
}
