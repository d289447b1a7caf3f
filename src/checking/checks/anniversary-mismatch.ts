import type { Claim } from "../../domain/claim.ts";
import { contains, type Interval, point, widened } from "../../domain/interval.ts";
import { daysBetween } from "../../domain/partial-date.ts";
import { tolerantInterval } from "../../domain/quantity.ts";
import type { Check, CheckInput, Flag } from "../check.ts";
import { interval } from "../compare-intervals.ts";
import { shown } from "../describe.ts";
import { tiedClaim } from "../tied-claim.ts";
import { toldBy } from "../told-by.ts";

/** An anniversary whose number does not lead from the event to the day of publication. */
export const anniversaryMismatch: Check = {
  id: "anniversary-mismatch",
  title: "The anniversary's number does not fit the year",
  why: "The year of the event and the year of the article give the number of the anniversary.",
  limits:
    'Silent where the event has no year, where the article has no date, when the anniversary falls in the year next to the article\'s, and for loose round numbers ("thirty years ago").',
  examples: {
    flagged: [
      {
        name: "the 37th, 35 years on",
        documents: [
          toldBy(
            "Quay Gazette",
            "2021-11-18",
            "Ormsted marked the 37th anniversary of the mill fire of May 1986.",
          ),
        ],
      },
    ],
    silent: [
      {
        name: "the 35th, 35 years on",
        documents: [
          toldBy(
            "Quay Gazette",
            "2021-11-18",
            "Ormsted marked the 35th anniversary of the mill fire of May 1986.",
          ),
        ],
      },
    ],
  },

  inScope: (input) => anniversariesOf(input).length,

  *find(input): Iterable<Flag> {
    for (const { claim, event, occasion, years } of anniversariesOf(input)) {
      if (!claim.value) continue;
      const stated = reach(claim);
      if (years.some((year) => contains(stated, point(year)))) continue;
      const [from, to] = [event.date?.start?.slice(0, 4), occasion.slice(0, 4)];
      yield {
        severity: "error",
        message: `${shown(claim, input.documents)} is counted from ${shown(event, input.documents)}.`,
        computation: `${to} - ${from} = ${Number(to) - Number(from)}, not ${interval(claim.value)}`,
        claims: [claim, event],
      };
    }
  },
};

interface Anniversary {
  readonly claim: Claim;
  readonly event: Claim;
  /** ISO day from which the years are counted back. */
  readonly occasion: string;
  /** The numbers of years that fit. */
  readonly years: readonly number[];
}

function anniversariesOf(input: CheckInput): Anniversary[] {
  return [...input.claims.values()].flatMap((claim) => {
    if (claim.measure !== "anniversary" || claim.value?.unit !== "year") return [];
    const event = tiedClaim(claim, "starts", input.claims);
    const occasion =
      tiedClaim(claim, "ends", input.claims)?.date?.start ??
      input.documents.get(claim.documentId)?.publishedAt;
    const { start, end } = event?.date ?? {};
    if (!event || !start || !end || !occasion) return [];
    const years = fitting(start, end, occasion, isOrdinal(claim));
    return years.length > 0 ? [{ claim, event, occasion, years }] : [];
  });
}

/** Days from which an article may look ahead to the anniversary, or back on it, across New Year; judgement. */
const NEAR_DAYS = 60;

/** The difference of the years, the years completed, and the number of an anniversary near by in the next or last year. Empty for dates over two years. */
function fitting(start: string, end: string, occasion: string, ordinal: boolean): number[] {
  const [from, to, now] = [Number(start.slice(0, 4)), Number(end.slice(0, 4)), Number(occasion.slice(0, 4))];
  if (to - from > 1) return [];
  const years = new Set([now - from, now - to]);
  // "In the three years since": of a year alone, the years that are full may be one fewer.
  if (isYearLong(start, end)) return ordinal ? [...years] : [...years, now - to - 1];
  for (const year of [now - 1, now + 1]) {
    const anniversary = `${year}${start.slice(4)}`;
    if (Math.abs(daysBetween(anniversary, occasion)) <= NEAR_DAYS) years.add(year - from);
  }
  // "Ten years after": a January article on a December event may count the years that are full.
  if (occasion.slice(5, 10) < start.slice(5, 10)) years.add(now - to - 1);
  return [...years];
}

function isYearLong(start: string, end: string): boolean {
  return start.endsWith("-01-01") && end.endsWith("-12-31");
}

/** Share by which a loose round number of years may be off; judgement ("thirty years ago" of 28 years). */
const LOOSE_SHARE = 0.1;

/** What the words leave room for: an anniversary none, "thirty years ago" a tenth where the number is round. */
function reach(claim: Claim): Interval {
  const value = claim.value;
  if (!value) return point(0);
  const size = value.low ?? value.high ?? 0;
  const isLoose = !isOrdinal(claim) && size % 5 === 0;
  return widened(tolerantInterval(value), isLoose ? size * LOOSE_SHARE : 0);
}

/** "The 28th anniversary", "thirtieth": counted, not rounded. */
function isOrdinal({ mention, quote, end }: Claim): boolean {
  if (/anniversar|\d(?:st|nd|rd|th)$|(?:th|first|second|third)$/iu.test(mention)) return true;
  return /^\W*(?:st|nd|rd|th)?\W*anniversar/iu.test(quote.exact.slice(end - quote.start));
}
