import { Hono } from "hono";
import type { Kysely } from "kysely";
import type { Claim } from "../../domain/claim.ts";
import type { DocumentInput } from "../../domain/document.ts";
import type { Event, Figure } from "../../domain/figure.ts";
import { type FigureRow, figureTables } from "../../reporting/figure-tables.ts";
import { plural } from "../../reporting/plural.ts";
import { rangeInWords } from "../../reporting/range-in-words.ts";
import { rangeTable } from "../../reporting/range-table.ts";
import type { Database } from "../../storage/database.ts";
import { findEvent } from "../../storage/events.ts";
import { figuresOfEvent } from "../../storage/figures.ts";
import { findingsPage, type StoredFinding } from "../../storage/findings.ts";
import { eventDays } from "../components/event-days.ts";
import { FigureChart } from "../components/figure-chart.tsx";
import { FindingLines } from "../components/finding-lines.tsx";
import { RangeBarView, ScaleAxis } from "../components/range-bar.tsx";
import { documentHref } from "../hrefs.ts";
import { Layout } from "../layout.tsx";
import { inOrder, loadClaims } from "../load-claims.ts";
import { page } from "../respond.tsx";

/** `/events/:id`: the figures of one happening, from low to high, and what does not tally among them. */
export function eventPage(db: Kysely<Database>) {
  return new Hono().get("/events/:id", async (c) => {
    const id = c.req.param("id");
    const event = await findEvent(db, id);
    if (!event) return c.notFound();
    if (event.id !== id) return c.redirect(`/events/${event.id}`, 301);
    const [figures, findings, inPlace] = await Promise.all([
      figuresOfEvent(db, event.id),
      findingsPage(db, { event: event.id }),
      loadClaims(db, event.claimIds),
    ]);
    return page(c, <EventPage event={event} figures={figures} findings={findings.items} {...inPlace} />);
  });
}

interface EventPageProps {
  readonly event: Event;
  readonly figures: readonly Figure[];
  readonly findings: readonly StoredFinding[];
  readonly claims: ReadonlyMap<string, Claim>;
  readonly documents: ReadonlyMap<string, DocumentInput>;
}

function EventPage({ event, figures, findings, claims, documents }: EventPageProps) {
  const compared = figures.filter((figure) => figure.claimIds.length > 1);
  const once = figures.filter((figure) => figure.claimIds.length === 1);
  const leading = compared.toSorted((a, b) => b.claimIds.length - a.claimIds.length)[0];
  return (
    <Layout title={event.label} section="Events" json={`/events/${event.id}.json`}>
      <div class="head">
        <p class="eyebrow">
          <span>Event</span>
          {event.place !== undefined && <span>{event.place}</span>}
          {eventDays(event) !== "" && <span>{eventDays(event)}</span>}
        </p>
        <h1>{event.label}</h1>
        <p class="stand">
          {plural(documents.size, "document")} give {plural(figures.length, "figure")};{" "}
          <strong>{plural(compared.length, "figure")}</strong> more than once.
        </p>
      </div>
      <div class="cols">
        <div>
          {leading && (
            <FigureChart
              rows={rangeTable(inOrder(leading.claimIds, claims), documents, { unit: leading.unit }).rows}
              label={leading.label}
            />
          )}
          {figureTables(compared).map((table) => (
            <section>
              <h2>
                {table.unit === "" ? "Dates, citations and bare numbers" : `In ${table.unit}`}{" "}
                <span class="count">{table.rows.length}</span>
              </h2>
              <table class="stack range figures" role="table">
                <caption class="vh">
                  Figures in {table.unit === "" ? "no unit" : table.unit}, from low to high
                </caption>
                <thead role="rowgroup">
                  <tr role="row">
                    <th role="columnheader" scope="col">
                      Figure
                    </th>
                    <th role="columnheader" scope="col">
                      From low to high
                    </th>
                    {table.scale && (
                      <th role="columnheader" scope="col" class="cell">
                        <ScaleAxis scale={table.scale} />
                        <span class="vh">Range on a scale</span>
                      </th>
                    )}
                  </tr>
                </thead>
                <tbody role="rowgroup">
                  {table.rows.map((row) => (
                    <tr role="row">
                      <th role="rowheader" scope="row">
                        <FigureName row={row} claims={claims} documents={documents} />
                      </th>
                      <td role="cell" class="small">
                        {rangeInWords({ ...row.figure, unit: null })}
                      </td>
                      {table.scale && (
                        <td role="cell" class="cell">
                          {row.bar && <RangeBarView bar={row.bar} scale={table.scale} />}
                        </td>
                      )}
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          ))}
          {once.length > 0 && (
            <section aria-labelledby="once">
              <h2 id="once">
                Given once <span class="count">{once.length}</span>
              </h2>
              <ul class="list two">
                {once.map((figure) => (
                  <li>
                    <a href={`/figures/${figure.id}`}>{figure.label}</a>{" "}
                    <span class="quoted">{inOrder(figure.claimIds, claims)[0]?.mention}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <aside class="side" aria-label="About this event">
          <section>
            <h2>
              Findings <span class="count">{findings.length}</span>
            </h2>
            <FindingLines findings={findings} />
          </section>
          <section>
            <h2>Documents</h2>
            <ul class="list">
              {[...documents.values()].map((document) => (
                <li>
                  <a href={documentHref(document.id)}>{document.title ?? document.id}</a>{" "}
                  <span class="quiet small">{document.publisher}</span>
                </li>
              ))}
            </ul>
          </section>
        </aside>
      </div>
    </Layout>
  );
}

function FigureName({
  row: { figure },
  claims,
  documents,
}: {
  readonly row: FigureRow;
  readonly claims: EventPageProps["claims"];
  readonly documents: EventPageProps["documents"];
}) {
  const sources = new Set(
    inOrder(figure.claimIds, claims).map(
      ({ documentId }) => documents.get(documentId)?.publisher ?? documentId,
    ),
  );
  return (
    <>
      <a href={`/figures/${figure.id}`}>{figure.label}</a>
      <br />
      <span class="small quiet">
        {plural(sources.size, "source")}, {plural(figure.origins.length, "origin")}
      </span>
    </>
  );
}
