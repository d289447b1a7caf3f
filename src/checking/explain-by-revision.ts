import type { Relation } from "../domain/relation.ts";
import { FALLING_COUNT } from "./revision-of.ts";
import { sidesOf } from "./sides.ts";

/**
 * The relations of one figure, with contradictions that a revision explains made compatible: where an origin replaced 3.2 by 3.1,
 * everybody's later 3.1 stands beside everybody's earlier 3.2 in the same way. A running count that falls explains nothing.
 */
export function explainByRevision(relations: readonly Relation[]): Relation[] {
  const sides = sidesOf(relations);
  const sidePair = ({ a, b }: Relation) => [sides.find(a), sides.find(b)].toSorted().join(" ");
  const revised = new Set(
    relations
      .filter(({ kind, decidedBy }) => kind === "supersedes" && !decidedBy.includes(FALLING_COUNT))
      .map(sidePair),
  );
  if (revised.size === 0) return [...relations];
  return relations.map((relation) =>
    relation.kind === "contradicts" && revised.has(sidePair(relation))
      ? { ...relation, kind: "compatible", decidedBy: ["revised by its origin"] }
      : relation,
  );
}
