import type { Context } from "hono";
import type { Refusal } from "../http/operation.ts";
import { withQuery } from "./hrefs.ts";
import { Layout } from "./layout.tsx";
import { page } from "./respond.tsx";

/** Sends who is not signed in to the page where one signs in, and says to the others what is missing. */
export function refuseWithPage(c: Context, { status, detail }: Refusal) {
  const { pathname, search } = new URL(c.req.url);
  if (status === 401 && c.req.method === "GET")
    return c.redirect(withQuery("/sign-in", { next: `${pathname}${search}` }), 303);
  return page(c, <RefusedPage status={status} detail={detail} />, status);
}

/** Answers a form that was sent from a page of another site, or without saying from where. */
export function refuseForeignForm(c: Context) {
  const detail = "A form comes from a page of this site. Open the page here and send it again.";
  return page(c, <RefusedPage status={403} detail={detail} />, 403);
}

function RefusedPage({ status, detail }: Refusal) {
  return (
    <Layout title="Not allowed">
      <div class="head">
        <p class="eyebrow">{status}</p>
        <h1>That is not allowed</h1>
        <p class="stand">{detail} Nothing was changed.</p>
        {status === 401 && (
          <p class="tools">
            <a href="/sign-in">Sign in</a>
          </p>
        )}
      </div>
    </Layout>
  );
}
