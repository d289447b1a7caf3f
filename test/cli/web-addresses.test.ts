import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
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

let toll = 41;

const server = useServer((request, response) => {
  if (request.url === "/ferry" || request.url === "/ferry?utm_source=feed")
    response.setHeader("content-type", "text/html; charset=utf-8").end(story(toll));
  else if (request.url === "/plain")
    response.setHeader("content-type", "text/plain").end("A fire in Osk killed 12 people, the mayor said.");
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
    fetching: server().reach,
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

test("ingest keeps a page under its address, names what it could not have, and sees when the page changes", async () => {
  const { origin } = server();
  const address = `${origin}/ferry`;
  const first = await tally(["ingest", `${address}?utm_source=feed`, `${origin}/absent`]);
  expect(first.exitCode).toBe(3);
  expect(first.out).toContain(`added      ${address}  `);
  expect(first.out).toContain(`not fetched  ${origin}/absent answered with status 404`);
  expect(first.out).toContain("2 documents: 1 added, 1 not fetched.");
  toll = 43;
  const later = await tally(["ingest", address, "http://10.0.0.1/", "--json"]);
  expect(
    later.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { id: address, status: "revised" },
    { id: "http://10.0.0.1/", status: "not fetched", kind: "ssrf-blocked" },
  ]);
});
