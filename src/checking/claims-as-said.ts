import type { Claim } from "../domain/claim.ts";
import { byFounding } from "../domain/founding-order.ts";
import type { CheckInput } from "./check.ts";

/** The claims with these ids in the order in which they were said; those that are not at hand are left out. */
export function claimsAsSaid(
  ids: readonly string[],
  { claims, documents }: Pick<CheckInput, "claims" | "documents">,
): Claim[] {
  return ids.flatMap((id) => claims.get(id) ?? []).toSorted(byFounding(documents));
}
