import { type Kysely, sql } from "kysely";
import type { Claim } from "../domain/claim.ts";
import { toClaim } from "./claim-row.ts";
import { selectClaims } from "./claims.ts";
import type { Database } from "./database.ts";
import { anyOf } from "./sql-snippets.ts";

/** `documentIds` and every document that shares an event with one of them, directly or through others; ordered. */
export async function documentsThroughEvents(
  db: Kysely<Database>,
  documentIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ document_id: string }>`
    with recursive met (document_id) as (
      select unnest(${[...documentIds]}::text[])
      union
      select there.document_id
        from met
        -- "distinct" keeps the planner from joining all claims with all events where its statistics are old.
        cross join lateral (
          select distinct ours.event_id
            from claim own join event_claim ours on ours.claim_id = own.id
            where own.document_id = met.document_id
        ) told
        cross join lateral (
          select distinct claim.document_id
            from event_claim join claim on claim.id = event_claim.claim_id
            where event_claim.event_id = told.event_id
        ) there
    )
    select document_id from met order by document_id`.execute(db);
  return rows.map((row) => row.document_id);
}

/** The claims of the current revisions of these documents, ordered by document and place. */
export async function claimsOfDocuments(
  db: Kysely<Database>,
  documentIds: readonly string[],
): Promise<Claim[]> {
  const rows = await selectClaims(db)
    .where("claim.document_id", "=", anyOf(documentIds))
    .where("revision.is_current", "=", true)
    .orderBy("claim.document_id")
    .orderBy("claim.field", "desc")
    .orderBy("claim_sighting.span_start")
    .orderBy("claim_sighting.span_end")
    .orderBy("claim.id")
    .execute();
  return rows.map(toClaim);
}
