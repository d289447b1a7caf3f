import type { Claim } from "../domain/claim.ts";
import { type DocumentInput, publisherOf } from "../domain/document.ts";
import { mayBeSameName } from "../domain/names.ts";

/** Who is credited with the claim first: its speaker, or the publisher where it is told in the publisher's own voice. */
export function originator(claim: Claim, documents: ReadonlyMap<string, DocumentInput>): string {
  return claim.attribution[0]?.name ?? publisherName(claim, documents);
}

/** Who publishes the document that the claim stands in. */
export function publisherName(claim: Claim, documents: ReadonlyMap<string, DocumentInput>): string {
  const document = documents.get(claim.documentId);
  return document ? publisherOf(document) : claim.documentId;
}

/** Whether two claims go back to one mouth: the same originator, by its fullest name or a part of it. */
export function haveOneOriginator(
  a: Claim,
  b: Claim,
  documents: ReadonlyMap<string, DocumentInput>,
): boolean {
  return mayBeSameName(originator(a, documents), originator(b, documents));
}
