import { Hono } from "hono";
import type { Kysely } from "kysely";
import { boundsInWords } from "../../domain/bounds-in-words.ts";
import type { Event, Figure } from "../../domain/figure.ts";
import type { Relation } from "../../domain/relation.ts";
import { dayInWords } from "../../reporting/day-in-words.ts";
import { plural } from "../../reporting/plural.ts";
import { rangeInWords } from "../../reporting/range-in-words.ts";
import { type RangeRow, type RangeTable, rangeTable } from "../../reporting/range-table.ts";
import { claimsOfFigure } from "../../storage/claims.ts";
import type { Database } from "../../storage/database.ts";
import { findEvent } from "../../storage/events.ts";
import { findFigure } from "../../storage/figures.ts";
import { findingsPage, type StoredFinding } from "../../storage/findings.ts";
import { relationsOfFigure } from "../../storage/relations.ts";
import { BarKey } from "../components/bar-key.tsx";
import { FigureChart } from "../components/figure-chart.tsx";
import { FindingLines } from "../components/finding-lines.tsx";
import { Origins } from "../components/origins.tsx";
import { RangeTableView } from "../components/range-table.tsx";
import { RelationsByKind } from "../components/relations-list.tsx";
import { documentHref } from "../hrefs.ts";
import { Layout } from "../layout.tsx";
import { inPlace } from "../load-claims.ts";
import { page } from "../respond.tsx";

/** `/figures/:id`: one figure as every source gives it. */
export function figurePage(db: Kysely<Database>) {
  return new Hono().get("/figures/:id", async (c) => {
    const id = c.req.param("id");
    const figure = await findFigure(db, id);
    if (!figure) return c.notFound();
    if (figure.id !== id) return c.redirect(`/figures/${figure.id}`, 301);
    const [claims, relations, event, findings] = await Promise.all([
      claimsOfFigure(db, figure.id),
      relationsOfFigure(db, figure.id),
      findEvent(db, figure.event),
      findingsPage(db, { figure: figure.id }),
    ]);
    const { documents } = await inPlace(db, claims);
    const dated = claims.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
    function dayOf(claim: (typeof claims)[number]): string {
      return claim.scope?.asOf ?? documents.get(claim.documentId)?.publishedAt ?? "~";
    }
    return page(
      c,
      <FigurePage
        figure={figure}
        table={rangeTable(dated, documents, { relations, unit: figure.unit })}
        relations={relations}
        findings={findings.items}
        {...(event && { event })}
      />,
    );
  });
}

interface FigurePageProps {
  readonly figure: Figure;
  readonly table: RangeTable;
  readonly relations: readonly Relation[];
  readonly findings: readonly StoredFinding[];
  readonly event?: Event;
}

function FigurePage({ figure, table, relations, findings, event }: FigurePageProps) {
  return (
    <Layout title={figure.label} section="Events" json={`/figures/${figure.id}.json`}>
      <div class="head">
        <p class="eyebrow">
          <span>Figure</span>
          {event && <a href={`/events/${event.id}`}>{event.label}</a>}
        </p>
        <h1>{figure.label}</h1>
        <p class="stand">
          {rangeInWords(figure)} {plural(figure.claimIds.length, "claim")} from{" "}
          <strong>{plural(figure.origins.length, "origin")}</strong>.
        </p>
      </div>
      <div class="cols">
        <div>
          <FigureChart rows={table.rows} label={figure.label} />
          <section aria-labelledby="claims">
            <h2 id="claims">
              Every claim <span class="count">{table.rows.length}</span>
            </h2>
            <RangeTableView table={table} caption={`Claims of ${figure.label}`} />
            {table.scale && <BarKey />}
          </section>
          <section aria-labelledby="said">
            <h2 id="said">On whose word</h2>
            <ChainTable rows={table.rows} />
          </section>
          {relations.length > 0 && (
            <section aria-labelledby="relations">
              <h2 id="relations">How they relate</h2>
              <RelationsByKind relations={relations} rows={table.rows} />
            </section>
          )}
        </div>
        <aside class="side" aria-label="About this figure">
          <section>
            <h2>
              Findings <span class="count">{findings.length}</span>
            </h2>
            <FindingLines findings={findings} />
          </section>
          <section>
            <h2>First said</h2>
            <Origins origins={figure.origins} rows={table.rows} />
          </section>
        </aside>
      </div>
    </Layout>
  );
}

function ChainTable({ rows }: { readonly rows: readonly RangeRow[] }) {
  return (
    <table class="stack chain" role="table">
      <caption class="vh">Modifier, day and chain of credit of each claim</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            Words
          </th>
          <th role="columnheader" scope="col">
            Modifier
          </th>
          <th role="columnheader" scope="col">
            As of
          </th>
          <th role="columnheader" scope="col">
            Said by
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ claim, document, witness, letter, quantity }) => (
          <tr role="row">
            <th role="rowheader" scope="row">
              <span class="sig">{letter}</span>{" "}
              <a href={documentHref(document.id, claim.id)} class="quoted">
                {claim.mention}
              </a>
            </th>
            <td role="cell" data-label="Modifier">
              {claim.value?.modifier ?? <span class="quiet">none</span>}
              {quantity && quantity.unit !== claim.value?.unit && (
                <span class="quiet small">
                  {" "}
                  {boundsInWords(quantity)} {quantity.unit}
                </span>
              )}
            </td>
            <td role="cell" data-label="As of">
              {witness.asOf === undefined ? <span class="quiet">not stated</span> : dayInWords(witness.asOf)}
            </td>
            <td role="cell" data-label="Said by">
              {witness.saidBy.length > 0 ? (
                [...witness.saidBy, witness.source].join(" → ")
              ) : (
                <span>{witness.source}, in its own voice</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
