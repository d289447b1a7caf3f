import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DatabaseUnreachable, openDatabase } from "../../src/storage/connect.ts";
import { counts } from "../../src/storage/counts.ts";
import { DatabaseLocked } from "../../src/storage/folder-lock.ts";
import { upsertSources } from "../../src/storage/sources.ts";

const NOW = "2026-03-01T08:00:00.000Z";

test("the embedded database keeps what was stored, and one opener at a time has it", async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "tally-data-"));
  try {
    const first = await openDatabase({ dataFolder }, NOW);
    await upsertSources(first.db, [{ name: "Osk Herald" }], NOW);
    await expect(openDatabase({ dataFolder }, NOW)).rejects.toThrow(DatabaseLocked);
    await first.close();

    const second = await openDatabase({ dataFolder }, NOW);
    expect(await counts(second.db)).toMatchObject({ sources: 1 });
    await second.close();
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
});

test("a server that nobody runs is named at once, without the password", async () => {
  const from = performance.now();
  const databaseUrl = "postgres://desk:hunter2@127.0.0.1:9/tally";
  const error = await openDatabase({ databaseUrl, dataFolder: "" }, NOW).catch((reason: unknown) => reason);
  expect(performance.now() - from).toBeLessThan(3000);
  expect(error).toBeInstanceOf(DatabaseUnreachable);
  expect(String(error)).toContain("127.0.0.1:9/tally");
  expect(String(error)).not.toContain("hunter2");
});

test("a server that takes the connection and says nothing is given up within ten seconds", async () => {
  const silent = createServer(() => {}).listen(0, "127.0.0.1");
  await new Promise((resolve) => silent.once("listening", resolve));
  const address = silent.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const from = performance.now();
  await expect(
    openDatabase({ databaseUrl: `postgres://desk@127.0.0.1:${port}/tally`, dataFolder: "" }, NOW),
  ).rejects.toThrow(`127.0.0.1:${port}`);
  expect(performance.now() - from).toBeLessThan(10_000);
  silent.close();
});
