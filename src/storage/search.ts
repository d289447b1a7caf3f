import { type Kysely, sql } from "kysely";
import type { Claim } from "../domain/claim.ts";
import { toClaim } from "./claim-row.ts";
import { selectClaims } from "./claims.ts";
import type { Database } from "./database.ts";
import { escapeLike } from "./sql-snippets.ts";

/** Claims found for some words, the nearest first. */
export interface FoundClaim {
  readonly claim: Claim;
  readonly documentTitle?: string;
  /** The figure that it belongs to, when there is one. */
  readonly figureId?: string;
}

/**
 * Claims of current revisions whose clause has all the words of `words`, in any form ("killed" finds "kills"), or has `words` as a
 * part. Quotes, OR and - work as in a web search. Empty for no words.
 */
export async function searchClaims(db: Kysely<Database>, words: string, limit = 50): Promise<FoundClaim[]> {
  if (words.trim() === "") return [];
  const rows = await searchClaimsQuery(db, words.trim(), limit).execute();
  return rows.map((row) => ({
    claim: toClaim(row),
    ...(row.document_title !== null && { documentTitle: row.document_title }),
    ...(row.figure_id !== null && { figureId: row.figure_id }),
  }));
}

export function searchClaimsQuery(db: Kysely<Database>, words: string, limit: number) {
  const query = sql`websearch_to_tsquery('english'::regconfig, ${words})`;
  return selectClaims(db)
    .leftJoin("figure_claim", (join) =>
      join.onRef("figure_claim.claim_id", "=", "claim.id").on("figure_claim.status", "<>", "rejected"),
    )
    .select(["revision.title as document_title", "figure_claim.figure_id"])
    .where("revision.is_current", "=", true)
    .where((eb) =>
      eb.or([sql<boolean>`claim.search @@ ${query}`, eb("claim.exact", "ilike", `%${escapeLike(words)}%`)]),
    )
    .orderBy(sql`ts_rank(claim.search, ${query})`, "desc")
    .orderBy("claim_reading.checkworthy", "desc")
    .orderBy("claim.id")
    .limit(limit);
}
