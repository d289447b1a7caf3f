import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, test } from "vitest";

const SRC = join(import.meta.dirname, "../src");

/** What each folder may import beside itself. A folder that is not named here may not be. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  document: ["domain"],
  extraction: ["domain"],
  grouping: ["domain"],
  checking: ["domain"],
  reporting: ["domain"],
  storage: ["domain"],
  fetching: ["domain"],
  pipeline: ["domain", "document", "extraction", "grouping", "checking", "reporting", "storage", "fetching"],
  http: ["domain", "reporting", "pipeline", "storage", "config.ts", "wire.ts"],
  web: ["domain", "reporting", "pipeline", "storage", "http", "config.ts", "wire.ts"],
  cli: ["domain", "reporting", "pipeline", "storage", "http", "web", "schedule", "config.ts", "wire.ts"],
  schedule: ["domain", "reporting", "pipeline", "storage", "config.ts", "wire.ts"],
  "config.ts": ["domain"],
  "wire.ts": ["domain", "reporting", "pipeline", "storage", "http", "web", "schedule", "config.ts"],
  "index.ts": ["domain", "grouping", "pipeline"],
};

/** Packages and Node's own modules that only some folders may import; a package that is not named here may be imported by none. */
const IMPORTED_BY: Readonly<Record<string, readonly string[]>> = {
  "date-fns": ["domain"],
  "@date-fns/utc": ["domain"],
  "node:crypto": ["domain", "storage", "http", "web", "cli", "wire.ts"],
  parse5: ["document"],
  undici: ["fetching"],
  "ipaddr.js": ["fetching"],
  // Whatever could open a connection. Types of node:net are harmless.
  ...Object.fromEntries(
    ["node:http", "node:https", "node:http2", "node:net", "node:tls", "node:dgram"].map((name) => [
      name,
      ["fetching"],
    ]),
  ),
  "node:dns": ["fetching"],
  valibot: ["config.ts", "document", "pipeline", "http", "web", "cli"],
  "csv-parse": ["document"],
  "csv-stringify": ["reporting"],
  kysely: ["storage"],
  pg: ["storage"],
  "@electric-sql/pglite": ["storage"],
  hono: ["http", "web", "wire.ts"],
  "hono-openapi": ["http", "web"],
  "@hono/node-server": ["http", "web", "wire.ts"],
  "@hono/standard-validator": ["http", "web"],
  "@valibot/to-json-schema": ["http", "web"],
  "@observablehq/plot": ["web"],
  linkedom: ["document", "web"],
  // It is asynchronous, so it cannot stand in a pure stage.
  unpdf: ["pipeline"],
  "@mozilla/readability": ["document"],
  feedsmith: ["document"],
  "robots-parser": ["fetching"],
  commander: ["cli"],
  "node:*": ["storage", "fetching", "pipeline", "http", "web", "cli", "schedule", "config.ts", "wire.ts"],
};

/** Their types alone may be imported further up: what a use case hands on is `Kysely<Database>`. */
const TYPES_IMPORTED_BY: Readonly<Record<string, readonly string[]>> = {
  kysely: ["pipeline", "http", "web", "cli", "schedule", "wire.ts"],
  "node:net": ["http"],
};

/** Pure stages: equal input gives equal output, at once. */
const PURE = ["domain", "document", "extraction", "grouping", "checking", "reporting"];
const WITHOUT_CLOCK = [...PURE, "storage", "fetching", "pipeline"];

interface Import {
  readonly from: string;
  readonly typesOnly: boolean;
}

interface SourceFile {
  readonly path: string;
  /** Its folder under src, or its own name at the top. */
  readonly layer: string;
  readonly imports: readonly Import[];
  /** Its text without comments. */
  readonly code: string;
}

const IMPORT = /^(?:import|export)\s+(type\s+)?([\w\s{},*$]+?)\s+from\s+["']([^"']+)["']/gmu;
const BARE_IMPORT = /^import\s+["']([^"']+)["']/gmu;
const DYNAMIC_IMPORT = /\bimport\(\s*["']([^"']+)["']/gu;
const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:"'`])\/\/[^\n]*/gu;

export function importsOf(code: string): Import[] {
  const found = [...code.matchAll(IMPORT)].map(([, type, names, from]) => ({
    from: from as string,
    typesOnly: type !== undefined || isOnlyTypes(names ?? ""),
  }));
  const others = [...code.matchAll(BARE_IMPORT), ...code.matchAll(DYNAMIC_IMPORT)];
  return [...found, ...others.map(([, from]) => ({ from: from as string, typesOnly: false }))];
}

function isOnlyTypes(names: string): boolean {
  const list = /^\{([^}]*)\}$/u.exec(names.trim())?.[1];
  if (list === undefined) return false;
  const each = list.split(",").map((name) => name.trim());
  return each.filter((name) => name !== "").every((name) => name.startsWith("type "));
}

