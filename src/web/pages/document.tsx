import { Hono } from "hono";
import type { Kysely } from "kysely";
import type { Claim } from "../../domain/claim.ts";
import type { Figure } from "../../domain/figure.ts";
import { dayInWords } from "../../reporting/day-in-words.ts";
import { plural } from "../../reporting/plural.ts";
import { claimsOfDocument } from "../../storage/claims.ts";
import type { Database } from "../../storage/database.ts";
import { findDocument, type StoredDocument } from "../../storage/documents.ts";
import { figureEditsOf, type StoredFigureEdit } from "../../storage/figure-edits.ts";
import { figuresOfClaims } from "../../storage/figures.ts";
import { findingsPage, type StoredFinding } from "../../storage/findings.ts";
import { FigureEdits } from "../components/figure-edits.tsx";
import { MarkedDocument, MarkLegend } from "../components/marked-document.tsx";
import { SourceLink } from "../components/witness.tsx";
import { documentHref } from "../hrefs.ts";
import { Layout } from "../layout.tsx";
import { page } from "../respond.tsx";

/** `/documents/:id`: a text with its claims marked, and the findings in place. */
export function documentPage(db: Kysely<Database>) {
  return new Hono().get("/documents/:id", async (c) => {
    const stored = await findDocument(db, c.req.param("id"));
    if (!stored) return c.notFound();
    const [claims, edits, findings] = await Promise.all([
      claimsOfDocument(db, stored.document.id),
      figureEditsOf(db, stored.document.id),
      findingsPage(db, { document: stored.document.id, limit: 500 }),
    ]);
    const figures = await figuresOfClaims(
      db,
      claims.map(({ id }) => id),
    );
    return page(
      c,
      <DocumentPage
        stored={stored}
        claims={claims}
        edits={edits}
        findings={findings.items}
        figures={figures}
      />,
    );
  });
}

interface DocumentPageProps {
  readonly stored: StoredDocument;
  readonly claims: readonly Claim[];
  readonly edits: readonly StoredFigureEdit[];
  readonly findings: readonly StoredFinding[];
  readonly figures: readonly Figure[];
}

function DocumentPage({ stored, claims, edits, findings, figures }: DocumentPageProps) {
  const { document } = stored;
  const tracked = claims.filter((claim) => claim.checkworthy).length;
  const compared = figures.filter((figure) => figure.claimIds.length > 1);
  return (
    <Layout
      title={document.title ?? document.id}
      section="Documents"
      json={`${documentHref(document.id)}.json`}
    >
      <div class="head">
        <p class="eyebrow">
          <span>{stored.kind === "digest" ? "Digest" : "Document"}</span>
          {stored.sourceId !== undefined && (
            <a href={`/documents?source=${encodeURIComponent(stored.sourceId)}`}>{document.publisher}</a>
          )}
          {document.publishedAt !== undefined && <span>{dayInWords(document.publishedAt)}</span>}
          {stored.byline !== undefined && <span>by {stored.byline}</span>}
          {stored.modifiedAt !== undefined && <span>last changed {dayInWords(stored.modifiedAt)}</span>}
          <span>revision {stored.revision}</span>
          <span>read {dayInWords(stored.retrievedAt)}</span>
        </p>
        <h1>
          {plural(tracked, "claim")} read, {plural(findings.length, "finding")}
        </h1>
        {!stored.readable && (
          <p class="stand">
            This text is not in English. It is kept and counted, and no claim is read from it.
          </p>
        )}
        <p class="tools">
          {document.url !== undefined && <SourceLink url={document.url} />}
          {stored.facts !== undefined && <span class="quiet">Figures read at {stored.facts}</span>}
        </p>
      </div>
      <FigureEdits edits={edits} />
      {stored.readable && <MarkLegend />}
      <MarkedDocument
        document={document}
        claims={claims}
        findings={findings}
        hrefOf={(finding) => `/findings/${finding.id}`}
        figureOf={
          new Map(compared.flatMap(({ id, claimIds }) => claimIds.map((claim) => [claim, id] as const)))
        }
      />
    </Layout>
  );
}
