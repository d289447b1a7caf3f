import type { Claim } from "./claim.ts";
import type { DocumentInput } from "./document.ts";

/**
 * Compares claims so that the one that founds a group comes first: by date of publication (unknown last), then document id, then
 * claim id. Ids of events, figures and findings are made of what comes first, so they hold however many later documents join.
 */
export function byFounding(documents: ReadonlyMap<string, DocumentInput>): (x: Claim, y: Claim) => number {
  const published = ({ documentId }: Claim): string => documents.get(documentId)?.publishedAt ?? "\uffff";
  return (x, y) =>
    compare(published(x), published(y)) || compare(x.documentId, y.documentId) || compare(x.id, y.id);
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
