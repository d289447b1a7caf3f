import type { Claim } from "../../domain/claim.ts";
import type { Check, CheckInput, Flag } from "../check.ts";
import { shown } from "../describe.ts";
import { toldBy } from "../told-by.ts";

/** A day that no calendar has. */
export const impossibleDate: Check = {
  id: "impossible-date",
  title: "A date does not exist",
  why: "No one can have acted on 31 June: the day or the month was written wrong.",
  limits: "Knows the Gregorian calendar alone; a February of 29 days is judged only where the year is known.",
  examples: {
    flagged: [
      {
        name: "31 June",
        documents: [toldBy("Quay Gazette", "2024-03-05", "The dam was last drained on 31 June 2014.")],
      },
    ],
    silent: [
      {
        name: "29 February of a leap year",
        documents: [toldBy("Quay Gazette", "2024-03-05", "The dam was last drained on 29 February 2016.")],
      },
    ],
  },

  inScope: (input) => datesOf(input).length,

  *find(input): Iterable<Flag> {
    for (const claim of datesOf(input)) {
      if (!claim.date?.impossible || isLeapDayOfNoYear(claim)) continue;
      const day = claim.date.start ?? claim.date.end ?? "";
      yield {
        severity: "error",
        message: `${shown(claim, input.documents)} is no day of the calendar.`,
        computation: lengthOfMonth(day),
        claims: [claim],
      };
    }
  },
};

/** "By Feb. 29": without a year in words the reading may have taken the wrong one. */
function isLeapDayOfNoYear({ mention, date }: Claim): boolean {
  return (date?.start ?? "").endsWith("-02-29") && !/\d{4}/u.test(mention);
}

function datesOf(input: CheckInput): Claim[] {
  return [...input.claims.values()].filter(({ kind }) => kind === "date");
}

/** "2015-09 has 30 days". */
function lengthOfMonth(day: string): string {
  const [year, month] = day.split("-").map(Number);
  if (year === undefined || month === undefined || !(month >= 1 && month <= 12))
    return `${day} is not in the calendar`;
  return `${day.slice(0, 7)} has ${new Date(Date.UTC(year, month, 0)).getUTCDate()} days`;
}
