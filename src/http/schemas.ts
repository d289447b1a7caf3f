import * as v from "valibot";
import { FINDING_STATES, RESOLUTIONS } from "../domain/review.ts";

/*
 * The JSON of the API, for validation and for the OpenAPI document. Field by field what the domain types say; what a claim may lack is
 * absent, never null, but where null means "unbounded".
 */

const text = v.string();
const maybe = v.optional(text);
const bound = v.nullable(v.number());
const day = v.pipe(text, v.description("ISO day"));
const ids = v.array(text);
const offset = v.pipe(v.number(), v.description("UTF-16 offset, half-open range"));

/** A document as it is sent in. */
export const DocumentInputSchema = v.strictObject({
  id: v.pipe(
    text,
    v.nonEmpty("Give the document an id"),
    v.maxLength(200, "An id has at most 200 characters"),
  ),
  text: v.pipe(text, v.description("The article's words; offsets of claims point into it untouched")),
  title: maybe,
  url: v.optional(
    v.pipe(
      text,
      v.check(
        (url) => URL.canParse(url) && /^https?:/iu.test(url),
        "Give an address that begins with http:// or https://",
      ),
    ),
  ),
  publisher: v.optional(
    v.pipe(text, v.description("Who publishes; a document without one is its own publisher")),
  ),
  publisherKind: maybe,
  publishedAt: v.optional(
    v.pipe(
      text,
      v.check(
        (date) => !Number.isNaN(Date.parse(date)) && /^\d{4}-\d{2}-\d{2}/u.test(date),
        "Give an ISO date or date-time: 2024-03-12",
      ),
    ),
  ),
  language: v.optional(v.pipe(text, v.description("BCP 47; anything but English is kept and not read"))),
});

export const AuditInputSchema = v.strictObject({
  documents: v.pipe(
    v.array(DocumentInputSchema),
    v.minLength(1, "Send at least one document"),
    v.maxLength(100, "Send at most 100 documents at once"),
    v.check(
      (documents) => new Set(documents.map(({ id }) => id)).size === documents.length,
      "Two documents have one id; give each its own",
    ),
  ),
});

export const QuantitySchema = v.object({
  stated: bound,
  low: bound,
  high: bound,
  lowOpen: v.boolean(),
  highOpen: v.boolean(),
  softLow: v.boolean(),
  softHigh: v.boolean(),
  approximate: v.boolean(),
  modifier: v.nullable(text),
  unit: v.nullable(text),
  precision: v.number(),
});

export const ClaimSchema = v.object({
  id: text,
  documentId: text,
  field: v.picklist(["title", "text"]),
  kind: v.picklist(["quantity", "date", "citation", "quote"]),
  start: offset,
  end: offset,
  mention: text,
  quote: v.object({ exact: text, prefix: text, suffix: text, start: offset, end: offset }),
  checkworthy: v.boolean(),
  value: v.optional(QuantitySchema),
  measure: maybe,
  population: maybe,
  base: v.optional(v.object({ claimId: maybe, words: text })),
  scope: v.optional(v.record(text, text)),
  partOf: v.optional(v.nullable(text)),
  date: v.optional(v.looseObject({ start: v.nullable(day), end: v.nullable(day) })),
  citation: v.optional(v.looseObject({ body: text })),
  speech: v.optional(
    v.object({ speaker: text, words: text, direct: v.picklist(["direct", "partial", "indirect"]) }),
  ),
  attribution: v.array(
    v.object({ name: text, role: v.picklist(["speaker", "relay"]), cue: maybe, start: offset, end: offset }),
  ),
});

export const EventSchema = v.object({
  id: text,
  label: text,
  claimIds: ids,
  place: maybe,
  start: v.optional(day),
  end: v.optional(day),
});

export const FigureSchema = v.object({
  id: text,
  label: text,
  event: text,
  kind: v.picklist(["quantity", "date", "citation", "quote"]),
  measure: maybe,
  population: maybe,
  unit: v.optional(v.nullable(text)),
  start: v.optional(v.nullable(day)),
  end: v.optional(v.nullable(day)),
  claimIds: ids,
  low: bound,
  high: bound,
  origins: v.array(v.object({ id: text, claimIds: ids })),
});

export const RelationSchema = v.object({
  a: text,
  b: text,
  kind: v.picklist([
    "agrees",
    "repeats",
    "refines",
    "compatible",
    "supersedes",
    "part-of",
    "tension",
    "contradicts",
    "definition-differs",
    "not-comparable",
  ]),
  decidedBy: v.array(text),
  computation: text,
});

export const FindingSchema = v.object({
  id: text,
  check: text,
  severity: v.picklist(["error", "warning", "note"]),
  message: text,
  computation: text,
  claimIds: v.pipe(ids, v.description("The odd claim first")),
  relation: maybe,
});

export const StoredFindingSchema = v.object({
  ...FindingSchema.entries,
  state: v.picklist(FINDING_STATES),
  snoozedUntil: maybe,
  resolution: v.optional(v.picklist(RESOLUTIONS)),
  assignee: maybe,
  delta: v.picklist(["new", "regressed", "unchanged", "gone"]),
  firstSeenAt: text,
  lastSeenAt: text,
  changedAt: text,
  goneAt: maybe,
  version: v.number(),
  eventId: maybe,
  figureId: maybe,
});

export const InstrumentSchema = v.object({
  body: text,
  symbol: maybe,
  number: maybe,
  session: v.optional(v.union([v.number(), text])),
  year: v.optional(v.number()),
  date: v.optional(day),
  place: maybe,
  title: maybe,
});

export const DocumentSummarySchema = v.object({
  id: text,
  title: maybe,
  url: maybe,
  publisher: maybe,
  publishedAt: maybe,
  kind: v.picklist(["article", "digest"]),
  readable: v.boolean(),
  revision: v.number(),
  firstSeenAt: text,
  claims: v.number(),
  findings: v.number(),
});

export const SourceSchema = v.object({
  id: text,
  name: text,
  kind: maybe,
  country: maybe,
  family: maybe,
  party: v.boolean(),
  firstSeenAt: text,
  documents: v.number(),
});

export const CheckSchema = v.object({ id: text, title: text, why: text, limits: text });

/** A list that is read page by page: pass `next` as `after`; null on the last page. */
export function pageSchema<Item extends v.GenericSchema>(item: Item) {
  return v.object({ items: v.array(item), next: v.nullable(text) });
}

/** Where to go on, and how much at once. */
export const PageQuerySchema = v.object({
  limit: v.optional(
    v.pipe(
      text,
      v.digits("limit is a number from 1 to 500"),
      v.transform(Number),
      v.minValue(1, "limit is at least 1"),
      v.maxValue(500, "limit is at most 500"),
    ),
  ),
  after: v.optional(v.pipe(text, v.description("next of the page before"))),
});

export const IdSchema = v.object({ id: v.pipe(text, v.maxLength(1000)) });
