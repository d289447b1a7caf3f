import type { Claim } from "../domain/claim.ts";
import { groupBy } from "../domain/group-by.ts";
import type { Relation, RelationKind } from "../domain/relation.ts";

/** Kinds in which two claims give the same answer. */
const SAME_ANSWER: ReadonlySet<RelationKind> = new Set(["agrees", "repeats", "refines", "compatible"]);

/**
 * The relations of one figure, without the contradictions of a claim whose own document gives, in the same voice, an answer that
 * the other side shares: then the two numbers of that document count two things, and only one of them is this figure.
 */
export function explainByAnotherClaim(
  relations: readonly Relation[],
  claims: ReadonlyMap<string, Claim>,
): Relation[] {
  if (!relations.some(({ kind }) => kind === "contradicts")) return [...relations];
  const agreeing = relations.filter(({ kind }) => SAME_ANSWER.has(kind));
  const answers = groupBy(
    agreeing.flatMap(({ a, b }) => [[a, b] as const, [b, a] as const]),
    ([claim]) => claim,
  );
  const isShared = (claim: string, other: string) =>
    (answers.get(other) ?? []).some(
      ([, third]) => third !== claim && areOneVoice(claims.get(third), claims.get(claim)),
    );
  return relations.map((relation) => {
    const { a, b, kind } = relation;
    if (kind !== "contradicts" || isOneDocument(claims.get(a), claims.get(b))) return relation;
    if (!isShared(a, b) && !isShared(b, a)) return relation;
    return { ...relation, kind: "tension", decidedBy: ["another claim of the document agrees"] };
  });
}

function isOneDocument(a: Claim | undefined, b: Claim | undefined): boolean {
  return a?.documentId === b?.documentId;
}

function areOneVoice(a: Claim | undefined, b: Claim | undefined): boolean {
  return isOneDocument(a, b) && a?.attribution[0]?.name === b?.attribution[0]?.name && a?.field === b?.field;
}
