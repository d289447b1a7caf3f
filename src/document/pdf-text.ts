import type { PdfLine } from "./pdf-lines.ts";

/** The readable text of a PDF: paragraphs parted by an empty line, and its headline where the first page sets one in larger letters. */
export interface PdfText {
  readonly title?: string;
  readonly text: string;
}

/** A line this much higher than the usual letters belongs to a heading. Judgement: headings are set 1.2 to 2 times as large. */
const HEADING = 1.15;

/** Lines further apart than this, in the usual distance of lines, begin a paragraph. Judgement. */
const PARAGRAPH_GAP = 1.35;

/** Lines before and after a line that tell how wide its column is. Judgement: a list seldom has more items in a row. */
const COLUMN_LINES = 8;

/** Lines of one column begin within so many points of each other: lists are set in by up to that. Judgement. */
const INDENT = 60;

/** How many lines at the head and foot of a page may be running heads, footers and page numbers. */
const MARGIN_LINES = 2;

/** Joins the lines of the pages to paragraphs: running heads and page numbers are left out, words that a line break parted are joined. */
export function pdfText(pages: readonly (readonly PdfLine[])[]): PdfText {
  const running = runningLines(pages);
  const lines = pages.map((page) => page.filter((line, at) => !isRunning(line, at, page.length, running)));
  const usual = usualSize(lines.flat());
  const title = titleOf(lines[0] ?? [], usual);
  const paragraphs = paragraphsOf(lines.map((page, at) => (at === 0 ? page.slice(title.lines) : page)));
  return {
    ...(title.words !== "" && { title: title.words }),
    text: paragraphs.join("\n\n"),
  };
}

/** The headline: the first lines of the first page, as long as all are larger than the usual letters. None where nothing else follows. */
function titleOf(
  page: readonly PdfLine[],
  usual: number,
): { readonly words: string; readonly lines: number } {
  const largest = page.reduce((most, { fontSize }) => Math.max(most, fontSize), 0);
  if (largest < usual * HEADING) return { words: "", lines: 0 };
  const first = page.findIndex(({ fontSize }) => fontSize > usual * HEADING);
  let end = first;
  while (end < page.length && sameSize(page[end]?.fontSize, page[first]?.fontSize)) end++;
  // A headline below other words would be torn out of their order.
  if (first !== 0 || end === page.length) return { words: "", lines: 0 };
  return { words: page.slice(0, end).reduce((words, line) => joined(words, line.text), ""), lines: end };
}

function sameSize(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) < 0.5;
}

function paragraphsOf(pages: readonly (readonly PdfLine[])[]): string[] {
  const step = usualStep(pages);
  const lines = pages.flat();
  const topOfPage = new Set(pages.map(([top]) => top));
  const paragraphs: string[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const starts =
      before === undefined ||
      isListItem(line.text) ||
      !sameSize(before.fontSize, line.fontSize) ||
      (!topOfPage.has(line) && before.y - line.y > step * PARAGRAPH_GAP) ||
      hadRoomFor(line, before, rightOfColumn(lines, at - 1));
    if (starts) paragraphs.push(line.text);
    else paragraphs.push(joined(paragraphs.pop() ?? "", line.text));
  }
  return paragraphs;
}

/** Whether the first word of a line would have stood on the line before: then that line was ended on purpose. */
function hadRoomFor({ text, left, right }: PdfLine, before: PdfLine, edge: number): boolean {
  const firstWord = /^\S+/u.exec(text)?.[0].length ?? 0;
  const word = ((right - left) * firstWord) / Math.max(1, text.length);
  return before.right + before.fontSize + word < edge;
}

/** How far to the right the lines around `at` reach. */
function rightOfColumn(lines: readonly PdfLine[], at: number): number {
  const left = lines[at]?.left ?? 0;
  return lines
    .slice(Math.max(0, at - COLUMN_LINES), at + COLUMN_LINES + 1)
    .reduce((most, line) => (Math.abs(line.left - left) <= INDENT ? Math.max(most, line.right) : most), 0);
}

function isListItem(text: string): boolean {
  return /^(?:[•◦▪■●–-]\s|\(?(?:\d{1,2}|[a-z])[.)]\s)/u.test(text);
}

/** The words of a line behind those before it; "govern-" and "ment" are one word. A hyphen before a capital or a digit is kept. */
function joined(before: string, line: string): string {
  if (before === "") return line;
  if (/\p{Ll}[-\u00ad]$/u.test(before) && /^\p{Ll}/u.test(line)) return before.slice(0, -1) + line;
  return /[-\u2013\u2014/]$/u.test(before) && /^[\p{L}\d]/u.test(line) && !/\s[-\u2013\u2014]$/u.test(before)
    ? before + line
    : `${before} ${line}`;
}

/** The size of letters that most characters have. */
function usualSize(lines: readonly PdfLine[]): number {
  const characters = new Map<number, number>();
  for (const { fontSize, text } of lines) {
    const size = Math.round(fontSize * 2) / 2;
    characters.set(size, (characters.get(size) ?? 0) + text.length);
  }
  return commonest(characters);
}

/** The commonest distance from one line to the next, in points. */
function usualStep(pages: readonly (readonly PdfLine[])[]): number {
  const steps = new Map<number, number>();
  for (const page of pages)
    for (const [at, line] of page.entries()) {
      const step = Math.round(((page[at - 1]?.y ?? line.y) - line.y) * 2) / 2;
      if (step > 0) steps.set(step, (steps.get(step) ?? 0) + 1);
    }
  return commonest(steps) || Number.POSITIVE_INFINITY;
}

/** The key with the highest count, of equals the smallest; 0 of none. */
function commonest(counts: ReadonlyMap<number, number>): number {
  return [...counts].toSorted(([a, n], [b, m]) => m - n || a - b)[0]?.[0] ?? 0;
}

/** Lines that stand at the head or foot of at least half of the pages, digits aside: "Situation report 14, page 3". */
function runningLines(pages: readonly (readonly PdfLine[])[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(page.filter((_, at) => inMargin(at, page.length)).map(withoutDigits)))
      seen.set(key, (seen.get(key) ?? 0) + 1);
  return new Set(
    [...seen]
      .filter(([, pagesWithIt]) => pagesWithIt > 1 && pagesWithIt * 2 >= pages.length)
      .map(([key]) => key),
  );
}

function isRunning(line: PdfLine, at: number, length: number, running: ReadonlySet<string>): boolean {
  if (!inMargin(at, length)) return false;
  return (
    running.has(withoutDigits(line)) || /^(?:page\s+)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?$/iu.test(line.text)
  );
}

function inMargin(at: number, length: number): boolean {
  return at < MARGIN_LINES || at >= length - MARGIN_LINES;
}

function withoutDigits({ text }: PdfLine): string {
  return text.replaceAll(/\d+/gu, "#");
}
