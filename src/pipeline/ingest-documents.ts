import type { Kysely, Transaction } from "kysely";
import { cleanText } from "../document/clean-text.ts";
import { LONGEST_TEXT } from "../document/longest-text.ts";
import { type DocumentInput, isReadable } from "../domain/document.ts";
import { stableId } from "../domain/stable-id.ts";
import type { Validators } from "../domain/validators.ts";
import { editedFigures } from "../grouping/edited-figures.ts";
import { appendToAuditLog } from "../storage/audit-log.ts";
import { claimsOfDocument } from "../storage/claims.ts";
import type { Database } from "../storage/database.ts";
import { insertFigureEdits } from "../storage/figure-edits.ts";
import { upsertSources } from "../storage/sources.ts";
import { tidy } from "../storage/tidy.ts";
import { writeAlone } from "../storage/write-alone.ts";
import {
  findByAddress,
  findKnown,
  insertRevision,
  type KnownDocument,
  type KnownDocuments,
  markSeen,
} from "../storage/write-document.ts";
import { canonicalUrl } from "./canonical-url.ts";
import { groupPending } from "./group-documents.ts";
import { EXTRACTOR, readAgain, readNew } from "./read-stored-text.ts";

/** A document to store, with what only the store keeps of it. */
export interface IngestInput extends DocumentInput {
  readonly kind?: "article" | "digest";
  /** Where the figures of a digest were read. */
  readonly facts?: string;
  readonly note?: string;
  /** Who wrote it and when it was last changed, as the page gives them. */
  readonly byline?: string;
  readonly modifiedAt?: string;
  /** What its server said of its state, to ask again later. */
  readonly validators?: Validators;
}

export interface IngestResult {
  /** The id that it is stored under; the one handed in when it was refused. */
  readonly id: string;
  readonly status: "added" | "unchanged" | "revised" | "refused";
  /** Claims in its current text, check-worthy or not. */
  readonly claims: number;
  /** Figures that the publisher changed in place since the former text. */
  readonly figuresEdited?: number;
  /** Why it was refused, or what had to be changed to store it, or why it was not read. */
  readonly reason?: string;
}

/** Documents of a long ingest that are lined up at a time: each time reads the events that they touch. Judgement. */
const GROUPED_TOGETHER = 100;

/** Documents of a long ingest after which the tables are tidied; judgement: it takes a second where it saves many. */
const TIDIED_AFTER = 1000;

/** Longest id that is kept as it was handed in; a longer one is replaced by its hash. */
const LONGEST_ID = 200;

/**
 * Stores documents one after the other, each wholly or not at all; a refused one does not stop the others. Their claims are lined up
 * in lots; what a killed run leaves undone, the next run of ingest or of the checks does.
 *
 * @param onResult is told of each as it is done.
 */
export async function ingestDocuments(
  db: Kysely<Database>,
  inputs: Iterable<IngestInput> | AsyncIterable<IngestInput>,
  now: string,
  onResult: (result: IngestResult, input: IngestInput) => void | Promise<void> = () => {},
): Promise<IngestResult[]> {
  const results: IngestResult[] = [];
  for await (const input of inputs) {
    const result = await storeDocument(db, input, now, false);
    results.push(result);
    await onResult(result, input);
    if (results.length % GROUPED_TOGETHER === 0) await group(db, now);
    if (results.length % TIDIED_AFTER === 0) await tidy(db);
  }
  await group(db, now);
  return results;
}

async function group(db: Kysely<Database>, now: string): Promise<void> {
  await writeAlone(db, async (trx) => {
    await groupPending(trx, now);
  });
}

/**
 * Stores a document, its claims and their groups in one transaction. The same text twice is one document; another text at the same
 * address, or under the same id, is a new revision of it.
 */
export async function ingestDocument(
  db: Kysely<Database>,
  input: IngestInput,
  now: string,
): Promise<IngestResult> {
  return storeDocument(db, input, now, true);
}

/** Notes that the page at an address was met again as it is; undefined where nothing is stored of it. */
export async function meetAgain(
  db: Kysely<Database>,
  address: string,
  now: string,
): Promise<IngestResult | undefined> {
  return writeAlone(db, async (trx) => {
    const known = await findByAddress(trx, canonicalUrl(address));
    if (!known) return undefined;
    await markSeen(trx, known.id, now);
    const { length } = await claimsOfDocument(trx, known.id);
    return { id: known.id, status: "unchanged", claims: length };
  });
}

