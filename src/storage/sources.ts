import { type Kysely, type Selectable, sql } from "kysely";
import { stableId } from "../domain/stable-id.ts";
import type { Database } from "./database.ts";

/** Who publishes. */
export interface Source {
  readonly id: string;
  readonly name: string;
  /** news-agency, newspaper, broadcaster, ngo, government, igo ... */
  readonly kind?: string;
  readonly country?: string;
  /** Sources of one family never count as two confirmations. */
  readonly family?: string;
  /** Whether it is a party to what it reports. */
  readonly party: boolean;
  readonly firstSeenAt: string;
  readonly documents: number;
}

/** Every source, by name. */
export async function listSources(db: Kysely<Database>): Promise<Source[]> {
  const rows = await selectSources(db).orderBy("source.name").execute();
  return rows.map(toSource);
}

export async function findSource(db: Kysely<Database>, id: string): Promise<Source | undefined> {
  const row = await selectSources(db).where("source.id", "=", id).executeTakeFirst();
  return row && toSource(row);
}

/** What may be said of a source; what is absent leaves what is known as it is. */
export interface SourceDetails {
  readonly name: string;
  readonly kind?: string | undefined;
  readonly country?: string | undefined;
  readonly family?: string | undefined;
  readonly party?: boolean | undefined;
}

/** Adds sources, or what is newly said of known ones; answers the id of each. */
export async function upsertSources(
  db: Kysely<Database>,
  sources: readonly SourceDetails[],
  now: string,
): Promise<string[]> {
  const rows = sources.map((source) => ({
    id: stableId("source", source.name),
    name: source.name,
    kind: source.kind ?? null,
    country: source.country ?? null,
    family: source.family ?? null,
    ...(source.party !== undefined && { party: source.party }),
    first_seen_at: now,
  }));
  for (const row of rows)
    await db
      .insertInto("source")
      .values(row)
      .onConflict((conflict) =>
        conflict.column("id").doUpdateSet((eb) => ({
          kind: eb.fn.coalesce("excluded.kind", "source.kind"),
          country: eb.fn.coalesce("excluded.country", "source.country"),
          family: eb.fn.coalesce("excluded.family", "source.family"),
          party: row.party === undefined ? eb.ref("source.party") : row.party,
        })),
      )
      .execute();
  return rows.map((row) => row.id);
}

function selectSources(db: Kysely<Database>) {
  return db
    .selectFrom("source")
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom("document")
        .whereRef("document.source_id", "=", "source.id")
        .select(sql<number>`count(*)::int`.as("documents"))
        .$asScalar()
        .$notNull()
        .as("documents"),
    );
}

function toSource(row: Selectable<Database["source"]> & { readonly documents: number }): Source {
  return {
    id: row.id,
    name: row.name,
    ...(row.kind !== null && { kind: row.kind }),
    ...(row.country !== null && { country: row.country }),
    ...(row.family !== null && { family: row.family }),
    party: row.party,
    firstSeenAt: row.first_seen_at.toISOString(),
    documents: row.documents,
  };
}
