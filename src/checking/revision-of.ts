import type { Claim } from "../domain/claim.ts";
import type { DocumentInput } from "../domain/document.ts";
import { mayBeSameName } from "../domain/names.ts";
import { accrualOf } from "./accrual.ts";
import { type AsOf, asOf, daysBetween, isLater } from "./as-of.ts";
import { publisherName } from "./origin-of.ts";

/** The reason of a `supersedes` in which a count that can only rise is lower than before. */
export const FALLING_COUNT = "a running count falls";

/** Days after a happening in which its counts may still grow; judgement (deaths of the wounded, late finds, late registrations). */
const FRESH_DAYS = 365;

/** Days in which a count may grow from hour to hour; judgement. */
const BREAKING_DAYS = 3;

/** How many times faster than since its happening a count may grow from one report to the next, and still be one count; judgement. */
const FASTEST = 10;

interface Days {
  readonly before: AsOf;
  readonly after: AsOf;
}

/** What time makes of two quantities whose bounds are apart. */
export interface Revision {
  readonly later: Claim;
  readonly earlier: Claim;
  readonly kind: "supersedes" | "compatible";
  readonly decidedBy: readonly string[];
  /** "2024-03-05 before 2024-03-09". */
  readonly order: string;
}

/**
 * Whether time explains that two counts differ: one origin's later word supersedes its earlier one, a count that grows may be
 * higher later, a state of a moment may change. Undefined when time explains nothing, or its order is not known.
 *
 * @param happenedBy last day of the happening, ISO; long after it no count grows
 */
export function revisionOf(
  a: Claim,
  b: Claim,
  oneOrigin: boolean,
  documents: ReadonlyMap<string, DocumentInput>,
  happenedBy: string | undefined,
): Revision | undefined {
  const bIsEarlier = isLater(asOf(a, documents), asOf(b, documents));
  const [earlier, later] = bIsEarlier ? [b, a] : [a, b];
  const [before, after] = [asOf(earlier, documents), asOf(later, documents)];
  if (!before || !after || !isLater(after, before)) return undefined;
  const pair = { later, earlier, order: `${before.day} before ${after.day}` };
  const accrual = accrualOf(a) === "fixed" ? accrualOf(b) : accrualOf(a);
  const rises = isHigher(later, earlier);
  if (oneOrigin) {
    const decidedBy = ["one origin", "later as-of"];
    if (accrual === "grows" && !rises)
      return { ...pair, kind: "supersedes", decidedBy: [...decidedBy, FALLING_COUNT] };
    if (accrual !== "fixed" || speaksForItself(later, documents))
      return { ...pair, kind: "supersedes", decidedBy };
    return undefined;
  }
  if (accrual === "varies") return { ...pair, kind: "compatible", decidedBy: ["as-of", "may rise or fall"] };
  if (accrual === "grows" && rises && mayHaveGrown(earlier, later, { before, after }, happenedBy))
    return { ...pair, kind: "compatible", decidedBy: ["as-of", "may still grow"] };
  return undefined;
}

/** A later word of the origin itself replaces its earlier one; somebody else's later report of it does not. */
function speaksForItself(claim: Claim, documents: ReadonlyMap<string, DocumentInput>): boolean {
  const speaker = claim.attribution[0]?.name;
  return speaker === undefined || mayBeSameName(speaker, publisherName(claim, documents));
}

function isHigher(a: Claim, b: Claim): boolean {
  return (a.value?.low ?? a.value?.high ?? 0) > (b.value?.high ?? b.value?.low ?? 0);
}

/**
 * Whether a count may have grown from one to the other. While the happening is fresh it may grow by any amount; after that no faster than
 * it has grown so far, with room for late finds: a toll of 37 forty days after a riot is not 57 a day later.
 */
function mayHaveGrown(earlier: Claim, later: Claim, days: Days, happenedBy: string | undefined): boolean {
  if (happenedBy === undefined) return true;
  const happened = Date.parse(happenedBy);
  if (Number.isNaN(happened)) return true;
  const age = daysBetween({ from: happened, to: happened, day: happenedBy }, days.before);
  if (age <= BREAKING_DAYS) return true;
  if (age > FRESH_DAYS) return false;
  const share = (FASTEST * daysBetween(days.before, days.after)) / age;
  return share >= 1 || sizeOf(later) <= sizeOf(earlier) * (1 + share);
}

function sizeOf({ value }: Claim): number {
  return value?.low ?? value?.high ?? 0;
}
