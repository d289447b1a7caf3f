import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { type Dialect, Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, inject } from "vitest";
import { PARSERS, serverPool } from "../../src/storage/connect.ts";
import type { Database } from "../../src/storage/database.ts";
import { OneAtATimePGliteDialect } from "../../src/storage/pglite-dialect.ts";
import { withDatabase } from "./database-setup.ts";

/** The database of one test file on one engine. It is empty at the start of each test. */
export interface TestDatabase {
  readonly db: Kysely<Database>;
  readonly engine: "PGlite" | "Postgres";
  /** How the database is reached, for a second way in that does something to the statements on their way. */
  readonly dialect: Dialect;
}

/**
 * Runs the same tests on PGlite and on a Postgres server, each test file on a database of its own.
 *
 * @param define is called once for each engine; `database()` answers inside tests and hooks.
 */
export function onEachEngine(define: (database: () => TestDatabase) => void): void {
  onPGlite(define);
  onPostgres(define);
}

/** Runs tests on the embedded engine alone. */
export function onPGlite(define: (database: () => TestDatabase) => void): void {
  describe(`on PGlite ${inject("pglite").version}`, () => define(useDatabase(openPGlite)));
}

/** Runs tests on a server alone: what only several connections can show. Skipped, and counted as such, where none could be started. */
export function onPostgres(define: (database: () => TestDatabase) => void): void {
  const server = inject("postgres");
  describe.skipIf(server === undefined)(`on Postgres ${server?.version ?? "(none)"}`, () =>
    define(useDatabase(openPostgres)),
  );
}

interface Opened extends TestDatabase {
  close(): Promise<void>;
}

function useDatabase(open: () => Promise<Opened>): () => TestDatabase {
  let opened: Opened | undefined;
  beforeAll(async () => {
    opened = await open();
  });
  afterEach(async () => {
    if (opened) await empty(opened.db);
  });
  afterAll(async () => {
    await opened?.close();
  });
  return () => {
    if (!opened) throw new Error("The database opens before the first test; ask for it inside a test.");
    return opened;
  };
}

async function openPGlite(): Promise<Opened> {
  const pglite = await PGlite.create({
    loadDataDir: new Blob([readFileSync(inject("pglite").file)]),
    extensions: { btree_gist, pg_trgm },
    parsers: { ...PARSERS },
  });
  const dialect = new OneAtATimePGliteDialect({ pglite });
  return { db: new Kysely<Database>({ dialect }), dialect, engine: "PGlite", close: () => pglite.close() };
}

async function openPostgres(): Promise<Opened> {
  const server = inject("postgres");
  if (!server) throw new Error("No Postgres server was started.");
  const name = `tally_test_${randomBytes(6).toString("hex")}`;
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query(`create database ${name} template ${server.template}`);
  const dialect = new PostgresDialect({ pool: serverPool(withDatabase(server.url, name)) });
  const db = new Kysely<Database>({ dialect });
  return {
    db,
    dialect,
    engine: "Postgres",
    async close() {
      await db.destroy();
      await admin.query(`drop database ${name}`);
      await admin.end();
    },
  };
}

/** Everything else hangs on these tables. */
const ROOTS = [
  "finding",
  "run",
  "event",
  "document",
  "grouping_act",
  "source",
  "instrument",
  "redirect",
  "session",
  "sign_in_link",
  "api_key",
  "user",
] as const;

async function empty(db: Kysely<Database>): Promise<void> {
  // Its rows cannot be deleted.
  await sql`truncate audit_log, audit_head`.execute(db);
  for (const table of ROOTS) await sql`delete from ${sql.table(table)}`.execute(db);
}
