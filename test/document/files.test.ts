import { expect, test } from "vitest";
import { cleanText } from "../../src/document/clean-text.ts";
import { decodeText, explainUnreadable } from "../../src/document/decode-text.ts";
import { documentFromFile } from "../../src/document/from-file.ts";
import { documentsFromJsonl } from "../../src/document/from-jsonl.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

test("a byte order mark is left out, in UTF-8 and in UTF-16", () => {
  expect(decodeText(utf8("\ufeffTwelve died."))).toEqual({ ok: true, value: "Twelve died." });
  const utf16 = Uint8Array.from([0xff, 0xfe, ...[..."12"].flatMap((c) => [c.charCodeAt(0), 0])]);
  expect(decodeText(utf16)).toEqual({ ok: true, value: "12" });
});

test.each([
  ["an empty file", utf8(" \n"), "holds no text"],
  ["a binary file", Uint8Array.from([80, 75, 0, 4]), "is not text (a NUL byte at 2)"],
  ["a Latin-1 file", Uint8Array.from([...utf8("Fam"), 0xff, 0x6c, 0x69]), "is not valid UTF-8 (byte 3)"],
])("%s is refused with the remedy", (_, bytes, reason) => {
  const decoded = decodeText(bytes);
  expect(decoded.ok).toBe(false);
  if (!decoded.ok) expect(explainUnreadable(decoded.failure)).toContain(reason);
});

test("NUL and a lone surrogate are replaced one for one, so offsets stay", () => {
  expect(cleanText("a\0b\ud800c")).toEqual({ text: "a\ufffdb\ufffdc", replaced: 2 });
  expect(cleanText("14 dead 🕯")).toEqual({ text: "14 dead 🕯", replaced: 0 });
});

test("front matter of a Markdown file becomes the fields of the document", () => {
  const document = documentFromFile(
    "flood.md",
    "---\ntitle: Flood in Sarn: 12 dead\npublishedAt: 2024-05-02\n---\n\nTwelve people died.\n",
  );
  expect(document).toEqual({
    id: "flood.md",
    title: "Flood in Sarn: 12 dead",
    publishedAt: "2024-05-02",
    text: "Twelve people died.",
  });
});

test("an HTML page gives its article, not its menus and scripts", () => {
  const html = `<!doctype html><html lang="en"><head><title>Site</title><meta property="og:site_name" content="Sarn Post">
    <meta property="article:published_time" content="2024-05-02T09:00:00Z"></head><body><nav>40 new jobs</nav>
    <article><h1>Flood kills 12</h1><p>Twelve people <b>died</b> in Sarn.</p><script>var n = 99;</script><p>Two are&nbsp;missing.</p></article></body></html>`;
  expect(documentFromFile("page.html", html)).toEqual({
    id: "page.html",
    title: "Flood kills 12",
    publisher: "Sarn Post",
    publishedAt: "2024-05-02T09:00:00Z",
    language: "en",
    text: "Twelve people died in Sarn.\n\nTwo are\u00a0missing.",
  });
});

test("200 kB of nested elements do not overflow the walk", () => {
  expect(documentFromFile("deep.html", `${"<b>".repeat(20_000)}12 dead`).text).toBe("12 dead");
});

test("a broken line is named and the good ones are kept", () => {
  const { documents, badLines } = documentsFromJsonl(
    '{"id":"a","text":"One died."}\n{"id":\n\n{"id":"b"}\n{"id":"c","text":"Two died."}',
  );
  expect(documents.map(({ id }) => id)).toEqual(["a", "c"]);
  expect(badLines.map(({ line }) => line)).toEqual([2, 4]);
  expect(badLines[1]?.reason).toContain("text");
});
