import { groupBy } from "../../domain/group-by.ts";
import type { Relation } from "../../domain/relation.ts";
import type { Check, CheckInput, Flag } from "../check.ts";
import { relationsByFigure } from "../clashes.ts";
import { compareQuantities } from "../compare-intervals.ts";
import { listed, shown } from "../describe.ts";
import { toldBy } from "../told-by.ts";

/** Bounds apart, because the two count different things. */
export const definitionDiffers: Check = {
  id: "definition-differs",
  title: "Figures differ because they count different things",
  why: "Two right figures are taken for a contradiction when what they count is left out.",
  limits:
    "A note, never an inconsistency; silent when the bounds can both hold, and knows only what the words say is counted.",
  examples: {
    flagged: [
      {
        name: "civilians beside fighters",
        documents: [
          toldBy("Quay Gazette", "2024-03-05", "The raid on Ormsted on 4 March 2024 killed 40 civilians."),
          toldBy("Uplands Radio", "2024-03-05", "The raid on Ormsted on 4 March 2024 killed 12 fighters."),
        ],
      },
    ],
    silent: [
      {
        name: "one thing, one count",
        documents: [
          toldBy("Quay Gazette", "2024-03-05", "The raid on Ormsted on 4 March 2024 killed 40 civilians."),
          toldBy("Uplands Radio", "2024-03-05", "The raid on Ormsted on 4 March 2024 killed 40 civilians."),
        ],
      },
    ],
  },

  inScope: (input) => input.relations.filter(({ kind }) => kind === "definition-differs").length,

  *find(input): Iterable<Flag> {
    const inside = [...relationsByFigure(input)].flatMap(([figure, relations]) =>
      relations.map((relation) => ({ figure, relation })),
    );
    const apart = inside.filter(({ relation }) => areApart(relation, input));
    for (const group of groupBy(
      apart,
      ({ figure, relation }) => `${figure} ${relation.decidedBy.join(" ")}`,
    ).values()) {
      const [first] = group;
      const a = input.claims.get(first?.relation.a ?? "");
      const b = input.claims.get(first?.relation.b ?? "");
      if (!first || !a || !b) continue;
      yield {
        severity: "note",
        message: `${shown(a, input.documents)} and ${shown(b, input.documents)} differ in ${listed(first.relation.decidedBy)}.`,
        computation: first.relation.computation,
        claims: [a, b],
        relation: "definition-differs",
      };
    }
  },
};

function areApart({ kind, a, b }: Relation, input: CheckInput): boolean {
  const [left, right] = [input.claims.get(a), input.claims.get(b)];
  if (kind !== "definition-differs" || !left?.value || !right?.value) return false;
  return (
    left.documentId !== right.documentId && compareQuantities(left.value, right.value).kind === "contradicts"
  );
}
