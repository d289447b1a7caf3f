import type { Child } from "hono/jsx";
import type { Claim } from "../../domain/claim.ts";
import { type DocumentInput, fieldText } from "../../domain/document.ts";
import type { Finding, Severity } from "../../domain/finding.ts";
import { claimInWords } from "../../reporting/claim-in-words.ts";
import { type MarkedParagraph, markedParagraphs, type Piece } from "../../reporting/marked-text.ts";
import { Ledger } from "./ledger.tsx";
import { SeveritySign } from "./signs.tsx";

export interface MarkedDocumentProps {
  readonly document: DocumentInput;
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
  /** Where a finding has a page of its own. */
  readonly hrefOf?: (finding: Finding) => string;
  /** Where the figure of a claim has a page of its own. */
  readonly figureOf?: ReadonlyMap<string, string>;
}

/** What a claim of the text has to show beside it. */
interface Annotated {
  readonly numbers: ReadonlyMap<string, number>;
  readonly findingsOf: ReadonlyMap<string, readonly Finding[]>;
  readonly props: MarkedDocumentProps;
}

/** A text as read: claims marked by shape and colour, numbered notes beside them, findings in place. */
export function MarkedDocument(props: MarkedDocumentProps) {
  const { document } = props;
  const title = markedParagraphs(fieldText(document, "title"), claimsIn(props, "title"));
  const text = markedParagraphs(document.text, claimsIn(props, "text"));
  const marked = [...title, ...text].flatMap((paragraph) => paragraph.claims);
  const findingsOf = findingsByClaim(props.findings);
  const noted = marked.filter((claim) => hasNote(claim, findingsOf));
  const annotated: Annotated = {
    numbers: new Map(noted.map((claim, index) => [claim.id, index + 1])),
    findingsOf,
    props,
  };
  return (
    <article class="doc block" lang={document.language ?? "en"} dir="auto">
      {title.map((paragraph) => (
        <Paragraph paragraph={paragraph} annotated={annotated} heading />
      ))}
      {text.map((paragraph) => (
        <Paragraph paragraph={paragraph} annotated={annotated} />
      ))}
    </article>
  );
}

/** How the marks are to be read. */
export function MarkLegend() {
  return (
    <p class="legend">
      <span>
        <span class="k k-quantity">quantity</span> tint and thick rule
      </span>
      <span>
        <span class="k k-date">date</span> capsule
      </span>
      <span>
        <span class="k k-citation">citation</span> side bars
      </span>
      <span>
        <span class="k k-quote">quote</span> double rule
      </span>
      <span>
        <span class="k k-untracked">number</span> read, not tracked
      </span>
      <span>
        <span class="k k-quantity k-flag warn">finding</span> frame: solid error, dashed warning, dotted note
      </span>
    </p>
  );
}

function claimsIn({ claims }: MarkedDocumentProps, field: Claim["field"]): Claim[] {
  return claims.filter((claim) => claim.field === field);
}

/** A claim that is read and not tracked is marked, and needs no note unless a finding is about it. */
function hasNote(claim: Claim, findingsOf: Annotated["findingsOf"]): boolean {
  return claim.checkworthy || findingsOf.has(claim.id);
}

function findingsByClaim(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const byClaim = new Map<string, Finding[]>();
  for (const finding of findings)
    for (const id of new Set(finding.claimIds)) byClaim.set(id, [...(byClaim.get(id) ?? []), finding]);
  return byClaim;
}

function Paragraph({
  paragraph,
  annotated,
  heading = false,
}: {
  readonly paragraph: MarkedParagraph;
  readonly annotated: Annotated;
  readonly heading?: boolean;
}) {
  const words = paragraph.pieces.map((piece) => <PieceView piece={piece} annotated={annotated} />);
  const noted = paragraph.claims.filter((claim) => hasNote(claim, annotated.findingsOf));
  return (
    <div class="para">
      {heading ? <h2>{words}</h2> : <p>{words}</p>}
      {noted.length > 0 && (
        <div class="notes">
          {noted.map((claim) => (
            <Note claim={claim} annotated={annotated} />
          ))}
        </div>
      )}
    </div>
  );
}

function PieceView({ piece, annotated }: { readonly piece: Piece; readonly annotated: Annotated }): Child {
  if (piece.kind === "words") return piece.words;
  const { claim, pieces } = piece;
  const inside = pieces.map((part) => <PieceView piece={part} annotated={annotated} />);
  const findings = annotated.findingsOf.get(claim.id);
  if (!claim.checkworthy && !findings)
    return (
      <span class="k k-untracked" id={`c-${claim.id}`}>
        {inside}
      </span>
    );
  const frame = findings ? ` k-flag ${FRAMES[worstOf(findings)]}` : "";
  return (
    <span class={`k k-${claim.kind}${frame}`} id={`c-${claim.id}`}>
      {inside}
      <sup>
        <a href={`#n-${claim.id}`}>{annotated.numbers.get(claim.id)}</a>
      </sup>
    </span>
  );
}

const FRAMES: Readonly<Record<Severity, string>> = { error: "", warning: "warn", note: "hint" };

function worstOf(findings: readonly Finding[]): Severity {
  if (findings.some(({ severity }) => severity === "error")) return "error";
  return findings.some(({ severity }) => severity === "warning") ? "warning" : "note";
}

function Note({ claim, annotated }: { readonly claim: Claim; readonly annotated: Annotated }) {
  const { figureOf, hrefOf } = annotated.props;
  const figure = figureOf?.get(claim.id);
  const findings = (annotated.findingsOf.get(claim.id) ?? []).filter(
    ({ claimIds }) => claimIds[0] === claim.id,
  );
  return (
    <div class={findings.length > 0 ? "note-item flag" : "note-item"} id={`n-${claim.id}`}>
      <p>
        <a class="back" href={`#c-${claim.id}`}>
          <b>{annotated.numbers.get(claim.id)}</b>
          <span class="vh">, back to the words</span>
        </a>{" "}
        {claimInWords(claim)}
        {figure !== undefined && (
          <>
            {" · "}
            <a href={`/figures/${figure}`}>compare</a>
          </>
        )}
      </p>
      {findings.map((finding) => (
        <div class="note-finding">
          <SeveritySign severity={finding.severity} />{" "}
          {hrefOf ? <a href={hrefOf(finding)}>{finding.message}</a> : finding.message}
          <Ledger computation={finding.computation} />
        </div>
      ))}
    </div>
  );
}
