import type { Claim } from "../../src/domain/claim.ts";
import type { DocumentInput } from "../../src/domain/document.ts";
import { type GroupingDecision, groupClaims } from "../../src/grouping/group-claims.ts";
import { extract } from "../../src/index.ts";

/** Figures of the documents in a form to compare: the mentions of each, as "document: mention", sorted. */
export function figuresIn(
  documents: readonly DocumentInput[],
  decide: (claims: readonly Claim[]) => readonly GroupingDecision[] = () => [],
): string[][] {
  const { claims, grouping } = grouped(documents, decide);
  const name = new Map(claims.map((claim) => [claim.id, `${claim.documentId}: ${claim.mention}`]));
  return grouping.figures
    .map((figure) => figure.claimIds.map((id) => name.get(id) ?? id).toSorted())
    .toSorted((x, y) => x.join().localeCompare(y.join()));
}

/** The mentions that stand on one figure with "document: mention"; empty when there is no such claim. */
export function togetherWith(documents: readonly DocumentInput[], mention: string): string[] {
  return (figuresIn(documents).find((figure) => figure.includes(mention)) ?? []).filter(
    (other) => other !== mention,
  );
}

/** Claims of the documents and how they are grouped. */
export function grouped(
  documents: readonly DocumentInput[],
  decide: (claims: readonly Claim[]) => readonly GroupingDecision[] = () => [],
) {
  const claims = documents.flatMap((document) => extract(document).claims);
  const byId = new Map(documents.map((document) => [document.id, document]));
  return { claims, grouping: groupClaims(claims, byId, decide(claims)) };
}
