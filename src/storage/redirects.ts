import type { Kysely } from "kysely";
import type { Database } from "./database.ts";

/** The id under which an event or figure is found today; `id` itself when it was never merged. */
export async function followRedirect(
  db: Kysely<Database>,
  kind: "event" | "figure",
  id: string,
): Promise<string> {
  const row = await db
    .selectFrom("redirect")
    .select("to_id")
    .where("kind", "=", kind)
    .where("from_id", "=", id)
    .executeTakeFirst();
  return row?.to_id ?? id;
}
