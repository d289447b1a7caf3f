import type { Context } from "hono";
import { html } from "hono/html";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Principal } from "../http/principal.ts";
import { ViewerProvider } from "./viewer.ts";

/** Answers with a whole page, for whoever asks. */
export function page(c: Context, element: JSX.Element, status: ContentfulStatusCode = 200) {
  const viewer = c.get("principal") as Principal | undefined;
  return c.html(html`<!doctype html>${<ViewerProvider value={viewer}>{element}</ViewerProvider>}`, status);
}
