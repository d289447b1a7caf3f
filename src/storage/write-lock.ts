import { sql, type Transaction } from "kysely";
import type { Database } from "./database.ts";

/** Names Tally's lock among the advisory locks of a server; any number that is nobody else's. */
const LOCK = 7_241_955;

/**
 * Makes this transaction the only one that writes claims and groups, until it ends. Grouping reads what others have stored and writes
 * what follows from it: two at once would each miss the other's document.
 */
export async function lockForWriting(trx: Transaction<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK}::bigint)`.execute(trx);
}
