import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { problem } from "./problem.ts";

/** An ETag as it stands in the header. What is edited has its version for one. */
export function etagOf(version: number | string): string {
  return `"${version}"`;
}

/** Refuses an edit that does not say which version it was made on: it might undo another's without knowing. */
export const requireIfMatch = createMiddleware(async (c, next) => {
  if (c.req.header("if-match") !== undefined) return next();
  return problem(
    c,
    428,
    'An edit names the version that it was made on. Send If-Match with the ETag of what you read, or "*" for whatever stands.',
  );
});

/** The version that the edit was made on; undefined for "*"; one that nothing has where the header names none. */
export function versionIn(c: Context): number | undefined {
  const given = c.req.header("if-match")?.trim() ?? "";
  if (given === "*") return undefined;
  return Number(/^"(\d{1,9})"$/u.exec(given)?.[1] ?? -1);
}
