import type { Transaction } from "kysely";
import { relateClaims } from "../checking/relate-claims.ts";
import { groupClaims } from "../grouping/group-claims.ts";
import { documentsThroughEvents } from "../storage/candidates.ts";
import type { Database } from "../storage/database.ts";
import { decisionsAmong } from "../storage/decisions.ts";
import { replaceCandidateKeys } from "../storage/write-claims.ts";
import { replaceGrouping } from "../storage/write-grouping.ts";
import { keysOf, type LoadedDocument, linkedDocuments, loadDocuments } from "./linked-documents.ts";

/**
 * Lines the claims of a document up with those that are stored, as if all had been grouped at once.
 *
 * Links are a pure function of two claims, so only the new document's own can be new: only what it links to, and what hangs together with
 * that by events, is grouped again.
 *
 * @param before documents that its former text hung together with, which may now fall apart.
 */
export async function groupDocument(
  trx: Transaction<Database>,
  documentId: string,
  before: readonly string[],
  now: string,
): Promise<void> {
  const [own] = await loadDocuments(trx, [documentId]);
  if (!own) throw new Error(`Document "${documentId}" is not stored, so it cannot be grouped.`);
  await replaceCandidateKeys(trx, keysOf(own));
  const linked = await linkedDocuments(trx, own);
  const touched = await documentsThroughEvents(trx, [documentId, ...before, ...linked]);
  await group(trx, await loadDocuments(trx, touched), now);
}

/** Groups every document again, as after a change of the rules. */
export async function groupEverything(trx: Transaction<Database>, now: string): Promise<void> {
  const rows = await trx.selectFrom("document").select("id").orderBy("id").execute();
  const documents = await loadDocuments(
    trx,
    rows.map(({ id }) => id),
  );
  for (const document of documents) await replaceCandidateKeys(trx, keysOf(document));
  await group(trx, documents, now);
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
  const relations = relateClaims(
    figures,
    new Map(claims.map((claim) => [claim.id, claim])),
    documents,
    events,
  );
  const confirmed = new Set(
    decisions.filter(({ level, same }) => level === "figure" && same).flatMap(({ a, b }) => [a, b]),
  );
  await replaceGrouping(trx, { claimIds, events, figures, links, relations, confirmed }, now);
}
