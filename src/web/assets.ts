import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Hono } from "hono";

/** Beside `src` and `dist` alike, so that a build need not copy it. */
const STYLE_SHEET = new URL("../../src/web/assets/tally.css", import.meta.url);

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 38 38"><rect width="38" height="38" rx="6" fill="#0b5566"/>' +
  '<path d="M5 12v14M5 19h22" stroke="#fff" stroke-width="3"/><path d="M35 19 26 12v14Z" fill="#fff"/><circle cx="16" cy="19" r="5" fill="#fff"/></svg>';

/** The style sheet and the icon: all that a page fetches. */
export function assets() {
  const css = readFileSync(STYLE_SHEET, "utf8");
  return new Hono()
    .get("/tally.css", (c) => asset(c.req.header("if-none-match"), css, "text/css; charset=utf-8"))
    .get("/icon.svg", (c) => asset(c.req.header("if-none-match"), ICON, "image/svg+xml"));
}

/** The asset, or 304 for a browser that has it. Browsers ask each time, so a new version is seen at once. */
function asset(known: string | undefined, body: string, type: string): Response {
  const etag = `"${createHash("sha256").update(body).digest("hex").slice(0, 16)}"`;
  const headers = { etag, "cache-control": "no-cache" };
  if (known?.split(/\s*,\s*/u).includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "content-type": type } });
}
