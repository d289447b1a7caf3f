import type { Transaction } from "kysely";
import type { Event, Figure, Link } from "../domain/figure.ts";
import type { Relation } from "../domain/relation.ts";
import type { Database } from "./database.ts";
import { inLots } from "./rows-at-once.ts";
import { anyOf } from "./sql-snippets.ts";

/** What grouping says of a set of claims that holds whole events. */
export interface GroupedClaims {
  readonly claimIds: readonly string[];
  readonly events: readonly Event[];
  readonly figures: readonly Figure[];
  readonly links: readonly Link[];
  readonly relations: readonly Relation[];
  /** Claims that a person put together with another of their figure. */
  readonly confirmed: ReadonlySet<string>;
}

/**
 * Puts the groups of these claims in place of those that they had. An event or figure that is no more redirects to the one that most
 * of its claims went to, and findings follow.
 */
export async function replaceGrouping(
  trx: Transaction<Database>,
  grouped: GroupedClaims,
  now: string,
): Promise<void> {
  const { claimIds, events, figures } = grouped;
  const oldEvents = await membersOf(trx, "event_claim", claimIds);
  const oldFigures = await membersOf(trx, "figure_claim", claimIds);
  await upsertEvents(trx, events, oldEvents, now);
  await upsertFigures(trx, figures, oldFigures, now);
  await trx.deleteFrom("event_claim").where("claim_id", "=", anyOf(claimIds)).execute();
  await trx.deleteFrom("figure_claim").where("claim_id", "=", anyOf(claimIds)).execute();
  const inEvents = events.flatMap(({ id, claimIds }) =>
    claimIds.map((claim_id, position) => ({ event_id: id, claim_id, position })),
  );
  for (const lot of inLots(inEvents)) await trx.insertInto("event_claim").values(lot).execute();
  await insertFigureClaims(trx, grouped);
  await replaceOrigins(trx, figures);
  await replaceLinks(trx, grouped);
  await replaceRelations(trx, claimIds, grouped.relations);
  await retire(trx, "event", events, oldEvents, now);
  await retire(trx, "figure", figures, oldFigures, now);
}

/** The ids of the groups that claims are in, with those claims. */
type Members = ReadonlyMap<string, readonly string[]>;

async function membersOf(
  trx: Transaction<Database>,
  table: "event_claim" | "figure_claim",
  claimIds: readonly string[],
): Promise<Members> {
  const rows =
    table === "event_claim"
      ? await trx
          .selectFrom("event_claim")
          .select(["event_id as id", "claim_id"])
          .where("claim_id", "=", anyOf(claimIds))
          .execute()
      : await trx
          .selectFrom("figure_claim")
          .select(["figure_id as id", "claim_id"])
          .where("claim_id", "=", anyOf(claimIds))
          .execute();
  const members = new Map<string, string[]>();
  for (const { id, claim_id } of rows) members.set(id, [...(members.get(id) ?? []), claim_id]);
  return members;
}

async function upsertEvents(
  trx: Transaction<Database>,
  events: readonly Event[],
  old: Members,
  now: string,
): Promise<void> {
  const since = await firstSeen(trx, "event", events, old);
  const rows = events.map((event) => ({
    id: event.id,
    label: event.label,
    place: event.place ?? null,
    start_day: event.start ?? null,
    end_day: event.end ?? null,
    first_seen_at: since.get(event.id) ?? now,
  }));
  for (const lot of inLots(rows))
    await trx
      .insertInto("event")
      .values(lot)
      .onConflict((conflict) =>
        conflict.column("id").doUpdateSet((eb) => ({
          label: eb.ref("excluded.label"),
          place: eb.ref("excluded.place"),
          start_day: eb.ref("excluded.start_day"),
          end_day: eb.ref("excluded.end_day"),
        })),
      )
      .execute();
}

