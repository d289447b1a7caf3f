import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Who has an embedded database open. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, in clock ticks since boot; null where /proc does not say. */
  readonly processStart: number | null;
  /** Changes with each boot; null where /proc does not say. */
  readonly boot: string | null;
  /** ISO date-time. */
  readonly since: string;
  /** Where its HTTP API listens, and the key that lets a local command in; absent until it serves. */
  readonly address?: string;
  readonly key?: string;
}

export interface FolderLock {
  readonly holder: Holder;
  /** Adds the address and local key under which other commands reach the holder. */
  announce(address: string, key: string): void;
  release(): void;
}

/** The embedded database is open in another process; the command line answers with exit code 75. */
export class DatabaseLocked extends Error {
  override readonly name = "DatabaseLocked";
  readonly holder: Holder;

  constructor(holder: Holder, file: string) {
    super(
      holder.host === hostname()
        ? `The database is open in another process (pid ${holder.pid}, since ${holder.since}). Stop that process, or set DATABASE_URL to use a Postgres server.`
        : `The database is open on another machine (${holder.host}, pid ${holder.pid}, since ${holder.since}). If that is no longer so, delete ${file}.`,
    );
    this.holder = holder;
  }
}

/** How often two that start in the same moment step back for each other; with the pauses, well under two seconds; judgement. */
const TRIES = 6;

/**
 * Takes `folder` for this process alone. PGlite has no lock of its own: a second opener silently loses rows that were committed.
 *
 * Each process puts a file of its own, with a name that is never used again, into `folder`, and then looks who else is there: of
 * two that start at once, at least one sees the other and steps back. So the file of a dead process can be removed by anyone at
 * any time, and nobody's live file is ever removed or replaced.
 *
 * @throws {DatabaseLocked} when a live process has it.
 */
export async function lockFolder(folder: string, now: string): Promise<FolderLock> {
  mkdirSync(folder, { recursive: true });
  let holder: Holder = {
    pid: process.pid,
    host: hostname(),
    processStart: processStartOf(process.pid) ?? null,
    boot: bootId(),
    since: now,
  };
  const name = `${process.pid}-${randomBytes(8).toString("hex")}.json`;
  const file = join(folder, name);

  for (let attempt = 1; ; attempt++) {
    writeWhole(file, holder);
    const other = liveHolder(folder, name);
    if (!other) break;
    rmSync(file, { force: true });
    if (attempt === TRIES) throw new DatabaseLocked(other.holder, other.file);
    await pause(20 + Math.random() * 150);
  }

  return {
    get holder() {
      return holder;
    },
    announce(address, key) {
      holder = { ...holder, address, key };
      writeWhole(file, holder);
    },
    release() {
      rmSync(file, { force: true });
    },
  };
}

/** Who has `folder` open, if anybody. */
export function holderOf(folder: string): Holder | undefined {
  return liveHolder(folder, "")?.holder;
}

/** A live holder other than `own`. Files of dead processes are removed on the way. */
function liveHolder(folder: string, own: string): { holder: Holder; file: string } | undefined {
  for (const name of namesIn(folder)) {
    if (name === own || !name.endsWith(".json")) continue;
    const file = join(folder, name);
    const holder = readHolder(file);
    if (holder === undefined) continue;
    if (isAlive(holder)) return { holder, file };
    rmSync(file, { force: true });
  }
  return undefined;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Undefined when the file went away in between. Files appear by rename, so one that is there is whole. */
function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw new Error(`The lock file ${file} cannot be read; delete it if no tally process is running.`, {
      cause: error,
    });
  }
}

function writeWhole(file: string, holder: Holder): void {
  const draft = `${file}.draft`;
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  renameSync(draft, file);
}

/** A process on another machine counts as alive: it cannot be asked. */
function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  const boot = bootId();
  if (holder.boot !== null && boot !== null && holder.boot !== boot) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: it is there, but another user's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  const started = processStartOf(holder.pid);
  if (started === undefined) return false;
  return holder.processStart === null || started === null || started === holder.processStart;
}

/**
 * When process `pid` started, in clock ticks since boot: a pid is used again, the pair is not.
 *
 * @returns null where /proc does not say; undefined when the process is dead and only not yet collected by its parent.
 */
function processStartOf(pid: number): number | null | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return null;
  }
  // "812 (name with ) and spaces) S 1 ...": the name is the second field, the state the third, the start the twenty-second.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (fields[0] === "Z" || fields[0] === "X") return undefined;
  return Number(fields[19]);
}

function bootId(): string | null {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return null;
  }
}
