/** error: hard bounds clash or arithmetic is wrong. warning: a person should look. note: worth showing, never an inconsistency. */
export type Severity = "error" | "warning" | "note";

/** What a check says. It shows who says what and the computation, and never says who is right. */
export interface Finding {
  /** Fingerprint: hash of the check and of the claims that first made it, so that it stays the same while evidence grows. */
  readonly id: string;
  readonly check: string;
  readonly severity: Severity;
  readonly message: string;
  readonly computation: string;
  /** The odd claim first, then those it clashes with. */
  readonly claimIds: readonly string[];
  readonly relation?: string;
}
