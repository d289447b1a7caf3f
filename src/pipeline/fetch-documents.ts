import { decodeWebText } from "../document/decode-web-text.ts";
import type { WebPage } from "../document/read-web-page.ts";
import { failure, type Result, success } from "../domain/failure.ts";
import { explainFetchFailure, type FetchFailure } from "../fetching/fetch-failure.ts";
import { type FetchedText, type FetchOptions, safeFetch } from "../fetching/safe-fetch.ts";
import { canonicalUrl } from "./canonical-url.ts";
import type { IngestInput } from "./ingest-documents.ts";
import { explainReadingFailure, type ReadingFailure, readInWorker } from "./read-in-worker.ts";

export type { FetchOptions };

/** An address that gave no document, and why. */
export interface Unfetched {
  readonly address: string;
  /** Stable, for scripts. */
  readonly kind: FetchFailure["kind"] | ReadingFailure["kind"];
  /** A full sentence that begins with the address. */
  readonly reason: string;
}

/** Fetches what is at each address that a person gave, one after the other. */
export async function* fetchDocuments(
  addresses: readonly string[],
  options: FetchOptions = {},
): AsyncGenerator<Result<IngestInput, Unfetched>> {
  for (const address of addresses) yield await fetchDocument(address, options);
}

/** The one page, or plain text, at an address. */
async function fetchDocument(
  address: string,
  options: FetchOptions,
): Promise<Result<IngestInput, Unfetched>> {
  const fetched = await safeFetch(address, options);
  if (!fetched.ok) return failure(unfetched(address, fetched.failure));
  const { bytes, charset } = fetched.value;
  return documentOf(address, fetched.value, decodeWebText(bytes, charset));
}

async function documentOf(
  address: string,
  { url, contentType }: FetchedText,
  text: string,
): Promise<Result<IngestInput, Unfetched>> {
  if (/json$/u.test(contentType))
    return failure({
      address,
      kind: "not-text",
      reason: `${address} holds data, not an article; save it and give the file.`,
    });
  if (contentType === "text/html" || contentType === "application/xhtml+xml" || /^\s*</u.test(text)) {
    const page = await readInWorker({ html: text, address: url });
    return page.ok ? success(inputOf(page.value)) : failure(unread(address, page.failure));
  }
  if (text.includes("\0") || text.trim() === "") return failure(unread(address, { kind: "no-text" }));
  return success({ id: canonicalUrl(url), url, publisher: new URL(url).host, text });
}

/** The document of a page. Its id is its address: a page that is fetched again is the same document. */
function inputOf({ byline, modifiedAt, ...page }: WebPage): IngestInput {
  const note = [
    ...(byline === undefined ? [] : [`By ${byline}.`]),
    ...(modifiedAt === undefined || modifiedAt === page.publishedAt
      ? []
      : [`Last changed by its publisher: ${modifiedAt}.`]),
  ].join(" ");
  return { id: canonicalUrl(page.url), ...page, ...(note !== "" && { note }) };
}

function unfetched(address: string, reason: FetchFailure): Unfetched {
  const hop = reason.url === address ? address : `${address} (at ${reason.url})`;
  return { address, kind: reason.kind, reason: `${hop} ${explainFetchFailure(reason)}.` };
}

function unread(address: string, reason: ReadingFailure): Unfetched {
  return { address, kind: reason.kind, reason: `${address} ${explainReadingFailure(reason)}.` };
}
