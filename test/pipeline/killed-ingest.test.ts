import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, inject, test } from "vitest";
import { extract } from "../../src/index.ts";
import { checkStore } from "../../src/pipeline/check-store.ts";
import { ingestDocument, ingestDocuments } from "../../src/pipeline/ingest-documents.ts";
import { verifyAuditLog } from "../../src/storage/audit-log.ts";
import { claimsOfDocument } from "../../src/storage/claims.ts";
import { type DatabaseConfig, type OpenDatabase, openDatabase } from "../../src/storage/connect.ts";
import { counts } from "../../src/storage/counts.ts";
import { allDocumentIds } from "../../src/storage/documents.ts";
import { LASTING } from "../support/lasting-database.ts";

const NOW = "2026-03-01T08:00:00.000Z";

/** In full: KILL_ROUNDS=50 KILL_REPEATS=5 npx vitest run --project db test/pipeline/killed-ingest.test.ts */
const ROUNDS = Number(process.env["KILL_ROUNDS"] ?? 10);
const REPEATS = Number(process.env["KILL_REPEATS"] ?? 1);

/** Longest that nineteen of twenty openings after a kill may take, in milliseconds. */
const LONGEST_OPENING_MS = 5000;

/** A report of a fire in a town of its own, on a Tuesday that it calls a Monday. Also the child's, so it may use nothing from outside. */
function documentOf(id: string) {
  const n = Number(id.split("-")[1]);
  const town = `Osk${[...String(n)].map((digit) => "aeioukmnrt"[Number(digit)]).join("")}`;
  return {
    id,
    title: `Mill burns in ${town}`,
    text: `A fire in the mill of ${town} killed ${n + 2} people and injured at least ${n + 10}, the fire chief said on Monday, 4 March 2025. 30 percent of it burned.`,
  };
}

const OPEN = `
  const [build, config, ...args] = process.argv.slice(1);
  const { openDatabase } = await import(build + "/storage/connect.js");
  const { ingestDocument, ingestDocuments } = await import(build + "/pipeline/ingest-documents.js");
  const { checkStore } = await import(build + "/pipeline/check-store.js");
  const documentOf = ${documentOf.toString()};
  const from = performance.now();
  const { db } = await openDatabase(JSON.parse(config), "${NOW}");
  const openedMs = performance.now() - from;`;

/** Ingests documents without end, and writes down the id of each once it is stored, safe from a crash of the machine. */
const INGEST = `${OPEN}
  const { openSync, writeSync, fsyncSync } = await import("node:fs");
  const [log, round] = args;
  const fd = openSync(log, "a");
  const say = (line) => { writeSync(fd, line + "\\n"); fsyncSync(fd); };
  say("opened " + openedMs);
  function* documents() { for (let n = 0; ; n++) yield documentOf(round + "-" + n); }
  await ingestDocuments(db, documents(), "${NOW}", ({ id }) => say(id));`;

/** Does one act and kills itself before its transaction ends, or right after, before it can say so. */
const ACT = `${OPEN}
  const [act, point] = args;
  const begin = db.transaction.bind(db);
  const die = () => process.kill(process.pid, "SIGKILL");
  db.transaction = () => ({
    async execute(work) {
      await begin().execute(async (trx) => {
        const result = await work(trx);
        if (point === "before the commit") die();
        return result;
      });
      die();
    },
  });
  await (act === "ingest" ? ingestDocument(db, documentOf("d-1"), "${NOW}") : checkStore(db, "${NOW}"));`;

