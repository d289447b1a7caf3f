import { timingSafeEqual } from "node:crypto";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Role } from "../domain/permissions.ts";
import { stableId } from "../domain/stable-id.ts";
import { appendToAuditLog } from "./audit-log.ts";
import type { Database } from "./database.ts";
import { inTransaction } from "./in-transaction.ts";

/** A key as it is kept: never its secret. */
export interface StoredApiKey {
  readonly id: string;
  /** Whose it is; stands beside what is done with it. */
  readonly name: string;
  readonly role: Role;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly expiresAt?: string;
  /** To the minute. */
  readonly lastUsedAt?: string;
  readonly revokedAt?: string;
}

export interface NewKey {
  readonly id: string;
  readonly secretHash: string;
  readonly name: string;
  readonly role: Role;
  /** ISO date-time; absent: it holds until it is revoked. */
  readonly expiresAt?: string;
}

/** What became of a key that somebody brought. */
export type KeyCheck =
  | { readonly kind: "valid"; readonly key: StoredApiKey; readonly userId: string }
  | { readonly kind: "unknown" | "expired" | "revoked" };

/** Keeps a key, and its person where that is a new name. */
export async function insertKey(db: Kysely<Database>, key: NewKey, by: string, now: string): Promise<void> {
  const { id, secretHash, name, role, expiresAt } = key;
  await inTransaction(db, async (trx) => {
    await trx
      .insertInto("api_key")
      .values({
        id,
        user_id: await upsertUser(trx, name, now),
        role,
        secret_hash: secretHash,
        created_at: now,
        created_by: by,
        expires_at: expiresAt ?? null,
      })
      .execute();
    const details = { name, role, expiresAt: expiresAt ?? null };
    await appendToAuditLog(trx, { act: "key-created", subject: id, who: by, details }, now);
  });
}

/** The id of the person of that name. */
export async function upsertUser(trx: Transaction<Database>, name: string, now: string): Promise<string> {
  const id = stableId("user", name);
  await trx
    .insertInto("user")
    .values({ id, name, created_at: now })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
  return id;
}

/** Every key, newest first, also those that hold no more. */
export async function listKeys(db: Kysely<Database>): Promise<StoredApiKey[]> {
  const rows = await selectKeys(db).orderBy("api_key.created_at", "desc").orderBy("api_key.id").execute();
  return rows.map(toStoredKey);
}

/** Whether somebody could come in with a key. */
export async function hasValidKey(db: Kysely<Database>, now: string): Promise<boolean> {
  const row = await selectKeys(db)
    .where("api_key.revoked_at", "is", null)
    .where((eb) =>
      eb.or([eb("api_key.expires_at", "is", null), eb("api_key.expires_at", ">", new Date(now))]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends a key at once, with the sessions that were opened with it. False where none has that id, or it had ended. */
export async function revokeKey(db: Kysely<Database>, id: string, by: string, now: string): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("api_key")
      .set({ revoked_at: now })
      .where("id", "=", id)
      .where("revoked_at", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await trx.deleteFrom("session").where("key_id", "=", id).execute();
    await appendToAuditLog(trx, { act: "key-revoked", subject: id, who: by }, now);
    return true;
  });
}

/** No secret has this hash; comparing with it takes as long as with one that is kept. */
const NO_SECRET = "0".repeat(64);

/** Whether this is a key that holds, and notes that it was used. It is looked up each time, so that a revoked one ends at once. */
export async function checkKey(
  db: Kysely<Database>,
  { id, secretHash }: { readonly id: string; readonly secretHash: string },
  now: string,
): Promise<KeyCheck> {
  const row = await selectKeys(db).where("api_key.id", "=", id).executeTakeFirst();
  const right = timingSafeEqual(
    Buffer.from(row?.secret_hash ?? NO_SECRET, "hex"),
    Buffer.from(secretHash, "hex"),
  );
  if (!row || !right) return { kind: "unknown" };
  if (row.revoked_at) return { kind: "revoked" };
  if (row.expires_at && row.expires_at.toISOString() <= now) return { kind: "expired" };
  await db
    .updateTable("api_key")
    .set({ last_used_at: now })
    .where("id", "=", id)
    // A write for every request would cost more than the requests.
    .where(sql<boolean>`coalesce(last_used_at < ${now}::timestamptz - interval '1 minute', true)`)
    .execute();
  return { kind: "valid", key: toStoredKey(row), userId: row.user_id };
}

function selectKeys(db: Kysely<Database>) {
  return db
    .selectFrom("api_key")
    .innerJoin("user", "user.id", "api_key.user_id")
    .selectAll("api_key")
    .select("user.name");
}

function toStoredKey(
  row: Awaited<ReturnType<ReturnType<typeof selectKeys>["execute"]>>[number],
): StoredApiKey {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    ...(row.expires_at && { expiresAt: row.expires_at.toISOString() }),
    ...(row.last_used_at && { lastUsedAt: row.last_used_at.toISOString() }),
    ...(row.revoked_at && { revokedAt: row.revoked_at.toISOString() }),
  };
}
