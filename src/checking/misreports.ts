import type { Claim } from "../domain/claim.ts";
import { publisherOf } from "../domain/document.ts";
import { mayBeSameName } from "../domain/names.ts";
import type { Relation } from "../domain/relation.ts";
import { asOf, daysBetween } from "./as-of.ts";
import type { CheckInput } from "./check.ts";
import { giveOneNumber } from "./give-one-number.ts";
import { publisherName } from "./origin-of.ts";
import { FALLING_COUNT } from "./revision-of.ts";

/** A claim that credits a source, beside that source's own word. */
export interface Misreport {
  readonly report: Claim;
  readonly own: Claim;
  readonly relation: Relation;
}

/** Days in which a lower running count in another's words is a slip of copying rather than a newer word of the source; judgement. */
const COPY_DAYS = 3;

/** The misreport that two claims of one figure make; undefined when neither credits the other's publisher, or nothing clashes. */
export function misreportOf(relation: Relation, input: CheckInput): Misreport | undefined {
  const a = input.claims.get(relation.a);
  const b = input.claims.get(relation.b);
  if (!a || !b || a.documentId === b.documentId) return undefined;
  for (const [report, own] of [
    [a, b],
    [b, a],
  ] as const) {
    if (!isReportOf(report, own, input) || givesItToo(report, own, input)) continue;
    const days = daysAfter(report, own, input);
    if (relation.kind === "contradicts" && (days ?? 0) >= 0) return { report, own, relation };
    const falls =
      relation.kind === "supersedes" &&
      relation.decidedBy.includes(FALLING_COUNT) &&
      relation.a === report.id;
    if (falls && days !== undefined && days <= COPY_DAYS) return { report, own, relation };
  }
  return undefined;
}

/** Whether `report` credits the publisher of `own`'s document, and `own` is that publisher's own word. */
function isReportOf(report: Claim, own: Claim, input: CheckInput): boolean {
  const publisher = publisherName(own, input.documents);
  if (mayBeSameName(publisherName(report, input.documents), publisher)) return false;
  if (!speaksInOwnName(own, publisher, input)) return false;
  return report.attribution.some(({ name }) => mayBeSameName(name, publisher));
}

/** Kinds of publishers whose documents are their own word, whoever of theirs they credit; a newspaper's are not. */
const OWN_WORD = new Set(["government", "igo", "ngo", "court", "academic", "company"]);

function speaksInOwnName({ attribution, documentId }: Claim, publisher: string, input: CheckInput): boolean {
  const [first] = attribution;
  if (!first || mayBeSameName(first.name, publisher)) return true;
  if (!OWN_WORD.has(input.documents.get(documentId)?.publisherKind ?? "")) return false;
  // A relief body that passes on another publisher's count ("the hospital has stated") does not give its own.
  return ![...input.documents.values()].some(
    (other) => other.id !== documentId && mayBeSameName(publisherOf(other), first.name),
  );
}

/** Whether the source's document gives the reported number as well, be it of a rival or of an earlier day. */
function givesItToo(report: Claim, own: Claim, { claimsOf }: CheckInput): boolean {
  return (claimsOf.get(own.documentId) ?? []).some((other) => giveOneNumber(other, report));
}

function daysAfter(report: Claim, own: Claim, input: CheckInput): number | undefined {
  const later = asOf(report, input.documents);
  const earlier = asOf(own, input.documents);
  return later && earlier ? daysBetween(earlier, later) : undefined;
}
