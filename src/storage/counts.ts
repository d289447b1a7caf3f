import { type Kysely, sql } from "kysely";
import type { Database } from "./database.ts";

/** How much the store holds. */
export interface Counts {
  readonly sources: number;
  readonly documents: number;
  /** Documents in a language that has no reader: kept, not read. */
  readonly unreadDocuments: number;
  readonly revisions: number;
  /** Claims of current revisions. */
  readonly claims: number;
  readonly checkworthyClaims: number;
  readonly events: number;
  readonly figures: number;
  readonly relations: number;
  /** Findings that the last run of the checks still said, by severity. */
  readonly findings: { readonly error: number; readonly warning: number; readonly note: number };
  readonly instruments: number;
}

export async function counts(db: Kysely<Database>): Promise<Counts> {
  const { rows } = await sql<
    {
      [Key in Exclude<keyof Counts, "findings">]: number;
    } & { error: number; warning: number; note: number }
  >`
    select
      (select count(*) from source)::int as sources,
      (select count(*) from document)::int as documents,
      (select count(*) from revision where is_current and not readable)::int as "unreadDocuments",
      (select count(*) from revision)::int as revisions,
      current_claims.claims, current_claims."checkworthyClaims",
      (select count(*) from event)::int as events,
      (select count(*) from figure)::int as figures,
      (select count(*) from relation)::int as relations,
      findings.error, findings.warning, findings.note,
      (select count(*) from instrument)::int as instruments
    from
      (select count(*)::int as claims, (count(*) filter (where r.checkworthy))::int as "checkworthyClaims"
         from claim_sighting s
         join revision v on v.id = s.revision_id and v.is_current
         join claim_reading r on r.id = s.reading_id) as current_claims,
      (select (count(*) filter (where severity = 'error'))::int as error,
              (count(*) filter (where severity = 'warning'))::int as warning,
              (count(*) filter (where severity = 'note'))::int as note
         from finding where gone_at is null) as findings`.execute(db);
  const row = rows[0];
  if (!row)
    throw new Error("A select without a from-row gave no row; the database is not answering as SQL says.");
  const { error, warning, note, ...rest } = row;
  return { ...rest, findings: { error, warning, note } };
}
