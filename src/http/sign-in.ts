import { randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import type { Role } from "../domain/permissions.ts";
import type { Database } from "../storage/database.ts";
import { insertSignInLink, type Token } from "../storage/sessions.ts";
import { digestOf } from "./api-key.ts";

/** Long enough to find the browser, short enough for a terminal that others see. Judgement. */
const LINK_MINUTES = 15;
/** A working week: who is away longer signs in again. Judgement. */
export const SESSION_DAYS = 7;

/** A secret that is handed out, and the form in which it is kept. */
export interface NewToken extends Token {
  readonly text: string;
}

/** An address path that signs in, once and for a quarter of an hour, whoever opens it. */
export async function makeSignInLink(
  db: Kysely<Database>,
  person: { readonly name: string; readonly role: Role },
  now: string,
): Promise<{ readonly path: string; readonly expiresAt: string }> {
  const { text, ...token } = newToken(LINK_MINUTES, now);
  await insertSignInLink(db, token, person, now);
  return { path: `/sign-in?token=${text}`, expiresAt: token.expiresAt };
}

export function newSessionToken(now: string): NewToken {
  return newToken(SESSION_DAYS * 24 * 60, now);
}

function newToken(minutes: number, now: string): NewToken {
  const text = randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.parse(now) + minutes * 60_000).toISOString();
  return { text, tokenHash: digestOf(text), expiresAt };
}
