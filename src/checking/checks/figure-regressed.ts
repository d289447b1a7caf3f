import type { Claim } from "../../domain/claim.ts";
import { byFounding } from "../../domain/founding-order.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { Relation } from "../../domain/relation.ts";
import type { Check, CheckInput, Flag } from "../check.ts";
import { pairsOf, relationsByFigure } from "../clashes.ts";
import { allShown } from "../describe.ts";
import { FALLING_COUNT } from "../revision-of.ts";
import { sidesOf } from "../sides.ts";
import { toldBy } from "../told-by.ts";

/** A count so far that one origin first gives higher, then lower. */
export const figureRegressed: Check = {
  id: "figure-regressed",
  title: "A running count falls",
  why: "The dead do not come back: a lower later count of the same origin is a correction that should say so, or a slip.",
  limits:
    "Silent for counts that may fall (missing, in camps), when the clause speaks of a correction or a recount, and when the two come from different origins.",
  examples: {
    flagged: [
      {
        name: "63, then 58, from one agency",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-06",
            "The earthquake at Ormsted on 4 March 2024 killed 63 people, the Civil Defence Agency said.",
          ),
          toldBy(
            "Uplands Radio",
            "2024-03-08",
            "The earthquake at Ormsted on 4 March 2024 killed 58 people, the Civil Defence Agency said.",
          ),
        ],
      },
    ],
    silent: [
      {
        name: "the missing are found",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-06",
            "After the earthquake at Ormsted on 4 March 2024, 46 people were missing, the Civil Defence Agency said.",
          ),
          toldBy(
            "Uplands Radio",
            "2024-03-08",
            "After the earthquake at Ormsted on 4 March 2024, 21 people were missing, the Civil Defence Agency said.",
          ),
        ],
      },
    ],
  },

  inScope: (input) => input.relations.filter(({ kind }) => kind === "supersedes").length,

  *find(input): Iterable<Flag> {
    const order = byFounding(input.documents);
    for (const relations of relationsByFigure(input).values()) {
      const sides = sidesOf(relations);
      const falls = relations.filter(
        ({ kind, decidedBy }) => kind === "supersedes" && decidedBy.includes(FALLING_COUNT),
      );
      const inOrder = pairsOf(falls, input).toSorted(([x], [y]) => order(x, y));
      for (const pairs of groupBy(inOrder, ([later]) => sides.find(later.id)).values()) {
        const [first, ...rest] = [...new Set(pairs.map(([later]) => later))];
        // One outlet that reports the correction explains the same number in the others.
        if (!first || [first, ...rest].some(speaksOfCorrection)) continue;
        const before = withHeadlines(new Set(pairs.map(([, earlier]) => earlier)), relations, input).toSorted(
          order,
        );
        yield {
          severity: "warning",
          message: `${allShown([first, ...rest], input.documents)} is lower than the earlier ${allShown(before, input.documents)}, and no correction is stated.`,
          computation:
            relations.find(({ a, b }) => a === first.id && b === pairs[0]?.[1].id)?.computation ?? "",
          claims: [first, ...rest, ...before],
          oddCount: 1 + rest.length,
          relation: "supersedes",
        };
      }
    }
  },
};

/** The claims, and those of their own documents that say the same: a headline repeats the figure in the publisher's own voice. */
function withHeadlines(
  claims: ReadonlySet<Claim>,
  relations: readonly Relation[],
  input: CheckInput,
): Claim[] {
  const all = new Set(claims);
  for (const relation of relations) {
    if (relation.kind !== "agrees" && relation.kind !== "repeats") continue;
    const [a, b] = [input.claims.get(relation.a), input.claims.get(relation.b)];
    if (!a || !b || a.documentId !== b.documentId) continue;
    if (all.has(a)) all.add(b);
    else if (all.has(b)) all.add(a);
  }
  return [...all];
}

const CORRECTION = new Set(
  "corrected correction corrects revised revision revises recount recounted reclassified lowered downward duplicate duplicates mistakenly erroneously wrongly".split(
    " ",
  ),
);

/** Whether the claim's own clause says that an earlier count was put right. */
function speaksOfCorrection({ quote }: Claim): boolean {
  return quote.exact
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => CORRECTION.has(word));
}
