import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import type { Database } from "./database.ts";
import { type FolderLock, lockFolder } from "./folder-lock.ts";
import { migrate } from "./migrate.ts";
import { OneAtATimePGliteDialect } from "./pglite-dialect.ts";

/** Where the database is: a server, or a folder for the embedded one. */
export interface DatabaseConfig {
  readonly databaseUrl?: string;
  readonly dataFolder: string;
}

export interface OpenDatabase {
  readonly db: Kysely<Database>;
  readonly engine: "pglite" | "postgres";
  /** "18.6" */
  readonly version: string;
  /** The lock on the data folder; only the embedded engine has one. */
  readonly lock?: FolderLock;
  close(): Promise<void>;
}

/** The Postgres server does not answer, or refuses the connection. The message names host and port, never the password. */
export class DatabaseUnreachable extends Error {
  override readonly name = "DatabaseUnreachable";
}

/** Oldest Postgres that has all that sql/ uses. */
const OLDEST_SERVER = 15;
const CONNECT_TIMEOUT_MS = 5000;

/** Column types that come as text unless told otherwise: bigint and numeric as numbers, a date as the day it names. */
export const PARSERS: Readonly<Record<number, (value: string) => unknown>> = {
  20: Number,
  1700: Number,
  1082: (day) => day,
};

/**
 * Opens the database and brings its schema up to date. `now` is an ISO date-time.
 *
 * @throws {DatabaseLocked} when another process has the embedded database open.
 * @throws {DatabaseUnreachable} when the server cannot be reached.
 */
export async function openDatabase(config: DatabaseConfig, now: string): Promise<OpenDatabase> {
  const opened =
    config.databaseUrl === undefined
      ? await openEmbedded(config.dataFolder, now)
      : await openServer(config.databaseUrl);
  try {
    await migrate(opened.db);
  } catch (error) {
    await opened.close();
    throw error;
  }
  return opened;
}

async function openEmbedded(folder: string, now: string): Promise<OpenDatabase> {
  const lock = await lockFolder(join(folder, "lock"), now);
  try {
    const dataDir = join(folder, "postgres");
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const [{ PGlite }, { btree_gist }, { pg_trgm }] = await Promise.all([
      // Loaded only when used: 27 MB of WebAssembly that a command on a server does not need.
      import("@electric-sql/pglite"),
      import("@electric-sql/pglite/contrib/btree_gist"),
      import("@electric-sql/pglite/contrib/pg_trgm"),
    ]);
    const pglite = await PGlite.create({
      dataDir,
      extensions: { btree_gist, pg_trgm },
      parsers: { ...PARSERS },
    });
    const db = new Kysely<Database>({ dialect: new OneAtATimePGliteDialect({ pglite }) });
    return {
      db,
      engine: "pglite",
      version: await versionOf(db),
      lock,
      async close() {
        await db.destroy();
        if (!pglite.closed) await pglite.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function openServer(url: string): Promise<OpenDatabase> {
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: serverPool(url) }) });
  let version: string;
  try {
    version = await versionOf(db);
  } catch (error) {
    await db.destroy();
    throw new DatabaseUnreachable(unreachable(url, error), { cause: error });
  }
  if (Number.parseInt(version, 10) < OLDEST_SERVER) {
    await db.destroy();
    throw new DatabaseUnreachable(
      `Tally needs Postgres ${OLDEST_SERVER} or newer; ${placeOf(url)} is ${version}.`,
    );
  }
  return { db, engine: "postgres", version, close: () => db.destroy() };
}

/** Connections to the server at `url`, made as they are needed. */
export function serverPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    types: { getTypeParser: parserOf },
  });
  // Without listeners a connection that the server drops ends the process, idle or in use; the next query reports it.
  pool.on("error", () => {});
  pool.on("connect", (client) => {
    client.on("error", () => {});
    // Compiling a query takes longer than any of ours runs.
    client.query("set jit = off").catch(() => {});
  });
  return pool;
}

const parserOf: typeof pg.types.getTypeParser = (oid: number, format?: "text" | "binary") =>
  (format !== "binary" && PARSERS[oid]) || pg.types.getTypeParser(oid, format);

async function versionOf(db: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ server_version: string }>`show server_version`.execute(db);
  return rows[0]?.server_version.split(" ")[0] ?? "";
}

function unreachable(url: string, error: unknown): string {
  const reason = error instanceof AggregateError ? error.errors[0] : error;
  const { code, message } = reason as { code?: string; message?: string };
  const why =
    code === "ECONNREFUSED"
      ? "nothing listens there"
      : code === "ENOTFOUND"
        ? "the host name is not known"
        : (message ?? String(reason));
  return `The Postgres server at ${placeOf(url)} cannot be used: ${why}. Check DATABASE_URL.`;
}

function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || "localhost"}:${port || "5432"}${pathname}`;
}
