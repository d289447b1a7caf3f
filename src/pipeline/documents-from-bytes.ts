import { cleanText } from "../document/clean-text.ts";
import { decodeText, explainUnreadable } from "../document/decode-text.ts";
import { documentFromFile } from "../document/from-file.ts";
import { documentsFromJsonl } from "../document/from-jsonl.ts";
import { LONGEST_TEXT } from "../document/longest-text.ts";
import type { DocumentInput } from "../domain/document.ts";
import { plural } from "../reporting/plural.ts";

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
];

/** The documents that a file holds; its name decides the format. Good documents are kept and bad ones named. */
export function documentsFromBytes(name: string, bytes: Uint8Array): DocumentsRead {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return { documents: [], problems: [`${name} ${explainUnreadable(decoded.failure)}.`] };
  const problems: string[] = [];
  const notices: string[] = [];
  const documents: DocumentInput[] = [];
  for (const document of documentsOf(name, decoded.value, problems)) {
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

function documentsOf(name: string, text: string, problems: string[]): readonly DocumentInput[] {
  const ending = endingOf(name);
  if (ending !== "jsonl" && ending !== "ndjson" && ending !== "json") return [documentFromFile(name, text)];
  const { documents, badLines } = documentsFromJsonl(ending === "json" ? onePerLine(text) : text);
  for (const { line, reason } of badLines) problems.push(`${name}, line ${line}: ${reason}.`);
  return documents;
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
