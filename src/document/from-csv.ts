import { CsvError, parse } from "csv-parse/sync";
import type { DocumentInput } from "../domain/document.ts";
import { stableId } from "../domain/stable-id.ts";
import { type BadLine, DocumentSchema, documentFrom } from "./from-jsonl.ts";

const COLUMNS: readonly string[] = Object.keys(DocumentSchema.entries);

const NO_TEXT_COLUMN = `the first row must name a column "text"; columns that are read: ${COLUMNS.join(", ")}`;

/**
 * Reads one document a row. The first row names the columns, in any order and case; `text` must be among them, unknown ones are
 * passed over. A row without `id` is known by its address, else by its words. Columns may be parted by commas, semicolons or tabs. A
 * bad row is named by the line where it ends, and the others are kept.
 */
export function documentsFromCsv(csv: string): {
  readonly documents: readonly DocumentInput[];
  readonly badLines: readonly BadLine[];
} {
  const documents: DocumentInput[] = [];
  const badLines: BadLine[] = [];
  const skip = (error: CsvError | undefined) => {
    badLines.push({ line: lineOf(error), reason: error?.message ?? "not read" });
    return undefined;
  };
  try {
    const parsed: unknown = parse(csv, {
      delimiter: delimiterOf(csv),
      info: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: skip,
    });
    // The types of the library leave out what `info` makes of a row.
    const [header, ...rows] = parsed as { record: string[]; info: { lines: number } }[];
    const columns = (header?.record ?? []).map(columnOf);
    if (!columns.includes("text")) return { documents, badLines: [{ line: 1, reason: NO_TEXT_COLUMN }] };
    for (const { record, info } of rows) {
      const document = documentOf(columns, record);
      if (document.ok) documents.push(document.value);
      else badLines.push({ line: info.lines, reason: document.failure });
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    skip(error);
  }
  return { documents, badLines: badLines.toSorted((a, b) => a.line - b.line) };
}

function lineOf(error: CsvError | undefined): number {
  const line: unknown = error?.["lines"];
  return typeof line === "number" ? line : 1;
}

function columnOf(name: string): string {
  const wanted = name.trim().toLowerCase();
  return COLUMNS.find((column) => column.toLowerCase() === wanted) ?? wanted;
}

/** Spreadsheets write semicolons where the comma is the decimal sign. */
function delimiterOf(csv: string): string {
  const header = csv.slice(0, Math.max(0, csv.indexOf("\n")) || csv.length);
  const count = (delimiter: string) => header.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

function documentOf(columns: readonly string[], record: readonly string[]): ReturnType<typeof documentFrom> {
  const given: Record<string, string> = {};
  for (const [at, column] of columns.entries()) {
    const value = record[at] ?? "";
    if (value.trim() !== "") given[column] = value;
  }
  const { id, url, title = "", text = "" } = given;
  return documentFrom({ ...given, id: id ?? url ?? `row-${stableId(title, text).slice(0, 8)}` });
}
