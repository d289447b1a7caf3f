import { boundsInWords } from "../domain/bounds-in-words.ts";
import type { Citation, Claim, ClaimDate } from "../domain/claim.ts";
import { type DocumentInput, fieldText, publisherOf } from "../domain/document.ts";
import { type QuotedWords, quotedWords } from "./quoted-words.ts";

/** One claim as a reader judges it: who, when, the words with the number marked, how they were read, on whose word. */
export interface Witness {
  readonly claimId: string;
  readonly documentId: string;
  readonly source: string;
  readonly publishedAt?: string;
  readonly url?: string;
  readonly words: QuotedWords;
  /** Bounds, date or citation in words. */
  readonly readAs: string;
  readonly unit?: string;
  /** Chain of credit, originator first; empty is the source's own voice. */
  readonly saidBy: readonly string[];
  /** Day the number holds for, where the words say so. */
  readonly asOf?: string;
}

/** One claim of `document` as a witness. */
export function witnessOf(claim: Claim, document: DocumentInput): Witness {
  return {
    claimId: claim.id,
    documentId: document.id,
    source: publisherOf(document),
    ...(document.publishedAt !== undefined && { publishedAt: document.publishedAt }),
    ...(document.url !== undefined && { url: document.url }),
    words: quotedWords(fieldText(document, claim.field), claim),
    readAs: readAs(claim),
    ...(claim.value?.unit && { unit: claim.value.unit }),
    saidBy: claim.attribution.map(({ name }) => name),
    ...(claim.scope?.asOf !== undefined && { asOf: claim.scope.asOf }),
  };
}

/** "The Harbour Courier, 2024-03-12": who publishes a witness and when. */
export function sourceAndDay(witness: Witness): string {
  const day = witness.publishedAt?.slice(0, 10);
  return day ? `${witness.source}, ${day}` : witness.source;
}

/** "said by the ministry, passed on by Low Wire": the chain of credit, originator first; empty in the source's own voice. */
export function saidInWords(saidBy: readonly string[]): string {
  return saidBy.length === 0 ? "" : `said by ${saidBy.join(", passed on by ")}`;
}

/** What was read from the words of a claim, for a reader. */
export function readAs(claim: Claim): string {
  if (claim.value) return boundsInWords(claim.value);
  if (claim.date) return dateInWords(claim.date);
  if (claim.citation) return citationInWords(claim.citation);
  return claim.speech ? `words of ${claim.speech.speaker}` : claim.mention;
}

function dateInWords({ start, end, impossible }: ClaimDate): string {
  if (impossible) return `${start ?? end}, a day that does not exist`;
  if (start !== null && start === end) return start;
  if (start === null) return end === null ? "no day stated" : `until ${end}`;
  return end === null ? `from ${start} on` : `${start} to ${end}`;
}

function citationInWords({ body, symbol, number, session, date, year, place }: Citation): string {
  const which =
    number !== undefined ? `no. ${number}` : session !== undefined ? `session ${session}` : symbol;
  return [body, which, date ?? year, place].filter((part) => part !== undefined && part !== "").join(", ");
}
