import * as v from "valibot";
import type { DocumentInput } from "../domain/document.ts";
import { failure, type Result, success } from "../domain/failure.ts";

const optionalText = v.optional(v.string());

/** A document as it comes from outside: JSON of a file, a line or a request. Unknown fields are left out. */
export const DocumentSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty("an id must not be empty"), v.maxLength(500)),
  text: v.string(),
  title: optionalText,
  url: optionalText,
  publisher: optionalText,
  publisherKind: optionalText,
  publishedAt: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^\d{4}(?:-\d{2}(?:-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/u,
        "a date is written as in 2023-03-07 or 2023-03-07T10:00:00Z",
      ),
    ),
  ),
  language: optionalText,
});

/** One line of a JSONL file that could not be used; lines count from 1. */
export interface BadLine {
  readonly line: number;
  readonly reason: string;
}

/** Reads one document a line. Blank lines are passed over; a bad line is named and the others are kept. */
export function documentsFromJsonl(text: string): {
  readonly documents: readonly DocumentInput[];
  readonly badLines: readonly BadLine[];
} {
  const documents: DocumentInput[] = [];
  const badLines: BadLine[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const parsed = documentFromJson(line);
    if (parsed.ok) documents.push(parsed.value);
    else badLines.push({ line: index + 1, reason: parsed.failure });
  }
  return { documents, badLines };
}

/** One document from JSON; the failure names the field and what was expected. */
export function documentFromJson(json: string): Result<DocumentInput, string> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return failure(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  return documentFrom(value);
}

/** A document from what a file gives; the failure names the field and what was expected. */
export function documentFrom(value: unknown): Result<DocumentInput, string> {
  const parsed = v.safeParse(DocumentSchema, value);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    return failure(`${v.getDotPath(issue) ?? "the line"}: ${issue.message}`);
  }
  return success(
    Object.fromEntries(
      Object.entries(parsed.output).filter(([, field]) => field !== undefined),
    ) as unknown as DocumentInput,
  );
}
