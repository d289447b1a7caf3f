import { groupBy } from "../../domain/group-by.ts";
import type { Relation } from "../../domain/relation.ts";
import type { Check, CheckInput, Flag } from "../check.ts";
import { pairsOf } from "../clashes.ts";
import { compareQuantities } from "../compare-intervals.ts";
import { listed, shown } from "../describe.ts";
import { foundingPair } from "../founding-pair.ts";
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
    const figureOf = new Map(
      input.figures.flatMap(({ id, claimIds }) => claimIds.map((claim) => [claim, id] as const)),
    );
    const apart = input.relations.filter((relation) => areApart(relation, input));
    for (const group of groupBy(apart, (relation) => placeOf(relation, figureOf)).values()) {
      const [a, b] = foundingPair(pairsOf(group, input), input.documents) ?? [];
      if (!a || !b) continue;
      const first = group.find((relation) =>
        [relation.a, relation.b].every((id) => id === a.id || id === b.id),
      );
      if (!first) continue;
      yield {
        severity: "note",
        message: `${shown(a, input.documents)} and ${shown(b, input.documents)} differ in ${listed(first.decidedBy)}.`,
        computation: first.computation,
        claims: [a, b],
        founding: [a, b],
        relation: "definition-differs",
      };
    }
  },
};

/** Fields that make two counts of one happening two figures; a population or a unit is seen at a glance. */
const DEFINING = new Set(["status", "cause", "flow", "epistemic", "base", "period", "victims or all"]);

/** One note for two figures and the field that sets them apart, however many claims there are. */
function placeOf({ a, b, decidedBy }: Relation, figureOf: ReadonlyMap<string, string>): string {
  return [...[figureOf.get(a), figureOf.get(b)].toSorted(), decidedBy[0]].join(" ");
}

function areApart({ kind, a, b, decidedBy }: Relation, input: CheckInput): boolean {
  const [left, right] = [input.claims.get(a), input.claims.get(b)];
  if (kind !== "definition-differs" || !DEFINING.has(decidedBy[0] ?? "")) return false;
  // "19 directly and 15 indirectly" of one toll: parts are seen beside their whole.
  if (!left?.value || !right?.value || left.partOf || right.partOf) return false;
  return (
    left.documentId !== right.documentId && compareQuantities(left.value, right.value).kind === "contradicts"
  );
}
