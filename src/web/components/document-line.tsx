import { dayInWords } from "../../reporting/day-in-words.ts";
import { plural } from "../../reporting/plural.ts";
import type { DocumentSummary } from "../../storage/documents.ts";
import { documentHref } from "../hrefs.ts";

/** A document in a list: its title, who published it when, and what was found. */
export function DocumentLine({ document }: { readonly document: DocumentSummary }) {
  return (
    <li>
      <a class={document.title === undefined ? undefined : "quoted"} href={documentHref(document.id)}>
        {document.title ?? document.id}
      </a>
      <span class="line">
        {document.publisher !== undefined && <span>{document.publisher}</span>}
        {document.publishedAt !== undefined && <span>{dayInWords(document.publishedAt)}</span>}
        {document.kind === "digest" && <span>digest</span>}
        {document.readable ? (
          <span>{plural(document.claims, "claim")}</span>
        ) : (
          <span>not read: not in English</span>
        )}
        {document.findings > 0 && <span>{plural(document.findings, "finding")}</span>}
      </span>
    </li>
  );
}
