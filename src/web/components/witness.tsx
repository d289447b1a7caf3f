import { fieldText } from "../../domain/document.ts";
import { dayInWords } from "../../reporting/day-in-words.ts";
import type { RangeRow } from "../../reporting/range-table.ts";
import { sentenceContext } from "../../reporting/sentence-context.ts";
import type { Witness } from "../../reporting/witness.ts";
import { documentHref } from "../hrefs.ts";

/** A source in its own words: what stands round the claim dimmed, the claim plain, its number marked. */
export function WitnessView({ row, links }: { readonly row: RangeRow; readonly links: boolean }) {
  const { claim, document, witness } = row;
  const context = sentenceContext(fieldText(document, claim.field), claim.quote);
  return (
    <article class="witness">
      <header>
        <h3>
          <span class="sig">{row.letter}</span> {witness.source}
        </h3>
        <p class="line">
          {witness.publishedAt && <span>{dayInWords(witness.publishedAt)}</span>}
          {claim.field === "title" && <span>headline</span>}
          {links && <a href={documentHref(document.id, claim.id)}>in the document</a>}
          {links && document.url !== undefined && <SourceLink url={document.url} />}
        </p>
      </header>
      <blockquote lang={document.language ?? "en"} dir="auto">
        <span class="ctx">{context.before}</span>
        <Words witness={witness} />
        <span class="ctx">{context.after}</span>
      </blockquote>
      <dl class="read">
        <dt>Read as</dt>
        <dd>{witness.readAs}</dd>
        <dt>Said by</dt>
        <dd>{witness.saidBy.length > 0 ? witness.saidBy.join(" → ") : "the source itself"}</dd>
        {document.publisherKind !== undefined && (
          <>
            <dt>Kind</dt>
            <dd>{document.publisherKind.replaceAll("-", " ")}</dd>
          </>
        )}
      </dl>
    </article>
  );
}

/** The clause of a claim with its number marked. */
export function Words({ witness }: { readonly witness: Witness }) {
  const { words } = witness;
  return (
    <>
      {words.cutBefore && "… "}
      {words.before}
      <mark>{words.mention}</mark>
      {words.after}
      {words.cutAfter && " …"}
    </>
  );
}

/** A link to the original. Only http and https: an address that a feed made up runs nothing here. */
export function SourceLink({ url }: { readonly url: string }) {
  if (!/^https?:\/\//iu.test(url)) return <span>{url}</span>;
  return (
    <a href={url} rel="noreferrer nofollow" data-url={url}>
      the original
    </a>
  );
}