test.each(LASTING)(
  "on %s, killed again and again, an ingest loses nothing that it acknowledged and leaves no document half stored",
  async (_engine, create) => {
    const { config, remove } = await create();
    const folder = mkdtempSync(join(tmpdir(), "tally-acknowledged-"));
    const log = join(folder, "log");
    try {
      for (let round = 0; round < ROUNDS; round++)
        await ingestUntilKilled(config, log, `round${round}`, 50 + Math.random() * 750);
      // A line without its end was cut off by the kill, not acknowledged.
      const lines = readFileSync(log, "utf8").split("\n").slice(0, -1);
      const opened = lines.filter((line) => line.startsWith("opened ")).map((line) => Number(line.slice(7)));
      expect(opened).toHaveLength(ROUNDS);
      expect(opened.toSorted((a, b) => a - b)[Math.floor(ROUNDS * 0.95) - 1]).toBeLessThan(
        LONGEST_OPENING_MS,
      );
      const acknowledged = lines.filter((line) => !line.startsWith("opened "));
      expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS);
      await using(config, ({ db }) => expectWhole(db, acknowledged));
    } finally {
      await remove();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  30_000 + ROUNDS * 6000,
);

const POINTS = ["before the commit", "after the commit, before the answer"] as const;

test.each(LASTING.flatMap(([engine, create]) => POINTS.map((point) => [engine, point, create] as const)))(
  "on %s, an ingest or a check that dies %s is done once when it is done again",
  async (_engine, point, create) => {
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      const { config, remove } = await create();
      try {
        const isDone = point !== "before the commit";
        await actUntilKilled(config, "ingest", point);
        await using(config, async ({ db }) => {
          expect((await counts(db)).documents).toBe(isDone ? 1 : 0);
          expect(await ingestDocument(db, documentOf("d-1"), NOW)).toMatchObject({
            id: "d-1",
            status: isDone ? "unchanged" : "added",
          });
          await expectWhole(db, ["d-1"]);
        });
        await actUntilKilled(config, "check", point);
        await using(config, async ({ db }) => {
          const before = (await counts(db)).findings;
          const { deltas, findings } = await checkStore(db, NOW);
          expect(findings).not.toEqual([]);
          expect(before.note + before.warning + before.error).toBe(isDone ? findings.length : 0);
          expect(deltas.new).toHaveLength(isDone ? 0 : findings.length);
        });
      } finally {
        await remove();
      }
    }
  },
  60_000 * REPEATS,
);

async function using<T>(config: DatabaseConfig, work: (opened: OpenDatabase) => Promise<T>): Promise<T> {
  const opened = await openDatabase(config, NOW);
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}

/** Every acknowledged document is there once, each document has all its claims, and the log of acts holds. */
async function expectWhole(db: OpenDatabase["db"], acknowledged: readonly string[]): Promise<void> {
  const stored = await allDocumentIds(db);
  expect(acknowledged.filter((id) => !stored.includes(id))).toEqual([]);
  for (const id of stored) {
    const ids = (await claimsOfDocument(db, id)).map((claim) => claim.id).toSorted();
    const read = extract(documentOf(id)).claims.map((claim) => claim.id);
    expect(ids, id).toEqual(read.toSorted());
  }
  // What the kill left to be lined up is lined up by the next run.
  const again = await ingestDocuments(db, stored.map(documentOf), NOW);
  expect(new Set(again.map(({ status }) => status))).toEqual(new Set(["unchanged"]));
  expect((await counts(db)).events).toBeGreaterThan(0);
  expect((await verifyAuditLog(db)).faults).toEqual([]);
}

/** Starts an ingest and kills it so many milliseconds after it opened the database. */
async function ingestUntilKilled(
  config: DatabaseConfig,
  log: string,
  round: string,
  delayMs: number,
): Promise<void> {
  writeFileSync(log, "", { flag: "a" });
  const before = readFileSync(log).length;
  const child = start(INGEST, config, log, round);
  const ended = once(child, "close");
  while (readFileSync(log).length === before && child.exitCode === null) await pause(10);
  await pause(delayMs);
  child.kill("SIGKILL");
  await ended;
}

async function actUntilKilled(config: DatabaseConfig, act: string, point: string): Promise<void> {
  const child = start(ACT, config, act, point);
  const [, signal] = await once(child, "close");
  expect(signal).toBe("SIGKILL");
}

function start(script: string, config: DatabaseConfig, ...args: readonly string[]) {
  return spawn(
    process.execPath,
    ["--input-type=module", "-e", script, inject("build"), JSON.stringify(config), ...args],
    { stdio: ["ignore", "inherit", "inherit"] },
  );
}
