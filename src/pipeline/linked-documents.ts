import type { Kysely } from "kysely";
import type { Claim } from "../domain/claim.ts";
import type { DocumentInput } from "../domain/document.ts";
import { groupBy } from "../domain/group-by.ts";
import { groupClaims } from "../grouping/group-claims.ts";
import { filedProfile, mayShareEvent, storyEntry, unpackProfile } from "../grouping/story-entry.ts";
import { claimsOfDocuments, documentsThroughEvents } from "../storage/candidates.ts";
import type { Database } from "../storage/database.ts";
import { documentsDecidedSame } from "../storage/decisions.ts";
import { findDocuments } from "../storage/documents.ts";
import { storiesBeside, storyProfiles } from "../storage/stories.ts";

/** A document with its claims. */
export interface LoadedDocument {
  readonly document: DocumentInput;
  readonly claims: readonly Claim[];
}

/** The stored documents with these ids and the claims of their current texts; unknown ids are left out. */
export async function loadDocuments(db: Kysely<Database>, ids: readonly string[]): Promise<LoadedDocument[]> {
  if (ids.length === 0) return [];
  const stored = await findDocuments(db, ids);
  const claimsOf = groupBy(await claimsOfDocuments(db, ids), (claim) => claim.documentId);
  return stored.map(({ document }) => ({ document, claims: claimsOf.get(document.id) ?? [] }));
}

/**
 * `documentIds`, the documents that they have a link to (by a person's word, or because some event may hold claims of both), and all that
 * hang together with these by events; ordered by id.
 */
export async function loadTouchedBy(
  db: Kysely<Database>,
  documentIds: readonly string[],
): Promise<LoadedDocument[]> {
  const owns = await loadDocuments(db, documentIds);
  const decided = await documentsDecidedSame(db, documentIds);
  const linked = await documentsLinkedTo(db, owns);
  const touched = new Set(
    await documentsThroughEvents(db, [...new Set([...documentIds, ...decided, ...linked])]),
  );
  for (const { document } of owns) touched.delete(document.id);
  const others = await loadDocuments(db, [...touched]);
  return [...owns, ...others].toSorted((a, b) => (a.document.id < b.document.id ? -1 : 1));
}

/** Ids of the stored documents that one of `owns` may share an event with: they tell one story, or cite one instrument. */
export async function documentsLinkedTo(
  db: Kysely<Database>,
  owns: readonly LoadedDocument[],
): Promise<Set<string>> {
  const meetings = await storiesBeside(
    db,
    owns.map(({ document, claims }) => storyEntry(document, claims)),
  );
  const packed = await storyProfiles(db, new Set(meetings.map(({ other }) => other)));
  const profiles = new Map([...packed].map(([id, profile]) => [id, unpackProfile(profile)] as const));
  const own = new Map(
    owns.map(({ document, claims }) => [document.id, filedProfile(document, claims)] as const),
  );
  const linked = new Set<string>();
  for (const { documentId, other } of meetings) {
    const [a, b] = [own.get(documentId), profiles.get(other)];
    if (!linked.has(other) && a && b && mayShareEvent(a, b)) linked.add(other);
  }
  const cited = meetings.filter(({ kind, other }) => kind === "citation" && !linked.has(other));
  for (const id of await citingTheSame(db, owns, cited)) linked.add(id);
  return linked;
}

/** Of documents that cite by one number, those that cite one instrument: "resolution 12" of two bodies are two. */
async function citingTheSame(
  db: Kysely<Database>,
  owns: readonly LoadedDocument[],
  pairs: readonly { readonly documentId: string; readonly other: string }[],
): Promise<Set<string>> {
  const own = new Map(owns.map((one) => [one.document.id, one]));
  const others = await loadDocuments(db, [...new Set(pairs.map(({ other }) => other))]);
  const loaded = new Map(others.map((one) => [one.document.id, one]));
  const linked = new Set<string>();
  for (const { documentId, other } of pairs) {
    const [a, b] = [own.get(documentId), loaded.get(other)];
    if (a && b && !linked.has(other) && areLinked(a, b)) linked.add(other);
  }
  return linked;
}

/** Whether some event would hold claims of both, if there were only these two. */
function areLinked(a: LoadedDocument, b: LoadedDocument): boolean {
  const documents = new Map([a, b].map(({ document }) => [document.id, document]));
  const { events } = groupClaims([...a.claims, ...b.claims], documents);
  const ofA = new Set(a.claims.map(({ id }) => id));
  return events.some(({ claimIds }) => {
    const shared = claimIds.filter((id) => ofA.has(id)).length;
    return shared > 0 && shared < claimIds.length;
  });
}
