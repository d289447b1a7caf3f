import type { Kysely, Selectable } from "kysely";
import type { Database } from "./database.ts";

/** One run of ingest or of the checks, with what it looked at. */
export interface Run {
  readonly id: number;
  readonly kind: "ingest" | "check";
  readonly startedAt: string;
  readonly endedAt?: string;
  readonly summary: Readonly<Record<string, unknown>>;
}

export async function lastRun(db: Kysely<Database>, kind: Run["kind"]): Promise<Run | undefined> {
  const row = await db
    .selectFrom("run")
    .selectAll()
    .where("kind", "=", kind)
    .where("ended_at", "is not", null)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && toRun(row);
}

export async function insertRun(db: Kysely<Database>, kind: Run["kind"], now: string): Promise<number> {
  const { id } = await db
    .insertInto("run")
    .values({ kind, started_at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function endRun(
  db: Kysely<Database>,
  id: number,
  now: string,
  summary: Readonly<Record<string, unknown>>,
): Promise<void> {
  await db
    .updateTable("run")
    .set({ ended_at: now, summary: JSON.stringify(summary) })
    .where("id", "=", id)
    .execute();
}

function toRun(row: Selectable<Database["run"]>): Run {
  return {
    id: row.id,
    kind: row.kind,
    startedAt: row.started_at.toISOString(),
    ...(row.ended_at && { endedAt: row.ended_at.toISOString() }),
    summary: row.summary,
  };
}
