import { parseFeed } from "feedsmith";
import { failure, type Result, success } from "../domain/failure.ts";
import { parseBounded, type UnboundedHtml } from "./bounded-html.ts";
import { elementsIn, findElement, wordsOf } from "./html-tree.ts";
import { isoDate } from "./iso-date.ts";
import { declaresEntities, webTextKind } from "./web-text-kind.ts";

/** A page that a feed or a sitemap names. */
export interface FeedItem {
  /** Absolute. */
  readonly url: string;
  readonly title?: string;
  /** ISO, in the feed's zone. */
  readonly publishedAt?: string;
}

export interface Feed {
  /** Without repeats; a feed's in its own order, a sitemap's newest first. */
  readonly items: readonly FeedItem[];
  /** Further sitemaps, where this is an index of them. */
  readonly sitemaps: readonly string[];
}

/** Why a text is no feed that can be read. */
export type UnreadableFeed =
  | UnboundedHtml
  | { readonly kind: "declares-entities" }
  | { readonly kind: "not-a-feed" };

/** Reads RSS, Atom, RDF, JSON Feed, or a sitemap. `address` is where it was found; relative addresses are relative to it. */
export function readFeed(text: string, address: string): Result<Feed, UnreadableFeed> {
  if (declaresEntities(text)) return failure({ kind: "declares-entities" });
  if (webTextKind("", text) === "sitemap") return readSitemap(text, address);
  try {
    return success({ items: absolute(itemsOf(parseFeed(text)), address), sitemaps: [] });
  } catch {
    return failure({ kind: "not-a-feed" });
  }
}

/** An item as the feed gives it. */
interface Given {
  readonly link: string | undefined;
  readonly title?: string | undefined;
  /** Text, unless the parser was told otherwise. */
  readonly date?: unknown;
}

function itemsOf(parsed: ReturnType<typeof parseFeed>): Given[] {
  switch (parsed.format) {
    case "rss":
      return (parsed.feed.items ?? []).map(({ link, guid, title, pubDate, dc }) => ({
        // A guid is an address unless it says that it is none.
        link: link ?? (guid?.isPermaLink === false ? undefined : guid?.value),
        title: textOf(title),
        date: pubDate ?? dc?.dates?.[0],
      }));
    case "atom":
      return (parsed.feed.entries ?? []).map(({ links, title, published, updated }) => ({
        link: links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href,
        title: textOf(title),
        date: published ?? updated,
      }));
    case "rdf":
      return (parsed.feed.items ?? []).map(({ link, title, dc }) => ({
        link,
        title: textOf(title),
        date: dc?.dates?.[0],
      }));
    case "json":
      return (parsed.feed.items ?? []).map(({ url, external_url, title, date_published }) => ({
        link: url ?? external_url,
        title,
        date: date_published,
      }));
  }
}

function textOf(value: string | { readonly value?: string | undefined } | undefined): string | undefined {
  return typeof value === "object" ? value.value : value;
}

function readSitemap(text: string, address: string): Result<Feed, UnreadableFeed> {
  const parsed = parseBounded(text);
  if (!parsed.ok) return parsed;
  const given = (name: string) =>
    [...elementsIn(parsed.value, name)].map((entry) => ({
      link: wordsOf(findElement(entry, "loc")),
      date: wordsOf(findElement(entry, "news:publication_date")) ?? wordsOf(findElement(entry, "lastmod")),
    }));
  const newestFirst = (items: Given[]) =>
    items.toSorted((a, b) => String(b.date ?? "").localeCompare(String(a.date ?? ""), "en"));
  return success({
    items: absolute(newestFirst(given("url")), address),
    sitemaps: absolute(newestFirst(given("sitemap")), address).map(({ url }) => url),
  });
}

/** The items that have a web address, each once. */
function absolute(items: readonly Given[], address: string): FeedItem[] {
  const found = new Map<string, FeedItem>();
  for (const { link, title, date } of items) {
    if (link === undefined || !URL.canParse(link.trim(), address)) continue;
    const url = new URL(link.trim(), address);
    url.hash = "";
    if (!/^https?:$/u.test(url.protocol) || found.has(url.href)) continue;
    const publishedAt = typeof date === "string" ? isoDate(date) : undefined;
    found.set(url.href, { url: url.href, ...(title && { title }), ...(publishedAt && { publishedAt }) });
  }
  return [...found.values()];
}
