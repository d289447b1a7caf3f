import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tally } from "../support/fake-terminal.ts";

const README = new URL("../../README.md", import.meta.url);
const CONSOLE = /^```console\n([\s\S]*?)^```$/gmu;

/** The console blocks of the README as they would stand now: `cat FILE` gives a file, `tally ...` is run. */
async function withRealOutput(readme: string, folder: string): Promise<string> {
  let text = readme;
  for (const [, block = ""] of readme.matchAll(CONSOLE)) {
    const real = await replay(block, folder);
    text = text.replace(block, () => real);
  }
  return text;
}

async function replay(block: string, folder: string): Promise<string> {
  let real = "";
  for (const [, command = "", shown = ""] of block.matchAll(/^\$ (.*)\n((?:(?!\$ ).*\n)*)/gmu)) {
    const [program, ...args] = command.split(" ");
    if (program === "cat" && args[0]) await writeFile(join(folder, args[0]), shown);
    const output = program === "tally" ? await outputOf(args, folder) : shown;
    real += `$ ${command}\n${output}`;
  }
  return real;
}

/** Run where the files are, as a reader would: the order of equal claims follows their ids, and those follow the paths. */
async function outputOf(args: readonly string[], folder: string): Promise<string> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return (await tally(args)).out;
  } finally {
    process.chdir(before);
  }
}

test("what the README shows is what the commands print", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tally-readme-"));
  const readme = await readFile(README, "utf8");
  const real = await withRealOutput(readme, folder);
  await rm(folder, { recursive: true });
  expect(readme.match(CONSOLE)?.length).toBeGreaterThanOrEqual(2);
  // npm run golden writes what the commands print now; read the difference before you commit it.
  if (process.env["RECORD"]) await writeFile(README, real);
  else expect(readme).toBe(real);
});
