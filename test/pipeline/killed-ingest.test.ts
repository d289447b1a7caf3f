import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, inject, test } from "vitest";
import { extract } from "../../src/index.ts";
import { checkStore } from "../../src/pipeline/check-store.ts";
import { ingestDocuments } from "../../src/pipeline/ingest-documents.ts";
import { claimsOfDocument } from "../../src/storage/claims.ts";
import { openDatabase } from "../../src/storage/connect.ts";
import { counts } from "../../src/storage/counts.ts";
import { listDocuments } from "../../src/storage/documents.ts";

const NOW = "2026-03-01T08:00:00.000Z";
const ROUNDS = 3;

/** Ingests documents without end, and says the id of each once it is stored. */
const INGEST = `
  const { openDatabase } = await import(process.argv[1] + "/storage/connect.js");
  const { ingestDocuments } = await import(process.argv[1] + "/pipeline/ingest-documents.js");
  const { db } = await openDatabase({ dataFolder: process.argv[2] }, "${NOW}");
  function* documents() { for (let n = 0; ; n++) yield { id: process.argv[3] + "-" + n, text: ${textOf("n")} }; }
  await ingestDocuments(db, documents(), "${NOW}", ({ id }) => process.stdout.write(id + "\\n"));`;

function textOf(n: string): string {
  return `\`A fire in the town of Osk killed \${${n} + 2} people and injured at least \${${n} + 10}, the fire chief said. 30 percent of the town burned.\``;
}

function documentOf(id: string) {
  const n = Number(id.split("-")[1]);
  return {
    id,
    text: `A fire in the town of Osk killed ${n + 2} people and injured at least ${n + 10}, the fire chief said. 30 percent of the town burned.`,
  };
}

test("killed again and again, an ingest loses nothing that it acknowledged and leaves no document half stored", async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "tally-killed-"));
  try {
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      // Whatever the moment, it must hold: in the first document of a round, between two, in the grouping of a lot.
      const delayMs = Math.floor(Math.random() * 600);
      acknowledged.push(...(await ingestUntilKilled(dataFolder, `round${round}`, delayMs)));
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS);

    const opened = await openDatabase({ dataFolder }, NOW);
    const { db } = opened;
    const stored: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page: Awaited<ReturnType<typeof listDocuments>> = await listDocuments(db, {
        limit: 500,
        ...(after && { after }),
      });
      stored.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    expect(acknowledged.filter((id) => !stored.includes(id))).toEqual([]);
    expect(new Set(stored).size).toBe(stored.length);
    for (const id of stored) {
      const ids = (await claimsOfDocument(db, id)).map((claim) => claim.id).toSorted();
      expect(ids, id).toEqual(
        extract(documentOf(id))
          .claims.map((claim) => claim.id)
          .toSorted(),
      );
    }

    await checkStore(db, NOW);
    const { events } = await counts(db);
    expect(events).toBeGreaterThan(0);
    const again = await ingestDocuments(db, stored.map(documentOf), NOW);
    expect(new Set(again.map(({ status }) => status))).toEqual(new Set(["unchanged"]));
    await opened.close();
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
});

/** Starts an ingest, kills it so many milliseconds after its first document, and answers the ids that it had said by then. */
async function ingestUntilKilled(dataFolder: string, name: string, delayMs: number): Promise<string[]> {
  const child = spawn(
    process.execPath,
    ["--input-type=module", "-e", INGEST, inject("build"), dataFolder, name],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    said += chunk;
  });
  await once(child.stdout, "data");
  await pause(delayMs);
  child.kill("SIGKILL");
  await once(child, "close");
  // A line without its end was cut off by the kill, not acknowledged.
  return said.split("\n").slice(0, -1);
}
