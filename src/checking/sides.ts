import type { Relation } from "../domain/relation.ts";
import { DisjointSets } from "./disjoint-sets.ts";

/** Claims of equal bounds, as sets: the sides of a figure. */
export function sidesOf(relations: readonly Relation[]): DisjointSets {
  const sides = new DisjointSets();
  for (const { a, b, kind } of relations) if (kind === "agrees" || kind === "repeats") sides.join(a, b);
  return sides;
}
