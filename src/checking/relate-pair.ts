import type { Claim, ClaimDate, Scope } from "../domain/claim.ts";
import type { DocumentInput } from "../domain/document.ts";
import { mayBeSameName, nameWords } from "../domain/names.ts";
import type { Quantity } from "../domain/quantity.ts";
import type { Relation, RelationKind } from "../domain/relation.ts";
import { accrualOf } from "./accrual.ts";
import { type AsOf, asOf, daysBetween, isLater } from "./as-of.ts";
import { clauseOverlap } from "./clause-overlap.ts";
import { compareDates, daysApart } from "./compare-dates.ts";
import { compareQuantities, type IntervalRelation } from "./compare-intervals.ts";
import { haveOneOriginator, publisherName } from "./origin-of.ts";
import { populationsDiffer } from "./population-class.ts";

/** What the relation of two claims is read from, beside the claims. */
export interface Surroundings {
  readonly documents: ReadonlyMap<string, DocumentInput>;
  readonly claims: ReadonlyMap<string, Claim>;
  /** Last day of the happening that is counted in, ISO; a count taken long after it no longer grows. */
  readonly happenedBy?: string | undefined;
  /** Whether the two share an origin, where grouping knows better than their attribution. */
  readonly shareOrigin?: (a: Claim, b: Claim) => boolean;
}

/** The reason of a `supersedes` in which a count that can only rise is lower than before. */
export const FALLING_COUNT = "a running count falls";

/** Days after a happening in which its counts may still grow; judgement (deaths of the wounded, late finds, late registrations). */
const FRESH_DAYS = 365;

/** Days in which a count may grow from hour to hour; judgement. */
const BREAKING_DAYS = 3;

/**
 * How two claims of one figure stand to each other: the decision list of SEMANTICS 5. Swapping them gives the same kind; for
 * refines, supersedes and part-of the first claim of the answer refines, supersedes or is part of the second.
 */
export function relatePair(first: Claim, second: Claim, around: Surroundings): Relation {
  const [a, b] = first.id <= second.id ? [first, second] : [second, first];
  const stated = compareValues(a, b);
  if (stated.kind === "not-comparable") return relation(a, b, stated);

  const definition = definitionThatDiffers(a, b);
  if (definition) return relation(a, b, { ...stated, kind: definition.kind, decidedBy: [definition.field] });
  if (isPartOf(a, b, around.claims))
    return relation(a, b, { ...stated, kind: "part-of", decidedBy: ["part of the whole"] });
  if (isPartOf(b, a, around.claims))
    return relation(b, a, { ...stated, kind: "part-of", decidedBy: ["part of the whole"] });

  const oneOrigin = around.shareOrigin?.(a, b) === true || haveOneOriginator(a, b, around.documents);
  if (stated.kind === "agrees") {
    if (oneOrigin)
      return relation(a, b, { ...stated, kind: "repeats", decidedBy: ["one origin", "equal bounds"] });
    return relation(a, b, stated);
  }
  if (stated.kind === "refined-by") return relation(b, a, { ...stated, kind: "refines" });
  if (stated.kind !== "contradicts") return relation(a, b, stated);
  if (a.kind === "quantity" && !haveOneMeasure(a, b))
    return relation(a, b, { ...stated, kind: "tension", decidedBy: ["no measure is known"] });
  if (a.kind === "date" && !areOfOneThing(a, b))
    return relation(a, b, { ...stated, kind: "tension", decidedBy: ["not known to date one thing"] });
  if (areFarApart(a, b))
    return relation(a, b, { ...stated, kind: "tension", decidedBy: ["another order of magnitude"] });
  return clash(a, b, stated, oneOrigin, around);
}

