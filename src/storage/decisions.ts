import { type Kysely, sql } from "kysely";
import type { Database } from "./database.ts";
import { anyOf } from "./sql-snippets.ts";

/** A person's word on two claims: one event or figure, or not the same. */
export interface Decision {
  readonly a: string;
  readonly b: string;
  readonly level: "event" | "figure";
  readonly same: boolean;
}

/** The newest decision on each pair of claims of which both are among `claimIds`. */
export async function decisionsAmong(db: Kysely<Database>, claimIds: readonly string[]): Promise<Decision[]> {
  return db
    .selectFrom("grouping_decision")
    .distinctOn(["a", "b", "level"])
    .select(["a", "b", "level", "same"])
    .where("a", "=", anyOf(claimIds))
    .where("b", "=", anyOf(claimIds))
    .orderBy("a")
    .orderBy("b")
    .orderBy("level")
    .orderBy("id", "desc")
    .execute();
}

/** Ids of the documents whose claims a person put together with a claim of `documentIds`, those among them; ordered. */
export async function documentsDecidedSame(
  db: Kysely<Database>,
  documentIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ document_id: string }>`
    select distinct met.document_id
      from claim own
      join grouping_decision decision on (decision.a = own.id or decision.b = own.id) and decision.same
      join claim met on met.id in (decision.a, decision.b)
      where own.document_id = any(${[...documentIds]}::text[])
      order by met.document_id`.execute(db);
  return rows.map((row) => row.document_id);
}

/** Stores a person's word. The pair is kept with the smaller id first, so that a second word on it is found. */
export async function insertDecision(
  db: Kysely<Database>,
  decision: Decision & { readonly who: string; readonly why: string },
  now: string,
): Promise<void> {
  const [a, b] = [decision.a, decision.b].toSorted() as [string, string];
  const { level, same, who, why } = decision;
  await db.insertInto("grouping_decision").values({ a, b, level, same, who, why, decided_at: now }).execute();
}
