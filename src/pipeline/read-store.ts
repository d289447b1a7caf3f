import type { Kysely } from "kysely";
import type { Claim } from "../domain/claim.ts";
import type { DocumentInput } from "../domain/document.ts";
import type { Event, Figure } from "../domain/figure.ts";
import { groupBy } from "../domain/group-by.ts";
import type { Instrument } from "../domain/instrument.ts";
import { claimsOfDocuments } from "../storage/candidates.ts";
import type { Database } from "../storage/database.ts";
import { allDocumentIds, findDocuments } from "../storage/documents.ts";
import { allEvents } from "../storage/events.ts";
import { allFigures } from "../storage/figures.ts";
import { listInstruments } from "../storage/instruments.ts";

/** All that the store holds and the checks look at: current texts, their claims, and the groups. */
export interface StoreContents {
  readonly documents: ReadonlyMap<string, DocumentInput>;
  readonly claims: ReadonlyMap<string, Claim>;
  /** Claims of each document, in order of place. */
  readonly claimsOf: ReadonlyMap<string, readonly Claim[]>;
  readonly events: readonly Event[];
  readonly figures: readonly Figure[];
  readonly register: readonly Instrument[];
}

/** Reads the whole store into memory, documents in order of id. */
export async function readStore(db: Kysely<Database>): Promise<StoreContents> {
  const stored = await findDocuments(db, await allDocumentIds(db));
  const documents = new Map(stored.map(({ document }) => [document.id, document]));
  const claims = await claimsOfDocuments(db, [...documents.keys()]);
  const byDocument = groupBy(claims, (claim) => claim.documentId);
  return {
    documents,
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    claimsOf: new Map([...documents.keys()].map((id) => [id, byDocument.get(id) ?? []])),
    events: await allEvents(db),
    figures: await allFigures(db),
    register: await listInstruments(db),
  };
}