/** Bounds are apart: what else, if anything, explains it. */
function clash(
  a: Claim,
  b: Claim,
  stated: IntervalRelation,
  oneOrigin: boolean,
  around: Surroundings,
): Relation {
  const asOfA = asOf(a, around.documents);
  const asOfB = asOf(b, around.documents);
  const [earlier, later] = isLater(asOfA, asOfB) ? [b, a] : [a, b];
  const inOrder = isLater(asOfA, asOfB) || isLater(asOfB, asOfA);
  // A text that sets rival counts side by side reports a dispute; that is no slip of its own.
  if (a.documentId === b.documentId && a.field === b.field)
    return relation(a, b, { ...stated, kind: "tension", decidedBy: ["one document"] });
  if (mayCountAttacker(a, b))
    return relation(a, b, { ...stated, kind: "definition-differs", decidedBy: ["victims or all"] });
  if (isOfTheRest(a) !== isOfTheRest(b))
    return relation(a, b, { ...stated, kind: "tension", decidedBy: ["others than those named"] });
  if (a.kind !== "quantity" || !inOrder) return relation(a, b, stated);

  const when = [asOf(earlier, around.documents), asOf(later, around.documents)] as const;
  const accrual = accrualOf(a) === "fixed" ? accrualOf(b) : accrualOf(a);
  const rises = isHigher(later, earlier);
  const asOfWords = `; ${when[0]?.day} before ${when[1]?.day}`;
  const words = { ...stated, computation: stated.computation + asOfWords };
  if (oneOrigin) {
    if (accrual === "grows" && !rises)
      return relation(later, earlier, {
        ...words,
        kind: "supersedes",
        decidedBy: ["one origin", "later as-of", FALLING_COUNT],
      });
    if (accrual !== "fixed" || speaksForItself(later, around))
      return relation(later, earlier, {
        ...words,
        kind: "supersedes",
        decidedBy: ["one origin", "later as-of"],
      });
    return relation(a, b, stated);
  }
  if (accrual === "varies")
    return relation(a, b, { ...words, kind: "compatible", decidedBy: ["as-of", "may rise or fall"] });
  if (accrual === "grows" && rises && isFresh(when[0], when[1], around.happenedBy))
    return relation(a, b, { ...words, kind: "compatible", decidedBy: ["as-of", "may still grow"] });
  return relation(a, b, stated);
}

/** Share of the telling words that two clauses of unknown measure must have in common to be about one thing; judgement. */
const SAME_CLAUSE = 0.4;

const CHANGES = new Set(["rose", "fell", "increase", "decrease", "grew", "changed"]);

