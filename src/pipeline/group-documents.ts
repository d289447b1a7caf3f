import type { Transaction } from "kysely";
import { relateClaims } from "../checking/relate-claims.ts";
import { groupClaims } from "../grouping/group-claims.ts";
import type { Database } from "../storage/database.ts";
import { decisionsAmong } from "../storage/decisions.ts";
import { allDocumentIds } from "../storage/documents.ts";
import { markGrouped, pendingDocuments } from "../storage/pending-documents.ts";
import { replaceCandidateKeys } from "../storage/write-claims.ts";
import { replaceGrouping } from "../storage/write-grouping.ts";
import { documentsTouchedBy, keysOf, type LoadedDocument, loadDocuments } from "./linked-documents.ts";

/**
 * Lines up the claims of the documents that wait for it with those that are stored, as if all had been grouped at once.
 *
 * Links are a pure function of two claims, so only a new document's own can be new: only what it links to, and what hangs together with
 * that by events, is grouped again.
 */
export async function groupPending(trx: Transaction<Database>, now: string): Promise<void> {
  const pending = await pendingDocuments(trx);
  if (pending.length === 0) return;
  await group(trx, await loadDocuments(trx, await documentsTouchedBy(trx, pending)), now);
  await markGrouped(trx, pending, true);
}

/** Groups every document again, as after a change of the rules. */
export async function groupEverything(trx: Transaction<Database>, now: string): Promise<void> {
  const ids = await allDocumentIds(trx);
  const documents = await loadDocuments(trx, ids);
  for (const document of documents) await replaceCandidateKeys(trx, keysOf(document));
  await group(trx, documents, now);
  await markGrouped(trx, ids, true);
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
