import { Hono } from "hono";
import type { Kysely } from "kysely";
import type { DocumentInput } from "../../domain/document.ts";
import { allow } from "../../http/operation.ts";
import { type AuditResult, audit } from "../../pipeline/audit-documents.ts";
import { type CrossReference, crossReference } from "../../pipeline/cross-reference.ts";
import { plural } from "../../reporting/plural.ts";
import { rangeTable } from "../../reporting/range-table.ts";
import type { Database } from "../../storage/database.ts";
import { listInstruments } from "../../storage/instruments.ts";
import { BesideStore } from "../components/beside-store.tsx";
import { Ledger } from "../components/ledger.tsx";
import { MarkedDocument, MarkLegend } from "../components/marked-document.tsx";
import { RangeTableView } from "../components/range-table.tsx";
import { RelationsList } from "../components/relations-list.tsx";
import { SeverityGlyph } from "../components/signs.tsx";
import { Words } from "../components/witness.tsx";
import { Layout } from "../layout.tsx";
import { refuseWithPage } from "../refuse.tsx";
import { page } from "../respond.tsx";

/** `/audit`: paste a text, see at once what does not tally in it. Nothing is saved. */
export function auditPage(db: Kysely<Database>) {
  return new Hono()
    .get("/audit", (c) => page(c, <AuditPage />))
    .post("/audit", allow("auditDocuments", refuseWithPage), async (c) => {
      const form = await c.req.parseBody();
      const document = documentOf(form);
      if (document.text.trim() === "")
        return page(
          c,
          <AuditPage problem="There is no text yet. Paste one into the box and press Audit." />,
          422,
        );
      const result = audit([document], { register: await listInstruments(db) });
      const reference = form["against"] === undefined ? undefined : await crossReference(db, document);
      return page(c, <AuditPage document={document} result={result} {...(reference && { reference })} />);
    });
}

function documentOf(form: Readonly<Record<string, unknown>>): DocumentInput {
  const field = (name: string) => {
    const value = form[name];
    return typeof value === "string" ? value.replaceAll("\r\n", "\n") : "";
  };
  const title = field("title").trim();
  const publishedAt = field("publishedAt").trim();
  return {
    id: "pasted-text",
    text: field("text"),
    publisher: "The pasted text",
    ...(title !== "" && { title }),
    ...(/^\d{4}-\d{2}-\d{2}$/u.test(publishedAt) && { publishedAt }),
  };
}

interface AuditPageProps {
  readonly document?: DocumentInput;
  readonly result?: AuditResult;
  /** The text beside the store, where that was asked for. */
  readonly reference?: CrossReference;
  readonly problem?: string;
}

