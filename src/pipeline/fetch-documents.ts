import { decodeWebText } from "../document/decode-web-text.ts";
import { isPdf } from "../document/is-pdf.ts";
import type { Feed, FeedItem } from "../document/read-feed.ts";
import { type WebTextKind, webTextKind } from "../document/web-text-kind.ts";
import { failure, type Result, success } from "../domain/failure.ts";
import type { Validators } from "../domain/validators.ts";
import { explainFetchFailure, type FetchFailure } from "../fetching/fetch-failure.ts";
import { HostPace } from "../fetching/host-pace.ts";
import { RobotsRules } from "../fetching/robots-rules.ts";
import { type FetchOptions, safeFetch } from "../fetching/safe-fetch.ts";
import { canonicalUrl } from "./canonical-url.ts";
import type { IngestInput } from "./ingest-documents.ts";
import { explainReadingFailure, type ReadingFailure, readInWorker } from "./read-in-worker.ts";

/** An address that gave no document, and why. */
export interface Unfetched {
  readonly address: string;
  /** Stable, for scripts. */
  readonly kind: FetchFailure["kind"] | ReadingFailure["kind"] | "disallowed" | "not-an-article" | "no-items";
  /** A full sentence that begins with the address. */
  readonly reason: string;
}

export type Fetched = Result<IngestInput, Unfetched>;

/** A feed or sitemap that was found at an address. */
export interface FoundFeed {
  readonly address: string;
  /** How many of its items are fetched. */
  readonly taken: number;
  readonly leftOut: number;
}

export interface FetchSettings extends FetchOptions {
  /** Items that are taken of one feed or sitemap. */
  readonly limit?: number;
  /** Between the beginnings of two requests to one host. */
  readonly paceMs?: number;
  readonly onFeed?: (feed: FoundFeed) => void;
  /** What the server of a page said when it was last read: a page that is still so is not sent again. */
  readonly validatorsOf?: (canonicalUrl: string) => Promise<Validators | undefined>;
}

/** Judgement: a feed has 10 to 50 items; a sitemap has thousands, of which the newest are wanted. */
const LIMIT = 100;

/** One request a second, as long as robots.txt asks for no longer pause. */
const PACE_MS = 1000;

/** Sitemaps that are read of one index of sitemaps, newest first. Judgement. */
const MOST_SITEMAPS = 10;

/**
 * Fetches what is at each address that a person gave, one after the other: a page, a PDF or a plain text gives one document, a feed or a
 * sitemap one for each page that it names. Pages of a feed are asked for as robots.txt allows; an address that a person gave is no
 * crawl. Each result comes as soon as it is there, so that what is stored of a long feed stays stored when the run is ended.
 */
export async function* fetchDocuments(
  addresses: readonly string[],
  settings: FetchSettings = {},
): AsyncGenerator<Fetched> {
  const pace = new HostPace(settings.paceMs ?? PACE_MS);
  const visit: Visit = { settings, pace, robots: new RobotsRules(settings, pace) };
  for (const address of addresses) {
    const text = await fetchText(address, visit);
    if (!text.ok) yield text;
    else if (text.value.kind === "feed" || text.value.kind === "sitemap")
      yield* fetchItems(text.value, visit);
    else yield documentOf(text.value);
  }
}

/** What one run holds on to. */
interface Visit {
  readonly settings: FetchSettings;
  readonly pace: HostPace;
  readonly robots: RobotsRules;
}

interface WebText {
  /** As it was asked for. */
  readonly address: string;
  /** Where it was found. */
  readonly url: string;
  readonly kind: WebTextKind | "pdf";
  /** "" of a PDF, which is read from its bytes. */
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly validators: Validators;
}

