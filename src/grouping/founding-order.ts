import type { DocumentInput } from "../domain/document.ts";
import type { ClaimProfile } from "./claim-profile.ts";

/**
 * Claims with the one that founds a group first: by date of publication (unknown last), then claim id. Event and figure ids are
 * made of the first, so a group keeps its id however it grows by later documents.
 */
export function inFoundingOrder(
  profiles: readonly ClaimProfile[],
  documents: ReadonlyMap<string, DocumentInput>,
): ClaimProfile[] {
  const published = (profile: ClaimProfile): string =>
    documents.get(profile.claim.documentId)?.publishedAt ?? "\uffff";
  return profiles.toSorted((x, y) => compare(published(x), published(y)) || compare(x.claim.id, y.claim.id));
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
