import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import type { AxeResults } from "axe-core";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findingsPage } from "../../src/storage/findings.ts";
import { DOCUMENTS, useApp } from "../support/app.ts";

const CHROMIUM = [process.env["CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser"].find(
  (path) => path !== undefined && existsSync(path),
);
if (CHROMIUM === undefined)
  process.stderr.write(
    "\n!!! NO CHROMIUM: the pages are not looked at in a browser. Install chromium, or set CHROMIUM to its path.\n",
  );

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const PASTED =
  "The inquiry into the fire of 30 February 2019 began on Wednesday, 3 June 2019. It killed 12 people. The sinking of the ferry Aldis off Port Maren on 6 May 2024 killed 41 people.";

describe.skipIf(CHROMIUM === undefined)("in a browser without JavaScript of ours", () => {
  const service = useApp(DOCUMENTS);
  let browser: Browser;
  let server: ServerType;
  let base = "";

  beforeAll(async () => {
    const { app } = service();
    await new Promise<void>((resolve) => {
      server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, (address: AddressInfo) => {
        base = `http://127.0.0.1:${address.port}`;
        resolve();
      });
    });
    browser = await chromium.launch({
      ...(CHROMIUM !== undefined && { executablePath: CHROMIUM }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test.each([
    [360, "light"],
    [360, "dark"],
    [1440, "light"],
    [1440, "dark"],
  ] as const)(
    "at %i px, %s, every page passes axe, breaks no policy, and fits the screen",
    async (width, colorScheme) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => complaints.push(message.text()));
      page.on("request", (request) => {
        if (!request.url().startsWith(base)) complaints.push(`asks ${request.url()}`);
      });
      for (const path of await paths()) {
        complaints.length = 0;
        await page.goto(base + path);
        if (path === "/audit") {
          await page.fill("textarea", PASTED);
          await page.click("main button");
          await page.waitForSelector(".case");
        }
        expect(complaints, path).toEqual([]);
        expect(
          await page.evaluate("document.documentElement.scrollWidth - innerWidth"),
          path,
        ).toBeLessThanOrEqual(0);
        // Evaluated over the debugging protocol, which the page's own policy does not bind.
        await page.evaluate(AXE);
        const results = (await page.evaluate(
          `axe.run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ["violations"] })`,
        )) as AxeResults;
        const violations = results.violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html }) => `${id}: ${html}`),
        );
        expect(violations, path).toEqual([]);
      }
      await context.close();
    },
  );

  test("the keyboard reaches the content first", async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${base}/findings`);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent.trim()")).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("location.hash")).toBe("#main");
    await context.close();
  });

  test("a link to a claim leads to its words", async () => {
    const { items } = await findingsPage(service().database.db, { check: "figure-conflict" });
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${base}/findings/${items[0]?.id}`);
    await page.click("table.range a");
    await page.waitForURL(/\/documents\/.+#c-/u);
    expect(await page.textContent(":target")).toMatch(/^(?:41|57)/u);
    await context.close();
  });

  async function paths(): Promise<string[]> {
    const { items } = await findingsPage(service().database.db, { check: "figure-conflict" });
    const [finding] = items;
    return [
      "/",
      "/findings",
      `/findings/${finding?.id}`,
      `/figures/${finding?.figureId}`,
      "/events",
      `/events/${finding?.eventId}`,
      "/documents",
      "/documents/gazette",
      "/documents/hostile%2Ejson",
      "/sources",
      "/register",
      "/audit",
      "/checks",
      "/checks/figure-conflict",
      "/search?q=ferry",
    ];
  }
});
