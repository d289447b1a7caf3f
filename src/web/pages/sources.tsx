import { Hono } from "hono";
import type { Kysely } from "kysely";
import type { Database } from "../../storage/database.ts";
import { listSources } from "../../storage/sources.ts";
import { Layout } from "../layout.tsx";
import { page } from "../respond.tsx";

/** `/sources`: who publishes what was read. */
export function sourcesPage(db: Kysely<Database>) {
  return new Hono().get("/sources", async (c) => {
    const sources = await listSources(db);
    return page(
      c,
      <Layout title="Sources" section="Sources" json="/sources.json">
        <div class="head">
          <h1>Sources</h1>
          <p class="stand">
            Who publishes. Sources of one family never count as two confirmations of a figure; a party to what
            it reports is marked, and its figures are shown all the same.
          </p>
        </div>
        {sources.length === 0 ? (
          <p class="quiet">No source yet. A source comes in with its first document.</p>
        ) : (
          <table class="stack" role="table">
            <caption class="vh">Sources, by name</caption>
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">
                  Source
                </th>
                <th role="columnheader" scope="col">
                  Kind
                </th>
                <th role="columnheader" scope="col">
                  Family
                </th>
                <th role="columnheader" scope="col">
                  Party
                </th>
                <th role="columnheader" scope="col" class="num">
                  Documents
                </th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              {sources.map((source) => (
                <tr role="row">
                  <th role="rowheader" scope="row">
                    <a href={`/documents?source=${encodeURIComponent(source.id)}`}>{source.name}</a>
                  </th>
                  <td role="cell" data-label="Kind">
                    {[source.kind?.replaceAll("-", " "), source.country].filter(Boolean).join(", ")}
                  </td>
                  <td role="cell" data-label="Family">
                    {source.family ?? ""}
                  </td>
                  <td role="cell" data-label="Party">
                    {source.party ? "party to what it reports" : ""}
                  </td>
                  <td role="cell" class="num" data-label="Documents">
                    {source.documents}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Layout>,
    );
  });
}
