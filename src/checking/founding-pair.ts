import type { Claim } from "../domain/claim.ts";
import type { DocumentInput } from "../domain/document.ts";
import { byFounding } from "../domain/founding-order.ts";

export type ClaimPair = readonly [Claim, Claim];

/**
 * The pair that clashed first: that whose later claim came out first, and of those the one whose earlier claim did. A text that comes
 * out later makes no pair that was complete before; so this one stays the first, whichever side then has the fewer witnesses.
 * Undefined where there is none.
 */
export function foundingPair(
  pairs: readonly ClaimPair[],
  documents: ReadonlyMap<string, DocumentInput>,
): ClaimPair | undefined {
  const order = byFounding(documents);
  return pairs
    .map(([a, b]): ClaimPair => (order(a, b) <= 0 ? [a, b] : [b, a]))
    .toSorted((x, y) => order(x[1], y[1]) || order(x[0], y[0]))[0];
}
