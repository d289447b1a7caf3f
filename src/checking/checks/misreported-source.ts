import { byFounding } from "../../domain/founding-order.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { Check, Flag } from "../check.ts";
import { relationsByFigure } from "../clashes.ts";
import { allShown } from "../describe.ts";
import { misreportOf } from "../misreports.ts";
import { publisherName } from "../origin-of.ts";
import { sidesOf } from "../sides.ts";
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
      {
        name: "the source passes on another publisher's count",
        documents: [
          {
            ...toldBy(
              "Harbour Watch",
              "2024-03-05",
              "The ferry fire at Ormsted on 4 March 2024 killed 24 people, the Civil Defence Agency said.",
            ),
            publisherKind: "ngo",
          },
          toldBy(
            "Civil Defence Agency",
            "2024-03-05",
            "The ferry fire at Ormsted on 4 March 2024 killed 24 people.",
          ),
          toldBy(
            "Quay Gazette",
            "2024-03-06",
            "The ferry fire at Ormsted on 4 March 2024 killed 17 people, Harbour Watch said.",
          ),
        ],
      },
    ],
  },

  inScope: (input) => [...input.claims.values()].filter(({ attribution }) => attribution.length > 0).length,

  *find(input): Iterable<Flag> {
    const order = byFounding(input.documents);
    for (const relations of relationsByFigure(input).values()) {
      const misreports = relations
        .flatMap((relation) => misreportOf(relation, input) ?? [])
        .toSorted((x, y) => order(x.report, y.report) || order(x.own, y.own));
      const sides = sidesOf(relations);
      // Ten outlets that misreport one source in the same way are one finding.
      const alike = groupBy(
        misreports,
        ({ report, own }) => `${sides.find(report.id)} ${publisherName(own, input.documents)}`,
      );
      for (const pairs of alike.values()) {
        const [first, ...rest] = [...new Set(pairs.map(({ report }) => report))];
        const own = [...new Set(pairs.map((pair) => pair.own))];
        if (!first) continue;
        yield {
          severity: "error",
          message: `${allShown([first, ...rest], input.documents)} is credited to a source whose own document says ${allShown(own, input.documents)}.`,
          computation: pairs[0]?.relation.computation ?? "",
          claims: [first, ...rest, ...own],
          oddCount: 1 + rest.length,
          relation: "contradicts",
        };
      }
    }
  },
};
