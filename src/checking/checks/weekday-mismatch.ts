import type { Claim } from "../../domain/claim.ts";
import { groupBy } from "../../domain/group-by.ts";
import { daysBetween, weekdayOf as isoWeekday } from "../../domain/partial-date.ts";
import type { Check, CheckInput, Flag } from "../check.ts";
import { shown } from "../describe.ts";
import { toldBy } from "../told-by.ts";

/** A weekday beside a date that fell on another one. */
export const weekdayMismatch: Check = {
  id: "weekday-mismatch",
  title: "The weekday is not that date's",
  why: "A date that is written with the wrong weekday is itself often off by a day, a month or a year.",
  limits:
    "Silent for a weekday alone, for a date of more than one day, and for a year that is not written and lies far from publication.",
  examples: {
    flagged: [
      {
        name: "a Thursday called Friday",
        documents: [toldBy("Quay Gazette", "2024-03-05", "The bridge was closed on Friday, 9 May 2019.")],
      },
    ],
    silent: [
      {
        name: "the right weekday",
        documents: [toldBy("Quay Gazette", "2024-03-05", "The bridge was closed on Thursday, 9 May 2019.")],
      },
    ],
  },

  inScope: (input) => datedWeekdays(input).length,

  *find(input): Iterable<Flag> {
    const wrong = datedWeekdays(input).filter(({ named, day }) => weekdayOf(day) !== named);
    const bySlip = groupBy(wrong, ({ claim, named, day }) => `${claim.documentId} ${named} ${day}`);
    for (const slips of bySlip.values()) {
      const [first, ...rest] = slips;
      if (!first) continue;
      const actual = capitalised(weekdayOf(first.day));
      yield {
        severity: "error",
        message: `${shown(first.claim, input.documents)}: that day was a ${actual}.`,
        computation: `${first.day} is a ${actual}, not a ${capitalised(first.named)}`,
        claims: [first.claim, ...rest.map(({ claim }) => claim)],
      };
    }
  },
};

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const SHORT = new Map(
  WEEKDAYS.flatMap(
    (day) =>
      [
        [day, day],
        [day.slice(0, 3), day],
      ] as const,
  ),
);
for (const [short, day] of [
  ["tues", "tuesday"],
  ["wednes", "wednesday"],
  ["thur", "thursday"],
  ["thurs", "thursday"],
] as const)
  SHORT.set(short, day);

/** Days between publication and a date whose year is not written, beyond which the year is a guess; judgement. */
const NEAR_DAYS = 200;

function datedWeekdays(input: CheckInput): { claim: Claim; named: string; day: string }[] {
  return [...input.claims.values()].flatMap((claim) => {
    const day = claim.date?.start;
    // "Monday to Friday" and "Saturday 5 to Sunday 6 June" name two days.
    if (!day || day !== claim.date?.end || claim.date.impossible || !/\d/u.test(claim.mention)) return [];
    const named = claim.mention
      .toLowerCase()
      .split(/[^a-z]+/u)
      .flatMap((word) => SHORT.get(word) ?? []);
    const [weekday] = named;
    if (!weekday || named.length > 1 || !isYearSure(claim, day, input)) return [];
    return [{ claim, named: weekday, day }];
  });
}

function isYearSure(claim: Claim, day: string, input: CheckInput): boolean {
  if (/\d{4}/u.test(claim.mention)) return true;
  const published = input.documents.get(claim.documentId)?.publishedAt;
  return published !== undefined && Math.abs(daysBetween(day, published)) <= NEAR_DAYS;
}

function weekdayOf(day: string): string {
  return WEEKDAYS[isoWeekday(day) % 7] ?? "";
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
