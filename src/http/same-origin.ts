import { createMiddleware } from "hono/factory";
import { type AccessOptions, originOf, principalOf } from "./principal.ts";
import { problem } from "./problem.ts";

/**
 * Refuses a write that a browser sends along with a session from another site's page, and one that does not say where it comes from. A
 * key needs no such care: no page can make a browser send one. (hono/csrf looks at forms alone; JSON goes past it.)
 */
export function sameOriginForSessions(options: Pick<AccessOptions, "origin">) {
  return createMiddleware(async (c, next) => {
    if (["GET", "HEAD", "OPTIONS"].includes(c.req.method) || principalOf(c).via !== "session") return next();
    const fits =
      c.req.header("sec-fetch-site") === "same-origin" || c.req.header("origin") === originOf(c, options);
    return fits
      ? next()
      : problem(c, 403, "A write with a session comes from a page of this site. From elsewhere, send a key.");
  });
}
