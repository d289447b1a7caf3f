import type { Claim } from "../../domain/claim.ts";
import { type Interval, intersects } from "../../domain/interval.ts";
import type { Check, CheckInput, Flag } from "../check.ts";
import { interval, number } from "../compare-intervals.ts";
import { shown } from "../describe.ts";
import { asReported, asRounded } from "../rounded-range.ts";
import { tiedClaim } from "../tied-claim.ts";
import { toldBy } from "../told-by.ts";

/** A percentage beside the two numbers that it is made of (a GRIM test). */
export const percentMismatch: Check = {
  id: "percent-mismatch",
  title: "A percentage does not follow from the numbers beside it",
  why: "When a text gives the part, the whole and the percentage, any reader can recompute it.",
  limits:
    "Silent unless the words tie all three together, when rounding up, down or cutting off explains the difference, when a bound leaves room for it, and for a part that has one end alone.",
  examples: {
    flagged: [
      {
        name: "41 of 120 is not 54 percent",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "Of the 120 pupils tested, 41, or 54 percent, had the illness.",
          ),
        ],
      },
    ],
    silent: [
      {
        name: "41 of 120 is 34 percent",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "Of the 120 pupils tested, 41, or 34 percent, had the illness.",
          ),
        ],
      },
      {
        name: "the age of those counted is no part",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "The clinic saw 318 patients, 147 of them under five; that is 46 percent.",
          ),
        ],
      },
    ],
  },

  inScope: (input) => sharesOf(input).length,

  *find(input): Iterable<Flag> {
    for (const { share, part, whole } of sharesOf(input)) {
      if (!share.value || !part.value || !whole.value) continue;
      // Nobody states the share of "under five"; such a part is an age, or another number than the one that was counted.
      if (part.value.low === null || part.value.high === null) continue;
      const ratio = ratioOf(asRounded(part.value), asRounded(whole.value));
      if (!ratio || intersects(ratio, asReported(share.value, share.mention))) continue;
      yield {
        severity: "error",
        message: `${shown(share, input.documents)} is given for "${part.mention}" of "${whole.mention}".`,
        computation: `${interval(part.value)} of ${interval(whole.value)} is ${percentWords(ratio)}, not ${interval(share.value)}`,
        claims: [share, part, whole],
      };
    }
  },
};

interface Share {
  readonly share: Claim;
  readonly part: Claim;
  readonly whole: Claim;
}

function sharesOf(input: CheckInput): Share[] {
  return [...input.claims.values()].flatMap((share) => {
    const part = tiedClaim(share, "share-is", input.claims);
    // "In 14 of the 18 towns, or 78 percent": the part says what it is of.
    const whole = tiedClaim(share, "share-of", input.claims) ?? input.claims.get(part?.partOf ?? "");
    return share.value?.unit === "percent" && part && whole ? [{ share, part, whole }] : [];
  });
}

/** Percent that the part is of the whole; undefined where the whole may be nothing. */
function ratioOf(part: Interval, whole: Interval): Interval | undefined {
  if (whole.low === null || whole.low <= 0) return undefined;
  return {
    low: part.low === null || whole.high === null ? null : (100 * part.low) / whole.high,
    high: part.high === null ? null : (100 * part.high) / whole.low,
    lowOpen: part.lowOpen || whole.highOpen,
    highOpen: part.highOpen || whole.lowOpen,
    softLow: part.softLow || whole.softHigh,
    softHigh: part.softHigh || whole.softLow,
  };
}

/** One percentage where both ends round to it, else the range. */
function percentWords(ratio: Interval): string {
  if (ratio.low !== null && ratio.high !== null && ratio.high - ratio.low < 0.05)
    return `${number((ratio.low + ratio.high) / 2)} percent`;
  return `${interval(ratio)} percent`;
}
