import type { Kysely } from "kysely";
import type { Claim } from "../domain/claim.ts";
import type { DocumentInput } from "../domain/document.ts";
import { groupBy } from "../domain/group-by.ts";
import { candidateKeys } from "../grouping/candidate-index.ts";
import { groupClaims } from "../grouping/group-claims.ts";
import { claimsOfDocuments, documentsThroughEvents, documentsUnderKeys } from "../storage/candidates.ts";
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

/**
 * `documentIds`, the documents that they have a link to (by a person's word, or because some event would hold claims of both), and all that
 * hang together with these by events. Only documents that share a candidate key are looked at, one by one.
 */
export async function documentsTouchedBy(
  db: Kysely<Database>,
  documentIds: readonly string[],
): Promise<string[]> {
  const decided = await documentsDecidedSame(db, documentIds);
  const touched = new Set(await documentsThroughEvents(db, [...documentIds, ...decided]));
  const beside = new DocumentsBeside(db);
  for (const own of await loadDocuments(db, documentIds))
    for (const id of await beside.linkedTo(own, touched)) touched.add(id);
  return [...touched].toSorted();
}

/** Documents read at a time. */
const LOT = 50;

/** Sets documents beside new ones. Each is read once, because what grouping works out of a text is kept with it. */
export class DocumentsBeside {
  readonly #db: Kysely<Database>;
  readonly #loaded = new Map<string, LoadedDocument>();

  constructor(db: Kysely<Database>) {
    this.#db = db;
  }

  /** Ids of the stored documents outside `known` that `own` has a link to, and of all that hang together with them by events. */
  async linkedTo(own: LoadedDocument, known: ReadonlySet<string>): Promise<Set<string>> {
    const keys = new Set([...keysOf(own).values()].flat());
    const others = (await documentsUnderKeys(this.#db, [...keys])).filter((id) => id !== own.document.id);
    const linked = new Set<string>();
    for (const id of others) {
      // What is found already is grouped again as a whole: no need to ask which of its parts the link goes to.
      if (known.has(id) || linked.has(id)) continue;
      const other = await this.#load(id, others);
      if (!other || !areLinked(own, other)) continue;
      for (const further of await documentsThroughEvents(this.#db, [id])) linked.add(further);
    }
    return linked;
  }

  async #load(id: string, others: readonly string[]): Promise<LoadedDocument | undefined> {
    if (!this.#loaded.has(id)) {
      const missing = others.filter((other) => other >= id && !this.#loaded.has(other)).slice(0, LOT);
      for (const one of await loadDocuments(this.#db, missing)) this.#loaded.set(one.document.id, one);
    }
    return this.#loaded.get(id);
  }
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
