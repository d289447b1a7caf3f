import { Hono } from "hono";
import type { Kysely } from "kysely";
import { plural } from "../../reporting/plural.ts";
import type { Database } from "../../storage/database.ts";
import { listEvents } from "../../storage/events.ts";
import { eventDays } from "../components/event-days.ts";
import { withQuery } from "../hrefs.ts";
import { Layout } from "../layout.tsx";
import { page } from "../respond.tsx";

/** `/events`: the happenings that claims speak of. */
export function eventsListPage(db: Kysely<Database>) {
  return new Hono().get("/events", async (c) => {
    const after = c.req.query("after");
    const { items, next } = await listEvents(db, after === undefined ? {} : { after });
    return page(
      c,
      <Layout title="Events" section="Events" json="/events.json">
        <div class="head">
          <h1>Events</h1>
          <p class="stand">
            Happenings that the documents speak of, each with the figures that sources give for it.
          </p>
        </div>
        {items.length === 0 ? (
          <p class="quiet">
            No event yet. Events come up by themselves when documents are read:{" "}
            <code>tally ingest FOLDER</code>.
          </p>
        ) : (
          <table class="stack" role="table">
            <caption class="vh">Events</caption>
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">
                  Event
                </th>
                <th role="columnheader" scope="col" class="num">
                  Documents
                </th>
                <th role="columnheader" scope="col" class="num">
                  Figures
                </th>
                <th role="columnheader" scope="col" class="num">
                  Findings
                </th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              {items.map(({ event, documents, figures, findings }) => (
                <tr role="row">
                  <th role="rowheader" scope="row">
                    <a href={`/events/${event.id}`}>{event.label}</a>
                    <br />
                    <span class="small quiet">
                      {[event.place, eventDays(event)].filter(Boolean).join(", ")}
                    </span>
                  </th>
                  <td role="cell" class="num" data-label="Documents">
                    {documents}
                  </td>
                  <td role="cell" class="num" data-label="Figures">
                    {figures}
                  </td>
                  <td role="cell" class="num" data-label="Findings">
                    {findings > 0 ? (
                      <a class="target" href={`/findings?event=${event.id}`}>
                        {findings}
                        <span class="vh">
                          {" "}
                          {plural(findings, "finding")} of {event.label}
                        </span>
                      </a>
                    ) : (
                      0
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {next !== null && (
          <p class="tools">
            <a class="btn" href={withQuery("/events", { after: next })}>
              Older events
            </a>
          </p>
        )}
      </Layout>,
    );
  });
}
