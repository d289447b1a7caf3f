import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Kysely } from "kysely";
import * as v from "valibot";
import { documentFromFile } from "../document/from-file.ts";
import { parseFrontMatter } from "../document/front-matter.ts";
import type { Instrument } from "../domain/instrument.ts";
import type { Database } from "../storage/database.ts";
import { insertInstruments } from "../storage/instruments.ts";
import { type SourceDetails, upsertSources } from "../storage/sources.ts";
import { type IngestInput, type IngestResult, ingestDocuments } from "./ingest-documents.ts";

/** The demo corpus, the register and the sources that come with Tally. */
export const SEEDS_FOLDER = fileURLToPath(new URL("../../seeds/", import.meta.url));

export interface Seeds {
  readonly sources: readonly SourceDetails[];
  readonly instruments: readonly Instrument[];
  readonly documents: readonly IngestInput[];
}

const text = v.optional(v.string());

const SourceSchema = v.object({
  name: v.pipe(v.string(), v.nonEmpty()),
  kind: text,
  country: text,
  family: text,
  party: v.optional(v.boolean()),
});

const InstrumentSchema = v.object({
  body: v.pipe(v.string(), v.nonEmpty()),
  symbol: text,
  number: text,
  session: v.optional(v.union([v.number(), v.string()])),
  year: v.optional(v.pipe(v.number(), v.integer())),
  date: v.optional(v.pipe(v.string(), v.isoDate())),
  place: text,
  title: text,
});

/**
 * Reads a folder of seeds: sources.jsonl, register.jsonl, and documents/*.md with front matter.
 *
 * @throws when a line or file is not of that form; the message names it.
 */
export async function readSeeds(folder = SEEDS_FOLDER): Promise<Seeds> {
  const names = (await readdir(`${folder}documents`)).filter((name) => name.endsWith(".md")).sort();
  return {
    sources: await readLines(`${folder}sources.jsonl`, SourceSchema),
    instruments: await readRegister(`${folder}register.jsonl`),
    documents: await Promise.all(
      names.map(async (name) => digest(name, await readFile(`${folder}documents/${name}`, "utf8"))),
    ),
  };
}

/**
 * Reads a register of resolutions and sessions, one JSON object a line; by default the one that comes with Tally.
 *
 * @throws when a line is not an instrument; the message names it.
 */
export async function readRegister(file = `${SEEDS_FOLDER}register.jsonl`): Promise<Instrument[]> {
  return (await readLines(file, InstrumentSchema)) as Instrument[];
}

/** Stores the seeds: sources and register first, then each document as ingest would. Running it twice changes nothing. */
export async function loadSeeds(
  db: Kysely<Database>,
  seeds: Seeds,
  now: string,
  onResult?: (result: IngestResult) => void,
): Promise<IngestResult[]> {
  await upsertSources(db, seeds.sources, now);
  await insertInstruments(db, seeds.instruments);
  return ingestDocuments(db, seeds.documents, now, onResult);
}

function digest(name: string, file: string): IngestInput {
  const { fields } = parseFrontMatter(file);
  return {
    ...documentFromFile(name, file),
    kind: "digest",
    ...(fields["facts"] !== undefined && { facts: fields["facts"] }),
    ...(fields["note"] !== undefined && { note: fields["note"] }),
  };
}

async function readLines<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
): Promise<v.InferOutput<Schema>[]> {
  const lines = (await readFile(file, "utf8")).split("\n");
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    try {
      return [v.parse(schema, JSON.parse(line))];
    } catch (error) {
      throw new Error(`${file}, line ${index + 1} is not of the form that seeds have.`, { cause: error });
    }
  });
}
