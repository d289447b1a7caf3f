import { readFile } from "node:fs/promises";
import * as v from "valibot";
import type { Instrument } from "../domain/instrument.ts";
import { Refusal } from "./exit-codes.ts";
import { reasonOf } from "./read-inputs.ts";

const text = v.optional(v.string());

const InstrumentSchema = v.object({
  body: v.string(),
  symbol: text,
  number: text,
  session: v.optional(v.union([v.number(), v.string()])),
  year: v.optional(v.pipe(v.number(), v.integer())),
  date: text,
  place: text,
  title: text,
});

/** The register that comes with Tally. */
export const SEED_REGISTER = new URL("../../seeds/register.jsonl", import.meta.url);

/**
 * Reads a register of instruments, one JSON object a line.
 *
 * @throws Refusal that names the file and the line.
 */
export async function loadRegister(path: string | URL): Promise<Instrument[]> {
  const lines = (
    await readFile(path, "utf8").catch((error) => refuse(`${path}: cannot be read (${reasonOf(error)})`))
  ).split("\n");
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    const parsed = v.safeParse(InstrumentSchema, parseJson(line, `${path}, line ${index + 1}`));
    if (!parsed.success) refuse(`${path}, line ${index + 1}: ${parsed.issues[0].message}`);
    return [parsed.output as Instrument];
  });
}

function parseJson(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return refuse(`${where}: not JSON`);
  }
}

function refuse(reason: string): never {
  throw new Refusal(`${reason}. A register holds one instrument a line, as in seeds/register.jsonl.`);
}