/** Whether both are known to measure one thing: by the measure that was read, or by clauses that say the same. */
function haveOneMeasure(a: Claim, b: Claim): boolean {
  // "21,700 teachers were absent" and "9,000 people marched" share neither what is counted nor what it did.
  const isKnown = a.measure !== undefined && b.measure !== undefined;
  const isOne = a.measure === b.measure || a.population === b.population;
  // Prices, duties and budgets all rise: what rose must be the same.
  if (isKnown && isOne && !(CHANGES.has(a.measure ?? "") && a.value?.unit === "percent")) return true;
  return clauseOverlap(a, b) >= SAME_CLAUSE;
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
 * (three of the crew among 31 dead). Small counts are parts and other incidents more often. Judgement: the widest disputes known to
 * us are 120,000 against 18,000 marchers, and 31 against 9 hostages.
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

function sizeOf({ low, high }: Quantity): number {
  return Math.abs(low ?? high ?? 0);
}

/** Attackers who may be among the dead and are no victims; judgement. */
const FEW = 2;

/** "Eight people are dead" and "seven victims were killed": whoever counts victims leaves the attacker out. */
function mayCountAttacker(a: Claim, b: Claim): boolean {
  const isVictims = ({ population }: Claim) => /^victim/u.test(population ?? "");
  if (isVictims(a) === isVictims(b) || !a.value || !b.value) return false;
  return Math.abs(sizeOf(a.value) - sizeOf(b.value)) <= FEW;
}

const REST = new Set(["other", "others", "more", "another", "additional", "further"]);

/** How far from the number such a word speaks of it, in UTF-16 code units; judgement. */
const NEAR = 14;

/** Whether the count leaves out somebody named before: "he and four others", "another 53 workers". */
function isOfTheRest({ quote, start, end }: Claim): boolean {
  const [from, to] = [start - quote.start, end - quote.start];
  const around = `${quote.exact.slice(Math.max(0, from - NEAR), from)} | ${quote.exact.slice(to, to + NEAR)}`;
  const words: readonly string[] = around.toLowerCase().match(/[\p{L}|]+/gu) ?? [];
  const at = words.indexOf("|");
  return [words[at - 1], words[at + 1], words[at + 2]].some((word) => word !== undefined && REST.has(word));
}

/** A later word of the origin itself replaces its earlier one; somebody else's later report of it does not. */
function speaksForItself(claim: Claim, { documents }: Surroundings): boolean {
  const speaker = claim.attribution[0]?.name;
  return speaker === undefined || mayBeSameName(speaker, publisherName(claim, documents));
}

function isHigher(a: Claim, b: Claim): boolean {
  return (a.value?.low ?? a.value?.high ?? 0) > (b.value?.high ?? b.value?.low ?? 0);
}

function isFresh(
  earlier: AsOf | undefined,
  later: AsOf | undefined,
  happenedBy: string | undefined,
): boolean {
  if (!earlier || !later || happenedBy === undefined) return true;
  const happened = Date.parse(happenedBy);
  if (Number.isNaN(happened)) return true;
  const days = daysBetween({ from: happened, to: happened, day: happenedBy }, earlier);
  return days <= (earlier.day === later.day ? BREAKING_DAYS : FRESH_DAYS);
}

function compareValues(a: Claim, b: Claim): IntervalRelation {
  if (a.kind !== b.kind)
    return { kind: "not-comparable", decidedBy: ["kind"], computation: `a ${a.kind} and a ${b.kind}` };
  if (a.measure === "anniversary" || a.measure === "age")
    return {
      kind: "not-comparable",
      decidedBy: ["as-of"],
      computation: `${a.mention} and ${b.mention} are counted from the day of writing`,
    };
  if (a.value && b.value) return compareQuantities(a.value, b.value);
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

/** The scope field that makes two values answers to two questions. */
function definitionThatDiffers(a: Claim, b: Claim): { kind: RelationKind; field: string } | undefined {
  for (const field of ["status", "cause"] as const)
    if (differ(a.scope?.[field], b.scope?.[field])) return { kind: "definition-differs", field };
  if (differ(a.scope?.flow, b.scope?.flow) && !coverOneStretch(a.scope, b.scope))
    return { kind: "definition-differs", field: "flow" };
  if (isExpected(a) !== isExpected(b)) return { kind: "definition-differs", field: "epistemic" };
  if (periodsApart(a.scope, b.scope)) return { kind: "not-comparable", field: "period" };
  if (basesDiffer(a, b)) return { kind: "definition-differs", field: "base" };
  if (populationsDiffer(a.population, b.population))
    return { kind: "definition-differs", field: "population" };
  return undefined;
}

/** Shares of two wholes: "64 percent of our membership" and "29 percent of those on the payroll". */
function basesDiffer(a: Claim, b: Claim): boolean {
  return a.base !== undefined && b.base !== undefined && !mayBeSameName(a.base.words, b.base.words);
}

function isExpected(claim: Claim): boolean {
  return claim.scope?.epistemic === "expected";
}

/** Days by which two stretches may begin and end apart and still be one ("since July", "from 23 July to Sunday"); judgement. */
const STRETCH_DAYS = 31;

/** Whether a count up to now and a count of a period are of the same time. */
function coverOneStretch(a: Scope | undefined, b: Scope | undefined): boolean {
  const near = (x: string | undefined, y: string | undefined) =>
    x !== undefined &&
    y !== undefined &&
    Math.abs(Date.parse(x) - Date.parse(y)) <= STRETCH_DAYS * 86_400_000;
  return near(a?.start, b?.start) && near(a?.end ?? a?.asOf, b?.end ?? b?.asOf);
}

function periodsApart(a: Scope | undefined, b: Scope | undefined): boolean {
  const before = (x: Scope | undefined, y: Scope | undefined) =>
    x?.end !== undefined && y?.start !== undefined && x.end < y.start;
  return before(a, b) || before(b, a);
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** Whether `part` breaks down `whole`, by however many steps. */
function isPartOf(part: Claim, whole: Claim, claims: ReadonlyMap<string, Claim>): boolean {
  const seen = new Set<string>();
  for (let id = part.partOf; id && !seen.has(id); id = claims.get(id)?.partOf) {
    if (id === whole.id) return true;
    seen.add(id);
  }
  return false;
}

function relation(
  a: Claim,
  b: Claim,
  { kind, decidedBy, computation }: Omit<IntervalRelation, "kind"> & { kind: RelationKind | "refined-by" },
): Relation {
  return { a: a.id, b: b.id, kind: kind === "refined-by" ? "refines" : kind, decidedBy, computation };
}
