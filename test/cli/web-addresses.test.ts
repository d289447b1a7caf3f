import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { ingestInText } from "../../src/cli/commands/ingest.ts";
import type { run as Run } from "../../src/cli/program.ts";
import { type TallyOptions, tallyWith } from "../support/fake-terminal.ts";
import { useServer } from "../support/web-server.ts";

// Pages are read in a worker, and Node 20 does not run TypeScript there.
const { run }: { run: typeof Run } = await import(`${inject("build")}/cli/program.js`);

function story(toll: number): string {
  return `<!doctype html><html lang="en"><head><meta property="og:title" content="Ferry sinks off Port Maren">
    <meta property="article:published_time" content="2024-05-07"><meta name="author" content="Ida Holm"></head>
    <body><nav>Home</nav><article><p>The ferry Aldis sank off Port Maren on 6 May 2024. The sinking killed ${toll} people,
    the coast guard said.</p><p>Divers go down again on 31 June 2024.</p></article></body></html>`;
}

const server = useServer((request, response) => {
  if (request.url === "/ferry" || request.url === "/ferry?utm_source=feed")
    response.setHeader("content-type", "text/html; charset=utf-8").end(story(41));
  else if (request.url === "/plain")
    response.setHeader("content-type", "text/plain").end("A fire in Osk killed 12 people, the mayor said.");
  else if (request.url === "/tagged" && request.headers["if-none-match"] === '"v1"')
    response.writeHead(304).end();
  else if (request.url === "/tagged")
    response.writeHead(200, { "content-type": "text/plain", etag: '"v1"' }).end("Nine people died in Osk.");
  else if (request.url === "/feed")
    response
      .setHeader("content-type", "application/rss+xml")
      .end("<rss><channel><item><link>/plain</link></item><item><link>/ferry</link></item></channel></rss>");
  else response.writeHead(404).end();
});

let home = "";

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "tally-web-"));
});

afterAll(() => rm(home, { recursive: true, force: true }));

function tally(args: readonly string[], options: TallyOptions = {}) {
  return tallyWith(run, args, {
    env: { TALLY_HOME: join(home, "data") },
    fetching: { ...server().reach, paceMs: 0 },
    ...options,
  });
}

test("audit reads the page at an address", async () => {
  const { out, talk, exitCode } = await tally(["audit", `${server().origin}/ferry`, "--json"]);
  expect(talk).toBe("");
  const { claims, findings } = JSON.parse(out);
  expect(claims.map((claim: { mention: string }) => claim.mention)).toContain("41");
  expect(findings.map((finding: { check: string }) => finding.check)).toEqual(["impossible-date"]);
  expect(exitCode).toBe(1);
});

test("a page that cannot be had is named, and the others are read", async () => {
  const { origin } = server();
  const { out, talk, exitCode } = await tally(["extract", `${origin}/absent`, `${origin}/plain`, "--json"]);
  expect(exitCode).toBe(3);
  expect(talk).toBe(`${origin}/absent answered with status 404 (no such page).\n`);
  expect(out).toContain('"mention":"12"');
});

test("an address of a private network is not fetched", async () => {
  const { talk, exitCode } = await tally(["audit", "http://169.254.169.254/latest/meta-data"]);
  expect(exitCode).toBe(3);
  expect(talk).toContain("is not on the public internet");
});

test("ingest keeps a page under its address, and names what it could not have and why", async () => {
  const { origin } = server();
  const args = [`${origin}/ferry?utm_source=feed`, `${origin}/feed`, "http://10.0.0.1/"];
  const { exitCode, out, talk } = await tally(["ingest", ...args, "--limit", "1", "--json"]);
  expect(exitCode).toBe(3);
  expect(talk).toBe(`${origin}/feed: fetching 1 of 2 pages; --limit takes more.\n`);
  expect(
    out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { id: `${origin}/ferry`, status: "added" },
    { id: `${origin}/plain`, status: "added" },
    { id: "http://10.0.0.1/", status: "not fetched", kind: "ssrf-blocked", claims: 0 },
  ]);
});

test("a page that its server calls unchanged is unchanged, and is not sent again", async () => {
  const { origin } = server();
  const ingest = async () => {
    const { exitCode, out } = await tally(["ingest", `${origin}/tagged`, "--json"]);
    expect(exitCode).toBe(0);
    return JSON.parse(out);
  };
  expect(await ingest()).toMatchObject({ id: `${origin}/tagged`, status: "added", claims: 1 });
  expect(await ingest()).toEqual({ id: `${origin}/tagged`, status: "unchanged", claims: 1 });
});

test("the results name each item for a reader", () => {
  const results = [
    { id: "https://news.example/ferry", status: "added", claims: 4 },
    {
      id: "https://news.example/x",
      status: "not fetched",
      claims: 0,
      reason: "https://news.example/x is gone.",
    },
  ] as const;
  expect(ingestInText(results)).toBe(
    "added      https://news.example/ferry  4 claims\nnot fetched  https://news.example/x is gone.\n2 documents: 1 added, 1 not fetched.\n",
  );
});

test("a wrong --limit ends with 2 and one clear line", async () => {
  const { exitCode, talk } = await tally(["ingest", "https://news.example/feed", "--limit", "0"]);
  expect(exitCode).toBe(2);
  expect(talk).toContain("Give a number from 1 to 999999.");
});
