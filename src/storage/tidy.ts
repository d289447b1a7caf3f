import { type Kysely, sql } from "kysely";
import type { Database } from "./database.ts";

/**
 * Takes out what was overwritten and counts anew what the tables hold. The planner goes by those counts: with old ones it reads whole
 * tables to find a few rows. A server does so by itself in time; the embedded engine never does. Not inside a transaction.
 */
export async function tidy(db: Kysely<Database>): Promise<void> {
  await sql`vacuum (analyze)`.execute(db);
}
