import { type Kysely, type Selectable, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Finding, Severity } from "../domain/finding.ts";
import type { FindingState, Resolution, Standing } from "../domain/review.ts";
import type { Database, FindingChange, FindingDelta } from "./database.ts";
import { comesAfter, limitOf, type Page, type PageRequest, pageOf, placeOf } from "./paging.ts";
import { anyOf } from "./sql-snippets.ts";

/** A finding as the store holds it, with what runs and people made of it. Times are ISO date-times in UTC. */
export interface StoredFinding extends Finding, Standing {
  /** How it stands by the last run of the checks; "gone" is kept, but no longer said. */
  readonly delta: FindingDelta;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  /** When it was last new, regressed, gone, or given another state. */
  readonly changedAt: string;
  readonly goneAt?: string;
  /** Counts acts of people and changes of what is said; an edit names the version that it was made on. */
  readonly version: number;
  readonly eventId?: string;
  readonly figureId?: string;
}

export interface FindingFilter extends PageRequest {
  readonly check?: string;
  readonly severity?: Severity;
  readonly state?: FindingState;
  readonly resolution?: Resolution;
  /** Name of who looks after it. */
  readonly assignee?: string;
  readonly event?: string;
  readonly figure?: string;
  readonly document?: string;
  /** Id of a source that gives one of its claims. */
  readonly source?: string;
  readonly delta?: FindingDelta;
  /** Also those that the checks no longer say. */
  readonly withGone?: boolean;
}

/** What happened to a finding, and who did it; a run of the checks has no name. */
export interface FindingHistoryEntry {
  readonly id: number;
  readonly at: string;
  readonly what: FindingChange;
  readonly who?: string;
  readonly why?: string;
  readonly run?: number;
  /** How the finding stood after an act of a person. */
  readonly after?: Standing;
  /** Set where a later act took this one back. */
  readonly undone?: true;
}

/** The findings that fit `filter`, newest change first. */
export async function findingsPage(
  db: Kysely<Database>,
  filter: FindingFilter = {},
): Promise<Page<StoredFinding>> {
  const rows = await findingsPageQuery(db, filter).execute();
  return pageOf(rows, limitOf(filter), (row) => ({ time: row.changed_at, id: row.id }), toStoredFinding);
}

export function findingsPageQuery(db: Kysely<Database>, filter: FindingFilter) {
  const place = placeOf(filter);
  let query = selectFindings(db);
  if (filter.check !== undefined) query = query.where("finding.check", "=", filter.check);
  if (filter.severity !== undefined) query = query.where("finding.severity", "=", filter.severity);
  if (filter.state !== undefined) query = query.where("finding.state", "=", filter.state);
  if (filter.resolution !== undefined) query = query.where("finding.resolution", "=", filter.resolution);
  if (filter.assignee !== undefined) query = query.where("finding.assignee", "=", filter.assignee);
  if (filter.event !== undefined) query = query.where("finding.event_id", "=", filter.event);
  if (filter.figure !== undefined) query = query.where("finding.figure_id", "=", filter.figure);
  if (filter.delta !== undefined) query = query.where("finding.delta", "=", filter.delta);
  if (!filter.withGone && filter.delta !== "gone") query = query.where("finding.gone_at", "is", null);
  const { document, source } = filter;
  if (document !== undefined || source !== undefined)
    query = query.where("finding.id", "in", (eb) => {
      let inner = eb
        .selectFrom("finding_claim")
        .innerJoin("claim", "claim.id", "finding_claim.claim_id")
        .innerJoin("document", "document.id", "claim.document_id")
        .select("finding_claim.finding_id");
      if (document !== undefined) inner = inner.where("document.id", "=", document);
      if (source !== undefined) inner = inner.where("document.source_id", "=", source);
      return inner;
    });
  if (place !== undefined)
    query = query.where((eb) => comesAfter(place, eb.ref("finding.changed_at"), eb.ref("finding.id")));
  return query
    .orderBy("finding.changed_at", "desc")
    .orderBy("finding.id")
    .limit(limitOf(filter) + 1);
}

