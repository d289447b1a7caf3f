import { Hono } from "hono";
import type { Kysely } from "kysely";
import type { Severity } from "../../domain/finding.ts";
import { plural } from "../../reporting/plural.ts";
import { type Counts, counts } from "../../storage/counts.ts";
import type { Database } from "../../storage/database.ts";
import { type DocumentSummary, listDocuments } from "../../storage/documents.ts";
import { countFindings, findingsPage, type StoredFinding } from "../../storage/findings.ts";
import { DocumentLine } from "../components/document-line.tsx";
import { FindingList, type FindingsInPlace, findingsInPlace } from "../components/finding-list.tsx";
import { Glyph, SeveritySign } from "../components/signs.tsx";
import { Layout } from "../layout.tsx";
import { page } from "../respond.tsx";

/** Of the newest changes, the gravest are shown. */
const FINDINGS_LOOKED_AT = 100;
const FINDINGS_SHOWN = 8;
const DOCUMENTS_SHOWN = 6;

/** `/`: what is open, newest change first, and what came in. */
export function todayPage(db: Kysely<Database>) {
  return new Hono().get("/", async (c) => {
    const [held, byDelta, open, documents] = await Promise.all([
      counts(db),
      countFindings(db, "delta"),
      findingsPage(db, { state: "open", limit: FINDINGS_LOOKED_AT }),
      listDocuments(db, { limit: DOCUMENTS_SHOWN }),
    ]);
    const findings = await findingsInPlace(db, gravestFirst(open.items).slice(0, FINDINGS_SHOWN));
    return page(
      c,
      held.documents === 0 ? (
        <EmptyPage />
      ) : (
        <TodayPage held={held} byDelta={byDelta} findings={findings} documents={documents.items} />
      ),
    );
  });
}

function gravestFirst(findings: readonly StoredFinding[]): StoredFinding[] {
  return findings.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

interface TodayProps {
  readonly held: Counts;
  readonly byDelta: Readonly<Record<string, number>>;
  readonly findings: FindingsInPlace;
  readonly documents: readonly DocumentSummary[];
}

function TodayPage({ held, byDelta, findings, documents }: TodayProps) {
  const { error, warning } = held.findings;
  return (
    <Layout title="Today" section="Today" json="/counts.json">
      <div class="head">
        <h1>
          {error + warning === 0
            ? "Everything that was compared tallies"
            : `${plural(error, "error")} and ${plural(warning, "warning")} to look at`}
        </h1>
        <p class="stand">
          Read so far: <strong>{plural(held.documents, "document")}</strong> of{" "}
          {plural(held.sources, "source")} with <strong>{plural(held.checkworthyClaims, "claim")}</strong>,
          lined up into {plural(held.figures, "figure")} of {plural(held.events, "event")}.
          {held.unreadDocuments > 0 &&
            ` ${plural(held.unreadDocuments, "document")} in another language than English: kept, not read.`}
        </p>
      </div>
      <dl class="delta">
        <DeltaNumber name="New" glyph="g-new" value={byDelta["new"] ?? 0} />
        <DeltaNumber name="Came back" glyph="g-back" value={byDelta["regressed"] ?? 0} />
        <DeltaNumber name="As before" glyph="g-open" value={byDelta["unchanged"] ?? 0} />
        <DeltaNumber name="Pairs related" glyph="g-done" value={held.relations} />
      </dl>
      <div class="cols block">
        <section aria-labelledby="open">
          <h2 id="open">What does not tally</h2>
          {findings.findings.length === 0 ? (
            <p class="quiet">No finding is open.</p>
          ) : (
            <FindingList found={findings} />
          )}
          <p class="tools">
            <a href="/findings">All findings</a>
          </p>
        </section>
        <aside class="side" aria-label="At a glance">
          <section>
            <h2>By severity</h2>
            <SeverityMeters findings={held.findings} />
          </section>
          <section>
            <h2>Recent documents</h2>
            <ul class="list">
              {documents.map((document) => (
                <DocumentLine document={document} />
              ))}
            </ul>
            <p class="tools">
              <a href="/documents">All documents</a>
            </p>
          </section>
        </aside>
      </div>
    </Layout>
  );
}

function DeltaNumber({
  name,
  glyph,
  value,
}: {
  readonly name: string;
  readonly glyph: string;
  readonly value: number;
}) {
  return (
    <div>
      <dt>
        <Glyph id={glyph} />
        {name}
      </dt>
      <dd>{value.toLocaleString("en")}</dd>
    </div>
  );
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

function SeverityMeters({ findings }: { readonly findings: Counts["findings"] }) {
  const most = Math.max(1, ...SEVERITIES.map((severity) => findings[severity]));
  return (
    <div class="bysev">
      {SEVERITIES.map((severity) => (
        <>
          <a href={`/findings?severity=${severity}`}>
            <SeveritySign severity={severity} />
          </a>
          <span class={severity}>
            <svg class="meter" aria-hidden="true">
              <line x1="0" x2="100%" y1="11" y2="11" />
              <rect width={`${Math.round((findings[severity] / most) * 100)}%`} height="11" />
            </svg>
          </span>
          <span>{findings[severity]}</span>
        </>
      ))}
    </div>
  );
}

function EmptyPage() {
  return (
    <Layout title="Start" section="Today">
      <div class="head">
        <h1>Nothing has been read yet</h1>
        <p class="stand">
          Tally reads articles, lines up the claims that speak of the same figure, and shows what does not
          agree.
        </p>
      </div>
      <ol class="ask">
        <li>
          <a href="/audit">Audit a text</a> that you paste. Nothing is kept.
        </li>
        <li>
          <code>tally demo</code> fills the store with digests of nine real events.
        </li>
        <li>
          <code>tally ingest FOLDER</code> reads documents of your own; <code>tally check</code> compares
          them.
        </li>
      </ol>
    </Layout>
  );
}
