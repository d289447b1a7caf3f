import { type Kysely, type Selectable, sql } from "kysely";
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
