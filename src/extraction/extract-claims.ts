import type { Claim } from "../domain/claim.ts";
import { type Field, isReadable, type ReadDocument } from "../domain/document.ts";
import type { Reading } from "../domain/reading.ts";
import { assembleClaims } from "./assemble-claims.ts";
import { english } from "./english.ts";
import { findMentions, type Passage, type TraceStep } from "./pipeline.ts";

/**
 * Every claim of one document, title first, in order of place. Empty when the document is not in English.
 *
 * @param onStep receives the mentions of each field after each stage, for `tally explain`.
 */
export function extractClaims(read: ReadDocument, onStep?: (field: Field, step: TraceStep) => void): Claim[] {
  if (!isReadable(read.document)) return [];
  const claims: Claim[] = [];
  for (const field of ["title", "text"] as const) {
    const passage = passageOf(read, field, read[field]);
    const mentions = findMentions(passage, english, onStep && ((step) => onStep(field, step)));
    for (const claim of assembleClaims(mentions, passage)) claims.push(claim);
  }
  return claims;
}

function passageOf(read: ReadDocument, field: Field, reading: Reading): Passage {
  if (!reading.vocabulary.isComplete)
    throw new Error("The document was cut into words before all word tables were loaded; read it again.");
  // The day as written, in the article's own zone: "2023-03-07T23:40:00-05:00" was published on the 7th.
  const publishedOn = /^\d{4}-\d{2}-\d{2}/u.exec(read.document.publishedAt ?? "")?.[0];
  const other = field === "title" ? read.text : read.title;
  return {
    reading,
    field,
    document: read.document,
    other,
    ...(publishedOn !== undefined && { publishedOn }),
  };
}
