import type { DefaultTreeAdapterTypes } from "parse5";
import { attributeOf, elementsIn, findElement, wordsOf } from "./html-tree.ts";
import { isoDate } from "./iso-date.ts";

/** What a page says about itself; what it does not say is absent. */
export interface PageMetadata {
  readonly title?: string;
  /** Who wrote it, several with commas. */
  readonly byline?: string;
  readonly publisher?: string;
  /** ISO, in the page's zone. */
  readonly publishedAt?: string;
  readonly modifiedAt?: string;
  /** BCP 47. */
  readonly language?: string;
  /** Its canonical address, absolute, where it is one of the same site. */
  readonly url?: string;
}

type Document = DefaultTreeAdapterTypes.Document;

const PUBLISHED =
  "article:published_time og:published_time datepublished parsely-pub-date sailthru.date pubdate publishdate dcterms.issued dc.date.issued dcterms.created dcterms.date dc.date date".split(
    " ",
  );
const MODIFIED =
  "article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified last-modified".split(
    " ",
  );

/**
 * Reads JSON-LD (schema.org), Open Graph, Dublin Core and plain meta elements; the first that says something counts.
 *
 * @param address where the page was found; its own addresses are relative to it.
 */
export function pageMetadata(page: Document, address: string): PageMetadata {
  const meta = metaOf(page);
  const article = linkedData(page);
  const one = (...names: string[]) =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined);
  const date = (said: unknown, names: readonly string[]) =>
    isoDate(nameOf(said)) ??
    names.map((name) => isoDate(meta.get(name))).find((value) => value !== undefined);
  const time = findElement(findElement(page, "article") ?? page, "time");
  return defined({
    title:
      one("og:title", "twitter:title") ??
      nameOf(article["headline"]) ??
      wordsOf(findElement(page, "h1")) ??
      wordsOf(findElement(page, "title")),
    byline: nameOf(article["author"]) ?? one("author", "parsely-author", "dc.creator", "byl"),
    publisher: nameOf(article["publisher"]) ?? one("og:site_name", "application-name", "dc.publisher"),
    publishedAt: date(article["datePublished"], PUBLISHED) ?? isoDate(attributeOf(time, "datetime")),
    modifiedAt: date(article["dateModified"], MODIFIED),
    language: languageTag(
      attributeOf(findElement(page, "html"), "lang") ??
        nameOf(article["inLanguage"]) ??
        one("content-language", "og:locale"),
    ),
    url: [canonicalLink(page), meta.get("og:url")]
      .map((url) => ownAddress(url, address))
      .find((url) => url !== undefined),
  });
}

/** `property`, `name`, `itemprop` or `http-equiv` in lower case to `content`. The first of a name counts. */
function metaOf(page: Document): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of elementsIn(page, "meta")) {
    const content = attributeOf(element, "content");
    const key = ["property", "name", "itemprop", "http-equiv"]
      .map((name) => attributeOf(element, name)?.toLowerCase())
      .find((name) => name !== undefined);
    if (key !== undefined && content !== undefined && !meta.has(key)) meta.set(key, content);
  }
  return meta;
}

function canonicalLink(page: Document): string | undefined {
  for (const link of elementsIn(page, "link"))
    if (attributeOf(link, "rel")?.toLowerCase() === "canonical") return attributeOf(link, "href");
  return undefined;
}

type Data = Readonly<Record<string, unknown>>;

/** The article that the page's JSON-LD describes, else the page; empty when there is none. */
function linkedData(page: Document): Data {
  const found: Data[] = [];
  for (const script of elementsIn(page, "script")) {
    if (attributeOf(script, "type")?.toLowerCase() !== "application/ld+json") continue;
    const [text] = script.childNodes;
    if (text !== undefined && "value" in text) found.push(...parseLinkedData(text.value));
  }
  return (
    found.find((data) => /Article$|Posting$/u.test(typeOf(data))) ??
    found.find((data) => typeOf(data) === "WebPage") ??
    {}
  );
}

function parseLinkedData(json: string): Data[] {
  try {
    const value: unknown = JSON.parse(json);
    return [value]
      .flat()
      .flatMap((item) => (isData(item) ? [item, ...[item["@graph"] ?? []].flat()] : []))
      .filter(isData);
  } catch {
    // Pages with broken JSON-LD are common; their meta elements may still be good.
    return [];
  }
}

function isData(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function typeOf(data: Data): string {
  const type = [data["@type"]].flat()[0];
  return typeof type === "string" ? type : "";
}

/** A text, the name of a thing, or the names of several with commas. */
function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const names = value.filter((item) => !Array.isArray(item)).map(nameOf);
    return names.filter((name) => name !== undefined).join(", ") || undefined;
  }
  const name = isData(value) ? (value["name"] ?? value["alternateName"]) : value;
  return typeof name === "string" && name.trim() !== "" ? name.trim() : undefined;
}

/** BCP 47 of "en_US" or "en-us, en". */
function languageTag(written: string | undefined): string | undefined {
  return written?.split(/[,;\s]/u)[0]?.replaceAll("_", "-");
}

/**
 * An address that a page gives as its own. One of another site is not taken: under it the page would be stored as a new text of what
 * that site said.
 */
function ownAddress(given: string | undefined, address: string): string | undefined {
  if (given === undefined || !URL.canParse(given, address)) return undefined;
  const url = new URL(given, address);
  const isFrontPage = url.pathname === "/" && url.search === "" && new URL(address).pathname !== "/";
  return siteOf(url) === siteOf(new URL(address)) && !isFrontPage ? url.href : undefined;
}

function siteOf(url: URL): string {
  return url.host.replace(/^(?:www|m|mobile|amp)\./u, "");
}

function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
