import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "./database.ts";
import { inTransaction } from "./in-transaction.ts";

/** Names Tally's lock among the advisory locks of a server; any number that is nobody else's. */
const LOCK = 7_241_955;

/**
 * Does `work` in a transaction that is the only one to write claims and groups until it ends. Grouping reads what others have stored
 * and writes what follows from it: two at once would each miss the other's document.
 */
export function writeAlone<T>(
  db: Kysely<Database>,
  work: (trx: Transaction<Database>) => Promise<T>,
): Promise<T> {
  return inTransaction(db, async (trx) => {
    await sql`select pg_advisory_xact_lock(${LOCK}::bigint)`.execute(trx);
    return work(trx);
  });
}
