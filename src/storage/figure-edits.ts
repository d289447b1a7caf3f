import type { Kysely, Transaction } from "kysely";
import type { Claim } from "../domain/claim.ts";
import { findClaims } from "./claims.ts";
import type { Database } from "./database.ts";
import { inLots } from "./rows-at-once.ts";

/** A figure that a publisher changed in place, as stored. */
export interface StoredFigureEdit {
  /** Number of the revision that brought it. */
  readonly revision: number;
  /** When that revision came in, as an ISO date-time in UTC. */
  readonly editedAt: string;
  readonly before: Claim;
  readonly after: Claim;
}

/** Notes which figures a revision changed in place; both claims are stored already. */
export async function insertFigureEdits(
  trx: Transaction<Database>,
  revisionId: string,
  edits: readonly { readonly before: Claim; readonly after: Claim }[],
  now: string,
): Promise<void> {
  const rows = edits.map(({ before, after }) => ({
    revision_id: revisionId,
    before_claim_id: before.id,
    after_claim_id: after.id,
    edited_at: now,
  }));
  for (const lot of inLots(rows)) await trx.insertInto("figure_edit").values(lot).execute();
}

/** The figures that a document's publisher changed in place, oldest first, in order of the text. */
export async function figureEditsOf(db: Kysely<Database>, documentId: string): Promise<StoredFigureEdit[]> {
  const rows = await figureEditsQuery(db, documentId).execute();
  const claims = await findClaims(
    db,
    rows.flatMap(({ before_claim_id, after_claim_id }) => [before_claim_id, after_claim_id]),
  );
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  return rows
    .flatMap(({ number, edited_at, before_claim_id, after_claim_id }) => {
      const [before, after] = [claimOf.get(before_claim_id), claimOf.get(after_claim_id)];
      return before && after ? [{ revision: number, editedAt: edited_at.toISOString(), before, after }] : [];
    })
    .toSorted((a, b) => a.revision - b.revision || a.after.start - b.after.start);
}

export function figureEditsQuery(db: Kysely<Database>, documentId: string) {
  return db
    .selectFrom("figure_edit")
    .innerJoin("revision", "revision.id", "figure_edit.revision_id")
    .where("revision.document_id", "=", documentId)
    .select([
      "revision.number",
      "figure_edit.edited_at",
      "figure_edit.before_claim_id",
      "figure_edit.after_claim_id",
    ])
    .orderBy("revision.number")
    .orderBy("figure_edit.before_claim_id");
}
