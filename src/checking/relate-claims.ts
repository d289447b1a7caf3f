import type { Claim } from "../domain/claim.ts";
import type { DocumentInput } from "../domain/document.ts";
import type { Event, Figure } from "../domain/figure.ts";
import { groupBy } from "../domain/group-by.ts";
import type { Relation } from "../domain/relation.ts";
import { claimsAsSaid } from "./claims-as-said.ts";
import { explainByAnotherClaim } from "./explain-by-another-claim.ts";
import { explainByRevision } from "./explain-by-revision.ts";
import { relateNearMisses } from "./near-misses.ts";
import { relatePair, type Surroundings } from "./relate-pair.ts";

/** Claims of one figure that are related pair by pair; of a bigger figure each is related to those said first alone. Judgement. */
const ALL_PAIRS = 60;

/**
 * The relation of every pair of claims inside each figure, and of the near misses among its candidates.
 *
 * @param events the happenings that figures count in: long after one, its counts no longer grow
 */
export function relateClaims(
  figures: readonly Figure[],
  claims: ReadonlyMap<string, Claim>,
  documents: ReadonlyMap<string, DocumentInput>,
  events: readonly Event[],
): Relation[] {
  const lastDay = new Map(events.map(({ id, start, end }) => [id, end ?? start]));
  const former = formerValues(claims);
  const ofDocument = groupBy(claims.values(), ({ documentId }) => documentId);
  const inFigures = figures.flatMap((figure) => {
    const relations = explainByRevision(
      relateFigure(figure, {
        ...surroundingsOf(figure, claims, documents, lastDay.get(figure.event)),
        former,
      }),
    );
    return explainByAnotherClaim(relations, claims, (id) => ofDocument.get(id) ?? []);
  });
  return [...inFigures, ...relateNearMisses(figures, claims)].toSorted(
    (x, y) => compare(x.a, y.a) || compare(x.b, y.b),
  );
}

function relateFigure(figure: Figure, around: Surroundings): Relation[] {
  const members = representatives(figure, around);
  const relations: Relation[] = [];
  members.forEach((a, i) => {
    // A figure of thousands of claims would give millions of pairs: the later ones are set beside the first alone.
    const upTo = Math.min(i, ALL_PAIRS);
    for (const b of members.slice(0, upTo)) relations.push(relatePair(a, b, around));
  });
  return relations;
}

/**
 * Its claims in the order in which they were said, the first of each distinct value before all others: so no distinct value is left
 * out of a big figure, and two claims that were related in a small figure are so in a big one.
 */
function representatives(figure: Figure, around: Surroundings): Claim[] {
  const members = claimsAsSaid(figure.claimIds, around);
  if (members.length <= ALL_PAIRS) return members;
  const seen = new Set<string>();
  const [distinct, others]: [Claim[], Claim[]] = [[], []];
  for (const claim of members) {
    const key = JSON.stringify([
      claim.value?.low,
      claim.value?.high,
      claim.value?.unit,
      claim.date?.start,
      claim.date?.end,
    ]);
    (seen.has(key) ? others : distinct).push(claim);
    seen.add(key);
  }
  return [...distinct, ...others];
}

/** "It won 49 seats, up from 36": what was before is no rival's count of what is now. A first count said to have risen since is a value of the same thing. */
function formerValues(claims: ReadonlyMap<string, Claim>): ReadonlySet<string> {
  return new Set(
    [...claims.values()].flatMap(({ ties = [] }) =>
      ties.flatMap(({ as, claimId }) => (as === "changed-from" ? [claimId] : [])),
    ),
  );
}

function surroundingsOf(
  figure: Figure,
  claims: ReadonlyMap<string, Claim>,
  documents: ReadonlyMap<string, DocumentInput>,
  lastDay: string | undefined,
): Surroundings {
  const originOf = new Map<string, string>();
  for (const origin of figure.origins) for (const id of origin.claimIds) originOf.set(id, origin.id);
  return {
    documents,
    claims,
    happenedBy: figure.end ?? figure.start ?? lastDay,
    shareOrigin: (a, b) => originOf.has(a.id) && originOf.get(a.id) === originOf.get(b.id),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
