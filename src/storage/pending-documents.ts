import type { Kysely, Transaction } from "kysely";
import type { Database } from "./database.ts";
import { anyOf } from "./sql-snippets.ts";

/** Ids of the documents whose claims are still to be lined up with the others, ordered. */
export async function pendingDocuments(db: Kysely<Database>): Promise<string[]> {
  const rows = await db
    .selectFrom("revision")
    .select("document_id")
    .where("is_current", "=", true)
    .where("is_grouped", "=", false)
    .orderBy("document_id")
    .execute();
  return rows.map((row) => row.document_id);
}

/** Notes whether the current texts of these documents are grouped. */
export async function markGrouped(
  trx: Transaction<Database>,
  documentIds: readonly string[],
  isGrouped: boolean,
): Promise<void> {
  await trx
    .updateTable("revision")
    .set({ is_grouped: isGrouped })
    .where("document_id", "=", anyOf(documentIds))
    .where("is_current", "=", true)
    .execute();
}

/** The current texts that another version of the reader read, or all of them, ordered by document. */
export async function textsToReread(
  db: Kysely<Database>,
  extractor: string,
  all: boolean,
): Promise<{ readonly documentId: string; readonly revisionId: string }[]> {
  return db
    .selectFrom("revision")
    .select(["document_id as documentId", "id as revisionId"])
    .where("is_current", "=", true)
    .$if(!all, (query) => query.where("extractor", "<>", extractor))
    .orderBy("document_id")
    .execute();
}
