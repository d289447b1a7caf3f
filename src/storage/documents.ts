import { type Kysely, type Selectable, sql } from "kysely";
import type { DocumentInput } from "../domain/document.ts";
import type { Database } from "./database.ts";
import { comesAfter, limitOf, type Page, type PageRequest, pageOf, placeOf } from "./paging.ts";
import { anyOf } from "./sql-snippets.ts";

/** A document as the store holds it, with its current text. Times are ISO date-times in UTC. */
export interface StoredDocument {
  readonly document: DocumentInput;
  /** An article is a text as published; a digest is our own words about one. */
  readonly kind: "article" | "digest";
  /** Where the figures of a digest were read. */
  readonly facts?: string;
  readonly note?: string;
  /** Who wrote it and when it was last changed, as the page gives them. */
  readonly byline?: string;
  readonly modifiedAt?: string;
  readonly sourceId?: string;
  /** False when its language has no reader: kept and counted, no claims. */
  readonly readable: boolean;
  /** Number of the current revision, from 1; so many revisions are kept. */
  readonly revision: number;
  readonly retrievedAt: string;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
}

/** A document in a list, without its text. */
export interface DocumentSummary {
  readonly id: string;
  readonly title?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly publishedAt?: string;
  readonly kind: "article" | "digest";
  readonly readable: boolean;
  readonly revision: number;
  readonly firstSeenAt: string;
  /** Checkworthy claims of the current revision. */
  readonly claims: number;
  /** Findings that the last run of the checks still said, of any state. */
  readonly findings: number;
}

/** One text that a document has had. */
export interface Revision {
  readonly id: string;
  readonly number: number;
  readonly title?: string;
  readonly text: string;
  readonly contentHash: string;
  readonly retrievedAt: string;
  readonly isCurrent: boolean;
}

export interface DocumentFilter extends PageRequest {
  /** Id of a source. */
  readonly source?: string;
  readonly readable?: boolean;
}

export async function findDocument(db: Kysely<Database>, id: string): Promise<StoredDocument | undefined> {
  return (await findDocuments(db, [id]))[0];
}

/** Ids of all documents, ordered. */
export async function allDocumentIds(db: Kysely<Database>): Promise<string[]> {
  const rows = await db.selectFrom("document").select("id").orderBy("id").execute();
  return rows.map(({ id }) => id);
}

/** The documents with these ids, ordered by id; unknown ids are left out. */
export async function findDocuments(db: Kysely<Database>, ids: readonly string[]): Promise<StoredDocument[]> {
  if (ids.length === 0) return [];
  const rows = await selectDocuments(db)
    .where("document.id", "=", anyOf(ids))
    .orderBy("document.id")
    .execute();
  return rows.map(toStoredDocument);
}

/** The documents newest first, by when they first came in. */
export async function listDocuments(
  db: Kysely<Database>,
  filter: DocumentFilter = {},
): Promise<Page<DocumentSummary>> {
  const rows = await listDocumentsQuery(db, filter).execute();
  return pageOf(
    rows,
    limitOf(filter),
    (row) => ({ time: row.first_seen_at, id: row.id }),
    (row) => ({
      id: row.id,
      ...(row.title !== null && { title: row.title }),
      ...(row.url !== null && { url: row.url }),
      ...(row.publisher !== null && { publisher: row.publisher }),
      ...(row.published_at !== null && { publishedAt: row.published_at }),
      kind: row.kind,
      readable: row.readable,
      revision: row.number,
      firstSeenAt: row.first_seen_at.toISOString(),
      claims: row.claims,
      findings: row.findings,
    }),
  );
}

