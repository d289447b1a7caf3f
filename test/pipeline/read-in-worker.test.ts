import { expect, inject, test } from "vitest";
import type { readInWorker as ReadInWorker } from "../../src/pipeline/read-in-worker.ts";
import { pdfOf } from "../support/pdf.ts";

const { readInWorker }: { readInWorker: typeof ReadInWorker } = await import(
  `${inject("build")}/pipeline/read-in-worker.js`
);

const ADDRESS = "https://news.example/a";

test("a page is read in a thread of its own", async () => {
  expect(
    await readInWorker({ kind: "page", text: "<p>Two died in Sarn.</p>", address: ADDRESS }),
  ).toMatchObject({
    ok: true,
    value: { text: "Two died in Sarn.", url: ADDRESS },
  });
});

test("a page that holds its reader up is stopped, and this thread runs on all along", async () => {
  let beats = 0;
  const heart = setInterval(() => beats++, 10);
  const html = "<".repeat(2_000_000);
  const result = await readInWorker({ kind: "page", text: html, address: ADDRESS }, 400);
  clearInterval(heart);
  expect(result).toEqual({ ok: false, failure: { kind: "stopped", seconds: 0.4 } });
  expect(beats).toBeGreaterThan(10);
});

const BOMBS: Record<string, string> = {
  a: "<a href=x>",
  table: "<table><tr><td>",
  formatting: "<p><b><i><u>x",
  break: "<br>",
  font: "<font color=red>",
};

test.each(Object.entries(BOMBS))(
  "5 MB of %s end with a failure before they need to be stopped",
  async (_, piece) => {
    const html = piece.repeat(5_000_000 / piece.length);
    const result = await readInWorker({ kind: "page", text: html, address: ADDRESS }, 20_000);
    expect(result).toMatchObject({
      ok: false,
      failure: { kind: expect.stringMatching(/^(?:too-|no-text)/u) },
    });
  },
);

test("a feed is read in a thread too, and one that declares entities is not read at all", async () => {
  const feed = "<rss version='2.0'><channel><item><link>/1</link></item></channel></rss>";
  expect(await readInWorker({ kind: "feed", text: feed, address: ADDRESS })).toMatchObject({
    ok: true,
    value: { items: [{ url: "https://news.example/1" }] },
  });
  const laughs = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${feed}`;
  expect(await readInWorker({ kind: "feed", text: laughs, address: ADDRESS })).toEqual({
    ok: false,
    failure: { kind: "declares-entities" },
  });
});

test("the text layer of a PDF is read", async () => {
  const bytes = pdfOf(["Twelve people died in Sarn (north)", "and two are missing."]);
  expect(await readInWorker({ kind: "pdf", bytes })).toEqual({
    ok: true,
    value: { text: "Twelve people died in Sarn (north) and two are missing." },
  });
});

test.each([
  ["cut off", pdfOf(["Twelve died."]).slice(0, 60), "not-a-pdf"],
  ["with a page that holds no words", pdfOf([]), "no-text"],
])("a PDF %s is named", async (_, bytes, kind) => {
  expect(await readInWorker({ kind: "pdf", bytes })).toMatchObject({ ok: false, failure: { kind } });
});