async function upsertFigures(
  trx: Transaction<Database>,
  figures: readonly Figure[],
  old: Members,
  now: string,
): Promise<void> {
  const since = await firstSeen(trx, "figure", figures, old);
  const rows = figures.map((figure) => ({
    id: figure.id,
    event_id: figure.event,
    label: figure.label,
    kind: figure.kind,
    measure: figure.measure ?? null,
    population: figure.population ?? null,
    unit: figure.unit ?? null,
    start_day: figure.start ?? null,
    end_day: figure.end ?? null,
    low: figure.low,
    high: figure.high,
    first_seen_at: since.get(figure.id) ?? now,
  }));
  for (const lot of inLots(rows))
    await trx
      .insertInto("figure")
      .values(lot)
      .onConflict((conflict) =>
        conflict.column("id").doUpdateSet((eb) => ({
          event_id: eb.ref("excluded.event_id"),
          label: eb.ref("excluded.label"),
          kind: eb.ref("excluded.kind"),
          measure: eb.ref("excluded.measure"),
          population: eb.ref("excluded.population"),
          unit: eb.ref("excluded.unit"),
          start_day: eb.ref("excluded.start_day"),
          end_day: eb.ref("excluded.end_day"),
          low: eb.ref("excluded.low"),
          high: eb.ref("excluded.high"),
        })),
      )
      .execute();
}

/** Since when each group is known: a group that takes over another's claims is as old as that one. */
async function firstSeen(
  trx: Transaction<Database>,
  table: "event" | "figure",
  groups: readonly (Event | Figure)[],
  old: Members,
): Promise<Map<string, Date>> {
  const rows = await trx
    .selectFrom(table)
    .select(["id", "first_seen_at"])
    .where("id", "=", anyOf(old.keys()))
    .execute();
  const oldSince = new Map(rows.map((row) => [row.id, row.first_seen_at]));
  const since = new Map<string, Date>();
  for (const [from, to] of heirs(groups, old)) {
    const earlier = oldSince.get(from);
    const known = since.get(to);
    if (earlier && (!known || earlier < known)) since.set(to, earlier);
  }
  return since;
}

/** For each old group, the new one that holds most of its claims; ties by id. */
function heirs(groups: readonly (Event | Figure)[], old: Members): Map<string, string> {
  const groupOf = new Map(
    groups.flatMap(({ id, claimIds }) => claimIds.map((claim) => [claim, id] as const)),
  );
  const heirOf = new Map<string, string>();
  for (const [from, claims] of old) {
    const shares = new Map<string, number>();
    for (const claim of claims) {
      const to = groupOf.get(claim);
      if (to !== undefined) shares.set(to, (shares.get(to) ?? 0) + 1);
    }
    const [most] = [...shares].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    if (most) heirOf.set(from, most[0]);
  }
  return heirOf;
}

/** How many reasons are kept for a claim's place in a figure; judgement. */
const REASONS = 4;

async function insertFigureClaims(
  trx: Transaction<Database>,
  { figures, links, confirmed }: GroupedClaims,
): Promise<void> {
  const why = new Map<string, Set<string>>();
  for (const { a, b, level, reasons } of links) {
    if (level !== "figure") continue;
    for (const claim of [a, b]) {
      const known = why.get(claim) ?? new Set();
      for (const reason of reasons) if (known.size < REASONS) known.add(reason);
      why.set(claim, known);
    }
  }
  const rows = figures.flatMap(({ id, claimIds }) =>
    claimIds.map((claim_id, position) => ({
      figure_id: id,
      claim_id,
      position,
      status: confirmed.has(claim_id) ? ("confirmed" as const) : ("suggested" as const),
      why: [...(why.get(claim_id) ?? [])],
    })),
  );
  for (const lot of inLots(rows)) await trx.insertInto("figure_claim").values(lot).execute();
}

