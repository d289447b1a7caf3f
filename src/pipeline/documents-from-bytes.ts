import { cleanText } from "../document/clean-text.ts";
import { decodeText, explainUnreadable } from "../document/decode-text.ts";
import { documentsFromCsv } from "../document/from-csv.ts";
import { documentFromFile } from "../document/from-file.ts";
import { documentsFromJsonl } from "../document/from-jsonl.ts";
import { isPdf } from "../document/is-pdf.ts";
import { LONGEST_TEXT } from "../document/longest-text.ts";
import type { DocumentInput } from "../domain/document.ts";
import { plural } from "../reporting/plural.ts";
import { explainReadingFailure, readInWorker } from "./read-in-worker.ts";

/** What could be read, and one sentence for each thing that could not. */
export interface DocumentsRead {
  readonly documents: readonly DocumentInput[];
  readonly problems: readonly string[];
  /** What was changed so that a document could be kept whole; no failure. */
  readonly notices?: readonly string[];
}

/** Endings of the files that are read; anything else is taken for plain text. */
export const KNOWN_ENDINGS: readonly string[] = [
  "txt",
  "md",
  "markdown",
  "html",
  "htm",
  "jsonl",
  "ndjson",
  "json",
  "csv",
  "tsv",
  "pdf",
];

/**
 * The documents that a file holds; its name decides the format, but a PDF is known by its first bytes. Good documents are kept and
 * bad ones named.
 */
export async function documentsFromBytes(name: string, bytes: Uint8Array): Promise<DocumentsRead> {
  const problems: string[] = [];
  const notices: string[] = [];
  const documents: DocumentInput[] = [];
  const found = isPdf(bytes) ? await pdfOf(name, bytes, problems) : textsOf(name, bytes, problems);
  for (const document of found) {
    const { length } = document.text;
    if (length > LONGEST_TEXT) {
      problems.push(
        `${document.id}: the text has ${length} characters, more than the ${LONGEST_TEXT} that are read as one document; split it.`,
      );
      continue;
    }
    const { text, replaced } = cleanText(document.text);
    if (replaced > 0)
      notices.push(
        `${document.id}: ${plural(replaced, "character")} that a text may not hold (NUL, half a surrogate pair) replaced by U+FFFD.`,
      );
    documents.push({ ...document, text });
  }
  return { documents, problems, notices };
}

/** The ending of a file name, in lower case, without its dot. */
export function endingOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1).toLowerCase();
}

async function pdfOf(name: string, bytes: Uint8Array, problems: string[]): Promise<readonly DocumentInput[]> {
  const read = await readInWorker({ kind: "pdf", bytes });
  if (read.ok) return [{ id: name, ...read.value }];
  problems.push(`${name} ${explainReadingFailure(read.failure)}.`);
  return [];
}

function textsOf(name: string, bytes: Uint8Array, problems: string[]): readonly DocumentInput[] {
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    problems.push(`${name} ${explainUnreadable(decoded.failure)}.`);
    return [];
  }
  const list = listOf(endingOf(name), decoded.value);
  if (list === undefined) return [documentFromFile(name, decoded.value)];
  for (const { line, reason } of list.badLines) problems.push(`${name}, line ${line}: ${reason}.`);
  return list.documents;
}

/** The documents of a file that holds a list of them; undefined where its ending says that it is one document. */
function listOf(ending: string, text: string): ReturnType<typeof documentsFromJsonl> | undefined {
  switch (ending) {
    case "jsonl":
    case "ndjson":
      return documentsFromJsonl(text);
    case "json":
      return documentsFromJsonl(onePerLine(text));
    case "csv":
    case "tsv":
      return documentsFromCsv(text);
    default:
      return undefined;
  }
}

/** A .json file holds one document, or a list of them: either way one a line. */
function onePerLine(json: string): string {
  try {
    const value: unknown = JSON.parse(json);
    return (Array.isArray(value) ? value : [value]).map((item) => JSON.stringify(item)).join("\n");
  } catch {
    return json.replace(/\s+/gu, " ");
  }
}
