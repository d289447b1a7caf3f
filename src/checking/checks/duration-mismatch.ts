import type { Claim } from "../../domain/claim.ts";
import { type Interval, intersects, widened } from "../../domain/interval.ts";
import { daysBetween } from "../../domain/partial-date.ts";
import { tolerantInterval } from "../../domain/quantity.ts";
import { convert } from "../../domain/unit.ts";
import type { Check, CheckInput, Flag } from "../check.ts";
import { days } from "../compare-dates.ts";
import { interval, number, scaled } from "../compare-intervals.ts";
import { allShown, shown } from "../describe.ts";
import { tiedClaim } from "../tied-claim.ts";
import { toldBy } from "../told-by.ts";

/** A length of time beside its own first and last day. */
export const durationMismatch: Check = {
  id: "duration-mismatch",
  title: "A length of time does not fit its dates",
  why: "The first and the last day give the length, and a year of birth gives the age.",
  limits:
    "Silent unless the words tie the length to both ends; the last day may be counted or not, and a length in months or years may be a whole unit off.",
  examples: {
    flagged: [
      {
        name: "three days from 2 to 8 May",
        documents: [
          toldBy("Quay Gazette", "2024-06-05", "The three-day siege lasted from 2 May to 8 May 2024."),
        ],
      },
    ],
    silent: [
      {
        name: "seven days, both ends counted",
        documents: [
          toldBy("Quay Gazette", "2024-06-05", "The seven-day siege lasted from 2 May to 8 May 2024."),
        ],
      },
    ],
  },

  inScope: (input) => durationsOf(input).length,

  *find(input): Iterable<Flag> {
    for (const { claim, ends, from, to } of durationsOf(input)) {
      const unit = claim.value?.unit;
      const perDay = unit ? convert(1, "day", unit) : undefined;
      if (!claim.value || !unit || perDay === undefined) continue;
      const span = spanOf(from, to);
      const room = SLACK[unit] ?? 0;
      if (!span || intersects(widened(scaled(span, perDay), room), tolerantInterval(claim.value))) continue;
      yield {
        severity: "error",
        message: `${shown(claim, input.documents)} is the time between ${allShown(ends, input.documents)}.`,
        computation: `${days({ start: from.start, end: to.end })} is ${words(scaled(span, perDay))} ${unit}s, not ${interval(claim.value)}`,
        claims: [claim, ...ends],
      };
    }
  },
};

/** Units that a length may be off by, beyond counting the last day or not; judgement. Hours of the first and last day are not known. */
const SLACK: Readonly<Record<string, number>> = {
  hour: 24,
  week: 0.5,
  month: 1,
  year: 1,
  decade: 0.5,
  century: 0.5,
};

interface Days {
  readonly start: string;
  readonly end: string;
}

interface Duration {
  readonly claim: Claim;
  readonly ends: readonly [Claim, ...Claim[]];
  readonly from: Days;
  readonly to: Days;
}

function durationsOf(input: CheckInput): Duration[] {
  return [...input.claims.values()].flatMap((claim): Duration[] => {
    if (claim.kind !== "quantity" || claim.measure === "anniversary") return [];
    const first = tiedClaim(claim, "starts", input.claims);
    const last = tiedClaim(claim, "ends", input.claims);
    const from = bounded(first);
    if (!first || !from) return [];
    const to = bounded(last);
    if (last && last.id !== first.id) return to ? [{ claim, ends: [first, last], from, to }] : [];
    if (claim.measure === "age") {
      const published = input.documents.get(claim.documentId)?.publishedAt?.slice(0, 10);
      return published ? [{ claim, ends: [first], from, to: { start: published, end: published } }] : [];
    }
    // "from 2 to 8 May" is one claim that holds both ends.
    if (from.start === from.end) return [];
    return [{ claim, ends: [first], from: oneDay(from.start), to: oneDay(from.end) }];
  });
}

function bounded(claim: Claim | undefined): Days | undefined {
  const { start, end, impossible } = claim?.date ?? {};
  return start && end && !impossible ? { start, end } : undefined;
}

function oneDay(day: string): Days {
  return { start: day, end: day };
}

/** Days between the two ends; the last day may be counted (2 to 8 May: six days, or seven). */
function spanOf(from: Days, to: Days): Interval | undefined {
  const low = daysBetween(from.end, to.start);
  const high = daysBetween(from.start, to.end) + 1;
  if (Number.isNaN(low) || Number.isNaN(high) || high < 1) return undefined;
  return { low: Math.max(0, low), high, lowOpen: false, highOpen: false, softLow: false, softHigh: false };
}

function words({ low, high }: Interval): string {
  return `${number(low ?? 0)} to ${number(high ?? 0)}`;
}
