import { timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import type { Kysely } from "kysely";
import type { Role } from "../domain/permissions.ts";
import { checkKey } from "../storage/api-keys.ts";
import type { Database } from "../storage/database.ts";
import { findSession } from "../storage/sessions.ts";
import { digestOf, parseApiKey } from "./api-key.ts";

/** Who asks. */
export interface Principal {
  /** Stays the same from request to request. */
  readonly id: string;
  /** As it stands beside what is done. */
  readonly name: string;
  /** Absent: only what anyone may. */
  readonly role?: Role;
  readonly via: "key" | "session" | "nothing";
  /** Why a key that was brought does not count. */
  readonly refused?: "unknown" | "expired" | "revoked";
}

/** A key that is set from outside, by its digest: of TALLY_KEYS, or the one that a running service announces to local commands. */
export interface FixedKey {
  readonly digest: string;
  readonly name: string;
  readonly role: Role;
}

export interface AccessOptions {
  readonly db: Kysely<Database>;
  /** The present as an ISO date-time. */
  readonly now: () => string;
  readonly fixedKeys: readonly FixedKey[];
  /** What those may do who bring no key and are not signed in; absent: nothing. */
  readonly anonymousRole?: Role;
  /** Under which people reach the service, as in https://tally.example, where a proxy stands before it; absent: as each request says. */
  readonly origin?: string;
}

/** Finds out who asks: by the key in the Authorization header, else by the session cookie. A key is never read from a cookie. */
export function identify(options: AccessOptions) {
  return createMiddleware(async (c, next) => {
    c.set("principal", await principalFor(c, options));
    return next();
  });
}

/**
 * Who asks.
 *
 * @throws where `identify` has not run.
 */
export function principalOf(c: Context): Principal {
  const principal = c.get("principal") as Principal | undefined;
  if (!principal) throw new Error(`identify() does not stand before ${c.req.path}.`);
  return principal;
}

/** Name of the session cookie: one that no other host or plain page can set, where the connection is safe. */
export function sessionCookie(origin: string): string {
  return origin.startsWith("https:") ? "__Host-tally" : "tally";
}

/** The origin under which this request was made. */
export function originOf(c: Context, { origin }: Pick<AccessOptions, "origin">): string {
  return origin ?? new URL(c.req.url).origin;
}

async function principalFor(c: Context, options: AccessOptions): Promise<Principal> {
  const header = c.req.header("authorization");
  if (header !== undefined) return principalOfKey(header, options);
  const token = getCookie(c, sessionCookie(originOf(c, options)));
  const session = token && (await findSession(options.db, digestOf(token), options.now()));
  if (session) return { id: session.userId, name: session.name, role: session.role, via: "session" };
  return {
    id: "anonymous",
    name: "anonymous",
    via: "nothing",
    ...(options.anonymousRole && { role: options.anonymousRole }),
  };
}

async function principalOfKey(header: string, { db, now, fixedKeys }: AccessOptions): Promise<Principal> {
  const [scheme = "", text = ""] = header.split(" ");
  const stranger = { id: "anonymous", name: "anonymous", via: "key" } as const;
  if (scheme.toLowerCase() !== "bearer") return { ...stranger, refused: "unknown" };
  const fixed = fixedKeyOf(text, fixedKeys);
  if (fixed) return { id: `fixed:${fixed.digest}`, name: fixed.name, role: fixed.role, via: "key" };
  const parsed = parseApiKey(text);
  if (!parsed) return { ...stranger, refused: "unknown" };
  const check = await checkKey(db, parsed, now());
  if (check.kind !== "valid") return { ...stranger, refused: check.kind };
  return { id: check.userId, name: check.key.name, role: check.key.role, via: "key" };
}

/** Compares with every key, in a time that does not tell how near a guess came. */
function fixedKeyOf(text: string, keys: readonly FixedKey[]): FixedKey | undefined {
  const digest = Buffer.from(digestOf(text), "hex");
  let found: FixedKey | undefined;
  for (const key of keys) if (timingSafeEqual(Buffer.from(key.digest, "hex"), digest)) found = key;
  return found;
}
