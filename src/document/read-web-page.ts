import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { type DefaultTreeAdapterTypes, serialize } from "parse5";
import { failure, type Result, success } from "../domain/failure.ts";
import { parseBounded, type UnboundedHtml } from "./bounded-html.ts";
import { htmlToDocument } from "./html-to-document.ts";
import { attributeOf, findElement } from "./html-tree.ts";
import { type PageMetadata, pageMetadata } from "./page-metadata.ts";

/** The article of a web page: its visible text in paragraphs, and what the page says about it. */
export interface WebPage extends PageMetadata {
  readonly text: string;
  readonly url: string;
}

/** Why a page gives no article. */
export type UnreadablePage = UnboundedHtml | { readonly kind: "no-text" };

/** What no reader sees, and what would slow those who look for the article. */
const DROPPED: ReadonlySet<string> = new Set(
  "script style template noscript svg math iframe object embed canvas video audio form select #comment".split(
    " ",
  ),
);

/** Less than this is no article but a teaser or a notice, so the whole page is read instead. Judgement: two sentences. */
const SHORTEST_ARTICLE = 200;

/**
 * Reads the article of a page, by Readability where it finds one, else by the structure of the page.
 *
 * Takes long on hostile input even within its bounds: call it where it can be stopped.
 */
export function readWebPage(html: string, address: string): Result<WebPage, UnreadablePage> {
  const parsed = parseBounded(html);
  if (!parsed.ok) return parsed;
  const metadata = pageMetadata(parsed.value, address);
  prune(parsed.value);
  const seen = serialize(parsed.value);
  const article = articleOf(seen);
  const text = withoutHeadline(
    article.length >= SHORTEST_ARTICLE ? article : htmlToDocument(seen).text,
    metadata.title,
  );
  if (text === "") return failure({ kind: "no-text" });
  return success({
    publisher: new URL(address).host.replace(/^www\./u, ""),
    url: address,
    ...metadata,
    text,
  });
}

/** The text that Readability takes for the article; "" where it takes none. The tree that it gets is as bounded as ours. */
function articleOf(html: string): string {
  const content = new Readability(parseHTML(html).document, { charThreshold: SHORTEST_ARTICLE }).parse()
    ?.content;
  return content ? htmlToDocument(content).text : "";
}

/** The headline is kept as title; where it stands again as first paragraph, its figures would count twice. */
function withoutHeadline(text: string, title: string | undefined): string {
  const [first, ...others] = text.split("\n\n");
  return first === title && others.length > 0 ? others.join("\n\n") : text;
}

/** Banners that no reader came for; Readability knows only some of them. What holds the article is none, whatever its name. */
function asksForConsent(node: DefaultTreeAdapterTypes.ChildNode): boolean {
  if (!("attrs" in node) || !/^(?:div|section|aside|dialog)$/u.test(node.nodeName)) return false;
  const names = `${attributeOf(node, "id") ?? ""} ${attributeOf(node, "class") ?? ""}`;
  return CONSENT.test(names) && !["article", "main", "h1"].some((name) => findElement(node, name));
}

/** As in "cookie-banner", "onetrust-consent-sdk"; not "biscuit-and-cookiecutter" in the middle of a word. */
const CONSENT =
  /(?:^|[\s_-])(?:cookie-?(?:s|banner|notice|consent|bar|wall|popup)?|consent|gdpr|onetrust|didomi)(?:$|[\s_-])/iu;

/** Takes what is dropped, and comments, out of the tree. */
function prune(root: DefaultTreeAdapterTypes.Document): void {
  const stack: DefaultTreeAdapterTypes.ParentNode[] = [root];
  for (let parent = stack.pop(); parent !== undefined; parent = stack.pop()) {
    parent.childNodes = parent.childNodes.filter(
      (child) => !DROPPED.has(child.nodeName) && !asksForConsent(child),
    );
    for (const child of parent.childNodes) if ("childNodes" in child) stack.push(child);
  }
}
