import { readConfig } from "../config.ts";
import { DatabaseUnreachable, type OpenDatabase, openDatabase } from "../storage/connect.ts";
import { DatabaseLocked } from "../storage/folder-lock.ts";
import { EXIT, Refusal } from "./exit-codes.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Opens the database that the environment names, does `work` and closes it, whatever comes of it.
 *
 * @throws Refusal with exit code 75 when another process holds the embedded database, 3 when a server cannot be reached.
 */
export async function withDatabase<T>(
  terminal: Terminal,
  work: (opened: OpenDatabase) => Promise<T>,
): Promise<T> {
  const config = readConfig(terminal.env);
  if (!config.ok) throw new Refusal(`${config.failure}.`, EXIT.usage);
  const opened = await openDatabase(config.value, terminal.now().toISOString()).catch((error: unknown) => {
    if (error instanceof DatabaseLocked) throw new Refusal(error.message, EXIT.locked, { cause: error });
    if (error instanceof DatabaseUnreachable)
      throw new Refusal(error.message, EXIT.failure, { cause: error });
    throw error;
  });
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}
