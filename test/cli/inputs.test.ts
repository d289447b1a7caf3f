import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { tally } from "../support/fake-terminal.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tally-inputs-"));
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

test("help ends with 0 and names the first commands to try", async () => {
  const { exitCode, out } = await tally(["--help"]);
  expect(exitCode).toBe(0);
  expect(out).toContain("tally demo");
});

test.each([
  ["an unknown command", ["frobnicate"], "unknown command 'frobnicate'"],
  ["no path", ["audit"], "Give a file, a folder, a web address, or - for standard input."],
  ["a wrong --fail-on", ["audit", "-", "--fail-on", "never-ever"], '"never-ever" is not one of'],
])("%s ends with 2 and one clear line", async (_, args, line) => {
  const { exitCode, talk } = await tally(args);
  expect(exitCode).toBe(2);
  expect(talk).toContain(line);
});

test("a missing file ends with 3 and its name", async () => {
  const { exitCode, talk } = await tally(["audit", join(folder, "absent.txt")]);
  expect(exitCode).toBe(3);
  expect(talk).toContain("absent.txt: cannot be read (no such file).");
});

test.each([
  ["empty.txt", "", "holds no text"],
  ["archive.txt", Uint8Array.from([80, 75, 3, 4, 0, 0]), "is not text"],
  ["latin.txt", Uint8Array.from([65, 66, 255, 67]), "is not valid UTF-8 (byte 2)"],
])("%s ends with 3, one clear line and no stack trace", async (name, content, line) => {
  const { exitCode, talk } = await tally(["audit", await file(name, content)]);
  expect(exitCode).toBe(3);
  expect(talk).toContain(line);
  expect(talk.trim().split("\n")).toHaveLength(1);
});

test("5 MB of digits are refused with the remedy", async () => {
  const { exitCode, talk } = await tally(["extract", await file("digits.txt", "7".repeat(5 * 1024 * 1024))]);
  expect(exitCode).toBe(3);
  expect(talk).toContain("split it");
});

test("1 MB of digits is read to its end", async () => {
  const { exitCode } = await tally(["extract", await file("long.txt", "7".repeat(1024 * 1024))]);
  expect(exitCode).toBe(0);
});

test("of ten lines the broken third is named and the nine good ones are kept", async () => {
  const lines = Array.from({ length: 10 }, (_, i) =>
    JSON.stringify({ id: `line-${i + 1}`, text: "The flood in Sarn killed 12 people." }),
  );
  lines[2] = '{"id": "line-3", "text": ';
  const { exitCode, out, talk } = await tally(["audit", await file("ten.jsonl", lines.join("\n")), "--json"]);
  expect(exitCode).toBe(3);
  expect(talk).toContain("ten.jsonl, line 3: not JSON");
  expect(new Set(JSON.parse(out).claims.map((claim: { documentId: string }) => claim.documentId)).size).toBe(
    9,
  );
});

test("NUL and lone surrogates are replaced, said, and offsets still hold", async () => {
  const text = "The flood \ud800 killed 12 people.";
  const jsonl = await tally([
    "extract",
    await file("half.jsonl", JSON.stringify({ id: "a", text })),
    "--json",
  ]);
  expect(jsonl.exitCode).toBe(0);
  expect(jsonl.talk).toContain("a: 1 character that a text may not hold");
  expect(JSON.parse(jsonl.out.split("\n")[0] ?? "").start).toBe(text.indexOf("12"));
});

test("- reads standard input", async () => {
  const { exitCode, out } = await tally(["extract", "-"], { stdin: "The flood in Sarn killed 12 people." });
  expect(exitCode).toBe(0);
  expect(out).toContain(">12<");
});

test("two texts that are piped in are two documents, one text twice is one", async () => {
  const idOf = async (stdin: string): Promise<string> =>
    JSON.parse((await tally(["extract", "-", "--json"], { stdin })).out.split("\n")[0] ?? "").documentId;
  const flood = await idOf("The flood in Sarn killed 12 people.");
  expect(flood).toMatch(/^stdin-[0-9a-f]{8}$/u);
  expect(await idOf("The flood in Sarn killed 12 people.")).toBe(flood);
  expect(await idOf("The flood in Sarn killed 14 people.")).not.toBe(flood);
});

test("a folder is read in order of name, other files are passed over", async () => {
  const sub = await mkdtemp(join(folder, "sub-"));
  await writeFile(join(sub, "b.txt"), "Two died in Sarn.");
  await writeFile(join(sub, "a.md"), "---\nid: first\n---\nOne hundred people were hurt in Sarn.");
  await writeFile(join(sub, "photo.png"), Uint8Array.from([1, 0]));
  const { exitCode, out } = await tally(["extract", sub]);
  expect(exitCode).toBe(0);
  expect(out.indexOf("first")).toBeLessThan(out.indexOf("b.txt"));
});
