import { expect, inject, test } from "vitest";
import type { fetchDocuments as FetchDocuments, FetchSettings } from "../../src/pipeline/fetch-documents.ts";
import { type IngestInput, ingestDocuments } from "../../src/pipeline/ingest-documents.ts";
import { findDocument } from "../../src/storage/documents.ts";
import { onPGlite } from "../support/database.ts";
import { pdfOf } from "../support/pdf.ts";
import { useServer } from "../support/web-server.ts";

// Pages are read in a worker, and Node 20 does not run TypeScript there.
const { fetchDocuments }: { fetchDocuments: typeof FetchDocuments } = await import(
  `${inject("build")}/pipeline/fetch-documents.js`
);

const ROBOTS = "User-agent: *\nDisallow: /secret";

/** What is added to the stories meanwhile. */
let more = "";

function story(n: string): string {
  return `<html lang="en"><head><title>Fire ${n}</title></head><body><article><p>A fire in the town of Osk killed ${n} people,
    the fire chief said on Monday.${more}</p></article></body></html>`;
}

const server = useServer((request, response, origin) => {
  const url = request.url ?? "";
  const type = (name: string) => response.setHeader("content-type", name);
  const items = (names: readonly string[]) =>
    names
      .map(
        (name) =>
          `<item><link>${origin}${name}</link><pubDate>Tue, 07 May 2024 06:10:00 +0200</pubDate></item>`,
      )
      .join("");
  if (url === "/robots.txt") type("text/plain").end(ROBOTS);
  else if (url === "/feed")
    type("application/rss+xml").end(
      `<rss version="2.0"><channel><title>Osk</title>${items(["/story/11", "/secret/12", "/absent", "/story/13", "/feed", "/story/14"])}</channel></rss>`,
    );
  else if (url === "/inward")
    type("application/rss+xml").end(
      `<rss version="2.0"><channel><item><link>http://169.254.169.254/latest</link></item><item><link>file:///etc/passwd</link></item></channel></rss>`,
    );
  else if (url === "/sitemap.xml")
    type("application/xml").end(
      `<sitemapindex><sitemap><loc>${origin}/pages.xml</loc></sitemap><sitemap><loc>${origin}/secret/pages.xml</loc></sitemap></sitemapindex>`,
    );
  else if (url === "/pages.xml")
    type("application/xml").end(`<urlset><url><loc>${origin}/story/15</loc></url></urlset>`);
  else if (url === "/empty")
    type("application/rss+xml").end("<rss><channel><title>Osk</title></channel></rss>");
  else if (url === "/report.pdf") type("application/pdf").end(pdfOf(["Nineteen people died in Osk."]));
  else if (url === "/tagged" && request.headers["if-none-match"] === '"v1"') response.writeHead(304).end();
  else if (url === "/tagged") type("text/plain").setHeader("etag", '"v1"').end("Nine people died in Osk.");
  else if (url === "/api") type("application/json").end('{"dead": 12}');
  else if (/^\/(?:story|secret)\//u.test(url)) type("text/html").end(story(url.split("/").at(-1) ?? ""));
  else response.writeHead(404).end();
});

async function fetchAll(path: string, settings: FetchSettings = {}) {
  const { origin, reach } = server();
  const documents: IngestInput[] = [];
  const lost: [address: string, kind: string][] = [];
  for await (const fetched of fetchDocuments([`${origin}${path}`], { ...reach, paceMs: 0, ...settings }))
    if (fetched.ok) documents.push(fetched.value);
    else {
      expect(fetched.failure.reason).toMatch(/^\S+ .*\.$/u);
      lost.push([fetched.failure.address.replace(origin, ""), fetched.failure.kind]);
    }
  return { documents, lost };
}

test("a feed gives its pages, and names what was not allowed, not there or no article", async () => {
  const { documents, lost } = await fetchAll("/feed");
  expect(documents.map(({ title }) => title)).toEqual(["Fire 11", "Fire 13", "Fire 14"]);
  // The pages have no date; their feed does.
  expect(documents[0]).toMatchObject({
    publishedAt: "2024-05-07T06:10:00+02:00",
    publisher: expect.any(String),
  });
  expect(lost).toEqual([
    ["/secret/12", "disallowed"],
    ["/absent", "http-status"],
    ["/feed", "not-an-article"],
  ]);
  expect(server().requests).not.toContain("GET /secret/12");
});

test("a page that a person gave is fetched whatever robots.txt says: that is no crawl", async () => {
  const { documents } = await fetchAll("/secret/12");
  expect(documents.map(({ title }) => title)).toEqual(["Fire 12"]);
});

test("a PDF is read from its bytes", async () => {
  const { documents } = await fetchAll("/report.pdf");
  expect(documents).toMatchObject([{ text: "Nineteen people died in Osk.", publisher: expect.any(String) }]);
});

test("a page whose server says that it is still as it was is not read again", async () => {
  const { documents } = await fetchAll("/tagged");
  expect(documents).toMatchObject([{ validators: { etag: '"v1"' } }]);
  const { lost } = await fetchAll("/tagged", { validatorsOf: async () => documents[0]?.validators });
  expect(lost).toEqual([["/tagged", "not-modified"]]);
});

test("only so many pages are taken as are wanted, and the rest is told", async () => {
  const found: unknown[] = [];
  const { documents } = await fetchAll("/feed", { limit: 1, onFeed: (feed) => found.push(feed) });
  expect(documents).toHaveLength(1);
  expect(found).toEqual([{ address: `${server().origin}/feed`, taken: 1, leftOut: 5 }]);
});

test("an index of sitemaps is followed one step, as robots.txt allows", async () => {
  const { documents, lost } = await fetchAll("/sitemap.xml");
  expect(documents.map(({ title }) => title)).toEqual(["Fire 15"]);
  expect(lost).toEqual([["/secret/pages.xml", "disallowed"]]);
});

test("a feed cannot lead into a private network, nor to a file", async () => {
  expect((await fetchAll("/inward")).lost).toEqual([["http://169.254.169.254/latest", "ssrf-blocked"]]);
});

test.each([
  ["/empty", "no-items"],
  ["/api", "not-an-article"],
  ["/absent", "http-status"],
])("%s fails as %s", async (path, kind) => {
  expect((await fetchAll(path)).lost).toEqual([[path, kind]]);
});

test("one host is asked at its pace", async () => {
  const began = Date.now();
  await fetchAll("/feed", { paceMs: 50, limit: 3 });
  // The feed, robots.txt, one story and one that is not there; the fourth begins after three pauses.
  expect(Date.now() - began).toBeGreaterThanOrEqual(145);
});

onPGlite((database) => {
  test("a feed that is ingested again, or whose ingest was cut off, adds only what is new or changed", async () => {
    const { db } = database();
    const now = "2026-03-01T08:00:00.000Z";
    const { origin, reach } = server();
    async function* pages(limit: number) {
      for await (const fetched of fetchDocuments([`${origin}/feed`], { ...reach, paceMs: 0, limit }))
        if (fetched.ok) yield fetched.value;
    }
    const statuses = async (limit: number) =>
      (await ingestDocuments(db, pages(limit), now)).map(({ status }) => status);
    expect(await statuses(1)).toEqual(["added"]);
    expect(await statuses(6)).toEqual(["unchanged", "added", "added"]);
    more = " Later 2 more died.";
    expect(await statuses(1)).toEqual(["revised"]);
    more = "";
    expect(await findDocument(db, `${origin}/story/11`)).toMatchObject({
      revision: 2,
      retrievedAt: now,
      document: { url: `${origin}/story/11`, publishedAt: "2024-05-07T06:10:00+02:00" },
    });
  });
});
