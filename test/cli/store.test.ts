import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "../../src/storage/connect.ts";
import { tally } from "../support/fake-terminal.ts";

const POST = {
  id: "post",
  publisher: "Sarn Post",
  url: "https://sarnpost.example/flood",
  publishedAt: "2024-05-03",
  text: "The flood of 1 May 2024 in Sarn killed 12 people, the mayor said. Of the 12 dead, 7 were men and 6 were women.",
};
const WIRE = {
  id: "wire",
  publisher: "Low Wire",
  publishedAt: "2024-05-03",
  text: "The flood of 1 May 2024 in Sarn killed 17 people, the governor said.",
};

let home = "";
let env: Record<string, string> = {};

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "tally-home-"));
  env = { TALLY_HOME: join(home, "data") };
});

afterAll(() => rm(home, { recursive: true, force: true }));

describe("from texts to a report, command by command", () => {
  test("ingest stores each document once and says what it did", async () => {
    const file = join(home, "two.jsonl");
    await writeFile(file, [POST, WIRE].map((document) => JSON.stringify(document)).join("\n"));
    const first = await tally(["ingest", file], { env });
    expect(first.exitCode).toBe(0);
    expect(first.out).toContain("2 documents: 2 added.");
    const again = await tally(["ingest", file], { env });
    expect(again.out).toContain("2 documents: 2 unchanged.");
  });

  test("a run with the result file of an earlier one passes over what that one stored", async () => {
    const file = join(home, "resumed.jsonl");
    const results = join(home, "resumed.results.jsonl");
    const own = { TALLY_HOME: join(home, "resumed") };
    const ingest = async (documents: readonly object[]) => {
      await writeFile(file, documents.map((document) => JSON.stringify(document)).join("\n"));
      return tally(["ingest", file, "--results", results], { env: own });
    };
    await ingest([POST]);
    // As a killed run leaves it.
    await writeFile(results, '{"input":"wire","sta', { flag: "a" });
    const resumed = await ingest([POST, WIRE]);
    expect(resumed.talk).toContain("1 text of an earlier run passed over.");
    expect(resumed.out).toContain("1 document: 1 added.");
    const changed = await ingest([{ ...POST, text: `${POST.text} Rain fell.` }, WIRE]);
    expect(changed.out).toContain("1 document: 1 revised.");
    const changedBack = await ingest([POST, WIRE]);
    expect(changedBack.out).toContain("1 document: 1 revised.");
  });

  test("a result file that is none is refused and left as it is", async () => {
    const file = join(home, "notes.txt");
    await writeFile(file, "call the mayor");
    const { exitCode, talk } = await tally(["ingest", file, "--results", file], { env });
    expect(exitCode).toBe(2);
    expect(talk).toContain("holds no results of an ingest");
    expect(await readFile(file, "utf8")).toBe("call the mayor");
  });

  test("check flags what does not tally, and a second run has nothing new", async () => {
    const first = await tally(["check", "--json", "--fail-on", "never"], { env });
    const run = JSON.parse(first.out);
    expect(first.exitCode).toBe(0);
    expect(run.findings.map((finding: { check: string }) => finding.check)).toContain("figure-conflict");
    expect(run.new).toHaveLength(run.findings.length);
    const again = JSON.parse((await tally(["check", "--json", "--fail-on", "never"], { env })).out);
    expect(again.new).toEqual([]);
    expect(again.findings).toEqual(run.findings);
  });

  test("review gives a finding another state with who and why, and the log of acts holds", async () => {
    const { findings } = JSON.parse((await tally(["check", "--json", "--fail-on", "never"], { env })).out);
    const [{ id }] = findings;
    const by = ["--by", "R. Okafor", "--why", "the later count"];
    const resolved = await tally(["review", "resolve", id, ...by, "--because", "superseded", "--json"], {
      env,
    });
    expect(JSON.parse(resolved.out)).toMatchObject({ id, state: "resolved", resolution: "superseded" });
    expect((await tally(["review", "resolve", id, ...by, "--because", "boredom"], { env })).exitCode).toBe(2);
    expect((await tally(["review", "confirm", id], { env })).talk).toContain("--by");
    expect((await tally(["review", "snooze", id, ...by], { env })).exitCode).toBe(2);
    expect((await tally(["review", "snooze", id, ...by, "--until", "soon"], { env })).exitCode).toBe(2);
    expect((await tally(["review", "reopen", "nothing", ...by], { env })).talk).toContain("no finding");
    const assigned = ["review", "assign", id, "--to", "Ines Vale", "--json"];
    expect(JSON.parse((await tally(assigned, { env: { ...env, USER: "rokafor" } })).out)).toMatchObject({
      assignee: "Ines Vale",
    });
    await tally(["review", "undo", id, ...by], { env });
    expect((await tally(["review", "undo", id, ...by], { env })).out).toMatch(/^open {2}/u);
    expect((await tally(["review", "undo", id, ...by], { env })).talk).toContain("Nothing is left to undo");
    const log = JSON.parse((await tally(["audit-log", "verify", "--json"], { env })).out);
    // Two documents, three runs of the checks, four acts.
    expect(log).toEqual({ entries: 9, faults: [] });
  });

  test("check ends with 1 when a finding is grave enough", async () => {
    expect((await tally(["check", "--fail-on", "note"], { env })).exitCode).toBe(1);
  });

  test.each([
    ["text", "Consistency report"],
    ["md", "# Consistency report"],
    ["html", "<!doctype html>"],
    ["csv", "finding,check,severity"],
    ["json", '"title": "Consistency report"'],
  ])("report --format %s", async (format, beginning) => {
    const { exitCode, out } = await tally(["report", "--format", format], { env });
    expect(exitCode).toBe(0);
    expect(out).toContain(beginning);
    expect(out).toContain("17");
  });

  test("report --output writes a file", async () => {
    const file = join(home, "report.md");
    const { exitCode } = await tally(["report", "--format", "md", "--output", file], { env });
    expect(exitCode).toBe(0);
    expect(await readFile(file, "utf8")).toContain("# Consistency report");
  });

  test("compare shows who says what on a figure", async () => {
    const { out } = await tally(["compare", "Sarn", "flood"], { env });
    expect(out).toContain("Sarn Post, 2024-05-03");
    expect(out).toContain(">17<");
    const nothing = await tally(["compare", "zeppelin"], { env });
    expect(nothing.talk).toContain('No stored claim matches "zeppelin".');
  });

  test("audit --against store sets a draft beside what is stored, and saves nothing", async () => {
    const draft = join(home, "draft.txt");
    await writeFile(draft, "The flood of 1 May 2024 in Sarn killed 12 people.");
    const { out } = await tally(["audit", draft, "--against", "store", "--fail-on", "never"], { env });
    expect(out).toContain("Low Wire, 2024-05-03: >17<  cannot both hold");
    expect(out).toContain("Sarn Post, 2024-05-03: >12<");
    expect((await tally(["doctor"], { env })).out).toContain("2 documents");
  });

  test("doctor says what is held", async () => {
    const { exitCode, out } = await tally(["doctor"], { env });
    expect(exitCode).toBe(0);
    expect(out).toContain("2 documents");
  });
});

test("a database that is open elsewhere ends with 75 and the holder's pid", async () => {
  const folder = join(home, "held");
  const holder = await openDatabase({ dataFolder: folder }, "2026-01-15T12:00:00Z");
  try {
    const { exitCode, talk } = await tally(["check"], { env: { TALLY_HOME: folder } });
    expect(exitCode).toBe(75);
    expect(talk).toContain(`pid ${process.pid}`);
  } finally {
    await holder.close();
  }
});

test("an unreachable server ends with 3, names host and port, and keeps the password to itself", async () => {
  const port = await freePort();
  const { exitCode, talk } = await tally(["check"], {
    env: { DATABASE_URL: `postgres://tally:s3cret@127.0.0.1:${port}/tally` },
  });
  expect(exitCode).toBe(3);
  expect(talk).toContain(`127.0.0.1:${port}`);
  expect(talk).not.toContain("s3cret");
});

test("a DATABASE_URL that is no address ends with 2", async () => {
  const { exitCode, talk } = await tally(["check"], { env: { DATABASE_URL: "mysql://localhost" } });
  expect(exitCode).toBe(2);
  expect(talk).toContain("DATABASE_URL begins with postgres://");
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === "object" && address ? address.port : 1;
}