/** Every finding, gone ones too: weightiest first, then by check and fingerprint. */
export async function allFindings(db: Kysely<Database>): Promise<StoredFinding[]> {
  const rows = await selectFindings(db)
    .orderBy(sql`array_position(array['error', 'warning', 'note'], finding.severity)`)
    .orderBy("finding.check")
    .orderBy("finding.id")
    .execute();
  return rows.map(toStoredFinding);
}

export async function findFinding(db: Kysely<Database>, id: string): Promise<StoredFinding | undefined> {
  const row = await selectFindings(db).where("finding.id", "=", id).executeTakeFirst();
  return row && toStoredFinding(row);
}

/** The findings with these ids, in that order; unknown ones are left out. */
export async function findFindings(db: Kysely<Database>, ids: readonly string[]): Promise<StoredFinding[]> {
  const rows = await selectFindings(db).where("finding.id", "=", anyOf(ids)).execute();
  const byId = new Map(rows.map((row) => [row.id, toStoredFinding(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** What happened to a finding, oldest first. */
export async function historyOfFinding(
  db: Kysely<Database>,
  findingId: string,
): Promise<FindingHistoryEntry[]> {
  const rows = await db
    .selectFrom("finding_event")
    .selectAll()
    .where("finding_id", "=", findingId)
    .orderBy("id")
    .execute();
  const undone = new Set(rows.map((row) => row.undoes));
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    what: row.what,
    ...(row.who !== null && { who: row.who }),
    ...(row.why !== null && { why: row.why }),
    ...(row.run_id !== null && { run: row.run_id }),
    ...(row.after && { after: row.after }),
    ...(undone.has(row.id) && { undone: true as const }),
  }));
}

/** How many findings there are in each group of a column, for filters; gone ones are not counted. */
export async function countFindings(
  db: Kysely<Database>,
  by: "check" | "severity" | "state" | "delta",
): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom("finding")
    .select([by, sql<number>`count(*)::int`.as("findings")])
    .where("gone_at", "is", null)
    .groupBy(by)
    .orderBy(by)
    .execute();
  return Object.fromEntries(rows.map((row) => [row[by], row.findings]));
}

function selectFindings(db: Kysely<Database>) {
  return db
    .selectFrom("finding")
    .selectAll("finding")
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom("finding_claim")
          .select("finding_claim.claim_id")
          .whereRef("finding_claim.finding_id", "=", "finding.id")
          .orderBy("finding_claim.position"),
      ).as("claims"),
    );
}

type FindingRow = Selectable<Database["finding"]> & {
  readonly claims: readonly { readonly claim_id: string }[];
};

function toStoredFinding(row: FindingRow): StoredFinding {
  return {
    id: row.id,
    check: row.check,
    severity: row.severity,
    message: row.message,
    computation: row.computation,
    claimIds: row.claims.map((claim) => claim.claim_id),
    ...(row.relation !== null && { relation: row.relation }),
    ...standingOf(row),
    delta: row.delta,
    firstSeenAt: row.first_seen_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
    ...(row.gone_at && { goneAt: row.gone_at.toISOString() }),
    version: row.version,
    ...(row.event_id !== null && { eventId: row.event_id }),
    ...(row.figure_id !== null && { figureId: row.figure_id }),
  };
}

/** The part of a row that acts of people change. */
export function standingOf(
  row: Pick<Selectable<Database["finding"]>, "state" | "snoozed_until" | "resolution" | "assignee">,
): Standing {
  return {
    state: row.state,
    ...(row.snoozed_until && { snoozedUntil: row.snoozed_until.toISOString() }),
    ...(row.resolution !== null && { resolution: row.resolution }),
    ...(row.assignee !== null && { assignee: row.assignee }),
  };
}
