import { type Kysely, sql, type Transaction } from "kysely";
import type { DocumentInput } from "../domain/document.ts";
import { isReadable } from "../domain/document.ts";
import { stableId } from "../domain/stable-id.ts";
import type { Validators } from "../domain/validators.ts";
import type { Database } from "./database.ts";

/** What the store knows of a document before a text of it comes in. */
export interface KnownDocument {
  readonly id: string;
  readonly url: string | null;
  readonly revisionId: string;
  readonly number: number;
  readonly contentHash: string;
  readonly extractor: string;
}

/** What a text that comes in may be a text of. */
export interface KnownDocuments {
  readonly atAddress?: KnownDocument | undefined;
  readonly underId?: KnownDocument | undefined;
  /** A document without an address whose current text and data are the same; the first by id. */
  readonly ofContent?: KnownDocument | undefined;
}

/** What its server last said of the page at a canonical address; undefined where nothing is stored of it. */
export async function validatorsOf(
  db: Kysely<Database>,
  canonicalUrl: string,
): Promise<Validators | undefined> {
  const row = await db
    .selectFrom("document")
    .where("canonical_url", "=", canonicalUrl)
    .select(["etag", "last_modified"])
    .executeTakeFirst();
  return (
    row && {
      ...(row.etag !== null && { etag: row.etag }),
      ...(row.last_modified !== null && { lastModified: row.last_modified }),
    }
  );
}

/** The document at a canonical address, if it is stored. */
export async function findByAddress(
  trx: Transaction<Database>,
  canonicalUrl: string,
): Promise<KnownDocument | undefined> {
  return selectKnown(trx).where("document.canonical_url", "=", canonicalUrl).executeTakeFirst();
}

/** The stored documents at a canonical address, under an id, and of a content. */
export async function findKnown(
  trx: Transaction<Database>,
  id: string,
  canonicalUrl: string | undefined,
  contentHash: string,
): Promise<KnownDocuments> {
  // A union, where "or" over two tables would scan both.
  const rows = await selectKnown(trx)
    .where("document.id", "=", id)
    .unionAll(selectKnown(trx).where("document.canonical_url", "=", canonicalUrl ?? null))
    .unionAll(
      selectKnown(trx)
        .where("revision.content_hash", "=", contentHash)
        .where("document.canonical_url", "is", null),
    )
    .orderBy("id")
    .execute();
  return {
    atAddress:
      canonicalUrl === undefined ? undefined : rows.find((row) => row.canonical_url === canonicalUrl),
    underId: rows.find((row) => row.id === id),
    ofContent: rows.find((row) => row.canonical_url === null && row.contentHash === contentHash),
  };
}

function selectKnown(trx: Transaction<Database>) {
  return trx
    .selectFrom("document")
    .innerJoin("revision", "revision.document_id", "document.id")
    .where("revision.is_current", "=", true)
    .select([
      "document.id",
      "document.url",
      "document.canonical_url",
      "revision.id as revisionId",
      "revision.number",
      "revision.content_hash as contentHash",
      "revision.extractor",
    ]);
}

export interface NewRevision {
  readonly document: DocumentInput;
  readonly canonicalUrl?: string | undefined;
  readonly sourceId?: string | undefined;
  readonly kind?: "article" | "digest" | undefined;
  readonly facts?: string | undefined;
  readonly note?: string | undefined;
  /** As the page gives them. */
  readonly byline?: string | undefined;
  readonly modifiedAt?: string | undefined;
  readonly validators?: Validators | undefined;
  readonly contentHash: string;
  /** NUL characters and lone surrogates that were replaced. */
  readonly replaced: number;
  readonly extractor: string;
}

/** Stores a text as the current one of its document, and the document with it; answers the id of the revision. */
export async function insertRevision(
  trx: Transaction<Database>,
  { document, ...revision }: NewRevision,
  number: number,
  now: string,
): Promise<string> {
  await trx
    .insertInto("document")
    .values({
      id: document.id,
      source_id: revision.sourceId ?? null,
      url: document.url ?? null,
      canonical_url: revision.canonicalUrl ?? null,
      kind: revision.kind ?? "article",
      facts: revision.facts ?? null,
      note: revision.note ?? null,
      etag: revision.validators?.etag ?? null,
      last_modified: revision.validators?.lastModified ?? null,
      first_seen_at: now,
      last_seen_at: now,
    })
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet((eb) => ({
        // What a later text does not say is not taken back.
        source_id: eb.fn.coalesce("excluded.source_id", "document.source_id"),
        url: eb.fn.coalesce("excluded.url", "document.url"),
        canonical_url: eb.fn.coalesce("excluded.canonical_url", "document.canonical_url"),
        facts: eb.fn.coalesce("excluded.facts", "document.facts"),
        note: eb.fn.coalesce("excluded.note", "document.note"),
        // These speak of one text, so those of a former one must not stay.
        etag: eb.ref("excluded.etag"),
        last_modified: eb.ref("excluded.last_modified"),
        last_seen_at: now,
      })),
    )
    .execute();
  if (number > 1)
    await trx
      .updateTable("revision")
      .set({ is_current: false })
      .where("document_id", "=", document.id)
      .where("is_current", "=", true)
      .execute();
  const id = stableId("revision", document.id, number);
  await trx
    .insertInto("revision")
    .values({
      id,
      document_id: document.id,
      number,
      title: document.title ?? null,
      text: document.text,
      published_at: document.publishedAt ?? null,
      byline: revision.byline ?? null,
      modified_at: revision.modifiedAt ?? null,
      language: document.language ?? null,
      readable: isReadable(document),
      content_hash: revision.contentHash,
      replaced: revision.replaced,
      retrieved_at: now,
      extractor: revision.extractor,
      is_current: true,
    })
    .execute();
  return id;
}

/** Notes that a document was met again as it is. */
export async function markSeen(trx: Transaction<Database>, documentId: string, now: string): Promise<void> {
  await trx
    .updateTable("document")
    .set({ last_seen_at: sql<string>`greatest(last_seen_at, ${now}::timestamptz)` })
    .where("id", "=", documentId)
    .execute();
}

/** Notes which version of the reader a revision's claims are of. */
export async function markRead(
  trx: Transaction<Database>,
  revisionId: string,
  extractor: string,
): Promise<void> {
  await trx.updateTable("revision").set({ extractor }).where("id", "=", revisionId).execute();
}
