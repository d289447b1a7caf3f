import type { ClaimKind } from "./claim.ts";

/** A happening that claims speak of. Its id is a hash of its founding claim. */
export interface Event {
  readonly id: string;
  readonly label: string;
  readonly claimIds: readonly string[];
  readonly place?: string;
  /** Inclusive ISO days. */
  readonly start?: string;
  readonly end?: string;
}

/** The one thing that several claims give values for. A claim is in at most one figure of a result. */
export interface Figure {
  readonly id: string;
  readonly label: string;
  /** Id of the event that it counts in. */
  readonly event: string;
  readonly kind: ClaimKind;
  readonly measure?: string;
  readonly population?: string;
  /** The commonest unit of its claims; the others are converted for comparing. */
  readonly unit?: string | null;
  readonly start?: string | null;
  readonly end?: string | null;
  readonly claimIds: readonly string[];
  /** Range over its claims: [min low, max high]; null is unbounded. Never a best value. */
  readonly low: number | null;
  readonly high: number | null;
  /** Where the figure was first said, and the claims that go back to it. */
  readonly origins: readonly Origin[];
}

/** Where a value was first said; ten reprints of one agency story are one origin. */
export interface Origin {
  readonly id: string;
  readonly claimIds: readonly string[];
}

/** Why two claims were put on one figure (or one event). Suggested by software until a person confirms it. */
export interface Link {
  readonly a: string;
  readonly b: string;
  readonly level: "event" | "figure";
  /** In the order in which they counted: "same measure killed", "both name Tarvan". */
  readonly reasons: readonly string[];
}
