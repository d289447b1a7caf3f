import { type Kysely, sql } from "kysely";
import type { Database } from "../../src/storage/database.ts";

/** Numbers that count attempts as well as successes, so that two equal stores may differ in them. */
const COUNTED = ["run_id", "last_run_id"];

/** All rows of all tables as JSON, in order, but for numbers that count attempts: two stores that hold the same give the same. */
export async function storeSnapshot(db: Kysely<Database>): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string; counted: string[] }>`
    select table_name as name, coalesce(array_agg(column_name) filter (where is_identity = 'YES'), '{}')::text[] as counted
      from information_schema.columns
      where table_schema = 'public' and table_name not like 'kysely%'
      group by table_name order by table_name`.execute(db);
  const { rows } = await sql<{ name: string; row: string }>`${sql.join(
    tables.map(
      ({ name, counted }) => sql`
        select ${name}::text as name, (to_jsonb(t) - ${[...counted, ...COUNTED]}::text[])::text as row
          from ${sql.table(name)} t`,
    ),
    sql` union all `,
  )} order by 1, 2`.execute(db);
  return rows.map(({ name, row }) => `${name} ${row}`);
}
