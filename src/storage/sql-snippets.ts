import { type RawBuilder, sql } from "kysely";

/** A value for a jsonb column. Kept as text on the way, because the two drivers turn arrays into different things. */
export function json(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}

/** `words` for a LIKE pattern, its wildcards taken as letters. */
export function escapeLike(words: string): string {
  return words.replaceAll(/[\\%_]/gu, "\\$&");
}

/** For `where("id", "=", anyOf(ids))`: one parameter however many ids, where `in` takes one each and the protocol stops at 65,535. */
export function anyOf(ids: Iterable<string>): RawBuilder<string> {
  return sql<string>`any(${[...ids]}::text[])`;
}