async function replaceOrigins(trx: Transaction<Database>, figures: readonly Figure[]): Promise<void> {
  await trx
    .deleteFrom("origin")
    .where("figure_id", "=", anyOf(figures.map(({ id }) => id)))
    .execute();
  const origins = figures.flatMap((figure) =>
    figure.origins.map((origin, position) => ({ figure_id: figure.id, id: origin.id, position })),
  );
  for (const lot of inLots(origins)) await trx.insertInto("origin").values(lot).execute();
  const claims = figures.flatMap((figure) =>
    figure.origins.flatMap((origin) =>
      origin.claimIds.map((claim_id, position) => ({
        figure_id: figure.id,
        origin_id: origin.id,
        claim_id,
        position,
      })),
    ),
  );
  for (const lot of inLots(claims)) await trx.insertInto("origin_claim").values(lot).execute();
}

async function replaceLinks(
  trx: Transaction<Database>,
  { claimIds, links }: Pick<GroupedClaims, "claimIds" | "links">,
): Promise<void> {
  await trx
    .deleteFrom("link")
    .where((eb) => eb.or([eb("a", "=", anyOf(claimIds)), eb("b", "=", anyOf(claimIds))]))
    .execute();
  const rows = links.map(({ a, b, level, reasons }) => ({ a, b, level, reasons: [...reasons] }));
  for (const lot of inLots(rows))
    await trx
      .insertInto("link")
      .values(lot)
      .onConflict((conflict) => conflict.columns(["a", "b", "level"]).doNothing())
      .execute();
}

/** Puts the relations among these claims in place of those that are stored. */
export async function replaceRelations(
  trx: Transaction<Database>,
  claimIds: readonly string[],
  relations: readonly Relation[],
): Promise<void> {
  await trx
    .deleteFrom("relation")
    .where("a", "=", anyOf(claimIds))
    .where("b", "=", anyOf(claimIds))
    .execute();
  const rows = relations.map(({ a, b, kind, decidedBy, computation }) => ({
    a,
    b,
    kind,
    decided_by: [...decidedBy],
    computation,
  }));
  for (const lot of inLots(rows)) await trx.insertInto("relation").values(lot).execute();
}

/** Takes the groups out that these claims left, and leaves a redirect for each, so that links to them never break. */
async function retire(
  trx: Transaction<Database>,
  kind: "event" | "figure",
  groups: readonly (Event | Figure)[],
  old: Members,
  now: string,
): Promise<void> {
  const ids = groups.map(({ id }) => id);
  // A group that stands again under its old id needs no redirect any more.
  await trx.deleteFrom("redirect").where("kind", "=", kind).where("from_id", "=", anyOf(ids)).execute();
  const left = [...old.keys()].filter((id) => !ids.includes(id));
  const heirOf = heirs(groups, old);
  for (const from of left) {
    const to = heirOf.get(from);
    if (to === undefined) continue;
    await trx
      .updateTable("redirect")
      .set({ to_id: to })
      .where("kind", "=", kind)
      .where("to_id", "=", from)
      .execute();
    await trx
      .insertInto("redirect")
      .values({ kind, from_id: from, to_id: to, since: now })
      .onConflict((conflict) => conflict.columns(["kind", "from_id"]).doUpdateSet({ to_id: to }))
      .execute();
    await trx
      .updateTable("finding")
      .set(kind === "event" ? { event_id: to } : { figure_id: to })
      .where(kind === "event" ? "event_id" : "figure_id", "=", from)
      .execute();
  }
  if (left.length > 0) await trx.deleteFrom(kind).where("id", "=", anyOf(left)).execute();
}

/** Takes out events and figures that have no claim any more. */
export async function deleteEmptyGroups(trx: Transaction<Database>): Promise<void> {
  await trx
    .deleteFrom("event")
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom("event_claim").select("claim_id").whereRef("event_claim.event_id", "=", "event.id"),
        ),
      ),
    )
    .execute();
  await trx
    .deleteFrom("figure")
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("figure_claim")
            .select("claim_id")
            .whereRef("figure_claim.figure_id", "=", "figure.id"),
        ),
      ),
    )
    .execute();
}
