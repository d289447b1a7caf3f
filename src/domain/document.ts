import type { Reading } from "./reading.ts";

/** One text to read, as the outside world hands it in. Offsets of claims point into `title` and `text` untouched. */
export interface DocumentInput {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly url?: string;
  /** Who publishes it. A document without one is its own publisher: independence is never assumed from silence. */
  readonly publisher?: string;
  /** news-agency, newspaper, broadcaster, ngo, government, igo, blog, court, academic ... */
  readonly publisherKind?: string;
  /** ISO date or date-time. Relative dates ("on Tuesday") are resolved against its day, as written, in its own zone. */
  readonly publishedAt?: string;
  /** BCP 47. Anything but English is kept, marked as not read, and never read as English. */
  readonly language?: string;
}

/** The two readable fields of a document. */
export type Field = "title" | "text";

/** The words of one field; an absent title reads as "". */
export function fieldText(document: DocumentInput, field: Field): string {
  return field === "title" ? (document.title ?? "") : document.text;
}

/** Longest text that may be a bare statement, in UTF-16 code units: a sentence or two. Judgement. */
const STATEMENT_LENGTH = 300;

/** Whether the document is one statement that somebody wants looked into: a sentence or two without headline and date. */
export function isStatement({ title, publishedAt, text }: DocumentInput): boolean {
  return title === undefined && publishedAt === undefined && text.length <= STATEMENT_LENGTH;
}

/** Whether Tally reads this document: only English has a reader. */
export function isReadable(document: DocumentInput): boolean {
  return document.language === undefined || /^en(?:-|$)/iu.test(document.language);
}

/** The name that stands for who publishes `document`; a document without publisher stands for itself. */
export function publisherOf(document: DocumentInput): string {
  return document.publisher ?? document.id;
}

/** A document with both its fields cut into tokens and sentences: what extraction reads. */
export interface ReadDocument {
  readonly document: DocumentInput;
  readonly title: Reading;
  readonly text: Reading;
}
