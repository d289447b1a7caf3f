import type { Claim } from "../domain/claim.ts";
import type { Relation } from "../domain/relation.ts";
import { compareQuantities, factorBetween } from "./compare-intervals.ts";
import { giveOneNumber } from "./give-one-number.ts";

/**
 * The relations of one figure, without the contradictions of a claim whose own document gives the other side's number too, in its
 * own voice or by the same speaker: such a document sets two counts side by side ("six of the nine wards"), and only
 * one of them is this figure.
 *
 * @param claimsOf the claims of a document, by its id
 */
export function explainByAnotherClaim(
  relations: readonly Relation[],
  claims: ReadonlyMap<string, Claim>,
  claimsOf: (documentId: string) => readonly Claim[],
): Relation[] {
  const knowsBoth = (claim: Claim, other: Claim) =>
    claimsOf(claim.documentId).some(
      (third) =>
        third.id !== claim.id &&
        isNoRival(claim, third) &&
        (giveOneNumber(third, other) || giveOneDay(third, other)),
    );
  return relations.map((relation) => {
    const [a, b] = [claims.get(relation.a), claims.get(relation.b)];
    if (relation.kind !== "contradicts" || !a || !b || a.documentId === b.documentId) return relation;
    if (isInStatedRange(a, b, claimsOf) || isInStatedRange(b, a, claimsOf))
      return { ...relation, kind: "compatible", decidedBy: ["inside the range given beside it"] };
    if (!knowsBoth(a, b) && !knowsBoth(b, a)) return relation;
    return { ...relation, kind: "tension", decidedBy: ["one document gives both numbers"] };
  });
}

/** Whether `claim` is no rival's figure that its document sets beside `third`: by the same speaker, or its own figure; of a toll its own figure is a rival's too. */
function isNoRival(claim: Claim, third: Claim): boolean {
  if (claim.field !== third.field) return false;
  const speaker = claim.attribution[0]?.name;
  const isToll = claim.value?.unit === "people" && claim.measure === third.measure;
  return speaker === third.attribution[0]?.name || (speaker === undefined && !isToll);
}

/** How far from an estimate its interval may stand, in UTF-16 code units: the same sentence or the next; judgement. */
const BESIDE = 240;

/** Whether the document of `claim` gives a range around it that holds `other`: "4,645 deaths (interval 793 to 8,498)". */
function isInStatedRange(
  { id, documentId, field, start, value }: Claim,
  other: Claim,
  claimsOf: (documentId: string) => readonly Claim[],
): boolean {
  if (!value || !other.value) return false;
  const [of, against] = [value, other.value];
  return claimsOf(documentId).some((third) => {
    const range = third.value;
    if (!range || third.id === id || third.field !== field || Math.abs(third.start - start) > BESIDE)
      return false;
    if (range.low === null || range.high === null || range.low === range.high) return false;
    if (range.unit !== null && factorBetween(range.unit, of.unit) !== 1) return false;
    const holds = (x: number | null) => x !== null && x >= (range.low ?? x) && x <= (range.high ?? x);
    return holds(of.low) && holds(of.high) && compareQuantities(range, against).kind !== "contradicts";
  });
}

/** Whether both give one day in figures: a text that tells of both days tells of two happenings. */
function giveOneDay(a: Claim, b: Claim): boolean {
  if (!a.date?.start || a.date.start !== b.date?.start || a.date.end !== b.date.end) return false;
  return /\d/u.test(a.mention) && /\d/u.test(b.mention);
}
