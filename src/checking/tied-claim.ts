import type { Claim, Tie } from "../domain/claim.ts";

/** The first claim that `claim` is tied to in the way `as`; undefined when there is none. */
export function tiedClaim(
  claim: Claim,
  as: Tie["as"],
  claims: ReadonlyMap<string, Claim>,
): Claim | undefined {
  return tiedClaims(claim, as, claims)[0];
}

/** All claims that `claim` is tied to in the way `as`, in the order of its ties. */
export function tiedClaims(claim: Claim, as: Tie["as"], claims: ReadonlyMap<string, Claim>): Claim[] {
  return (claim.ties ?? []).flatMap((tie) => (tie.as === as ? (claims.get(tie.claimId) ?? []) : []));
}
