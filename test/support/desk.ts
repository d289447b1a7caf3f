import type { Kysely } from "kysely";
import type { Role } from "../../src/domain/permissions.ts";
import { makeApiKey } from "../../src/http/api-key.ts";
import { makeSignInLink } from "../../src/http/sign-in.ts";
import { insertKey } from "../../src/storage/api-keys.ts";
import type { Database } from "../../src/storage/database.ts";
import type { createApp } from "../../src/web/create-app.ts";

/** Where `app.request` asks a path. */
export const ORIGIN = "http://localhost";

export interface TestKey {
  readonly id: string;
  readonly text: string;
  readonly headers: { readonly authorization: string };
}

/** A key of somebody of that role, made at `now`. */
export async function aKey(
  db: Kysely<Database>,
  role: Role,
  now: string,
  options: { readonly name?: string; readonly expiresAt?: string } = {},
): Promise<TestKey> {
  const { id, text, secretHash } = makeApiKey();
  await insertKey(db, { id, secretHash, role, name: `the ${role}`, ...options }, "a test", now);
  return { id, text, headers: { authorization: `Bearer ${text}` } };
}

/** Headers of a browser in which somebody of that role is signed in, on a page of the service itself. */
export async function aSession(
  app: ReturnType<typeof createApp>,
  db: Kysely<Database>,
  role: Role,
  now: string,
): Promise<{ readonly cookie: string; readonly origin: string }> {
  const { path } = await makeSignInLink(db, { name: `the ${role}`, role }, now);
  const response = await app.request(path);
  const cookie = response.headers.get("set-cookie")?.split(";")[0];
  if (cookie === undefined) throw new Error(`The link ${path} did not sign in: ${response.status}.`);
  return { cookie, origin: ORIGIN };
}
