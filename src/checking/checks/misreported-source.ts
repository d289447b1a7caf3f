import { groupBy } from "../../domain/group-by.ts";
import type { Check, Flag } from "../check.ts";
import { relationsByFigure } from "../clashes.ts";
import { allShown, shown } from "../describe.ts";
import { misreportOf } from "../misreports.ts";
import { toldBy } from "../told-by.ts";

/** "X said N", where X's own document says otherwise. */
export const misreportedSource: Check = {
  id: "misreported-source",
  title: "A source's own document gives another figure",
  why: "The source can be read: what it is said to have said can be set beside what it wrote.",
  limits:
    "Silent when the source's figure is of another day, when rounding explains the gap, and when no document of the source itself is at hand.",
  examples: {
    flagged: [
      {
        name: "a turnout with two digits swapped",
        documents: [
          toldBy(
            "Ormsted Election Commission",
            "2024-03-05",
            "Turnout in the Ormsted election of 3 March 2024 was 61.4 percent.",
          ),
          toldBy(
            "Quay Gazette",
            "2024-03-06",
            "Turnout in the Ormsted election of 3 March 2024 was 64.1 percent, the Ormsted Election Commission said.",
          ),
        ],
      },
    ],
    silent: [
      {
        name: "the source's figure, rounded",
        documents: [
          toldBy(
            "Ormsted Election Commission",
            "2024-03-05",
            "Turnout in the Ormsted election of 3 March 2024 was 61.4 percent.",
          ),
          toldBy(
            "Quay Gazette",
            "2024-03-06",
            "Turnout in the Ormsted election of 3 March 2024 was about 61 percent, the Ormsted Election Commission said.",
          ),
        ],
      },
    ],
  },

  inScope: (input) => [...input.claims.values()].filter(({ attribution }) => attribution.length > 0).length,

  *find(input): Iterable<Flag> {
    for (const relations of relationsByFigure(input).values()) {
      const misreports = relations.flatMap((relation) => misreportOf(relation, input) ?? []);
      for (const pairs of groupBy(misreports, ({ report }) => report.id).values()) {
        const [{ report, relation } = {}] = pairs;
        if (!report || !relation) continue;
        const own = pairs.map((pair) => pair.own);
        yield {
          severity: "error",
          message: `${shown(report, input.documents)} is credited to a source whose own document says ${allShown(own, input.documents)}.`,
          computation: relation.computation,
          claims: [report, ...own],
          relation: "contradicts",
        };
      }
    }
  },
};
