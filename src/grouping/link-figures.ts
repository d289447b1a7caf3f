import { candidatePairs } from "./candidate-index.ts";
import type { ClaimProfile } from "./claim-profile.ts";
import { compareClaims } from "./compare-claims.ts";
import type { Links } from "./links.ts";
import type { StoryMatches } from "./story-matches.ts";

/** Links the claims of one event that give values for one figure, and keeps apart those that cannot. */
export function linkFigures(event: readonly ClaimProfile[], stories: StoryMatches, links: Links): void {
  const dimensions = [
    ...new Set(event.filter(({ claim }) => claim.kind === "quantity").map(({ dimension }) => dimension)),
  ];
  // A bare number ("the toll stands at 31") may count whatever else its event counts.
  const keysOf = ({ claim, dimension }: ClaimProfile): readonly string[] =>
    claim.kind === "quantity" && dimension === "number" ? dimensions : [dimension];
  for (const [a, b] of candidatePairs(event, keysOf, byPublication))
    links.add(a.claim.id, b.claim.id, compareClaims(a, b, stories));
}

function byPublication(x: ClaimProfile, y: ClaimProfile): number {
  return (
    (x.document.publishedDay ?? 0) - (y.document.publishedDay ?? 0) || (x.claim.id < y.claim.id ? -1 : 1)
  );
}