const FILES: readonly SourceFile[] = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.tsx?$/u.test(path))
  .toSorted()
  .map((path) => {
    const code = readFileSync(join(SRC, path), "utf8").replace(COMMENT, "");
    return { path, layer: path.split("/")[0] ?? "", imports: importsOf(code), code };
  });

describe("the test itself", () => {
  test("sees imports of every form", () => {
    const code = [
      'import { a } from "./a.ts";',
      'import {\n  type B,\n  type C,\n} from "b";',
      'import type { D } from "d";',
      'import "./e.ts";',
      'export { f } from "./f.ts";',
      'const g = await import("g/deep");',
    ].join("\n");
    expect(importsOf(code)).toEqual([
      { from: "./a.ts", typesOnly: false },
      { from: "b", typesOnly: true },
      { from: "d", typesOnly: true },
      { from: "./f.ts", typesOnly: false },
      { from: "./e.ts", typesOnly: false },
      { from: "g/deep", typesOnly: false },
    ]);
  });

  test("finds the files", () => {
    expect(FILES.length).toBeGreaterThan(50);
    expect(FILES.flatMap(({ imports }) => imports).length).toBeGreaterThan(100);
  });
});

test("folders import only what lies below them", () => {
  const wrong = FILES.flatMap(({ path, layer, imports }) =>
    imports
      .filter(({ from }) => from.startsWith("."))
      .map(({ from }) => posix.join(posix.dirname(path), from).split("/")[0] ?? "")
      .filter((to) => to !== layer && to !== ".." && !(MAY_IMPORT[layer] ?? []).includes(to))
      .map((to) => `${path} imports ${to}`),
  );
  expect(wrong).toEqual([]);
});

test("packages are imported only where they belong", () => {
  const wrong = FILES.flatMap(({ path, layer, imports }) =>
    imports
      .filter(({ from }) => !from.startsWith("."))
      .filter(({ from, typesOnly }) => {
        const name = packageOf(from);
        const allowed =
          IMPORTED_BY[name] ?? (name.startsWith("node:") ? IMPORTED_BY["node:*"] : undefined) ?? [];
        return !allowed.includes(layer) && !(typesOnly && (TYPES_IMPORTED_BY[name] ?? []).includes(layer));
      })
      .map(({ from }) => `${path} imports ${from}`),
  );
  expect(wrong).toEqual([]);
});

test("only the outermost folders look at the clock", () => {
  const CLOCK = /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bTemporal\.Now\b/u;
  expect(pathsWith(CLOCK, WITHOUT_CLOCK)).toEqual([]);
});

test("pure stages do not wait and do not throw dice", () => {
  expect(pathsWith(/\basync\b|\bawait\b|\bPromise\b|\bMath\.random\b|\bprocess\./u, PURE)).toEqual([]);
});

test("nothing goes out to the network but through fetching", () => {
  const elsewhere = Object.keys(MAY_IMPORT).filter((layer) => layer !== "fetching");
  expect(
    pathsWith(/(?<![.\w])fetch\(|\b(?:globalThis\.fetch|XMLHttpRequest|WebSocket|EventSource)\b/u, elsewhere),
  ).toEqual([]);
});

test("SQL is written in storage alone", () => {
  const elsewhere = Object.keys(MAY_IMPORT).filter((layer) => layer !== "storage");
  expect(
    pathsWith(/\b(?:selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql(?:<[^>]*>)?`/u, elsewhere),
  ).toEqual([]);
});

test("files are named for what they hold", () => {
  const vague = /(?:^|\/)(?:utils?|helpers?|common|types?|misc|index)\.tsx?$/u;
  expect(FILES.map(({ path }) => path).filter((path) => vague.test(path) && path !== "index.ts")).toEqual([]);
});

test("no file but a lexicon is over 400 lines", () => {
  const long = FILES.filter(({ path }) => !path.includes("/lexicon/"))
    .map(({ path }) => [path, readFileSync(join(SRC, path), "utf8").split("\n").length] as const)
    .filter(([, lines]) => lines > 400);
  expect(long).toEqual([]);
});

function packageOf(from: string): string {
  if (from.startsWith("node:")) return from.split("/")[0] ?? from;
  const parts = from.split("/");
  return parts.slice(0, from.startsWith("@") ? 2 : 1).join("/");
}

function pathsWith(pattern: RegExp, layers: readonly string[]): string[] {
  // A lexicon may list "await" as a word of the news.
  return FILES.filter(
    ({ path, layer, code }) => layers.includes(layer) && !path.includes("/lexicon/") && pattern.test(code),
  ).map(({ path }) => path);
}
