import type { Claim } from "../../domain/claim.ts";
import { type Interval, intersects } from "../../domain/interval.ts";
import type { Quantity } from "../../domain/quantity.ts";
import type { Check, CheckInput, Flag } from "../check.ts";
import { interval, number } from "../compare-intervals.ts";
import { shown } from "../describe.ts";
import { asReported, asRounded } from "../rounded-range.ts";
import { tiedClaim } from "../tied-claim.ts";
import { toldBy } from "../told-by.ts";

/** A change beside the two values that it leads from and to. */
export const changeMismatch: Check = {
  id: "change-mismatch",
  title: "A change does not follow from its two values",
  why: "When a text gives the value before, the value after and the change, any reader can recompute it.",
  limits:
    "Silent unless the words tie all three together, when rounding explains the difference, and where a change in percent of a percentage may mean points.",
  examples: {
    flagged: [
      {
        name: "240 to 360 is not 30 percent",
        documents: [
          toldBy("Quay Gazette", "2024-03-05", "Weekly cases rose from 240 to 360, up 30 percent."),
        ],
      },
    ],
    silent: [
      {
        name: "240 to 360 is 50 percent",
        documents: [
          toldBy("Quay Gazette", "2024-03-05", "Weekly cases rose from 240 to 360, up 50 percent."),
        ],
      },
    ],
  },

  inScope: (input) => changesOf(input).length,

  *find(input): Iterable<Flag> {
    for (const { change, from, to } of changesOf(input)) {
      if (!change.value || !from.value || !to.value) continue;
      const stated = asReported(change.value, change.mention);
      const readings = readingsOf(change.value, asRounded(from.value), asRounded(to.value), from.value.unit);
      const [first] = readings;
      if (!first || readings.some(({ range }) => intersects(range, stated))) continue;
      yield {
        severity: "error",
        message: `${shown(change, input.documents)} is given for the way from "${from.mention}" to "${to.mention}".`,
        computation: `${interval(from.value)} to ${interval(to.value)} is ${rangeWords(first.range)} ${first.unit}, not ${interval(change.value)}`,
        claims: [change, from, to],
      };
    }
  },
};

interface Change {
  readonly change: Claim;
  readonly from: Claim;
  readonly to: Claim;
}

function changesOf(input: CheckInput): Change[] {
  return [...input.claims.values()].flatMap((change) => {
    const from = tiedClaim(change, "changed-from", input.claims);
    const to = tiedClaim(change, "changed-to", input.claims);
    return change.value && from && to && from.value?.unit === to.value?.unit ? [{ change, from, to }] : [];
  });
}

interface ChangeReading {
  readonly range: Interval;
  readonly unit: string;
}

/** What the change may be meant as; its size alone counts, for the direction is in its measure. */
function readingsOf(change: Quantity, from: Interval, to: Interval, unit: string | null): ChangeReading[] {
  const difference = sizes(from, to, (before, after) => after - before);
  const relative = sizes(from, to, (before, after) => (100 * (after - before)) / before);
  if (change.unit === "percent")
    // "Turnout rose from 40 to 44 percent, up 4 percent": writers say percent for points.
    return unit === "percent" ? both(relative, "percent", difference) : only(relative, "percent");
  if (change.unit === "ratio")
    return only(
      sizes(from, to, (before, after) => Math.max(after / before, before / after)),
      "times",
    );
  if (change.unit === "basis point")
    return only(
      difference && { ...difference, low: scaleEnd(difference.low), high: scaleEnd(difference.high) },
      "basis points",
    );
  if (change.unit === "percentage point" || change.unit === unit || change.unit === null)
    return only(difference, change.unit ?? unit ?? "");
  return [];
}

function only(range: Interval | undefined, unit: string): ChangeReading[] {
  return range ? [{ range, unit }] : [];
}

function both(first: Interval | undefined, unit: string, second: Interval | undefined): ChangeReading[] {
  return [...only(first, unit), ...only(second, "points")];
}

function scaleEnd(end: number | null): number | null {
  return end === null ? null : end * 100;
}

/** The range of a change over the ends of both values; undefined when an end is missing or the start may be nothing. */
function sizes(
  from: Interval,
  to: Interval,
  change: (before: number, after: number) => number,
): Interval | undefined {
  const { low: a, high: b } = from;
  const { low: c, high: d } = to;
  if (a === null || b === null || c === null || d === null || a <= 0) return undefined;
  const values = [change(a, c), change(a, d), change(b, c), change(b, d)].map(Math.abs);
  return {
    low: Math.min(...values),
    high: Math.max(...values),
    lowOpen: false,
    highOpen: false,
    softLow: false,
    softHigh: false,
  };
}

function rangeWords({ low, high }: Interval): string {
  if (low !== null && high !== null && high - low < 0.05) return number((low + high) / 2);
  return `${low === null ? "" : number(low)} to ${high === null ? "" : number(high)}`;
}
