import type { Context } from "hono";
import { html } from "hono/html";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** Answers with a whole page. */
export function page(c: Context, element: JSX.Element, status: ContentfulStatusCode = 200) {
  return c.html(html`<!doctype html>${element}`, status);
}
