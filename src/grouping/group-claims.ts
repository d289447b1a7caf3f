import type { Claim } from "../domain/claim.ts";
import type { DocumentInput } from "../domain/document.ts";
import type { Event, Figure, Link } from "../domain/figure.ts";

/** A person's word on two claims, which holds on every re-run: put together, or kept apart. */
export interface GroupingDecision {
  readonly a: string;
  readonly b: string;
  readonly level: "event" | "figure";
  readonly same: boolean;
}

export interface Grouping {
  readonly events: readonly Event[];
  readonly figures: readonly Figure[];
  readonly links: readonly Link[];
}

/** Lines up the claims that speak of the same event, then those that speak of the same figure. Order-free. */
export function groupClaims(
  _claims: readonly Claim[],
  _documents: ReadonlyMap<string, DocumentInput>,
  _decisions: readonly GroupingDecision[] = [],
): Grouping {
  return { events: [], figures: [], links: [] };
}
