import type { Transaction } from "kysely";
import { readDocument } from "../document/read-document.ts";
import type { Claim } from "../domain/claim.ts";
import type { DocumentInput } from "../domain/document.ts";
import { extractClaims } from "../extraction/extract-claims.ts";
import { storyEntry } from "../grouping/story-entry.ts";
import { documentsThroughEvents } from "../storage/candidates.ts";
import { claimIdsOfDocument } from "../storage/claims.ts";
import type { Database } from "../storage/database.ts";
import { markGrouped } from "../storage/pending-documents.ts";
import { insertStory, replaceStory } from "../storage/stories.ts";
import { insertClaims, replaceClaims, ungroupClaims } from "../storage/write-claims.ts";
import { markRead } from "../storage/write-document.ts";
import { deleteEmptyGroups } from "../storage/write-grouping.ts";

/** Version of the reader; raised when the same text would give other claims, so that stored texts are read again. */
export const EXTRACTOR = "english 1";

/** Reads the claims of a document's first text, to be grouped. */
export async function readNew(
  trx: Transaction<Database>,
  document: DocumentInput,
  revisionId: string,
  now: string,
): Promise<Claim[]> {
  const claims = extractClaims(readDocument(document));
  await insertClaims(trx, revisionId, claims, now);
  await insertStory(trx, storyEntry(document, claims));
  return claims;
}

/** Reads a text of a document that was read before. Claims that it no longer has stay where they were read, outside all groups. */
export async function readAgain(
  trx: Transaction<Database>,
  document: DocumentInput,
  revisionId: string,
  now: string,
): Promise<Claim[]> {
  const claims = extractClaims(readDocument(document));
  const before = await claimIdsOfDocument(trx, document.id);
  const neighbours = await documentsThroughEvents(trx, [document.id]);
  await replaceClaims(trx, revisionId, claims, now);
  await replaceStory(trx, storyEntry(document, claims));
  await markRead(trx, revisionId, EXTRACTOR);
  const ids = new Set(claims.map(({ id }) => id));
  const gone = before.filter((id) => !ids.has(id));
  await ungroupClaims(trx, gone);
  // What its former text held together may fall apart.
  await markGrouped(trx, neighbours, false);
  if (gone.length > 0) await deleteEmptyGroups(trx);
  return claims;
}
