import type { Claim } from "../domain/claim.ts";
import type { DocumentInput } from "../domain/document.ts";

/** The stretch of time that a claim holds for: an instant, or a whole day. Milliseconds since 1970, UTC, half-open when a day. */
export interface AsOf {
  readonly from: number;
  readonly to: number;
  /** As written: "2023-03-07". */
  readonly day: string;
}

const DAY_MS = 86_400_000;

/** When the claim holds: what its words say, else when its document was published; undefined when neither is known. */
export function asOf(claim: Claim, documents: ReadonlyMap<string, DocumentInput>): AsOf | undefined {
  return instantOf(claim.scope?.asOf) ?? instantOf(documents.get(claim.documentId)?.publishedAt);
}

function instantOf(written: string | undefined): AsOf | undefined {
  if (written === undefined) return undefined;
  const from = Date.parse(written);
  if (Number.isNaN(from)) return undefined;
  return { from, to: written.length <= 10 ? from + DAY_MS : from, day: written.slice(0, 10) };
}

/** Whether all of `a` is after all of `b`; false when either is unknown. */
export function isLater(a: AsOf | undefined, b: AsOf | undefined): boolean {
  return a !== undefined && b !== undefined && a.from >= b.to && a.from > b.from;
}

/** Whole days from `earlier` to `later`, as days are written. */
export function daysBetween(earlier: AsOf, later: AsOf): number {
  return Math.round((Date.parse(later.day) - Date.parse(earlier.day)) / DAY_MS);
}
