import type { Kysely, Selectable } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Figure } from "../domain/figure.ts";
import type { Database } from "./database.ts";
import { idOf, limitOf, type Page, type PageRequest, pageById } from "./paging.ts";
import { followRedirect } from "./redirects.ts";
import { anyOf } from "./sql-snippets.ts";

/** The figure with this id, or the one that it was merged into. */
export async function findFigure(db: Kysely<Database>, id: string): Promise<Figure | undefined> {
  const row = await selectFigures(db)
    .where("figure.id", "=", await followRedirect(db, "figure", id))
    .executeTakeFirst();
  return row && toFigure(row);
}

/** The figures of an event, by label. Empty when the event is unknown. */
export async function figuresOfEvent(db: Kysely<Database>, eventId: string): Promise<Figure[]> {
  const rows = await selectFigures(db)
    .where("figure.event_id", "=", eventId)
    .orderBy("figure.label")
    .orderBy("figure.id")
    .execute();
  return rows.map(toFigure);
}

/** The figures that any of these claims belongs to, ordered by id. */
export async function figuresOfClaims(db: Kysely<Database>, claimIds: readonly string[]): Promise<Figure[]> {
  if (claimIds.length === 0) return [];
  const rows = await selectFigures(db)
    .where("figure.id", "in", (eb) =>
      eb
        .selectFrom("figure_claim")
        .select("figure_claim.figure_id")
        .where("figure_claim.claim_id", "=", anyOf(claimIds))
        .where("figure_claim.status", "<>", "rejected"),
    )
    .orderBy("figure.id")
    .execute();
  return rows.map(toFigure);
}

export interface FigureFilter extends PageRequest {
  readonly event?: string;
  readonly measure?: string;
}

/** The figures that fit `filter`, ordered by id. */
export async function listFigures(db: Kysely<Database>, filter: FigureFilter = {}): Promise<Page<Figure>> {
  const from = idOf(filter);
  let query = selectFigures(db);
  if (from !== undefined) query = query.where("figure.id", ">", from);
  if (filter.event !== undefined) query = query.where("figure.event_id", "=", filter.event);
  if (filter.measure !== undefined) query = query.where("figure.measure", "=", filter.measure);
  const rows = await query
    .orderBy("figure.id")
    .limit(limitOf(filter) + 1)
    .execute();
  return pageById(rows, limitOf(filter), ({ id }) => id, toFigure);
}

/** Every figure, ordered by id. */
export async function allFigures(db: Kysely<Database>): Promise<Figure[]> {
  const rows = await selectFigures(db).orderBy("figure.id").execute();
  return rows.map(toFigure);
}

function selectFigures(db: Kysely<Database>) {
  return db
    .selectFrom("figure")
    .selectAll("figure")
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom("figure_claim")
          .select("figure_claim.claim_id")
          .whereRef("figure_claim.figure_id", "=", "figure.id")
          .where("figure_claim.status", "<>", "rejected")
          .orderBy("figure_claim.position"),
      ).as("claims"),
      jsonArrayFrom(
        eb
          .selectFrom("origin_claim")
          .innerJoin("origin", (join) =>
            join
              .onRef("origin.figure_id", "=", "origin_claim.figure_id")
              .onRef("origin.id", "=", "origin_claim.origin_id"),
          )
          .select(["origin_claim.origin_id", "origin_claim.claim_id"])
          .whereRef("origin_claim.figure_id", "=", "figure.id")
          .orderBy("origin.position")
          .orderBy("origin_claim.position"),
      ).as("origins"),
    ]);
}

type FigureRow = Omit<Selectable<Database["figure"]>, "first_seen_at"> & {
  readonly claims: readonly { readonly claim_id: string }[];
  readonly origins: readonly { readonly origin_id: string; readonly claim_id: string }[];
};

function toFigure(row: FigureRow): Figure {
  const origins = new Map<string, string[]>();
  for (const { origin_id, claim_id } of row.origins)
    origins.set(origin_id, [...(origins.get(origin_id) ?? []), claim_id]);
  return {
    id: row.id,
    label: row.label,
    event: row.event_id,
    kind: row.kind,
    ...(row.measure !== null && { measure: row.measure }),
    ...(row.population !== null && { population: row.population }),
    unit: row.unit,
    start: row.start_day,
    end: row.end_day,
    claimIds: row.claims.map((claim) => claim.claim_id),
    low: row.low,
    high: row.high,
    origins: [...origins].map(([id, claimIds]) => ({ id, claimIds })),
  };
}
