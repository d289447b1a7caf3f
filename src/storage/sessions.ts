import type { Kysely, Transaction } from "kysely";
import type { Role } from "../domain/permissions.ts";
import { upsertUser } from "./api-keys.ts";
import { appendToAuditLog } from "./audit-log.ts";
import type { Database } from "./database.ts";
import { inTransaction } from "./in-transaction.ts";

/** Somebody who is signed in. */
export interface Session {
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
}

/** What a link or a session is kept by, and until when it holds: an ISO date-time. */
export interface Token {
  readonly tokenHash: string;
  readonly expiresAt: string;
}

/** Keeps an address that signs in, once, whoever opens it. */
export async function insertSignInLink(
  db: Kysely<Database>,
  { tokenHash, expiresAt }: Token,
  { name, role }: Pick<Session, "name" | "role">,
  now: string,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const user_id = await upsertUser(trx, name, now);
    await trx
      .insertInto("sign_in_link")
      .values({ token_hash: tokenHash, user_id, role, created_at: now, expires_at: expiresAt })
      .execute();
    await appendToAuditLog(
      trx,
      { act: "sign-in-link-made", subject: user_id, details: { name, role, expiresAt } },
      now,
    );
  });
}

/** Uses a link up and opens a session for it. False where the link was used, has run out, or never was. */
export async function signInByLink(
  db: Kysely<Database>,
  linkHash: string,
  session: Token,
  now: string,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    // Of two that open it in one moment the delete gives the row to one.
    const link = await trx
      .deleteFrom("sign_in_link")
      .where("token_hash", "=", linkHash)
      .where("expires_at", ">", new Date(now))
      .returning(["user_id", "role"])
      .executeTakeFirst();
    if (!link) return false;
    await insertSession(trx, session, { userId: link.user_id, role: link.role }, now);
    await trx.deleteFrom("sign_in_link").where("expires_at", "<=", new Date(now)).execute();
    await trx.deleteFrom("session").where("expires_at", "<=", new Date(now)).execute();
    await appendToAuditLog(trx, { act: "signed-in", subject: link.user_id, details: { by: "link" } }, now);
    return true;
  });
}

/** Opens a session for the holder of a key; it ends when the key does. */
export async function signInByKey(
  db: Kysely<Database>,
  key: { readonly id: string; readonly userId: string; readonly role: Role },
  session: Token,
  now: string,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await insertSession(trx, session, key, now);
    await appendToAuditLog(trx, { act: "signed-in", subject: key.userId, details: { by: key.id } }, now);
  });
}

/** @param person with the id of the key that the session ends with, if it was opened by one. */
async function insertSession(
  trx: Transaction<Database>,
  { tokenHash, expiresAt }: Token,
  person: { readonly userId: string; readonly role: Role; readonly id?: string },
  now: string,
): Promise<void> {
  await trx
    .insertInto("session")
    .values({
      token_hash: tokenHash,
      user_id: person.userId,
      role: person.role,
      key_id: person.id ?? null,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute();
}

/** Who is signed in by this token; undefined where it has run out, its key holds no more, or nobody is. */
export async function findSession(
  db: Kysely<Database>,
  tokenHash: string,
  now: string,
): Promise<Session | undefined> {
  const at = new Date(now);
  const row = await db
    .selectFrom("session")
    .innerJoin("user", "user.id", "session.user_id")
    .leftJoin("api_key", "api_key.id", "session.key_id")
    .select(["session.user_id", "user.name", "session.role"])
    .where("session.token_hash", "=", tokenHash)
    .where("session.expires_at", ">", at)
    .where("api_key.revoked_at", "is", null)
    .where((eb) => eb.or([eb("api_key.expires_at", "is", null), eb("api_key.expires_at", ">", at)]))
    .executeTakeFirst();
  return row && { userId: row.user_id, name: row.name, role: row.role };
}

/** Ends a session. */
export async function deleteSession(db: Kysely<Database>, tokenHash: string): Promise<void> {
  await db.deleteFrom("session").where("token_hash", "=", tokenHash).execute();
}
