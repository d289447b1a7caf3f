import type { Claim } from "../domain/claim.ts";
import { mayBeSameName, nameWords } from "../domain/names.ts";
import type { Quantity } from "../domain/quantity.ts";
import { clauseOverlap } from "./clause-overlap.ts";
import { isDigitSlip } from "./digit-slip.ts";

/**
 * Why bounds that are apart may yet be no contradiction, for what the words leave open: the reason that a reader is shown, or
 * undefined when nothing speaks for it. Time and origin are not looked at.
 *
 * @param oneOrigin whether both go back to one mouth
 * @param areTied whether grouping put them together for their words, as it does with a bare statement and a text
 */
export function doubtOf(a: Claim, b: Claim, oneOrigin = false, areTied = false): string | undefined {
  if (!areTied && a.kind === "quantity" && !haveOneMeasure(a, b) && !(oneOrigin && mayBeOneCount(a, b)))
    return "no measure is known";
  if (!areTied && a.kind === "date" && !areOfOneThing(a, b)) return "not known to date one thing";
  if (areFarApart(a, b) && !isSlipOfHeadline(a, b)) return "another order of magnitude";
  // A text that sets rival counts side by side reports a dispute; that is no slip of its own.
  if (a.documentId === b.documentId && a.field === b.field) return "one document";
  if (a.scope?.rest !== b.scope?.rest || areOfTwoDays(a, b)) return "others than those named";
  return undefined;
}

/** "Seven more on Thursday" and "two more overnight": each adds to another count. */
function areOfTwoDays(a: Claim, b: Claim): boolean {
  return a.scope?.rest === true && (a.scope.start !== b.scope?.start || a.scope.end !== b.scope?.end);
}

/** Share of the telling words that two clauses of unknown measure must have in common to be about one thing; judgement. */
const SAME_CLAUSE = 0.4;

const CHANGES = new Set(["rose", "fell", "increase", "decrease", "grew", "changed"]);

/** Whether both are known to measure one thing: by the measure that was read, or by clauses that say the same. */
function haveOneMeasure(a: Claim, b: Claim): boolean {
  // "4,100 nurses stayed away" and "1,500 people rallied" share neither what is counted nor what it did.
  const isKnown = a.measure !== undefined && b.measure !== undefined;
  const isOne = a.measure === b.measure || a.population === b.population;
  // Prices, duties and budgets all rise: what rose must be the same.
  const isChange = CHANGES.has(a.measure ?? "") && a.value?.unit === "percent";
  if (isChange && a.population !== undefined && b.population !== undefined)
    return mayBeSameName(a.population, b.population);
  if (isKnown && isOne && !isChange) return true;
  return clauseOverlap(a, b) >= SAME_CLAUSE;
}

/** Whether one counts without a verb what the other counts with one: "we were 120,000" and "120,000 people marched", of one mouth. */
function mayBeOneCount(a: Claim, b: Claim): boolean {
  if (a.measure !== undefined && b.measure !== undefined) return false;
  return a.population !== undefined && a.population === b.population && !a.partOf && !b.partOf;
}

/** The same for dates: one story has many days, so its clauses must be closer; judgement. */
const SAME_DATED_CLAUSE = 0.6;

/** Whether two dates date one thing: a word of what is dated is shared, or the clauses say the same. */
function areOfOneThing(a: Claim, b: Claim): boolean {
  const [left, right] = [nameWords(a.date?.of ?? ""), nameWords(b.date?.of ?? "")];
  for (const word of left) if (right.has(word)) return true;
  return clauseOverlap(a, b) >= SAME_DATED_CLAUSE;
}

/**
 * Two values of one figure differ by less; of those that differ by more, most count two things that the words do not tell apart
 * (two of the crew among 20 dead). Small counts are parts and other incidents more often. Judgement: organisers and police
 * differ about a crowd by up to sevenfold, rival tolls of a few dead by less than fourfold.
 */
const FAR_APART = 8;
const FAR_APART_SMALL = 4;
const SMALL = 100;

/** Whether two numbers are too far apart to be answers to one question. A zero more or less is a slip, and stays a clash. */
function areFarApart(a: Claim, b: Claim): boolean {
  if (!a.value || !b.value) return false;
  const [small, large] = [sizeOf(a.value), sizeOf(b.value)].toSorted((x, y) => x - y) as [number, number];
  if (small <= 0) return large >= FAR_APART_SMALL;
  const ratio = large / small;
  return ratio > (small < SMALL ? FAR_APART_SMALL : FAR_APART) && !Number.isInteger(Math.log10(ratio));
}

/** "12 killed" over a text that says 72: one digit of one number, in headline and text of one document. */
function isSlipOfHeadline(a: Claim, b: Claim): boolean {
  if (a.documentId !== b.documentId || a.field === b.field || !a.value || !b.value) return false;
  return isDigitSlip(sizeOf(a.value), sizeOf(b.value));
}

function sizeOf({ low, high }: Quantity): number {
  return Math.abs(low ?? high ?? 0);
}
