import { setTimeout as pause } from "node:timers/promises";
import type { Kysely, Transaction } from "kysely";
import type { Database } from "./database.ts";

/** How often a transaction that the database gave up for another's sake is begun again. */
const RETRIES = 5;

/** serialization_failure and deadlock_detected: nothing was done, and the same may well succeed now. */
const GIVEN_UP_FOR_ANOTHER: ReadonlySet<unknown> = new Set(["40001", "40P01"]);

/** Longest pause before the first retry, in milliseconds; each further one may take twice as long. Judgement. */
const FIRST_PAUSE_MS = 20;

/**
 * Does `work` wholly or not at all. It may be called again when the database gives it up for another transaction, so it changes nothing
 * but the database. Any other failure is the caller's: whether a commit whose answer was lost took effect, only a look can tell.
 */
export async function inTransaction<T>(
  db: Kysely<Database>,
  work: (trx: Transaction<Database>) => Promise<T>,
): Promise<T> {
  for (let retry = 0; ; retry++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (retry === RETRIES || !GIVEN_UP_FOR_ANOTHER.has(codeOf(error))) throw error;
      // Of random length, so that two which clashed do not clash again.
      await pause(Math.random() * FIRST_PAUSE_MS * 2 ** retry);
    }
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
