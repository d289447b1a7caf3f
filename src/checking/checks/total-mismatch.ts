import type { Claim } from "../../domain/claim.ts";
import { groupBy } from "../../domain/group-by.ts";
import { type Interval, intersects } from "../../domain/interval.ts";
import type { Check, CheckInput, Flag } from "../check.ts";
import { interval } from "../compare-intervals.ts";
import { listed, shown } from "../describe.ts";
import { asRounded } from "../rounded-range.ts";
import { toldBy } from "../told-by.ts";

/** A breakdown that is said to be complete and does not add up. */
export const totalMismatch: Check = {
  id: "total-mismatch",
  title: "The parts do not add up to the total",
  why: "When a text lists all the parts of a total, one of its numbers is wrong if they do not add up.",
  limits:
    'Silent unless the words say that the list is complete ("including" does not), when rounding of the parts explains the difference, and when the parts form more than one list of the same total.',
  examples: {
    flagged: [
      {
        name: "51 and 9 of 64",
        documents: [
          toldBy("Quay Gazette", "2024-03-05", "The airship carried 64 people: 51 passengers and 9 crew."),
        ],
      },
    ],
    silent: [
      {
        name: "a list that is not said to be complete",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "The airship carried 64 people, including 18 children and 9 crew.",
          ),
        ],
      },
      {
        name: "a list that adds up",
        documents: [
          toldBy("Quay Gazette", "2024-03-05", "The airship carried 64 people: 55 passengers and 9 crew."),
        ],
      },
    ],
  },

  inScope: (input) => breakdownsOf(input).length,

  *find(input): Iterable<Flag> {
    for (const { whole, parts } of breakdownsOf(input)) {
      if (!whole.value || listsOf(parts).some((list) => addsUp(list, whole))) continue;
      if (isMisread(whole, parts, input)) continue;
      const [first] = parts;
      const total = sumOf(parts);
      if (!first || !total) continue;
      yield {
        severity: "error",
        message: `${shown(whole, input.documents)} is broken down into ${listed(parts.map(({ mention }) => `"${mention}"`))}, which give another sum.`,
        computation: `${parts.map(({ value }) => (value ? interval(value) : "")).join(" + ")} = ${interval(total)}, not ${interval(whole.value)}`,
        claims: [whole, ...parts],
      };
    }
  },
};

interface Breakdown {
  readonly whole: Claim;
  readonly parts: readonly Claim[];
}

/** Wholes with the two or more parts that are said to be all of them, in order of place. */
function breakdownsOf(input: CheckInput): Breakdown[] {
  const parts = [...input.claimsOf.values()]
    .flat()
    .filter(({ partOf, breakdown }) => partOf && breakdown === "complete");
  return [...groupBy(parts, ({ partOf }) => partOf as string)].flatMap(([id, members]) => {
    const whole = input.claims.get(id);
    const same = members.filter(
      ({ value }) => value && value.unit === whole?.value?.unit && value.low !== null,
    );
    return whole && same.length > 1 && same.length === members.length ? [{ whole, parts: same }] : [];
  });
}

/** The lists that the parts may be meant as: all of them, those of each clause, and each run that ends or starts the list. */
function listsOf(parts: readonly Claim[]): (readonly Claim[])[] {
  const byClause = [...groupBy(parts, ({ field, quote }) => `${field} ${quote.start}`).values()].filter(
    (list) => list.length > 1,
  );
  const runs = parts.flatMap((_, i) => [parts.slice(0, i), parts.slice(i)]).filter((list) => list.length > 1);
  return [parts, ...byClause, ...runs];
}

/** Whether another number of the document is the sum, or what is missing to it: then the list was misread, not miscounted. */
function isMisread(whole: Claim, parts: readonly Claim[], input: CheckInput): boolean {
  return (input.claimsOf.get(whole.documentId) ?? []).some(
    (claim) =>
      claim.value !== undefined &&
      claim.id !== whole.id &&
      !parts.includes(claim) &&
      claim.value.unit !== "percent" &&
      (addsUp(parts, claim) || (isBeside(claim, parts) && addsUp([...parts, claim], whole))),
  );
}

/** Whether the number stands in a sentence of the list. */
function isBeside({ quote, field }: Claim, parts: readonly Claim[]): boolean {
  return parts.some((part) => part.field === field && part.quote.start === quote.start);
}

function addsUp(parts: readonly Claim[], whole: Claim): boolean {
  const total = sumOf(parts);
  const stated = whole.value;
  return !total || !stated || intersects(total, asRounded(stated));
}

/** What the parts together may come to, each as far as it may be rounded; undefined when one has no value. */
function sumOf(parts: readonly Claim[]): Interval | undefined {
  const values = parts.flatMap(({ value }) => (value ? [asRounded(value)] : []));
  if (values.length !== parts.length) return undefined;
  const add = (ends: readonly (number | null)[]) =>
    ends.reduce<number | null>((sum, end) => (sum === null || end === null ? null : sum + end), 0);
  return {
    low: add(values.map(({ low }) => low)),
    high: add(values.map(({ high }) => high)),
    lowOpen: values.some(({ lowOpen }) => lowOpen),
    highOpen: values.some(({ highOpen }) => highOpen),
    softLow: false,
    softHigh: false,
  };
}