async function storeDocument(
  db: Kysely<Database>,
  input: IngestInput,
  now: string,
  groupAtOnce: boolean,
): Promise<IngestResult> {
  const { clean, replaced } = cleanInput(input);
  const refusal = refusalOf(clean);
  if (refusal !== undefined) return { id: input.id, status: "refused", claims: 0, reason: refusal };
  return writeAlone(db, async (trx) => {
    const result = await store(trx, clean, replaced, now);
    if (groupAtOnce) await groupPending(trx, now);
    if (result.status !== "unchanged")
      await appendToAuditLog(
        trx,
        {
          act: result.status === "revised" ? "document-revised" : "document-added",
          subject: result.id,
          details: {
            content: contentHash(clean),
            claims: result.claims,
            ...(result.figuresEdited !== undefined && { figuresEdited: result.figuresEdited }),
          },
        },
        now,
      );
    return result;
  });
}

async function store(
  trx: Transaction<Database>,
  input: IngestInput,
  replaced: number,
  now: string,
): Promise<IngestResult> {
  const address = input.url === undefined ? undefined : canonicalUrl(input.url);
  const hash = contentHash(input);
  const stored = await findKnown(trx, input.id, address, hash);
  const known = textOf(stored, address);
  const { kind, facts, note, byline, modifiedAt, validators, ...given } = input;
  const document: DocumentInput = { ...given, id: known?.id ?? freeId(input.id, stored, address) };

  if (known?.contentHash === hash) {
    await markSeen(trx, known.id, now);
    if (known.extractor !== EXTRACTOR) await readAgain(trx, document, known.revisionId, now);
    const { length } = await claimsOfDocument(trx, known.id);
    return { id: known.id, status: "unchanged", claims: length };
  }

  const [sourceId] =
    input.publisher === undefined
      ? []
      : await upsertSources(trx, [{ name: input.publisher, kind: input.publisherKind }], now);
  const before = known ? await claimsOfDocument(trx, known.id) : [];
  const revisionId = await insertRevision(
    trx,
    {
      document,
      canonicalUrl: address,
      sourceId,
      kind,
      facts,
      note,
      byline,
      modifiedAt,
      validators,
      contentHash: hash,
      replaced,
      extractor: EXTRACTOR,
    },
    (known?.number ?? 0) + 1,
    now,
  );
  const claims = await (known ? readAgain : readNew)(trx, document, revisionId, now);
  const edits = editedFigures(before, claims);
  await insertFigureEdits(trx, revisionId, edits, now);
  const reason = remark(document, replaced);
  return {
    id: document.id,
    status: known ? "revised" : "added",
    claims: claims.length,
    ...(edits.length > 0 && { figuresEdited: edits.length }),
    ...(reason !== undefined && { reason }),
  };
}

/** Which stored document this is a text of: by address; without one by id, then by content. */
function textOf(
  { atAddress, underId, ofContent }: KnownDocuments,
  address: string | undefined,
): KnownDocument | undefined {
  if (address === undefined) return underId ?? ofContent;
  return atAddress ?? (underId?.url === null ? underId : undefined);
}

function freeId(id: string, { underId }: KnownDocuments, address: string | undefined): string {
  const taken = id.length > LONGEST_ID || underId !== undefined;
  return taken ? stableId("document", address ?? id) : id;
}

/** What makes two texts one: words, headline, and what their reading depends on. Hexadecimal. */
export function contentHash({ title, text, publishedAt, language, publisher }: IngestInput): string {
  return stableId("content", title ?? "", text, publishedAt ?? "", language ?? "", publisher ?? "");
}

/** `input` as Postgres can hold it. Offsets are fixed after this; a replaced code unit is one code unit. */
function cleanInput(input: IngestInput): { clean: IngestInput; replaced: number } {
  let replaced = 0;
  const entries = Object.entries(input).map(([field, value]) => {
    if (typeof value !== "string") return [field, value] as const;
    const cleaned = cleanText(value);
    replaced += cleaned.replaced;
    return [field, cleaned.text] as const;
  });
  return { clean: Object.fromEntries(entries) as unknown as IngestInput, replaced };
}

function refusalOf(input: IngestInput): string | undefined {
  if (input.id === "") return "it has no id";
  if (input.text.trim() === "" && (input.title ?? "").trim() === "") return "it has no text";
  if (input.text.length > LONGEST_TEXT)
    return `its text has ${input.text.length.toLocaleString("en")} characters; ${LONGEST_TEXT.toLocaleString("en")} are taken at most`;
  return undefined;
}

function remark(document: DocumentInput, replaced: number): string | undefined {
  const remarks = [
    ...(replaced > 0
      ? [`${replaced} character${replaced === 1 ? "" : "s"} that cannot be stored became U+FFFD`]
      : []),
    ...(isReadable(document) ? [] : [`kept, not read: its language is ${document.language}`]),
  ];
  return remarks.length === 0 ? undefined : remarks.join("; ");
}
