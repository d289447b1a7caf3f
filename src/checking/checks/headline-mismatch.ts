import type { Claim } from "../../domain/claim.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { Relation } from "../../domain/relation.ts";
import type { Check, CheckInput, Flag } from "../check.ts";
import { isHeadlineAgainstBody, relationsByFigure } from "../clashes.ts";
import { allShown, shown } from "../describe.ts";
import { giveOneNumber } from "../give-one-number.ts";
import { toldBy } from "../told-by.ts";

/** A headline's figure that no figure of its own body bears out. */
export const headlineMismatch: Check = {
  id: "headline-mismatch",
  title: "The headline's figure is not the body's",
  why: "Most readers, and every link preview, see the headline alone.",
  limits: "Silent when any figure of the body agrees with the headline, or when the headline rounds.",
  examples: {
    flagged: [
      {
        name: "another number above than below",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "Twenty-four people were killed in the fire at Ormsted mill on 4 March 2024.",
            "Mill fire kills 21 people in Ormsted",
          ),
        ],
      },
    ],
    silent: [
      {
        name: "a rounded headline",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "The storm destroyed 1,187 houses in Ormsted on 4 March 2024.",
            "Storm destroys nearly 1,200 houses in Ormsted",
          ),
        ],
      },
    ],
  },

  inScope: (input) =>
    [...input.claims.values()].filter(({ field, kind }) => field === "title" && kind !== "citation").length,

  *find(input): Iterable<Flag> {
    const relations = [...relationsByFigure(input).values()]
      .flat()
      .filter((relation) => isHeadlineAgainstBody(relation, input));
    const byHeadline = groupBy(relations, (relation) => headlineOf(relation, input)?.id);
    for (const [id, pairs] of byHeadline) {
      const headline = id === undefined ? undefined : input.claims.get(id);
      const [clash] = pairs;
      if (!headline || !clash || pairs.some(({ kind }) => kind !== "contradicts")) continue;
      if (isBorneOut(headline, input)) continue;
      const body = pairs.flatMap(({ a, b }) => input.claims.get(a === id ? b : a) ?? []);
      yield {
        severity: "error",
        message: `The headline says ${shown(headline, input.documents)}, the text ${allShown(body, input.documents)}.`,
        computation: clash.computation,
        claims: [headline, ...body],
        relation: "contradicts",
      };
    }
  },
};

/** Whether any number of the text is the headline's, on whatever figure it was put. */
function isBorneOut(headline: Claim, input: CheckInput): boolean {
  return (input.claimsOf.get(headline.documentId) ?? []).some(
    (claim) => claim.field === "text" && giveOneNumber(claim, headline),
  );
}

function headlineOf({ a, b }: Relation, input: CheckInput): Claim | undefined {
  const left = input.claims.get(a);
  return left?.field === "title" ? left : input.claims.get(b);
}
