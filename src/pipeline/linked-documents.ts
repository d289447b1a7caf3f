import type { Kysely } from "kysely";
import type { Claim } from "../domain/claim.ts";
import type { DocumentInput } from "../domain/document.ts";
import { groupBy } from "../domain/group-by.ts";
import { candidateKeys } from "../grouping/candidate-index.ts";
import { groupClaims } from "../grouping/group-claims.ts";
import { claimsOfDocuments, documentsUnderKeys } from "../storage/candidates.ts";
import type { Database } from "../storage/database.ts";
import { documentsDecidedSame } from "../storage/decisions.ts";
import { findDocuments } from "../storage/documents.ts";

/** A document with its claims. */
export interface LoadedDocument {
  readonly document: DocumentInput;
  readonly claims: readonly Claim[];
}

/** The stored documents with these ids and the claims of their current texts; unknown ids are left out. */
export async function loadDocuments(db: Kysely<Database>, ids: readonly string[]): Promise<LoadedDocument[]> {
  const stored = await findDocuments(db, ids);
  const claimsOf = groupBy(await claimsOfDocuments(db, ids), (claim) => claim.documentId);
  return stored.map(({ document }) => ({ document, claims: claimsOf.get(document.id) ?? [] }));
}

/** The candidate keys of each check-worthy claim, by its id. */
export function keysOf({ document, claims }: LoadedDocument): Map<string, string[]> {
  return new Map(
    claims
      .filter(({ checkworthy }) => checkworthy)
      .map((claim) => [claim.id, candidateKeys(claim, document)] as const),
  );
}

/** Documents set beside a new one at a time; keeps what is in memory small. */
const LOT = 50;

/**
 * Ids of the other stored documents that `own` has a link to: by a person's word, or because some event would hold claims of both. Only
 * documents that share a candidate key are looked at, one by one.
 */
export async function linkedDocuments(db: Kysely<Database>, own: LoadedDocument): Promise<string[]> {
  const keys = new Set([...keysOf(own).values()].flat());
  const others = (await documentsUnderKeys(db, [...keys])).filter((id) => id !== own.document.id);
  const linked = new Set(await documentsDecidedSame(db, [own.document.id]));
  for (let from = 0; from < others.length; from += LOT)
    for (const other of await loadDocuments(db, others.slice(from, from + LOT)))
      if (areLinked(own, other)) linked.add(other.document.id);
  linked.delete(own.document.id);
  return [...linked].toSorted();
}

/** Whether some event would hold claims of both, if there were only these two. */
function areLinked(a: LoadedDocument, b: LoadedDocument): boolean {
  const documents = new Map([a, b].map(({ document }) => [document.id, document]));
  const { events } = groupClaims([...a.claims, ...b.claims], documents);
  const ofA = new Set(a.claims.map(({ id }) => id));
  return events.some(({ claimIds }) => {
    const shared = claimIds.filter((id) => ofA.has(id)).length;
    return shared > 0 && shared < claimIds.length;
  });
}
