import type { Claim } from "../domain/claim.ts";
import type { Relation } from "../domain/relation.ts";
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

/** Whether both give one day in figures: a text that tells of both days tells of two happenings. */
function giveOneDay(a: Claim, b: Claim): boolean {
  if (!a.date?.start || a.date.start !== b.date?.start || a.date.end !== b.date.end) return false;
  return /\d/u.test(a.mention) && /\d/u.test(b.mention);
}
