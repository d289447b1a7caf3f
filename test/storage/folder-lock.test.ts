import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { DatabaseLocked, holderOf, lockFolder } from "../../src/storage/folder-lock.ts";

const NOW = "2026-03-01T08:00:00.000Z";

/** Takes the lock, says so, and holds it until it is killed; says who has it when it is refused. */
const HOLD = `
  const { lockFolder } = await import(process.argv[1]);
  try {
    await lockFolder(process.argv[2], "${NOW}");
    process.stdout.write("holds\\n");
    setInterval(() => {}, 1000);
  } catch (error) {
    process.stdout.write("refused by " + error.holder.pid + "\\n");
  }`;

let folder = "";
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tally-lock-"));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

test("a second opener is refused within two seconds, and told who holds the folder", async () => {
  const { pid } = await start("holds");
  const from = performance.now();
  const refusal = await lockFolder(folder, NOW).catch((error: unknown) => error);
  expect(performance.now() - from).toBeLessThan(2000);
  expect(refusal).toBeInstanceOf(DatabaseLocked);
  expect(refusal).toMatchObject({ holder: { pid } });
  expect(String(refusal)).toContain(`pid ${pid}`);
});

test("one process cannot open the folder twice", async () => {
  const lock = await lockFolder(folder, NOW);
  await expect(lockFolder(folder, NOW)).rejects.toThrow(DatabaseLocked);
  lock.release();
  (await lockFolder(folder, NOW)).release();
});

test("the lock of a killed process is taken over, ten times out of ten", async () => {
  for (let round = 0; round < 10; round++) {
    const child = await start("holds");
    child.kill("SIGKILL");
    await once(child, "exit");
    const lock = await lockFolder(folder, NOW);
    expect(lock.holder.pid).toBe(process.pid);
    lock.release();
  }
  expect(readdirSync(folder)).toEqual([]);
});

test("of six that start at once over a dead holder's file, never more than one holds the folder", async () => {
  const dead = await start("holds");
  dead.kill("SIGKILL");
  await once(dead, "exit");
  const said = await Promise.all(Array.from({ length: 6 }, async () => (await start(/./u)).said));
  const holders = said.filter((line) => line === "holds");
  expect(holders.length).toBeLessThanOrEqual(1);
  expect(said.filter((line) => line.startsWith("refused by"))).toHaveLength(6 - holders.length);
});

test("a live process with the dead holder's pid, but another start, does not keep the folder", async () => {
  writeHolder({ pid: process.ppid, processStart: 1 });
  const lock = await lockFolder(folder, NOW);
  lock.release();
});

test("a holder of before the last boot is dead, whatever its pid is now", async () => {
  writeHolder({ pid: process.ppid, processStart: null, boot: "an-earlier-boot" });
  (await lockFolder(folder, NOW)).release();
});

test("a holder on another machine is never overruled; the message says which file to delete", async () => {
  writeHolder({ pid: 1, host: "another-desk" });
  await expect(lockFolder(folder, NOW)).rejects.toThrow(/another-desk.*delete .*1-dead\.json/u);
});

test("the holder's address is found by other processes once it is announced", async () => {
  const lock = await lockFolder(folder, NOW);
  lock.announce("http://127.0.0.1:4180", "key");
  expect(holderOf(folder)).toMatchObject({ pid: process.pid, address: "http://127.0.0.1:4180", key: "key" });
  lock.release();
  expect(holderOf(folder)).toBeUndefined();
});

function writeHolder(about: object): void {
  mkdirSync(folder, { recursive: true });
  const holder = { pid: 1, host: hostname(), processStart: null, boot: null, since: NOW, ...about };
  writeFileSync(join(folder, "1-dead.json"), JSON.stringify(holder));
}

async function start(expected: string | RegExp): Promise<ChildProcess & { said: string }> {
  const module = join(inject("build"), "storage/folder-lock.js");
  const child = spawn(process.execPath, ["--input-type=module", "-e", HOLD, module, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const [chunk] = await once(child.stdout, "data");
  const said = String(chunk).trim();
  expect(said).toMatch(expected);
  return Object.assign(child, { said });
}
