import { Hono } from "hono";
import type { Kysely } from "kysely";
import type { Event, Figure } from "../../domain/figure.ts";
import type { Relation } from "../../domain/relation.ts";
import { type CheckSummary, listChecks } from "../../pipeline/explain-check.ts";
import { dayInWords } from "../../reporting/day-in-words.ts";
import { plural } from "../../reporting/plural.ts";
import { type RangeTable, rangeTable } from "../../reporting/range-table.ts";
import type { Database } from "../../storage/database.ts";
import { findEvent } from "../../storage/events.ts";
import { findFigure } from "../../storage/figures.ts";
import {
  type FindingHistoryEntry,
  findFinding,
  historyOfFinding,
  type StoredFinding,
} from "../../storage/findings.ts";
import { relationsOfClaims } from "../../storage/relations.ts";
import { BarKey } from "../components/bar-key.tsx";
import { Ledger } from "../components/ledger.tsx";
import { Origins } from "../components/origins.tsx";
import { RangeTableView } from "../components/range-table.tsx";
import { RelationsList } from "../components/relations-list.tsx";
import { ScopeSection } from "../components/scope-section.tsx";
import { SeveritySign, StateSign } from "../components/signs.tsx";
import { WitnessView } from "../components/witness.tsx";
import { Layout } from "../layout.tsx";
import { inOrder, loadClaims } from "../load-claims.ts";
import { page } from "../respond.tsx";

/** Claims whose scopes are set side by side; more columns cannot be read. Judgement. */
const COLUMNS = 4;

/** `/findings/:id`: every claim on one scale, the words side by side, the computation, relations, scopes and origins. */
export function findingPage(db: Kysely<Database>) {
  return new Hono().get("/findings/:id", async (c) => {
    const finding = await findFinding(db, c.req.param("id"));
    if (!finding) return c.notFound();
    const [figure, event, history, relations] = await Promise.all([
      finding.figureId === undefined ? undefined : findFigure(db, finding.figureId),
      finding.eventId === undefined ? undefined : findEvent(db, finding.eventId),
      historyOfFinding(db, finding.id),
      relationsOfClaims(db, finding.claimIds),
    ]);
    const others = (figure?.claimIds ?? []).filter((id) => !finding.claimIds.includes(id));
    const { claims, documents } = await loadClaims(db, [...finding.claimIds, ...others]);
    const whole = rangeTable(inOrder([...finding.claimIds, ...others], claims), documents, {
      relations,
      unit: figure?.unit,
      gap: true,
    });
    const check = listChecks().find(({ id }) => id === finding.check);
    return page(
      c,
      <FindingPage
        finding={finding}
        table={whole}
        own={new Set(finding.claimIds)}
        relations={relations}
        history={history}
        {...(figure && { figure })}
        {...(event && { event })}
        {...(check && { check })}
      />,
    );
  });
}

interface FindingPageProps {
  readonly finding: StoredFinding;
  /** The finding's claims first, then the others of its figure. */
  readonly table: RangeTable;
  readonly own: ReadonlySet<string>;
  readonly relations: readonly Relation[];
  readonly history: readonly FindingHistoryEntry[];
  readonly figure?: Figure;
  readonly event?: Event;
  readonly check?: CheckSummary;
}

function FindingPage({ finding, table, own, relations, history, figure, event, check }: FindingPageProps) {
  const rows = table.rows.filter((row) => own.has(row.claim.id));
  const others = table.rows.length - rows.length;
  const shown = relations.filter(({ a, b }) => own.has(a) && own.has(b));
  return (
    <Layout title={finding.message} section="Findings" json={`/findings/${finding.id}.json`}>
      <div class="head">
        <p class="eyebrow">
          <SeveritySign severity={finding.severity} />
          <StateSign state={finding.state} delta={finding.delta} />
          <a href={`/checks/${finding.check}`}>{finding.check}</a>
          {event && <a href={`/events/${event.id}`}>{event.label}</a>}
          {figure && <a href={`/figures/${figure.id}`}>{figure.label}</a>}
        </p>
        <h1 class="long">{finding.message}</h1>
        {finding.goneAt !== undefined && (
          <p class="stand">
            The last run of the checks no longer said so; the finding is kept for the record.
          </p>
        )}
      </div>
      <div class="cols">
        <div>
          {table.scale && (
            <section aria-labelledby="scale">
              <h2 id="scale">The claims, on one scale</h2>
              {others > 0 && <p class="lede">With {plural(others, "other claim")} of the same figure.</p>}
              <RangeTableView
                table={table}
                caption={`Claims of ${figure?.label ?? "this finding"}, with bounds`}
              />
              <BarKey />
            </section>
          )}
          <section aria-labelledby="words">
            <h2 id="words">The words, side by side</h2>
            <div class="witnesses">
              {rows.map((row) => (
                <WitnessView row={row} links />
              ))}
            </div>
          </section>
          <div class="halves block">
            <section aria-labelledby="sum">
              <h2 id="sum">The computation</h2>
              <Ledger computation={finding.computation} />
            </section>
            {shown.length > 0 && (
              <section aria-labelledby="relations">
                <h2 id="relations">How they relate</h2>
                <RelationsList relations={shown} rows={rows} />
              </section>
            )}
          </div>
          {rows.length > 1 && <ScopeSection rows={rows.slice(0, COLUMNS)} />}
          {figure && figure.origins.length > 0 && (
            <section aria-labelledby="origins">
              <h2 id="origins">Where each value was first said</h2>
              <p class="lede">
                {plural(figure.claimIds.length, "claim")}, {plural(figure.origins.length, "origin")}.
              </p>
              <Origins origins={figure.origins} rows={table.rows} />
            </section>
          )}
        </div>
        <aside class="side" aria-label="About this finding">
          <section>
            <h2>History</h2>
            <ol class="list">
              {history.map((entry) => (
                <li>
                  <strong>{entry.what}</strong>{" "}
                  <span class="quiet small">
                    <time datetime={entry.at}>{dayInWords(entry.at)}</time>
                    {entry.who !== undefined && `, by ${entry.who}`}
                    {entry.why !== undefined && `: ${entry.why}`}
                  </span>
                </li>
              ))}
            </ol>
          </section>
          {check && (
            <section>
              <h2>About this check</h2>
              <p class="small quiet">
                {check.why} {check.limits} <a href={`/checks/${check.id}`}>Examples</a>
              </p>
            </section>
          )}
        </aside>
      </div>
    </Layout>
  );
}
