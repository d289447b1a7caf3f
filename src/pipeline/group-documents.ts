import type { Kysely, Transaction } from "kysely";
import { relateClaims } from "../checking/relate-claims.ts";
import { groupClaims } from "../grouping/group-claims.ts";
import { appendToAuditLog } from "../storage/audit-log.ts";
import { findClaims } from "../storage/claims.ts";
import type { Database } from "../storage/database.ts";
import { type Decision, decisionsAmong, insertDecision } from "../storage/decisions.ts";
import { allDocumentIds } from "../storage/documents.ts";
import { markGrouped, pendingDocuments } from "../storage/pending-documents.ts";
import { writeAlone } from "../storage/write-alone.ts";
import { replaceGrouping } from "../storage/write-grouping.ts";
import { type LoadedDocument, loadDocuments, loadTouchedBy } from "./linked-documents.ts";

/**
 * Lines up the claims of the documents that wait for it with those that are stored, as if all had been grouped at once.
 *
 * Links are a pure function of two claims, so only a new document's own can be new: only what it links to, and what hangs together with
 * that by events, is grouped again.
 */
export async function groupPending(trx: Transaction<Database>, now: string): Promise<void> {
  const pending = await pendingDocuments(trx);
  if (pending.length === 0) return;
  await group(trx, await loadTouchedBy(trx, pending), now);
  await markGrouped(trx, pending, true);
}

/** Lines up all that is stored anew, as if nothing had been: for another version of the rules. People's decisions hold. */
export async function groupEverything(trx: Transaction<Database>, now: string): Promise<void> {
  const ids = await allDocumentIds(trx);
  await group(trx, await loadDocuments(trx, ids), now);
  await markGrouped(trx, ids, true);
}

/**
 * Stores a person's word on two claims and lines up again what it touches. It holds on every later run.
 *
 * @throws when one of the claims is unknown.
 */
export async function decideGrouping(
  db: Kysely<Database>,
  decision: Decision & { readonly who: string; readonly why: string },
  now: string,
): Promise<void> {
  await writeAlone(db, async (trx) => {
    const claims = await findClaims(trx, [decision.a, decision.b]);
    if (claims.length !== 2)
      throw new Error(
        `A decision is about two stored claims; of ${decision.a} and ${decision.b} ${claims.length} is known.`,
      );
    await insertDecision(trx, decision, now);
    await markGrouped(
      trx,
      claims.map(({ documentId }) => documentId),
      false,
    );
    await groupPending(trx, now);
    const { a, b, level, same, who, why } = decision;
    await appendToAuditLog(
      trx,
      { act: "grouping-decided", subject: a, who, details: { other: b, level, same, why } },
      now,
    );
  });
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
