import type { Kysely } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Claim, ClaimKind } from "../domain/claim.ts";
import { type ClaimRow, toClaim } from "./claim-row.ts";
import type { Database } from "./database.ts";
import { idOf, limitOf, type Page, type PageRequest, pageById } from "./paging.ts";
import { anyOf } from "./sql-snippets.ts";

/** The claims of a document's current revision, in order of place, the title first. Empty when it is unknown or not read. */
export async function claimsOfDocument(db: Kysely<Database>, documentId: string): Promise<Claim[]> {
  const rows = await claimsOfDocumentQuery(db, documentId).execute();
  return rows.map(toClaim);
}

export function claimsOfDocumentQuery(db: Kysely<Database>, documentId: string) {
  return selectClaims(db)
    .where("claim.document_id", "=", documentId)
    .where("revision.is_current", "=", true)
    .orderBy("claim.field", "desc")
    .orderBy("claim_sighting.span_start")
    .orderBy("claim_sighting.span_end")
    .orderBy("claim.id");
}

/** The claims with these ids, each as the newest revision that holds it has it; unknown ids are left out. Ordered by id. */
export async function findClaims(db: Kysely<Database>, ids: readonly string[]): Promise<Claim[]> {
  if (ids.length === 0) return [];
  const rows = await findClaimsQuery(db, ids).execute();
  return rows.map(toClaim);
}

export function findClaimsQuery(db: Kysely<Database>, ids: readonly string[]) {
  return selectClaims(db)
    .distinctOn("claim.id")
    .where("claim.id", "=", anyOf(ids))
    .orderBy("claim.id")
    .orderBy("revision.number", "desc");
}

/** The claims of one figure, ordered by id; those that a person rejected are left out. Empty when the figure is unknown. */
export async function claimsOfFigure(db: Kysely<Database>, figureId: string): Promise<Claim[]> {
  const rows = await claimsOfFigureQuery(db, figureId).execute();
  return rows.map(toClaim);
}

export function claimsOfFigureQuery(db: Kysely<Database>, figureId: string) {
  return selectClaims(db)
    .innerJoin("figure_claim", "figure_claim.claim_id", "claim.id")
    .distinctOn("claim.id")
    .where("figure_claim.figure_id", "=", figureId)
    .where("figure_claim.status", "<>", "rejected")
    .orderBy("claim.id")
    .orderBy("revision.number", "desc");
}

export interface ClaimFilter extends PageRequest {
  readonly document?: string;
  readonly figure?: string;
  readonly kind?: ClaimKind;
  readonly measure?: string;
}

/** The check-worthy claims of current texts that fit `filter`, ordered by id. */
export async function listClaims(db: Kysely<Database>, filter: ClaimFilter = {}): Promise<Page<Claim>> {
  const rows = await listClaimsQuery(db, filter).execute();
  return pageById(rows, limitOf(filter), ({ id }) => id, toClaim);
}

export function listClaimsQuery(db: Kysely<Database>, filter: ClaimFilter) {
  const { document, figure, kind, measure } = filter;
  const from = idOf(filter);
  let query = selectClaims(db)
    .where("revision.is_current", "=", true)
    .where("claim_reading.checkworthy", "=", true);
  if (from !== undefined) query = query.where("claim.id", ">", from);
  if (document !== undefined) query = query.where("claim.document_id", "=", document);
  if (kind !== undefined) query = query.where("claim.kind", "=", kind);
  if (measure !== undefined) query = query.where("claim_reading.measure", "=", measure);
  if (figure !== undefined)
    query = query.where("claim.id", "in", (eb) =>
      eb
        .selectFrom("figure_claim")
        .select("figure_claim.claim_id")
        .where("figure_claim.figure_id", "=", figure)
        .where("figure_claim.status", "<>", "rejected"),
    );
  return query.orderBy("claim.id").limit(limitOf(filter) + 1);
}

/** Ids of all claims that any text of a document has made. */
export async function claimIdsOfDocument(db: Kysely<Database>, documentId: string): Promise<string[]> {
  const rows = await db.selectFrom("claim").select("id").where("document_id", "=", documentId).execute();
  return rows.map(({ id }) => id);
}

/** A claim as each revision has it: its words, where they stand, what was read from them, and who is credited. */
export function selectClaims(db: Kysely<Database>) {
  return db
    .selectFrom("claim")
    .innerJoin("claim_sighting", "claim_sighting.claim_id", "claim.id")
    .innerJoin("claim_reading", "claim_reading.id", "claim_sighting.reading_id")
    .innerJoin("revision", "revision.id", "claim_sighting.revision_id")
    .selectAll("claim_reading")
    .select([
      "claim.id",
      "claim.document_id",
      "claim.field",
      "claim.kind",
      "claim.mention",
      "claim.exact",
      "claim_sighting.span_start",
      "claim_sighting.span_end",
      "claim_sighting.quote_start",
      "claim_sighting.quote_end",
      "claim_sighting.prefix",
      "claim_sighting.suffix",
    ])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom("attribution")
          .select(["name", "role", "cue", "span_start", "span_end"])
          .whereRef("attribution.claim_id", "=", "claim_sighting.claim_id")
          .whereRef("attribution.revision_id", "=", "claim_sighting.revision_id")
          .orderBy("position"),
      ).as("attribution"),
    ) satisfies { execute(): Promise<ClaimRow[]> };
}