async function fetchText(
  address: string,
  { settings, pace }: Visit,
  delayMs = 0,
): Promise<Result<WebText, Unfetched>> {
  if (URL.canParse(address)) await pace.turn(address, delayMs);
  const known = await settings.validatorsOf?.(canonicalUrl(address));
  const fetched = await safeFetch(address, { ...settings, ...(known && { validators: known }) });
  if (!fetched.ok) {
    const { kind, url } = fetched.failure;
    const isFirst = URL.canParse(address) && new URL(address).href === url;
    const place = url === address || isFirst ? address : `${address} (at ${url})`;
    return failure({ address, kind, reason: `${place} ${explainFetchFailure(fetched.failure)}.` });
  }
  const { url, contentType, charset, bytes, validators } = fetched.value;
  const found = { address, url, bytes, validators };
  if (isPdf(bytes)) return success({ ...found, kind: "pdf", text: "" });
  const text = decodeWebText(bytes, charset);
  return success({ ...found, kind: webTextKind(contentType, text), text });
}

/** The same for an address that no person gave. */
async function fetchIfAllowed(address: string, visit: Visit): Promise<Result<WebText, Unfetched>> {
  const { allowed, delayMs, unknown } = await visit.robots.leaveFor(address);
  if (allowed) return fetchText(address, visit, delayMs);
  if (unknown) {
    const reason = `${address} was left alone: ${unknown.url} ${explainFetchFailure(unknown)}.`;
    return failure({ address, kind: unknown.kind, reason });
  }
  return failure({
    address,
    kind: "disallowed",
    reason: `${address} is not to be fetched by programs (robots.txt of its host); open it yourself and give the file.`,
  });
}

async function documentOf({ address, url, kind, text, bytes, validators }: WebText): Promise<Fetched> {
  const found = {
    id: canonicalUrl(url),
    url,
    publisher: new URL(url).host.replace(/^www\./u, ""),
    // Those of an address that led elsewhere are the other's.
    ...(canonicalUrl(url) === canonicalUrl(address) && { validators }),
  };
  switch (kind) {
    case "pdf": {
      const pdf = await readInWorker({ kind: "pdf", bytes });
      return pdf.ok ? success({ ...found, ...pdf.value }) : failure(unread(address, pdf.failure));
    }
    case "page": {
      const page = await readInWorker({ kind: "page", text, address: url });
      return page.ok
        ? success({ ...found, ...page.value, id: canonicalUrl(page.value.url) })
        : failure(unread(address, page.failure));
    }
    case "plain":
      if (text.includes("\0") || text.trim() === "") return failure(unread(address, { kind: "no-text" }));
      return success({ ...found, text });
    default:
      return failure({
        address,
        kind: "not-an-article",
        reason: `${address} holds data, not an article; save it and give the file.`,
      });
  }
}

async function* fetchItems(source: WebText, visit: Visit): AsyncGenerator<Fetched> {
  const read = await readInWorker({ kind: "feed", text: source.text, address: source.url });
  if (!read.ok) return yield failure(unread(source.address, read.failure));
  const items = [...read.value.items];
  for (const sitemap of read.value.sitemaps.slice(0, MOST_SITEMAPS)) {
    const further = await readFurther(sitemap, visit);
    if (further.ok) items.push(...further.value.items);
    else yield further;
  }
  if (items.length === 0) {
    const reason = `${source.address} is a ${source.kind} that names no pages.`;
    return yield failure({ address: source.address, kind: "no-items", reason });
  }
  const taken = items.slice(0, visit.settings.limit ?? LIMIT);
  visit.settings.onFeed?.({
    address: source.address,
    taken: taken.length,
    leftOut: items.length - taken.length,
  });
  for (const item of taken) yield fetchItem(item, visit);
}

/** One sitemap of an index. An index in an index is not followed. */
async function readFurther(address: string, visit: Visit): Promise<Result<Feed, Unfetched>> {
  const text = await fetchIfAllowed(address, visit);
  if (!text.ok) return text;
  const read = await readInWorker({ kind: "feed", text: text.value.text, address: text.value.url });
  return read.ok ? read : failure(unread(address, read.failure));
}

/** The page of an item; what the page does not say of itself, its feed may. */
async function fetchItem({ url, ...said }: FeedItem, visit: Visit): Promise<Fetched> {
  const text = await fetchIfAllowed(url, visit);
  if (!text.ok) return text;
  const document = await documentOf(text.value);
  return document.ok ? success({ ...said, ...document.value }) : document;
}

function unread(address: string, reason: ReadingFailure): Unfetched {
  return { address, kind: reason.kind, reason: `${address} ${explainReadingFailure(reason)}.` };
}
