import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "./database.ts";
import { inLots } from "./rows-at-once.ts";
import { anyOf } from "./sql-snippets.ts";

/** Where a document is filed for those that may tell of the same. */
export interface FiledStory {
  readonly documentId: string;
  /** Days since 1970-01-01 of publication; 0 where it is not known. */
  readonly day: number;
  readonly keys: readonly FiledKey[];
}

export interface FiledKey {
  readonly kind: "name" | "citation" | "day";
  readonly key: string;
  /** How many days before and after its own it is looked for; absent: at any time. */
  readonly withinDays?: number;
}

/** Two documents that share a key. */
export interface KeyMeeting {
  readonly documentId: string;
  readonly other: string;
  /** What they share: a name, what both cite, or a day that both date something to. */
  readonly kind: FiledKey["kind"];
}

/** Files a document under its keys, in place of where it was filed before. */
export async function replaceStory(
  trx: Transaction<Database>,
  story: FiledStory & { readonly profile: string },
): Promise<void> {
  // Its keys go with it.
  await trx.deleteFrom("story").where("document_id", "=", story.documentId).execute();
  await insertStory(trx, story);
}

/** Files a document that was not filed before under its keys. */
export async function insertStory(
  trx: Transaction<Database>,
  { documentId, day, keys, profile }: FiledStory & { readonly profile: string },
): Promise<void> {
  await trx.insertInto("story").values({ document_id: documentId, day, profile }).execute();
  const rows = keys.map(({ kind, key }) => ({ kind, key, day, document_id: documentId }));
  for (const lot of inLots(rows)) await trx.insertInto("story_key").values(lot).execute();
}

/**
 * How many documents of one key are looked at to either side, in order of publication: a name that half the store has must not cost
 * half the store. Judgement: an event has seldom as many reports that share no rarer name.
 */
const NEIGHBOURS = 40;

/** The stored documents that share a key with one of `stories`, of a key that very many have those published next to it. */
export async function storiesBeside(
  db: Kysely<Database>,
  stories: readonly FiledStory[],
): Promise<KeyMeeting[]> {
  const keys = stories.flatMap(({ documentId, day, keys }) =>
    // A document without a day may be of any time.
    keys.map(({ kind, key, withinDays }) => ({
      documentId,
      day,
      kind,
      key,
      reach: day === 0 ? null : (withinDays ?? null),
    })),
  );
  if (keys.length === 0) return [];
  const { rows } = await sql<KeyMeeting>`
    select distinct own.document_id as "documentId", beside.document_id as other, own.kind
      from unnest(
        ${keys.map(({ documentId }) => documentId)}::text[], ${keys.map(({ day }) => day)}::int[],
        ${keys.map(({ kind }) => kind)}::text[], ${keys.map(({ key }) => key)}::text[],
        ${keys.map(({ reach }) => reach)}::int[]
      ) as own (document_id, day, kind, key, reach)
      cross join lateral (
        (select document_id from story_key
          where kind = own.kind and key = own.key and day >= own.day
            and (own.reach is null or day <= own.day + own.reach)
          order by day, document_id limit ${NEIGHBOURS})
        union all
        (select document_id from story_key
          where kind = own.kind and key = own.key and day < own.day
            and (own.reach is null or day >= own.day - own.reach)
          order by day desc, document_id desc limit ${NEIGHBOURS})
        union all
        (select document_id from story_key
          where own.reach is not null and kind = own.kind and key = own.key and day = 0
          order by document_id limit ${NEIGHBOURS})
      ) beside
      where beside.document_id <> own.document_id
      order by 1, 2, 3`.execute(db);
  return rows;
}

/** The packed profiles of these documents, by id; of unknown ones none. */
export async function storyProfiles(
  db: Kysely<Database>,
  documentIds: Iterable<string>,
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("story")
    .select(["document_id", "profile"])
    .where("document_id", "=", anyOf(documentIds))
    .execute();
  return new Map(rows.map(({ document_id, profile }) => [document_id, profile]));
}
