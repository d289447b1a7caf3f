import type { Claim, ClaimDate } from "../domain/claim.ts";
import { compareDates, daysApart } from "./compare-dates.ts";
import { compareQuantities, type IntervalRelation } from "./compare-intervals.ts";

/**
 * What the values of two claims say about each other: quantities by their bounds, dates by their days. Words are not compared.
 *
 * @param literally takes a bound at its word
 */
export function compareValues(a: Claim, b: Claim, literally = false): IntervalRelation {
  if (a.kind !== b.kind)
    return { kind: "not-comparable", decidedBy: ["kind"], computation: `a ${a.kind} and a ${b.kind}` };
  if (a.measure === "anniversary" || a.measure === "age")
    return {
      kind: "not-comparable",
      decidedBy: ["as-of"],
      computation: `${a.mention} and ${b.mention} are counted from the day of writing`,
    };
  if (a.value && b.value) return compareQuantities(a.value, b.value, literally);
  if (a.date && b.date) return compareDays(a, b, a.date, b.date);
  return {
    kind: "not-comparable",
    decidedBy: ["kind"],
    computation: `${a.kind}s are not compared by bounds`,
  };
}

/** "On Tuesday" is counted from a date line that may be a night off: one day is no clash for a date that is worked out. */
function compareDays(a: Claim, b: Claim, dateA: ClaimDate, dateB: ClaimDate): IntervalRelation {
  const stated = compareDates(dateA, dateB);
  if (stated.kind === "contradicts" && !hasDigit(a.mention) && !hasDigit(b.mention))
    return { ...stated, kind: "tension", decidedBy: ["relative date"] };
  const isWorkedOut = !hasDigit(a.mention) || !hasDigit(b.mention);
  if (stated.kind === "contradicts" && isWorkedOut && daysApart(dateA, dateB) <= 1)
    return { ...stated, kind: "tension", decidedBy: ["relative date"] };
  return stated;
}

function hasDigit(mention: string): boolean {
  return /\d/u.test(mention);
}
