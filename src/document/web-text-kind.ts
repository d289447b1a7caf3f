/** What a text from the web is, for those who read it on. */
export type WebTextKind = "page" | "feed" | "sitemap" | "plain" | "data";

const FEED_ROOTS: ReadonlySet<string> = new Set(["rss", "feed", "rdf:rdf"]);
const SITEMAP_ROOTS: ReadonlySet<string> = new Set(["urlset", "sitemapindex"]);

/** Where a JSON Feed says its version, which the format asks to be at the top. */
const JSON_FEED = /"version"\s*:\s*"https:\\?\/\\?\/jsonfeed\.org\\?\/version\\?\//u;
const VERSION_WITHIN = 2000;

/** Tells by the first element, which servers get right more often than the type; `contentType` is without parameters. */
export function webTextKind(contentType: string, text: string): WebTextKind {
  const root = rootElement(text);
  if (root !== undefined && FEED_ROOTS.has(root)) return "feed";
  if (root !== undefined && SITEMAP_ROOTS.has(root)) return "sitemap";
  if (/^\s*\{/u.test(text) && JSON_FEED.test(text.slice(0, VERSION_WITHIN))) return "feed";
  if (/\bjson$/u.test(contentType)) return "data";
  if (contentType === "text/html" || contentType === "application/xhtml+xml") return "page";
  if (contentType === "text/plain" && root !== "html") return "plain";
  return root === undefined ? "plain" : root === "html" || contentType === "" ? "page" : "data";
}

/** Whether the declarations before the first element define entities, which could unfold to anything. */
export function declaresEntities(text: string): boolean {
  return text.slice(0, rootStart(text)).toUpperCase().includes("<!ENTITY");
}

/** Name of the first element, in lower case; undefined where the text does not begin with markup. */
function rootElement(text: string): string | undefined {
  if (!/^\s*</u.test(text)) return undefined;
  const start = rootStart(text);
  return /^<([\w:.-]+)/u.exec(text.slice(start, start + 50))?.[1]?.toLowerCase();
}

/** Where the first element begins: after declarations and comments; the length of the text where there is none. */
function rootStart(text: string): number {
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at)) {
    if (text.startsWith("<!--", at)) at = after(text, "-->", at);
    else if (text[at + 1] === "?") at = after(text, "?>", at);
    else if (/[a-z]/iu.test(text[at + 1] ?? "")) return at;
    else at++;
  }
  return text.length;
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}
