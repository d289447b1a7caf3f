import type { Claim } from "../domain/claim.ts";
import type { Figure } from "../domain/figure.ts";
import { groupBy } from "../domain/group-by.ts";
import type { Relation } from "../domain/relation.ts";
import { factorBetween, interval, scaled } from "./compare-intervals.ts";

/** Near misses shown for one figure, so that a big event stays readable; judgement. */
const PER_FIGURE = 12;

/**
 * Pairs that a reader may take for one figure and why they are not: a part and its whole, and the same measure of another
 * population, status, cause or period in the same event. One claim stands for each other figure.
 */
export function relateNearMisses(figures: readonly Figure[], claims: ReadonlyMap<string, Claim>): Relation[] {
  const relations: Relation[] = [];
  const byEvent = groupBy(
    figures.filter(({ kind, measure }) => kind === "quantity" && measure !== undefined),
    ({ event, measure }) => `${event}\n${measure}`,
  );
  for (const siblings of byEvent.values()) {
    const firsts = siblings
      .flatMap(({ claimIds }) => firstOf(claimIds, claims))
      .toSorted((x, y) => (x.id < y.id ? -1 : 1));
    firsts.forEach((a, i) => {
      for (const b of firsts.slice(i + 1, i + 1 + PER_FIGURE)) relations.push(apart(a, b));
    });
  }
  const figureOf = new Map(
    figures.flatMap(({ id, claimIds }) => claimIds.map((claimId) => [claimId, id] as const)),
  );
  for (const claim of claims.values()) {
    const whole = claim.partOf ? claims.get(claim.partOf) : undefined;
    if (
      whole?.value &&
      claim.value &&
      figureOf.has(claim.id) &&
      figureOf.get(claim.id) !== figureOf.get(whole.id)
    )
      relations.push(partOf(claim, whole));
  }
  return unique(relations);
}

function firstOf(claimIds: readonly string[], claims: ReadonlyMap<string, Claim>): Claim[] {
  const first = claimIds.toSorted()[0];
  const claim = first === undefined ? undefined : claims.get(first);
  return claim ? [claim] : [];
}

function apart(a: Claim, b: Claim): Relation {
  const decidedBy = fieldsApart(a, b);
  const kind =
    decidedBy[0] === "unit" || decidedBy[0] === "place" || decidedBy[0] === "period"
      ? "not-comparable"
      : "definition-differs";
  return {
    a: a.id,
    b: b.id,
    kind,
    decidedBy,
    computation: `"${a.mention}" and "${b.mention}" count different things`,
  };
}

/** The scope fields that keep two figures of one measure apart, the weightiest first. */
function fieldsApart(a: Claim, b: Claim): string[] {
  const fields = [
    ["unit", factorBetween(a.value?.unit ?? null, b.value?.unit ?? null) === undefined],
    ["place", differ(a.scope?.place, b.scope?.place)],
    ["period", differ(a.scope?.start, b.scope?.start) || differ(a.scope?.end, b.scope?.end)],
    ["status", differ(a.scope?.status, b.scope?.status)],
    ["cause", differ(a.scope?.cause, b.scope?.cause)],
    ["population", differ(a.population, b.population)],
  ] as const;
  const found = fields.filter(([, differs]) => differs).map(([field]) => field);
  return found.length > 0 ? found : ["grouping"];
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

function partOf(part: Claim, whole: Claim): Relation {
  const factor = factorBetween(part.value?.unit ?? null, whole.value?.unit ?? null);
  const words =
    part.value && whole.value && factor !== undefined
      ? `${interval(scaled(part.value, factor))} of ${interval(whole.value)}`
      : `"${part.mention}" of "${whole.mention}"`;
  return { a: part.id, b: whole.id, kind: "part-of", decidedBy: ["part of the whole"], computation: words };
}

/** One relation a pair; the part-of that the words state outweighs a guess. */
function unique(relations: readonly Relation[]): Relation[] {
  const byPair = new Map<string, Relation>();
  for (const relation of relations) {
    const key = [relation.a, relation.b].toSorted().join("\n");
    if (!byPair.has(key) || relation.kind === "part-of") byPair.set(key, relation);
  }
  return [...byPair.values()];
}
