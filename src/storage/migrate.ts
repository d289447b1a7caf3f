import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Kysely, sql } from "kysely";
import { type MigrationProvider, Migrator } from "kysely/migration";
import type { Database } from "./database.ts";
import { splitSql } from "./split-sql.ts";

/** Where the numbered SQL files are: beside `src` and `dist` alike. */
const SQL_FOLDER = fileURLToPath(new URL("../../sql/", import.meta.url));

/**
 * Brings the schema up to date, forward only; answers the names of the files that ran. All of them or none: they run in one transaction,
 * under Kysely's own lock, so two commands that start at once do not clash.
 *
 * @throws when a file fails, or when the database was migrated by a newer Tally.
 */
export async function migrate(db: Kysely<Database>): Promise<string[]> {
  const migrator = new Migrator({ db, provider: sqlFiles });
  const { error, results } = await migrator.migrateToLatest();
  const failed = results?.find((result) => result.status === "Error");
  if (error)
    throw new Error(
      failed
        ? `The schema file sql/${failed.migrationName}.sql failed, and nothing was changed: ${messageOf(error)}`
        : `The schema cannot be brought up to date: ${messageOf(error)}`,
      { cause: error },
    );
  return (results ?? []).map((result) => result.migrationName);
}

const sqlFiles: MigrationProvider = {
  async getMigrations() {
    const names = (await readdir(SQL_FOLDER)).filter((name) => name.endsWith(".sql")).sort();
    const migrations = names.map(async (name) => {
      const statements = splitSql(await readFile(`${SQL_FOLDER}${name}`, "utf8"));
      const up = async (db: Kysely<unknown>) => {
        for (const statement of statements) await sql.raw(statement).execute(db);
      };
      return [name.slice(0, -".sql".length), { up }] as const;
    });
    return Object.fromEntries(await Promise.all(migrations));
  },
};

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
