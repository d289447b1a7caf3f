import type { Kysely } from "kysely";
import { appendToAuditLog } from "../storage/audit-log.ts";
import type { Database } from "../storage/database.ts";
import { findDocuments } from "../storage/documents.ts";
import { textsToReread } from "../storage/pending-documents.ts";
import { writeAlone } from "../storage/write-alone.ts";
import { groupEverything } from "./group-documents.ts";
import { EXTRACTOR, readAgain } from "./read-stored-text.ts";

export interface Rereading {
  /** Texts that were read again. */
  readonly documents: number;
  /** Claims that they have now, check-worthy or not. */
  readonly claims: number;
}

/**
 * Reads stored texts again with the present reader, each in a transaction of its own, then lines up everything anew. What an earlier
 * reader read stays stored, and people's decisions hold. A run that is killed goes on where it stopped, but for `all`.
 *
 * @param options.all also the texts that the present reader has read.
 * @param options.onRead is told of each text as it is done.
 */
export async function rereadStore(
  db: Kysely<Database>,
  now: string,
  options: { readonly all?: boolean; readonly onRead?: (documentId: string) => void } = {},
): Promise<Rereading> {
  const texts = await textsToReread(db, EXTRACTOR, options.all ?? false);
  let claims = 0;
  for (const { documentId, revisionId } of texts) {
    claims += await writeAlone(db, async (trx) => {
      const [stored] = await findDocuments(trx, [documentId]);
      if (!stored) return 0;
      const { length: found } = await readAgain(trx, stored.document, revisionId, now);
      await appendToAuditLog(
        trx,
        { act: "document-reread", subject: documentId, details: { claims: found, extractor: EXTRACTOR } },
        now,
      );
      return found;
    });
    options.onRead?.(documentId);
  }
  await writeAlone(db, async (trx) => {
    await groupEverything(trx, now);
  });
  return { documents: texts.length, claims };
}
