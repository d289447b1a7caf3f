import type { RelationKind } from "../domain/relation.ts";
import { plural } from "./plural.ts";

/** What a pair does, in the order of telling. */
const PHRASES: readonly (readonly [RelationKind, one: string, many: string])[] = [
  ["agrees", "agrees", "agree"],
  ["repeats", "repeats one origin", "repeat one origin"],
  ["refines", "fits one inside the other", "fit one inside the other"],
  ["compatible", "can both be true", "can both be true"],
  ["supersedes", "is a later count", "are later counts"],
  ["part-of", "is part and whole", "are part and whole"],
  ["tension", "clashes only loosely", "clash only loosely"],
  ["contradicts", "cannot both hold", "cannot both hold"],
  ["definition-differs", "counts another thing", "count another thing"],
];

/** "3 pairs agree; 2 pairs are later counts": how the claims of one figure stand to each other. Empty where no pair was related. */
export function relationsInWords(relations: Readonly<Partial<Record<RelationKind, number>>>): string {
  return PHRASES.flatMap(([kind, one, many]) => {
    const count = relations[kind] ?? 0;
    return count === 0 ? [] : [`${plural(count, "pair")} ${count === 1 ? one : many}`];
  }).join("; ");
}

/** What one pair does: "agrees", "cannot both hold". */
export function relationInWords(kind: RelationKind): string {
  return PHRASES.find(([known]) => known === kind)?.[1] ?? "is not comparable";
}
