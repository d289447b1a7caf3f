import type { Transaction } from "kysely";
import { relateClaims } from "../checking/relate-claims.ts";
import type { Claim } from "../domain/claim.ts";
import type { DocumentInput } from "../domain/document.ts";
import { candidateKeys } from "../grouping/candidate-index.ts";
import { groupClaims } from "../grouping/group-claims.ts";
import { claimsOfDocuments, documentsThroughEvents, documentsUnderKeys } from "../storage/candidates.ts";
import type { Database } from "../storage/database.ts";
import { decisionsAmong, documentsDecidedSame } from "../storage/decisions.ts";
import { findDocuments } from "../storage/documents.ts";
import { replaceCandidateKeys } from "../storage/write-claims.ts";
import { replaceGrouping } from "../storage/write-grouping.ts";

/** Documents compared with a new one at a time; keeps what is in memory small. */
const LOT = 50;

/**
 * Lines the claims of a document up with those that are stored, as if all had been grouped at once.
 *
 * Links are a pure function of two claims, so only the new document's own can be new: it is set beside each document that shares a
 * candidate key, and then the documents that it has links to are grouped again, with all that hang together with them by events.
 */
export async function groupDocument(
  trx: Transaction<Database>,
  documentId: string,
  now: string,
): Promise<void> {
  const [own] = await loadDocuments(trx, [documentId]);
  if (!own) throw new Error(`Document "${documentId}" is not stored, so it cannot be grouped.`);
  const keysOf = new Map(
    own.claims
      .filter((claim) => claim.checkworthy)
      .map((claim) => [claim.id, candidateKeys(claim, own.document)] as const),
  );
  await replaceCandidateKeys(trx, keysOf);

  const candidates = await documentsUnderKeys(trx, [...new Set([...keysOf.values()].flat())]);
  const linked = [documentId, ...(await documentsDecidedSame(trx, [documentId]))];
  const others = candidates.filter((id) => id !== documentId);
  for (let from = 0; from < others.length; from += LOT)
    for (const other of await loadDocuments(trx, others.slice(from, from + LOT)))
      if (areLinked(own, other)) linked.push(other.document.id);
  await groupWhole(trx, await documentsThroughEvents(trx, linked), now);
}

/** Groups every document again, as after a change of the rules. */
export async function groupEverything(trx: Transaction<Database>, now: string): Promise<void> {
  const rows = await trx.selectFrom("document").select("id").orderBy("id").execute();
  const documents = await loadDocuments(
    trx,
    rows.map(({ id }) => id),
  );
  for (const { document, claims } of documents)
    await replaceCandidateKeys(
      trx,
      new Map(
        claims
          .filter(({ checkworthy }) => checkworthy)
          .map((claim) => [claim.id, candidateKeys(claim, document)] as const),
      ),
    );
  await group(trx, documents, now);
}

interface LoadedDocument {
  readonly document: DocumentInput;
  readonly claims: readonly Claim[];
}

async function loadDocuments(trx: Transaction<Database>, ids: readonly string[]): Promise<LoadedDocument[]> {
  const stored = await findDocuments(trx, ids);
  const claimsOf = new Map<string, Claim[]>(ids.map((id) => [id, []]));
  for (const claim of await claimsOfDocuments(trx, ids)) claimsOf.get(claim.documentId)?.push(claim);
  return stored.map(({ document }) => ({ document, claims: claimsOf.get(document.id) ?? [] }));
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

async function groupWhole(
  trx: Transaction<Database>,
  documentIds: readonly string[],
  now: string,
): Promise<void> {
  await group(trx, await loadDocuments(trx, documentIds), now);
}

async function group(
  trx: Transaction<Database>,
  loaded: readonly LoadedDocument[],
  now: string,
): Promise<void> {
  const documents = new Map(loaded.map(({ document }) => [document.id, document]));
  const claims = loaded.flatMap((one) => one.claims);
  const claimIds = claims.map(({ id }) => id);
  const decisions = await decisionsAmong(trx, claimIds);
  const { events, figures, links } = groupClaims(claims, documents, decisions);
  const relations = relateClaims(figures, new Map(claims.map((claim) => [claim.id, claim])), documents);
  const confirmed = new Set(
    decisions.filter(({ level, same }) => level === "figure" && same).flatMap(({ a, b }) => [a, b]),
  );
  await replaceGrouping(trx, { claimIds, events, figures, links, relations, confirmed }, now);
}
