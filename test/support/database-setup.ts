import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { Kysely, sql } from "kysely";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../../src/storage/connect.ts";
import type { Database } from "../../src/storage/database.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { OneAtATimePGliteDialect } from "../../src/storage/pglite-dialect.ts";
import { startPostgres, type TestServer } from "./postgres-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated PGlite folder, packed; each test file unpacks its own. */
    readonly pglite: { readonly file: string; readonly version: string };
    /** A server with the migrated database `template`; absent where none could be started. */
    readonly postgres:
      | { readonly url: string; readonly template: string; readonly version: string }
      | undefined;
    /** Where src is built to, for tests that start a process of their own. */
    readonly build: string;
  }
}

/** Migrates each engine once; test files get copies, which take a tenth of the time. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "tally-test-"));
  const [pglite, postgres, build] = await Promise.all([packPGlite(folder), preparePostgres(), buildSource()]);
  project.provide("pglite", pglite);
  project.provide("postgres", postgres?.provided);
  project.provide("build", build);
  return async () => {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
    rmSync(build, { recursive: true, force: true });
  };
}

async function packPGlite(folder: string): Promise<{ file: string; version: string }> {
  const pglite = await PGlite.create({ extensions: { btree_gist, pg_trgm } });
  const db = new Kysely<Database>({ dialect: new OneAtATimePGliteDialect({ pglite }) });
  await migrate(db);
  const { rows } = await sql<{ server_version: string }>`show server_version`.execute(db);
  const file = join(folder, "pglite.tar");
  writeFileSync(file, Buffer.from(await (await pglite.dumpDataDir("none")).arrayBuffer()));
  await db.destroy();
  return { file, version: rows[0]?.server_version ?? "" };
}

async function preparePostgres() {
  const given = process.env["DATABASE_URL"];
  let server: TestServer | undefined;
  try {
    if (!given) server = await startPostgres();
  } catch (error) {
    process.stderr.write(
      `\n!!! NO POSTGRES SERVER: the database tests run on the embedded engine alone. ${String(error)}\n!!! Set DATABASE_URL to a server on which databases can be created to run them there too.\n`,
    );
    return undefined;
  }
  const url = given || (server?.url ?? "");
  const template = `tally_test_${process.pid}`;
  const maintenance = await openPlain(url);
  await sql`create database ${sql.id(template)}`.execute(maintenance.db);
  const opened = await openDatabase({ databaseUrl: withDatabase(url, template), dataFolder: "" }, NOW);
  const { version } = opened;
  await opened.close();
  return {
    provided: { url, template, version },
    async stop() {
      await sql`drop database ${sql.id(template)}`.execute(maintenance.db);
      await maintenance.db.destroy();
      await server?.stop();
    },
  };
}

const NOW = "2026-01-01T00:00:00.000Z";

async function openPlain(url: string): Promise<{ db: Kysely<unknown> }> {
  const [{ PostgresDialect }, { default: pg }] = await Promise.all([import("kysely"), import("pg")]);
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  // The pool may still be closing its connection when the server stops.
  pool.on("error", () => {});
  return { db: new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }) };
}

/** `url` with another database of the same server. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** Node 20 does not run TypeScript, and a test must not depend on when dist was built last. */
async function buildSource(): Promise<string> {
  const root = join(import.meta.dirname, "../..");
  // Beside src, so that sql/ and node_modules are found from it.
  const build = mkdtempSync(join(root, ".test-build-"));
  await promisify(execFile)(
    process.execPath,
    [
      join(root, "node_modules/typescript/bin/tsc"),
      "-p",
      join(root, "tsconfig.build.json"),
      "--outDir",
      build,
      "--declaration",
      "false",
      "--sourceMap",
      "false",
    ],
    { cwd: root },
  );
  return build;
}
