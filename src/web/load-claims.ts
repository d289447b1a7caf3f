import type { Kysely } from "kysely";
import type { Claim } from "../domain/claim.ts";
import type { DocumentInput } from "../domain/document.ts";
import { findClaims } from "../storage/claims.ts";
import type { Database } from "../storage/database.ts";
import { findDocuments } from "../storage/documents.ts";

/** Claims with the documents that they stand in, by id. */
export interface ClaimsInPlace {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly documents: ReadonlyMap<string, DocumentInput>;
}

/** The claims with these ids and their documents, in two queries. */
export async function loadClaims(db: Kysely<Database>, ids: readonly string[]): Promise<ClaimsInPlace> {
  return inPlace(db, await findClaims(db, [...new Set(ids)]));
}

/** `claims` with their documents. */
export async function inPlace(db: Kysely<Database>, claims: readonly Claim[]): Promise<ClaimsInPlace> {
  const documents = await findDocuments(db, [...new Set(claims.map((claim) => claim.documentId))]);
  return {
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    documents: new Map(documents.map(({ document }) => [document.id, document])),
  };
}

/** Those of `ids` that are at hand, in that order. */
export function inOrder(ids: readonly string[], claims: ReadonlyMap<string, Claim>): Claim[] {
  return ids.flatMap((id) => claims.get(id) ?? []);
}
