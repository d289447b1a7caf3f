import type { Claim } from "../domain/claim.ts";
import { type DocumentInput, isStatement } from "../domain/document.ts";
import type { Relation, RelationKind } from "../domain/relation.ts";
import { compareValues } from "./compare-claims.ts";
import { type IntervalRelation, isHardBound } from "./compare-intervals.ts";
import { definitionThatDiffers } from "./definition-that-differs.ts";
import { doubtOf } from "./doubt-of-clash.ts";
import { haveOneOriginator } from "./origin-of.ts";
import { revisionOf } from "./revision-of.ts";

/** What the relation of two claims is read from, beside the claims. */
export interface Surroundings {
  readonly documents: ReadonlyMap<string, DocumentInput>;
  readonly claims: ReadonlyMap<string, Claim>;
  /** Last day of the happening that is counted in, ISO; a count taken long after it no longer grows. */
  readonly happenedBy?: string | undefined;
  /** Whether the two share an origin, where grouping knows better than their attribution. */
  readonly shareOrigin?: (a: Claim, b: Claim) => boolean;
  /** Ids of the claims that give a value from which another one has changed: "up from 36". */
  readonly former?: ReadonlySet<string>;
}

/**
 * How two claims of one figure stand to each other: the decision list of SEMANTICS 5. Swapping them gives the same kind; for
 * refines, supersedes and part-of the first claim of the answer refines, supersedes or is part of the second.
 */
export function relatePair(first: Claim, second: Claim, around: Surroundings): Relation {
  const [a, b] = first.id <= second.id ? [first, second] : [second, first];
  const statement = statementOf(a, b, around);
  const stated = compareValues(a, b, statement?.value !== undefined && isHardBound(statement.value));
  if (stated.kind === "not-comparable") return relation(a, b, stated);

  if (a.documentId !== b.documentId && around.former?.has(a.id) !== around.former?.has(b.id))
    return relation(a, b, { ...stated, kind: "not-comparable", decidedBy: ["value before a change"] });
  const definition = definitionThatDiffers(a, b);
  if (definition) return relation(a, b, { ...stated, kind: definition.kind, decidedBy: [definition.field] });
  if (isPartOf(a, b, around.claims))
    return relation(a, b, { ...stated, kind: "part-of", decidedBy: ["part of the whole"] });
  if (isPartOf(b, a, around.claims))
    return relation(b, a, { ...stated, kind: "part-of", decidedBy: ["part of the whole"] });

  const oneOrigin = around.shareOrigin?.(a, b) === true || haveOneOriginator(a, b, around.documents);
  if (stated.kind === "agrees") {
    if (oneOrigin)
      return relation(a, b, { ...stated, kind: "repeats", decidedBy: ["one origin", "equal bounds"] });
    return relation(a, b, stated);
  }
  if (stated.kind === "refined-by") return relation(b, a, { ...stated, kind: "refines" });
  if (stated.kind !== "contradicts") return relation(a, b, stated);
  const doubt = doubtOf(a, b, oneOrigin, statement !== undefined);
  if (doubt !== undefined) return relation(a, b, { ...stated, kind: "tension", decidedBy: [doubt] });
  const revision =
    a.kind === "quantity" ? revisionOf(a, b, oneOrigin, around.documents, around.happenedBy) : undefined;
  if (!revision) return relation(a, b, stated);
  const { kind, decidedBy, order } = revision;
  return relation(revision.later, revision.earlier, {
    kind,
    decidedBy,
    computation: `${stated.computation}; ${order}`,
  });
}

/** The one of the two that a bare statement makes, which somebody wants held against what a text says. */
function statementOf(a: Claim, b: Claim, { documents }: Surroundings): Claim | undefined {
  const isMade = ({ documentId }: Claim) => {
    const document = documents.get(documentId);
    return document !== undefined && isStatement(document);
  };
  if (isMade(a) === isMade(b)) return undefined;
  return isMade(a) ? a : b;
}

/** Whether `part` breaks down `whole`, by however many steps. */
function isPartOf(part: Claim, whole: Claim, claims: ReadonlyMap<string, Claim>): boolean {
  const seen = new Set<string>();
  for (let id = part.partOf; id && !seen.has(id); id = claims.get(id)?.partOf) {
    if (id === whole.id) return true;
    seen.add(id);
  }
  return false;
}

function relation(
  a: Claim,
  b: Claim,
  { kind, decidedBy, computation }: Omit<IntervalRelation, "kind"> & { kind: RelationKind | "refined-by" },
): Relation {
  return { a: a.id, b: b.id, kind: kind === "refined-by" ? "refines" : kind, decidedBy, computation };
}
