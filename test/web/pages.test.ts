import { describe, expect, test } from "vitest";
import { listDocuments } from "../../src/storage/documents.ts";
import { findingsPage } from "../../src/storage/findings.ts";
import { DOCUMENTS, useApp } from "../support/app.ts";

const service = useApp(DOCUMENTS);

async function page(path: string, init?: RequestInit) {
  const response = await service().app.request(path, init);
  return { response, status: response.status, html: await response.text() };
}

function pasted(fields: Readonly<Record<string, string>>): RequestInit {
  return { method: "POST", body: new URLSearchParams(fields), headers: { origin: "http://localhost" } };
}

async function clash() {
  const { items } = await findingsPage(service().database.db, { check: "figure-conflict" });
  const [finding] = items;
  if (!finding) throw new Error("The two tolls of the ferry should clash.");
  return finding;
}

describe("every page", () => {
  const PAGES = [
    "/",
    "/findings",
    "/events",
    "/documents",
    "/sources",
    "/register",
    "/audit",
    "/checks",
    "/checks/figure-conflict",
    "/search",
    "/search?q=ferry",
    "/documents/gazette",
    "/documents/anders",
    "/documents/hostile%2Ejson",
  ];

  test.each(PAGES)("%s has one h1, a skip link, and neither script nor inline style", async (path) => {
    const { response, status, html } = await page(path);
    expect(status).toBe(200);
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(html).toMatch(/^<!doctype html>/u);
    expect(html.match(/<h1[ >]/gu)).toHaveLength(1);
    expect(html).toContain('class="skip" href="#main"');
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=["']/iu);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\/(?!hostile\.example|northern-wire\.example)/u);
  });

  test("allows nothing but its own style sheet and images", async () => {
    const { response } = await page("/");
    expect(response.headers.get("content-security-policy")).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
  });

  test("what a source wrote is text, in whatever place", async () => {
    for (const path of [
      "/",
      "/documents",
      "/documents/hostile%2Ejson",
      "/sources",
      "/search?q=Aldis",
      "/events",
    ]) {
      const { html } = await page(path);
      expect(html, path).not.toMatch(/<script|<img|<svg onload|<b>Holm/u);
    }
    const { html } = await page("/documents/hostile%2Ejson");
    expect(html).toContain("&lt;svg onload=alert(");
  });

  test("a search for markup gives it back as text", async () => {
    const { html } = await page(`/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(html).not.toContain("<script");
  });

  test("an address that leads nowhere is answered with a page that leads on", async () => {
    const { status, html } = await page("/findings/none");
    expect(status).toBe(404);
    expect(html).toContain("There is nothing at this address");
    expect(html).toContain('href="/findings"');
  });
});

describe("a finding", () => {
  test("stands on its page with both tolls marked, their bounds in words, the computation and the reason", async () => {
    const finding = await clash();
    const { html } = await page(`/findings/${finding.id}`);
    expect(html).toContain("<mark>41</mark>");
    expect(html).toContain("<mark>57</mark>");
    expect(html).toContain("57 exactly");
    expect(html).toContain("contradicts");
    expect(html).toContain(finding.computation);
    expect(html).toContain("The Maren Gazette");
    expect(html).toContain(`href="/documents/${encodeURIComponent("wire/second report")}#c-`);
  });

  test("is found by every filter that fits it, and by none that does not", async () => {
    const finding = await clash();
    for (const query of [`check=${finding.check}`, `event=${finding.eventId}`, "state=open", "delta=new"])
      expect((await page(`/findings?${query}`)).html, query).toContain(`/findings/${finding.id}`);
    expect((await page("/findings?state=dismissed")).html).not.toContain(`/findings/${finding.id}`);
  });

  test("is framed in each document that gives one of its numbers", async () => {
    const { html } = await page("/documents/gazette");
    expect(html).toMatch(/class="k k-quantity k-flag[^>]*>41</u);
  });
});

describe("a figure and an event", () => {
  test("show every claim with its source and range", async () => {
    const { figureId, eventId } = await clash();
    const figure = (await page(`/figures/${figureId}`)).html;
    expect(figure).toContain("From 41 to 57 people.");
    expect(figure).toContain("coast guard → The Maren Gazette");
    const event = (await page(`/events/${eventId}`)).html;
    expect(event).toContain(`/figures/${figureId}`);
    expect(event).toContain("Northern Wire");
  });
});

describe("the audit page", () => {
  test("shows what does not tally in a pasted text, and keeps nothing", async () => {
    const { db } = service().database;
    const before = (await listDocuments(db)).items.length;
    const { status, html } = await page(
      "/audit",
      pasted({ text: "The inquiry into the fire of 30 February 2019 began on Wednesday, 3 June 2019." }),
    );
    expect(status).toBe(200);
    expect(html).toContain("do not tally");
    expect(html).toContain("that day was a Monday");
    expect((await listDocuments(db)).items).toHaveLength(before);
  });

  test("sets a pasted text beside what is stored when asked to, and only then", async () => {
    const text =
      "The ferry Aldis sank off Port Maren on 6 May 2024. The sinking killed 41 people, the coast guard said.";
    const fields = { text, publishedAt: "2024-05-08" };
    const { html } = await page("/audit", pasted({ ...fields, against: "store" }));
    expect(html).toContain("Beside what is stored");
    expect(html).toContain("Northern Wire");
    expect(html).toContain("57 exactly");
    expect((await page("/audit", pasted(fields))).html).not.toContain("Northern Wire");
  });

  test("says so when nothing fails to tally", async () => {
    const { html } = await page("/audit", pasted({ text: "Nine houses burned on Monday, 3 June 2019." }));
    expect(html).toContain("Nothing fails to tally");
  });

  test("gives markup in a pasted text back as text", async () => {
    const { html } = await page(
      "/audit",
      pasted({ title: "<b>9</b>", text: "</textarea><script>1</script> 9 died." }),
    );
    expect(html).not.toMatch(/<script|<b>9/u);
  });

  test("asks for a text when none was pasted", async () => {
    const { status, html } = await page("/audit", pasted({ text: "  " }));
    expect(status).toBe(422);
    expect(html).toContain("There is no text yet");
  });

  test("answers a text over the limit with a page that says what to do", async () => {
    const { status, html } = await page("/audit", pasted({ text: "x".repeat(1_000_001) }));
    expect(status).toBe(413);
    expect(html).toContain("tally audit FILE");
  });
});

test("the style sheet is sent once: a browser that has it is told so", async () => {
  const { response, status } = await page("/tally.css");
  expect(status).toBe(200);
  expect(response.headers.get("content-type")).toContain("text/css");
  const etag = response.headers.get("etag") ?? "";
  expect((await page("/tally.css", { headers: { "if-none-match": etag } })).status).toBe(304);
});

test("no request above was answered with 500", () => {
  expect(service().failures).toEqual([]);
});
