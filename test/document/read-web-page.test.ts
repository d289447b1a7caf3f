import { expect, test } from "vitest";
import { readWebPage } from "../../src/document/read-web-page.ts";

const ADDRESS = "https://www.marengazette.example/2024/05/ferry?ref=home";

const STORY = [
  "The ferry Aldis sank off Port Maren on Monday evening. The sinking killed 41 people, the coast guard said, and at least 60 were rescued.",
  "The harbour master, who had watched the ferry leave, said that it had carried 118 passengers, though it was built for 90.",
  "Divers will go down again on Wednesday, when the sea is calm enough, the coast guard said, to look for 17 who are missing.",
];

const paragraphs = STORY.map((paragraph) => `<p>${paragraph}</p>`).join("");

function page(head: string, body: string): string {
  return `<!doctype html><html lang="en-GB"><head><title>Ferry sinks | Maren Gazette</title>${head}</head><body>${body}</body></html>`;
}

function read(html: string, address = ADDRESS) {
  const result = readWebPage(html, address);
  if (!result.ok) throw new Error(`not read: ${result.failure.kind}`);
  return result.value;
}

test("the article is read without what stands around it", () => {
  const { text } = read(
    page(
      "",
      `<div class="nav"><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport: 3 matches</a></li></ul></div>
       <div id="story"><h1>Ferry sinks off Port Maren</h1>${paragraphs}<script>document.write("99 dead")</script></div>
       <div class="related sidebar"><a href="/1">Storm kills 4 in Osk</a><a href="/2">Fire kills 9</a></div>
       <div class="footer">Copyright 2024. 1,200 readers online.</div>`,
    ),
  );
  expect(text).toContain(STORY.join("\n\n"));
  for (const other of ["99 dead", "Storm kills 4", "1,200 readers", "3 matches"])
    expect(text).not.toContain(other);
});

test.each([
  ["class", "cookie-banner"],
  ["id", "onetrust-consent-sdk"],
])("a banner that asks for consent is no part of the article: %s %s", (attribute, name) => {
  const banner = `<div ${attribute}="${name}"><p>We and our 842 partners store data, and read it, on your device.</p></div>`;
  expect(read(page("", `${banner}<div>${paragraphs}</div>`)).text).toBe(STORY.join("\n\n"));
});

test("an article inside a wrapper that names cookies is kept", () => {
  const html = page("", `<div class="with-cookie-notice"><main>${paragraphs}</main></div>`);
  expect(read(html).text).toBe(STORY.join("\n\n"));
});

test("a page that Readability takes for no article is read by its structure", () => {
  expect(read(page("", "<main><p>Toll of the Aldis: 41 dead.</p></main>")).text).toBe(
    "Toll of the Aldis: 41 dead.",
  );
});

test("JSON-LD says who wrote it, for whom, when, and when it was changed", () => {
  const data = {
    "@context": "https://schema.org",
    "@graph": [
      { "@type": "WebSite", name: "not this" },
      {
        "@type": ["NewsArticle"],
        headline: "Ferry sinks off Port Maren",
        author: [{ "@type": "Person", name: "Ida Holm" }, { name: "Per Rusk" }],
        publisher: { "@type": "Organization", name: "The Maren Gazette" },
        datePublished: "2024-05-07T06:10:00+02:00",
        dateModified: "2024-05-07T09:00:00+02:00",
      },
    ],
  };
  const html = page(
    `<script type="application/ld+json">{ broken </script><script type="application/ld+json">${JSON.stringify(data)}</script>`,
    paragraphs,
  );
  expect(read(html)).toMatchObject({
    title: "Ferry sinks off Port Maren",
    byline: "Ida Holm, Per Rusk",
    publisher: "The Maren Gazette",
    publishedAt: "2024-05-07T06:10:00+02:00",
    modifiedAt: "2024-05-07T09:00:00+02:00",
    language: "en-GB",
    url: ADDRESS,
  });
});

test("meta elements say it where there is no JSON-LD", () => {
  const html = page(
    `<meta property="og:title" content="Ferry sinks"><meta property="og:site_name" content="Maren Gazette">
     <meta name="author" content="Ida Holm"><meta property="article:published_time" content="Tue, 07 May 2024 06:10:00 +0200">
     <meta name="DC.date.modified" content="2024-05-08"><link rel="canonical" href="/2024/05/ferry">`,
    paragraphs,
  );
  expect(read(html)).toMatchObject({
    title: "Ferry sinks",
    byline: "Ida Holm",
    publisher: "Maren Gazette",
    publishedAt: "2024-05-07T06:10:00+02:00",
    modifiedAt: "2024-05-08",
    url: "https://www.marengazette.example/2024/05/ferry",
  });
});

test("a page without a publisher is published by its host", () => {
  expect(read(page("", paragraphs)).publisher).toBe("marengazette.example");
});

test.each([
  ["another site", "https://rival.example/2024/05/ferry"],
  ["the front page", "https://www.marengazette.example/"],
  ["no address", "javascript:void(0)"],
])("a canonical address that is %s is not taken", (_, href) => {
  expect(read(page(`<link rel="canonical" href="${href}">`, paragraphs)).url).toBe(ADDRESS);
});

test("the mobile page of a site may name the main one", () => {
  const html = page('<link rel="canonical" href="https://www.marengazette.example/ferry">', paragraphs);
  expect(read(html, "https://m.marengazette.example/ferry").url).toBe(
    "https://www.marengazette.example/ferry",
  );
});

test("a page without words gives no article", () => {
  expect(readWebPage(page("", "<div id=root></div><script>render()</script>"), ADDRESS)).toEqual({
    ok: false,
    failure: { kind: "no-text" },
  });
});

test.each([
  ["<div>", "too-deep"],
  ["<table><tr><td>", "too-deep"],
  ["<br>", "too-many-nodes"],
])("a megabyte of %s ends early as %s", (piece, kind) => {
  const result = readWebPage(piece.repeat(1_000_000 / piece.length), ADDRESS);
  expect(result).toMatchObject({ ok: false, failure: { kind } });
});

test("elements that a browser ignores cannot nest their way past the bounds", () => {
  const result = readWebPage(`${"<body><caption>".repeat(20_000)}<p>Two died in Sarn.`, ADDRESS);
  expect(result).toMatchObject({ ok: true, value: { text: "Two died in Sarn." } });
});
