import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { DocumentInput } from "../domain/document.ts";
import { attributeOf, findElement } from "./html-tree.ts";
import { superscript } from "./superscript.ts";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements whose words a reader does not see, or that frame the article. */
const HIDDEN: ReadonlySet<string> = new Set(
  "script style template noscript svg math nav footer aside form button select option iframe head figure figcaption".split(
    " ",
  ),
);

/** Elements that begin and end a paragraph. */
const BLOCKS: ReadonlySet<string> = new Set(
  "p div section article main header h1 h2 h3 h4 h5 h6 li ul ol dl dt dd table tr blockquote pre hr address".split(
    " ",
  ),
);

/** As much as says what a raised text is raised over. */
const TAIL = 12;

const CELLS: ReadonlySet<string> = new Set(["td", "th"]);

/**
 * The article of an HTML page: visible text in paragraphs, with title, publisher, date, language and address from its meta elements.
 * Where the page has one `<article>`, or one with the headline in it, or a `<main>`, only that is read. Depth is no danger: the walk keeps its own stack.
 */
export function htmlToDocument(html: string): Omit<DocumentInput, "id"> {
  const root = parse(html);
  const meta = metaOf(root);
  const article = articleIn(root);
  const title =
    meta.get("og:title") ?? textOf(findElement(article, "h1")) ?? textOf(findElement(root, "title"));
  const publisher = meta.get("og:site_name");
  const publishedAt =
    meta.get("article:published_time") ??
    meta.get("date") ??
    attributeOf(findElement(root, "time"), "datetime");
  const url = meta.get("og:url") ?? meta.get("canonical");
  const language = attributeOf(findElement(root, "html"), "lang");
  return {
    text: visibleText(article, title),
    ...(title && { title }),
    ...(publisher && { publisher }),
    ...(publishedAt && { publishedAt }),
    ...(url && { url }),
    ...(language && { language }),
  };
}

/** Of several articles, those without the headline are teasers of other stories, or all are parts of one story: then their frame is read. */
function articleIn(root: Node): Node {
  const articles = outermost(root, "article");
  const one = articles.length === 1 ? articles[0] : articles.find((article) => findElement(article, "h1"));
  return one ?? findElement(root, "main") ?? findElement(root, "body") ?? root;
}

function outermost(root: Node, name: string): Node[] {
  const found: Node[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeName === name) found.push(node);
    else if ("childNodes" in node)
      for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i] as Node);
  }
  return found;
}

/** Paragraphs of `from`, parted by blank lines; the headline is left out where it stands again as the first of them. */
function visibleText(from: Node, title: string | undefined): string {
  const paragraphs: string[] = [];
  let current = "";
  /** The last characters of `current`: looking at its own end again and again would take time in the square of its length. */
  let tail = "";
  /** Whether a line break stands at the end of `current`. */
  let broken = false;
  const add = (words: string) => {
    current += words;
    tail = (tail + words.slice(-TAIL)).slice(-TAIL);
    if (broken && words.trim() !== "") broken = false;
  };
  const close = () => {
    const paragraph = current.replace(/[ \t\r\n]+/gu, " ").trim();
    if (paragraph !== "") paragraphs.push(paragraph);
    current = "";
    tail = "";
    broken = false;
  };
  const stack: (Node | "close")[] = [from];
  while (stack.length > 0) {
    const node = stack.pop();
    if (node === undefined) break;
    if (node === "close") close();
    else if (node.nodeName === "#text" && "value" in node) add(node.value);
    else if (node.nodeName === "br") {
      // Two in a row are how old pages part paragraphs.
      if (broken) close();
      else add(" ");
      broken = tail !== "";
    } else if (node.nodeName === "sup" && "attrs" in node) add(superscript(node, tail));
    else if (!HIDDEN.has(node.nodeName) && "childNodes" in node) {
      // Cells are kept apart: "Osk" and "12" are no word, "12" and "450" no number.
      if (CELLS.has(node.nodeName) && tail.trim() !== "") add(" | ");
      const block = BLOCKS.has(node.nodeName);
      if (block) {
        close();
        stack.push("close");
      }
      for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i] as Node);
    }
  }
  close();
  if (paragraphs[0] === title) paragraphs.shift();
  return paragraphs.join("\n\n");
}

function textOf(element: Element | undefined): string | undefined {
  const text = element && visibleText(element, undefined).replaceAll("\n\n", " ");
  return text === "" ? undefined : text;
}

/** `property` or `name` to `content`, and the canonical link. The first of a name counts. */
function metaOf(root: Node): Map<string, string> {
  const meta = new Map<string, string>();
  const keep = (key: string | undefined, value: string | undefined) => {
    if (key !== undefined && value !== undefined && !meta.has(key)) meta.set(key, value);
  };
  const head = findElement(root, "head");
  for (const node of head?.childNodes ?? []) {
    if (!("attrs" in node)) continue;
    if (node.nodeName === "meta")
      keep(attributeOf(node, "property") ?? attributeOf(node, "name"), attributeOf(node, "content"));
    if (node.nodeName === "link" && attributeOf(node, "rel") === "canonical")
      keep("canonical", attributeOf(node, "href"));
  }
  return meta;
}
