import { Hono } from "hono";
import {
  type CheckExplanation,
  type ExplainedExample,
  explainCheck,
  listChecks,
} from "../../pipeline/explain-check.ts";
import { dayInWords } from "../../reporting/day-in-words.ts";
import { Ledger } from "../components/ledger.tsx";
import { SeveritySign } from "../components/signs.tsx";
import { Layout } from "../layout.tsx";
import { page } from "../respond.tsx";

/** `/checks` and `/checks/:id`: what is checked, why, when it stays silent, and examples that Tally reads as they are shown. */
export function checkPages() {
  return new Hono()
    .get("/checks", (c) => page(c, <ChecksPage />))
    .get("/checks/:id", (c) => {
      const check = explainCheck(c.req.param("id"));
      return check ? page(c, <CheckPage check={check} />) : c.notFound();
    });
}

function ChecksPage() {
  return (
    <Layout title="Checks" section="Checks" json="/checks.json">
      <div class="head">
        <h1>Checks</h1>
        <p class="stand">
          Each check is one rule. It says why it matters and when it stays silent, and it never says which
          source is wrong.
        </p>
      </div>
      <div class="checks">
        {listChecks().map((check) => (
          <article class="check">
            <h2>
              <a href={`/checks/${check.id}`}>{check.title}</a>
            </h2>
            <p>{check.why}</p>
            <p class="quiet small">{check.limits}</p>
          </article>
        ))}
      </div>
    </Layout>
  );
}

function CheckPage({ check }: { readonly check: CheckExplanation }) {
  return (
    <Layout title={check.title} section="Checks" json={`/checks/${check.id}.json`}>
      <div class="head">
        <p class="eyebrow">
          <a href="/checks">Checks</a>
          <span>{check.id}</span>
        </p>
        <h1>{check.title}</h1>
        <p class="stand">{check.why}</p>
        <p class="stand">{check.limits}</p>
        <p class="tools">
          <a href={`/findings?check=${check.id}`}>Findings of this check</a>
        </p>
      </div>
      <section aria-labelledby="flagged">
        <h2 id="flagged">What it flags</h2>
        {check.flagged.map((example) => (
          <Example example={example} />
        ))}
      </section>
      <section aria-labelledby="silent">
        <h2 id="silent">Where it stays silent</h2>
        {check.silent.map((example) => (
          <Example example={example} />
        ))}
      </section>
    </Layout>
  );
}

function Example({ example }: { readonly example: ExplainedExample }) {
  return (
    <article class="example">
      <h3>{example.name}</h3>
      {example.documents.map((document) => (
        <blockquote class="quoted" lang={document.language ?? "en"}>
          {document.title !== undefined && (
            <p>
              <strong>{document.title}</strong>
            </p>
          )}
          <p>{document.text}</p>
          {(document.publisher !== undefined || document.publishedAt !== undefined) && (
            <footer class="small quiet">
              {[document.publisher, document.publishedAt && dayInWords(document.publishedAt)]
                .filter(Boolean)
                .join(", ")}
            </footer>
          )}
        </blockquote>
      ))}
      {example.findings.map((finding) => (
        <div class="note-item flag">
          <SeveritySign severity={finding.severity} /> {finding.message}
          <Ledger computation={finding.computation} />
        </div>
      ))}
    </article>
  );
}
