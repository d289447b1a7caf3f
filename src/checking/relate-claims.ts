import type { Claim } from "../domain/claim.ts";
import type { DocumentInput } from "../domain/document.ts";
import type { Figure } from "../domain/figure.ts";
import type { Relation } from "../domain/relation.ts";

/** The relation of every pair of claims inside each figure, and of the near misses among its candidates. */
export function relateClaims(
  _figures: readonly Figure[],
  _claims: ReadonlyMap<string, Claim>,
  _documents: ReadonlyMap<string, DocumentInput>,
): Relation[] {
  return [];
}
