import { type Kysely, sql } from "kysely";
import type { Database } from "./database.ts";

/** Whether the database answers at all. */
export async function answers(db: Kysely<Database>): Promise<boolean> {
  try {
    await sql`select 1`.execute(db);
    return true;
  } catch {
    return false;
  }
}
