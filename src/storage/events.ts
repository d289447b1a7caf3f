import { type Kysely, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Event } from "../domain/figure.ts";
import type { Database } from "./database.ts";
import { comesAfter, limitOf, type Page, type PageRequest, pageOf, placeOf } from "./paging.ts";
import { followRedirect } from "./redirects.ts";
import { anyOf } from "./sql-snippets.ts";

/** An event in a list, with how much stands under it. */
export interface EventSummary {
  readonly event: Event;
  readonly figures: number;
  readonly documents: number;
  /** Findings that the last run of the checks still said, of any state. */
  readonly findings: number;
  readonly firstSeenAt: string;
}

/** The event with this id, or the one that it was merged into. */
export async function findEvent(db: Kysely<Database>, id: string): Promise<Event | undefined> {
  const row = await selectEvents(db)
    .where("event.id", "=", await followRedirect(db, "event", id))
    .executeTakeFirst();
  return row && toEvent(row);
}

/** The events with these ids, ordered by id; unknown ids are left out. */
export async function findEvents(db: Kysely<Database>, ids: readonly string[]): Promise<Event[]> {
  if (ids.length === 0) return [];
  const rows = await selectEvents(db).where("event.id", "=", anyOf(ids)).orderBy("event.id").execute();
  return rows.map(toEvent);
}

/** The events newest first, by when they first came up. */
export async function listEvents(
  db: Kysely<Database>,
  request: PageRequest = {},
): Promise<Page<EventSummary>> {
  const rows = await listEventsQuery(db, request).execute();
  return pageOf(
    rows,
    limitOf(request),
    (row) => ({ time: row.first_seen_at, id: row.id }),
    (row) => ({
      event: toEvent(row),
      figures: row.figures,
      documents: row.documents,
      findings: row.findings,
      firstSeenAt: row.first_seen_at.toISOString(),
    }),
  );
}

/** Every event, ordered by id. */
export async function allEvents(db: Kysely<Database>): Promise<Event[]> {
  const rows = await selectEvents(db).orderBy("event.id").execute();
  return rows.map(toEvent);
}

export function listEventsQuery(db: Kysely<Database>, request: PageRequest) {
  const place = placeOf(request);
  return selectEvents(db)
    .select((eb) => [
      eb
        .selectFrom("figure")
        .whereRef("figure.event_id", "=", "event.id")
        .select(sql<number>`count(*)::int`.as("figures"))
        .$asScalar()
        .$notNull()
        .as("figures"),
      eb
        .selectFrom("event_claim")
        .innerJoin("claim", "claim.id", "event_claim.claim_id")
        .whereRef("event_claim.event_id", "=", "event.id")
        .select(sql<number>`count(distinct claim.document_id)::int`.as("documents"))
        .$asScalar()
        .$notNull()
        .as("documents"),
      eb
        .selectFrom("finding")
        .whereRef("finding.event_id", "=", "event.id")
        .where("finding.gone_at", "is", null)
        .select(sql<number>`count(*)::int`.as("findings"))
        .$asScalar()
        .$notNull()
        .as("findings"),
    ])
    .$if(place !== undefined, (query) =>
      query.where((eb) =>
        place ? comesAfter(place, eb.ref("event.first_seen_at"), eb.ref("event.id")) : eb.lit(true),
      ),
    )
    .orderBy("event.first_seen_at", "desc")
    .orderBy("event.id")
    .limit(limitOf(request) + 1);
}

function selectEvents(db: Kysely<Database>) {
  return db
    .selectFrom("event")
    .selectAll("event")
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom("event_claim")
          .select("event_claim.claim_id")
          .whereRef("event_claim.event_id", "=", "event.id")
          .orderBy("event_claim.position"),
      ).as("claims"),
    );
}

interface EventRow {
  readonly id: string;
  readonly label: string;
  readonly place: string | null;
  readonly start_day: string | null;
  readonly end_day: string | null;
  readonly claims: readonly { readonly claim_id: string }[];
}

function toEvent(row: EventRow): Event {
  return {
    id: row.id,
    label: row.label,
    claimIds: row.claims.map((claim) => claim.claim_id),
    ...(row.place !== null && { place: row.place }),
    ...(row.start_day !== null && { start: row.start_day }),
    ...(row.end_day !== null && { end: row.end_day }),
  };
}
