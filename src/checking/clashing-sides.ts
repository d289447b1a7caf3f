import type { Claim } from "../domain/claim.ts";
import type { DocumentInput } from "../domain/document.ts";
import { byFounding } from "../domain/founding-order.ts";
import { groupBy } from "../domain/group-by.ts";
import { DisjointSets } from "./disjoint-sets.ts";
import { type ClaimPair, foundingPair } from "./founding-pair.ts";

/** Claims that clash with each other, directly or through a third, in the order in which they were said. */
export interface ClashingSides {
  /** The side that the fewest documents give; of two equal ones the later. */
  readonly odd: readonly [Claim, ...Claim[]];
  readonly others: readonly [Claim, ...Claim[]];
  /** The two that clashed first. */
  readonly founding: ClaimPair;
}

/**
 * The clashes that pairs of claims make, one for all pairs that hang together: two speakers of one sentence in a hundred texts are one.
 *
 * @param areAlike whether two claims are of one side
 */
export function clashingSides(
  pairs: readonly ClaimPair[],
  areAlike: (a: Claim, b: Claim) => boolean,
  documents: ReadonlyMap<string, DocumentInput>,
): ClashingSides[] {
  const together = new DisjointSets();
  for (const [a, b] of pairs) together.join(a.id, b.id);
  return [...groupBy(pairs, ([a]) => together.find(a.id)).values()].flatMap((own): ClashingSides[] => {
    const founding = foundingPair(own, documents);
    if (!founding) return [];
    const claims = [...new Set(own.flat())].toSorted(byFounding(documents));
    const like = claims.filter((claim) => areAlike(claim, founding[0]));
    const unlike = claims.filter((claim) => !areAlike(claim, founding[0]));
    const [odd, others] = documentsOf(like) < documentsOf(unlike) ? [like, unlike] : [unlike, like];
    const [firstOdd, ...restOdd] = odd;
    const [first, ...rest] = others;
    if (!firstOdd || !first) return [];
    return [{ odd: [firstOdd, ...restOdd], others: [first, ...rest], founding }];
  });
}

function documentsOf(claims: readonly Claim[]): number {
  return new Set(claims.map(({ documentId }) => documentId)).size;
}
