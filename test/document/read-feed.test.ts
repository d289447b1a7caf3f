import { expect, test } from "vitest";
import { readFeed } from "../../src/document/read-feed.ts";
import { declaresEntities, webTextKind } from "../../src/document/web-text-kind.ts";

const ADDRESS = "https://news.example/feeds/world.xml";

const FERRY = {
  url: "https://news.example/ferry?a=1&b=2",
  title: "Ferry & barge collide",
  publishedAt: "2024-05-07T06:10:00+02:00",
};

const FEEDS: Record<string, string> = {
  RSS: `<?xml version="1.0"?><!-- made by hand --><rss version="2.0"><channel><title>World</title>
    <item><title>Ferry &amp; barge collide</title><link>https://news.example/ferry?a=1&amp;b=2</link><pubDate>Tue, 07 May 2024 06:10:00 +0200</pubDate></item>
    <item><guid>https://news.example/fire</guid></item><item><guid isPermaLink="false">tag:17</guid></item>
    <item><link>/ferry?a=1&amp;b=2#top</link></item></channel></rss>`,
  Atom: `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Ferry &amp; barge collide</title>
    <link rel="self" href="/feeds/1"/><link href="/ferry?a=1&amp;b=2"/><published>2024-05-07T06:10:00+02:00</published></entry>
    <entry><link rel="alternate" href="../fire"/></entry></feed>`,
  RDF: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <item><title>Ferry &amp; barge collide</title><link>https://news.example/ferry?a=1&amp;b=2</link><dc:date>2024-05-07T06:10:00+02:00</dc:date></item>
    <item><link>https://news.example/fire</link></item></rdf:RDF>`,
  "JSON Feed": JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    items: [
      { id: "1", url: "/ferry?a=1&b=2", title: FERRY.title, date_published: FERRY.publishedAt },
      { id: "2", url: "/fire" },
    ],
  }),
};

test.each(Object.entries(FEEDS))("%s gives each page once, with headline and date", (_, feed) => {
  expect(webTextKind("text/plain", feed)).toBe("feed");
  expect(readFeed(feed, ADDRESS)).toEqual({
    ok: true,
    value: { items: [FERRY, { url: "https://news.example/fire" }], sitemaps: [] },
  });
});

test("a sitemap gives its pages, the newest first, and no pictures", () => {
  const sitemap = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    <url><loc>https://news.example/old</loc><lastmod>2023-01-01</lastmod></url>
    <url><loc> https://news.example/ferry?a=1&amp;b=2 </loc><lastmod>2024-05-07T06:10:00+02:00</lastmod>
      <image:image><image:loc>https://news.example/ferry.jpg</image:loc></image:image></url></urlset>`;
  expect(webTextKind("application/xml", sitemap)).toBe("sitemap");
  expect(readFeed(sitemap, ADDRESS)).toMatchObject({
    ok: true,
    value: {
      items: [{ url: FERRY.url, publishedAt: FERRY.publishedAt }, { url: "https://news.example/old" }],
    },
  });
});

test("an index of sitemaps gives the sitemaps", () => {
  const index =
    "<sitemapindex><sitemap><loc>/a.xml</loc></sitemap><sitemap><loc>/b.xml</loc><lastmod>2024-05-07</lastmod></sitemap></sitemapindex>";
  expect(readFeed(index, ADDRESS)).toMatchObject({
    ok: true,
    value: { items: [], sitemaps: ["https://news.example/b.xml", "https://news.example/a.xml"] },
  });
});

test.each([
  ["<html><body>x", "text/html", "page"],
  ['<?xml version="1.0"?><!DOCTYPE html><html>', "application/xhtml+xml", "page"],
  ["<p>x", "", "page"],
  ["Two died <b>", "", "plain"],
  ["<note>x</note>", "application/xml", "data"],
  ['{"a":1}', "application/json", "data"],
  ["<rss><channel>", "text/html", "feed"],
  ["2 < 3", "text/plain", "plain"],
])("%s as %s is a %s", (text, contentType, kind) => expect(webTextKind(contentType, text)).toBe(kind));

test.each([
  '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel/></rss>',
  '<?xml version="1.0"?><!DOCTYPE rss [ <!entity x SYSTEM "file:///etc/passwd"> ]><rss>&x;</rss>',
  '<!DOCTYPE rss SYSTEM "http://127.0.0.1/x.dtd" [<!ENTITY % p SYSTEM "http://127.0.0.1/y">%p;]><rss/>',
])("a feed that declares entities is not read", (feed) => {
  expect(readFeed(feed, ADDRESS)).toEqual({ ok: false, failure: { kind: "declares-entities" } });
});

test("an article about entities is no declaration of them", () => {
  expect(declaresEntities("<rss><channel><title><![CDATA[<!ENTITY a]]></title></channel></rss>")).toBe(false);
});

test.each([
  ["cut in the middle of a tag", "<rss><channel><item><ti"],
  ["a million levels deep", `<rss><channel>${"<a>".repeat(1_000_000)}`],
  ["a million brackets", `<rss><channel>${"<".repeat(1_000_000)}`],
  ["half a JSON Feed", '{"version":"https://jsonfeed.org/version/1", "items": ['],
])("a feed that is %s is not read", (_, feed) => {
  expect(readFeed(feed, ADDRESS)).toEqual({ ok: false, failure: { kind: "not-a-feed" } });
});

test("20,000 items are read", () => {
  const items = Array.from({ length: 20_000 }, (_, n) => `<item><link>/${n}</link></item>`);
  const read = readFeed(`<rss><channel>${items.join("")}</channel></rss>`, ADDRESS);
  expect(read.ok && read.value.items.length).toBe(20_000);
});
