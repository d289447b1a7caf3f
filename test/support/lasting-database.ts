import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import type { DatabaseConfig } from "../../src/storage/connect.ts";
import { withDatabase } from "./database-setup.ts";

/** A database that outlives the processes which have it open. */
export interface LastingDatabase {
  readonly config: DatabaseConfig;
  remove(): Promise<void>;
}

/** The ways to have one: in a folder, and on the server where there is one. Empty, without a schema. */
export const LASTING: readonly (readonly [string, () => Promise<LastingDatabase>])[] = [
  ["PGlite", inFolder],
  ...(inject("postgres") === undefined ? [] : ([["Postgres", onServer]] as const)),
];

async function inFolder(): Promise<LastingDatabase> {
  const dataFolder = mkdtempSync(join(tmpdir(), "tally-killed-"));
  return {
    config: { dataFolder },
    remove: async () => rmSync(dataFolder, { recursive: true, force: true }),
  };
}

async function onServer(): Promise<LastingDatabase> {
  const { url } = inject("postgres") ?? { url: "" };
  const name = `tally_killed_${randomBytes(6).toString("hex")}`;
  await once(url, `create database ${name}`);
  return {
    config: { databaseUrl: withDatabase(url, name), dataFolder: "" },
    remove: () => once(url, `drop database ${name} with (force)`),
  };
}

async function once(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
