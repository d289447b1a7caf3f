/** How two comparable claims stand to each other (SEMANTICS, "Relation between two comparable figures"). */
export type RelationKind =
  | "agrees"
  | "repeats"
  | "refines"
  | "compatible"
  | "supersedes"
  | "part-of"
  | "tension"
  | "contradicts"
  | "definition-differs"
  | "not-comparable";

/** A reasoned relation between two claims. For refines, supersedes and part-of, `a` refines, supersedes or is part of `b`. */
export interface Relation {
  readonly a: string;
  readonly b: string;
  readonly kind: RelationKind;
  /** The scope fields or interval facts that decided: "as-of", "soft upper end", "population". */
  readonly decidedBy: readonly string[];
  /** The arithmetic in words: "[161, no upper bound] holds 613". */
  readonly computation: string;
}