export function listDocumentsQuery(db: Kysely<Database>, filter: DocumentFilter) {
  const place = placeOf(filter);
  return db
    .selectFrom("document")
    .innerJoin("revision", "revision.document_id", "document.id")
    .leftJoin("source", "source.id", "document.source_id")
    .where("revision.is_current", "=", true)
    .$if(filter.source !== undefined, (query) =>
      query.where("document.source_id", "=", filter.source ?? null),
    )
    .$if(filter.readable !== undefined, (query) =>
      query.where("revision.readable", "=", filter.readable ?? true),
    )
    .$if(place !== undefined, (query) =>
      query.where((eb) =>
        place ? comesAfter(place, eb.ref("document.first_seen_at"), eb.ref("document.id")) : eb.lit(true),
      ),
    )
    .select([
      "document.id",
      "document.url",
      "document.kind",
      "document.first_seen_at",
      "revision.title",
      "revision.published_at",
      "revision.readable",
      "revision.number",
      "source.name as publisher",
    ])
    .select((eb) => [
      eb
        .selectFrom("claim_sighting")
        .innerJoin("claim_reading", "claim_reading.id", "claim_sighting.reading_id")
        .whereRef("claim_sighting.revision_id", "=", "revision.id")
        .where("claim_reading.checkworthy", "=", true)
        .select(sql<number>`count(*)::int`.as("claims"))
        .$asScalar()
        .$notNull()
        .as("claims"),
      eb
        .selectFrom("finding")
        .where("finding.gone_at", "is", null)
        .where((inner) =>
          inner.exists(
            inner
              .selectFrom("finding_claim")
              .innerJoin("claim", "claim.id", "finding_claim.claim_id")
              .whereRef("finding_claim.finding_id", "=", "finding.id")
              .whereRef("claim.document_id", "=", "document.id")
              .select(sql`1`.as("one")),
          ),
        )
        .select(sql<number>`count(*)::int`.as("findings"))
        .$asScalar()
        .$notNull()
        .as("findings"),
    ])
    .orderBy("document.first_seen_at", "desc")
    .orderBy("document.id")
    .limit(limitOf(filter) + 1);
}

/** Every text that a document has had, oldest first. Empty when the document is unknown. */
export async function revisionsOf(db: Kysely<Database>, documentId: string): Promise<Revision[]> {
  const rows = await db
    .selectFrom("revision")
    .selectAll()
    .where("document_id", "=", documentId)
    .orderBy("number")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    ...(row.title !== null && { title: row.title }),
    text: row.text,
    contentHash: row.content_hash,
    retrievedAt: row.retrieved_at.toISOString(),
    isCurrent: row.is_current,
  }));
}

function selectDocuments(db: Kysely<Database>) {
  return db
    .selectFrom("document")
    .innerJoin("revision", "revision.document_id", "document.id")
    .leftJoin("source", "source.id", "document.source_id")
    .where("revision.is_current", "=", true)
    .selectAll("document")
    .select([
      "revision.title",
      "revision.text",
      "revision.published_at",
      "revision.byline",
      "revision.modified_at",
      "revision.language",
      "revision.readable",
      "revision.number",
      "revision.retrieved_at",
      "source.name as publisher",
      "source.kind as publisher_kind",
    ]);
}

type DocumentRow = Selectable<Database["document"]> &
  Pick<
    Selectable<Database["revision"]>,
    | "title"
    | "text"
    | "published_at"
    | "byline"
    | "modified_at"
    | "language"
    | "readable"
    | "number"
    | "retrieved_at"
  > & { readonly publisher: string | null; readonly publisher_kind: string | null };

function toStoredDocument(row: DocumentRow): StoredDocument {
  return {
    document: {
      id: row.id,
      text: row.text,
      ...(row.title !== null && { title: row.title }),
      ...(row.url !== null && { url: row.url }),
      ...(row.publisher !== null && { publisher: row.publisher }),
      ...(row.publisher_kind !== null && { publisherKind: row.publisher_kind }),
      ...(row.published_at !== null && { publishedAt: row.published_at }),
      ...(row.language !== null && { language: row.language }),
    },
    kind: row.kind,
    ...(row.facts !== null && { facts: row.facts }),
    ...(row.note !== null && { note: row.note }),
    ...(row.byline !== null && { byline: row.byline }),
    ...(row.modified_at !== null && { modifiedAt: row.modified_at }),
    ...(row.source_id !== null && { sourceId: row.source_id }),
    readable: row.readable,
    revision: row.number,
    retrievedAt: row.retrieved_at.toISOString(),
    firstSeenAt: row.first_seen_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
  };
}
