import type { Context } from "hono";
import { Layout } from "../layout.tsx";
import { page } from "../respond.tsx";

/** The page for an address that leads nowhere. */
function NotFoundPage({ path }: { readonly path: string }) {
  return (
    <Layout title="Not found">
      <div class="head">
        <p class="eyebrow">404</p>
        <h1>There is nothing at this address</h1>
        <p class="stand">
          <code>{path}</code> was never here, or its document was removed. Findings, figures and events keep
          their addresses: after a merge the old one leads to the new.
        </p>
      </div>
      <ul class="list">
        <li>
          <a href="/findings">All findings</a>
        </li>
        <li>
          <a href="/documents">All documents</a>
        </li>
        <li>
          <a href="/search">Search the claims</a>
        </li>
      </ul>
    </Layout>
  );
}

/** The page for a fault of ours. The reason is in the log of the server, not on the page. */
function FailurePage() {
  return (
    <Layout title="Something broke">
      <div class="head">
        <p class="eyebrow">500</p>
        <h1>Something broke on our side</h1>
        <p class="stand">
          Nothing that is stored was changed by it. Try again; if it stays, the log of the server says what
          happened.
        </p>
      </div>
    </Layout>
  );
}

/** The page for a form that holds more than is read. */
function TooLargePage() {
  return (
    <Layout title="Too long" section="Audit a text">
      <div class="head">
        <p class="eyebrow">413</p>
        <h1>That text is longer than a million characters</h1>
        <p class="stand">
          Audit it in parts, or run <code>tally audit FILE</code> on your own machine, which has no such
          limit.
        </p>
        <p class="tools">
          <a href="/audit">Back to the form</a>
        </p>
      </div>
    </Layout>
  );
}

/** Answers 404 with a page that leads on. */
export function notFound(c: Context) {
  return page(c, <NotFoundPage path={c.req.path} />, 404);
}

/** Answers 413. */
export function tooLarge(c: Context) {
  return page(c, <TooLargePage />, 413);
}

/** Answers 500 without the reason. */
export function failed(c: Context) {
  return page(c, <FailurePage />, 500);
}