function AuditPage({ document, result, reference, problem }: AuditPageProps) {
  const against = reference !== undefined || result === undefined;
  return (
    <Layout title="Audit a text" section="Audit a text">
      <div class="head">
        <h1>Audit a text</h1>
        <p class="stand">
          Paste an article or a report. Tally reads its figures, dates and citations and shows what does not
          add up. Nothing is kept.
        </p>
      </div>
      <form class="paste" method="post" action="/audit#result">
        {problem !== undefined && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <label class="field">
          Headline, if there is one
          <input type="text" name="title" value={document?.title ?? ""} />
        </label>
        <label class="field">
          Text
          <textarea name="text" rows={9} spellcheck={false} required>
            {document?.text ?? ""}
          </textarea>
        </label>
        <label class="field short">
          Day of publication
          <input type="date" name="publishedAt" value={document?.publishedAt ?? ""} />
          <span class="small quiet">“On Tuesday” and “two years ago” are counted from it.</span>
        </label>
        <p class="btns">
          <button class="btn main" type="submit">
            Audit
          </button>
          <label class="btn">
            <input type="checkbox" name="against" value="store" checked={against} /> against what is stored
          </label>
        </p>
      </form>
      {document && result ? <Result document={document} result={result} /> : <WhatIsRead />}
      {document && reference && <BesideStore document={document} reference={reference} />}
    </Layout>
  );
}

function WhatIsRead() {
  return (
    <section class="block" aria-labelledby="what">
      <h2 id="what">What is looked at</h2>
      <ul class="ask">
        <li>Do the parts of a total add up to it?</li>
        <li>Do the percentages follow from the numbers beside them?</li>
        <li>Was that day a Tuesday, and does the day exist?</li>
        <li>Does the headline say what the text says?</li>
        <li>Is there a resolution of that number and year?</li>
      </ul>
      <p class="tools">
        <a href="/checks">All checks, with examples</a>
      </p>
    </section>
  );
}

function Result({ document, result }: { readonly document: DocumentInput; readonly result: AuditResult }) {
  const tracked = result.claims.filter((claim) => claim.checkworthy);
  const compared = result.figures.filter((figure) => figure.claimIds.length > 1);
  const faults = result.findings.filter(({ severity }) => severity !== "note").length;
  return (
    <section class="block" aria-labelledby="result">
      <h2 class="vh" id="result">
        Result
      </h2>
      <div class="result" role="status">
        <p>
          {faults === 0 ? "Nothing fails to tally" : `${plural(faults, "thing does", "things do")} not tally`}
        </p>
        <p>
          {plural(tracked.length, "claim")} read, {plural(compared.length, "figure")} given more than once.{" "}
          {scopeInWords(result)}
        </p>
      </div>
      {result.findings.map((finding) => (
        <Case finding={finding} document={document} result={result} />
      ))}
      <div class="block">
        <h2>The text as read</h2>
        {result.claims.length === 0 ? (
          <p class="quiet">No figure, date, citation or quote was found in it.</p>
        ) : (
          <>
            <MarkLegend />
            <MarkedDocument document={document} claims={result.claims} findings={result.findings} />
          </>
        )}
      </div>
      <Fits document={document} result={result} />
    </section>
  );
}

function scopeInWords({ run, findings }: AuditResult): string {
  const looked = Object.values(run.inScope).filter((inScope) => inScope > 0).length;
  const found = new Set(findings.map(({ check }) => check)).size;
  if (looked === 0) return "No check had anything in its scope.";
  return `${plural(looked, "check")} had something in scope; ${looked - found} of them found nothing.`;
}

function Case({
  finding,
  document,
  result,
}: {
  readonly finding: AuditResult["findings"][number];
  readonly document: DocumentInput;
  readonly result: AuditResult;
}) {
  const claims = finding.claimIds.flatMap((id) => result.claims.find((claim) => claim.id === id) ?? []);
  const table = rangeTable(claims, new Map([[document.id, document]]), {
    relations: result.relations,
    gap: true,
  });
  const clauses = table.rows.filter(
    (row, index) =>
      table.rows.findIndex(({ claim }) => claim.quote.start === row.claim.quote.start) === index,
  );
  return (
    <article class="case">
      <h3>
        <SeverityGlyph severity={finding.severity} />
        <span>
          <span class="vh">{finding.severity}: </span>
          {finding.message}
        </span>
      </h3>
      {clauses.map(({ witness }) => (
        <p class="quoted">
          <Words witness={witness} />
        </p>
      ))}
      <Ledger computation={finding.computation} />
      {table.rows.filter((row) => row.bar).length > 1 && (
        <RangeTableView table={table} caption={finding.message} unlinked={document.id} />
      )}
      <p class="small quiet">
        <a href={`/checks/${finding.check}`}>{finding.check}</a>
      </p>
    </article>
  );
}

function Fits({ document, result }: { readonly document: DocumentInput; readonly result: AuditResult }) {
  const { rows } = rangeTable(result.claims, new Map([[document.id, document]]));
  const fitting = result.relations.filter(
    ({ kind }) => kind === "agrees" || kind === "refines" || kind === "compatible",
  );
  if (fitting.length === 0) return null;
  return (
    <div class="block">
      <h2>
        Looked at, and it fits <span class="count">{fitting.length}</span>
      </h2>
      <RelationsList relations={fitting} rows={rows} />
    </div>
  );
}
