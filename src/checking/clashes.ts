import type { Claim, ClaimKind } from "../domain/claim.ts";
import type { Figure } from "../domain/figure.ts";
import { groupBy } from "../domain/group-by.ts";
import type { Relation } from "../domain/relation.ts";
import type { CheckInput } from "./check.ts";
import { DisjointSets } from "./disjoint-sets.ts";
import { type ClaimPair, foundingPair } from "./founding-pair.ts";
import { misreportOf } from "./misreports.ts";
import { sidesOf } from "./sides.ts";

/** The claims of one figure that clash with each other, directly or through a third, and those that say the same as one of them. */
export interface Clash {
  readonly figure: Figure;
  /** The claims of the value with the least support. */
  readonly odd: readonly [Claim, ...Claim[]];
  /** The rest, by id. */
  readonly others: readonly Claim[];
  /** The contradictions that hold it together. */
  readonly contradictions: readonly Relation[];
  /** The two that clashed first. */
  readonly founding: ClaimPair;
}

/** Relations between two claims of one figure, by figure id. */
export function relationsByFigure(input: CheckInput): ReadonlyMap<string, readonly Relation[]> {
  const figureOf = new Map<string, string>();
  for (const figure of input.figures) for (const id of figure.claimIds) figureOf.set(id, figure.id);
  const inside = input.relations.filter(({ a, b }) => figureOf.has(a) && figureOf.get(a) === figureOf.get(b));
  return groupBy(inside, ({ a }) => figureOf.get(a) as string);
}

/** Every clash inside the figures of one kind. A headline against its own body and a misreported source are other checks' matter. */
export function clashesOf(input: CheckInput, kind: ClaimKind): Clash[] {
  const relations = relationsByFigure(input);
  return input.figures
    .filter((figure) => figure.kind === kind)
    .flatMap((figure) => clashesInFigure(figure, relations.get(figure.id) ?? [], input));
}

function clashesInFigure(figure: Figure, relations: readonly Relation[], input: CheckInput): Clash[] {
  const same = sidesOf(relations);
  const isSound = soundSides(figure, same, input);
  const contradictions = relations.filter(
    (relation) =>
      relation.kind === "contradicts" &&
      isSound(relation.a) &&
      isSound(relation.b) &&
      !isToldElsewhere(relation, input),
  );
  if (contradictions.length === 0) return [];
  const together = new DisjointSets();
  for (const { a, b } of contradictions) together.join(same.find(a), same.find(b));
  const members = groupBy(figure.claimIds.toSorted(), (id) => together.find(same.find(id)));
  const clashing = new Set(contradictions.map(({ a }) => together.find(same.find(a))));
  return [...clashing].toSorted().flatMap((root) => {
    const ids = members.get(root) ?? [];
    const bySide = [...groupBy(ids, (id) => same.find(id)).values()];
    const odd = claimsOf(leastSupported(bySide, contradictions, input), input);
    const [first, ...rest] = odd;
    if (!first) return [];
    const others = claimsOf(ids, input).filter((claim) => !odd.includes(claim));
    const own = contradictions.filter(({ a }) => together.find(same.find(a)) === root);
    const founding = foundingPair(pairsOf(own, input), input.documents);
    if (!founding) return [];
    return [{ figure, odd: [first, ...rest], others, contradictions: own, founding }];
  });
}

/** The two claims of each relation. */
export function pairsOf(relations: readonly Relation[], { claims }: CheckInput): ClaimPair[] {
  return relations.flatMap(({ a, b }): ClaimPair[] => {
    const [left, right] = [claims.get(a), claims.get(b)];
    return left && right ? [[left, right]] : [];
  });
}

/** The side that the fewest documents give; of equals the one that clashes most, then the one with the smaller claim id. */
function leastSupported(
  bySide: readonly string[][],
  contradictions: readonly Relation[],
  input: CheckInput,
): string[] {
  const support = (side: readonly string[]) =>
    new Set(side.map((id) => input.claims.get(id)?.documentId)).size;
  const clashes = (side: readonly string[]) =>
    contradictions.filter(({ a, b }) => side.includes(a) || side.includes(b)).length;
  const ranked = bySide.toSorted(
    (x, y) => support(x) - support(y) || clashes(y) - clashes(x) || ((x[0] ?? "") < (y[0] ?? "") ? -1 : 1),
  );
  return ranked[0] ?? [];
}

/**
 * Which claims may clash. A day that is worked out ("on Friday") is often another happening's: alone it is no ground for a
 * finding, from two documents it is. A number that is nowhere given but as a part of another may be a part of this one too.
 */
function soundSides(figure: Figure, sides: DisjointSets, input: CheckInput): (id: string) => boolean {
  const claims = claimsOf(figure.claimIds, input);
  const bySide = groupBy(claims, ({ id }) => sides.find(id));
  // "On April 3 ... on May 9 ...": a document with two days on one figure tells of two happenings.
  const hasManyDays = (documentId: string | undefined) =>
    new Set(
      claims
        .filter((claim) => claim.documentId === documentId && hasDigit(claim))
        .map(({ id }) => sides.find(id)),
    ).size > 1;
  return (id) => {
    const side = bySide.get(sides.find(id)) ?? [];
    if (figure.kind === "quantity") return side.some(({ partOf }) => !partOf);
    if (hasManyDays(input.claims.get(id)?.documentId)) return false;
    return side.some(hasDigit) || new Set(side.map(({ documentId }) => documentId)).size > 1;
  };
}

function hasDigit({ mention }: Claim): boolean {
  return /\d/u.test(mention);
}

/** Whether a more telling check reports the pair. */
function isToldElsewhere(relation: Relation, input: CheckInput): boolean {
  return isHeadlineAgainstBody(relation, input) || misreportOf(relation, input) !== undefined;
}

/** Whether the two stand in the title and the text of one document. */
export function isHeadlineAgainstBody({ a, b }: Relation, input: CheckInput): boolean {
  const left = input.claims.get(a);
  const right = input.claims.get(b);
  return left?.documentId === right?.documentId && left?.field !== right?.field;
}

function claimsOf(ids: readonly string[], input: CheckInput): Claim[] {
  return ids.flatMap((id) => input.claims.get(id) ?? []);
}
