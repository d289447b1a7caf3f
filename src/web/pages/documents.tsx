import { Hono } from "hono";
import type { Kysely } from "kysely";
import type { Database } from "../../storage/database.ts";
import { listDocuments } from "../../storage/documents.ts";
import { findSource } from "../../storage/sources.ts";
import { DocumentLine } from "../components/document-line.tsx";
import { withQuery } from "../hrefs.ts";
import { Layout } from "../layout.tsx";
import { page } from "../respond.tsx";

/** `/documents`: what was read, newest first; `?source=ID` for those of one source. */
export function documentsListPage(db: Kysely<Database>) {
  return new Hono().get("/documents", async (c) => {
    const source = c.req.query("source");
    const after = c.req.query("after");
    const [{ items, next }, publisher] = await Promise.all([
      listDocuments(db, { ...(source !== undefined && { source }), ...(after !== undefined && { after }) }),
      source === undefined ? undefined : findSource(db, source),
    ]);
    return page(
      c,
      <Layout title="Documents" section="Documents" json={withQuery("/documents.json", { source })}>
        <div class="head">
          <h1>{publisher ? `Documents of ${publisher.name}` : "Documents"}</h1>
          <p class="stand">Texts that were read, newest first. Every text that a document has had is kept.</p>
        </div>
        {items.length === 0 ? (
          <p class="quiet">
            No document yet. <code>tally ingest FOLDER</code> reads txt, html, md, pdf, jsonl and csv files;{" "}
            <a href="/audit">audit a text</a> without keeping it.
          </p>
        ) : (
          <ul class="list">
            {items.map((document) => (
              <DocumentLine document={document} />
            ))}
          </ul>
        )}
        {next !== null && (
          <p class="tools">
            <a class="btn" href={withQuery("/documents", { source, after: next })}>
              Older documents
            </a>
          </p>
        )}
      </Layout>,
    );
  });
}
