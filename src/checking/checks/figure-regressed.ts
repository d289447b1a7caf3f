import type { Claim } from "../../domain/claim.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { Check, Flag } from "../check.ts";
import { relationsByFigure } from "../clashes.ts";
import { allShown, shown } from "../describe.ts";
import { FALLING_COUNT } from "../revision-of.ts";
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
    for (const relations of relationsByFigure(input).values()) {
      const falls = relations.filter(
        ({ kind, decidedBy }) => kind === "supersedes" && decidedBy.includes(FALLING_COUNT),
      );
      const equal = relations.filter(({ kind }) => kind === "agrees" || kind === "repeats");
      for (const [id, pairs] of groupBy(falls, ({ a }) => a)) {
        const later = input.claims.get(id);
        const [fall] = pairs;
        if (!later || !fall || speaksOfCorrection(later)) continue;
        const earlier = new Set(pairs.map(({ b }) => b));
        for (const { a, b } of equal) {
          // The same document's headline repeats the higher figure in the publisher's own voice.
          if (input.claims.get(a)?.documentId !== input.claims.get(b)?.documentId) continue;
          if (earlier.has(a)) earlier.add(b);
          else if (earlier.has(b)) earlier.add(a);
        }
        const before = [...earlier].toSorted().flatMap((earlierId) => input.claims.get(earlierId) ?? []);
        yield {
          severity: "warning",
          message: `${shown(later, input.documents)} is lower than the earlier ${allShown(before, input.documents)}, and no correction is stated.`,
          computation: fall.computation,
          claims: [later, ...before],
          relation: "supersedes",
        };
      }
    }
  },
};

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
