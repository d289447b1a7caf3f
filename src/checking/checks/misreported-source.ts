import type { Claim } from "../../domain/claim.ts";
import { groupBy } from "../../domain/group-by.ts";
import { mayBeSameName } from "../../domain/names.ts";
import type { Relation } from "../../domain/relation.ts";
import { asOf, daysBetween } from "../as-of.ts";
import type { Check, CheckInput, Flag } from "../check.ts";
import { relationsByFigure } from "../clashes.ts";
import { allShown, shown } from "../describe.ts";
import { publisherName } from "../origin-of.ts";
import { FALLING_COUNT } from "../relate-pair.ts";
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
            "Turnout in the Ormsted election of 3 March 2024 was 53.8 percent.",
          ),
          toldBy(
            "Quay Gazette",
            "2024-03-06",
            "Turnout in the Ormsted election of 3 March 2024 was 58.3 percent, the Ormsted Election Commission said.",
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
            "Turnout in the Ormsted election of 3 March 2024 was 53.8 percent.",
          ),
          toldBy(
            "Quay Gazette",
            "2024-03-06",
            "Turnout in the Ormsted election of 3 March 2024 was about 54 percent, the Ormsted Election Commission said.",
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

interface Misreport {
  readonly report: Claim;
  readonly own: Claim;
  readonly relation: Relation;
}

/** Days in which a lower running count in another's words is a slip of copying rather than a newer word of the source; judgement. */
const COPY_DAYS = 3;

function misreportOf(relation: Relation, input: CheckInput): Misreport | undefined {
  const a = input.claims.get(relation.a);
  const b = input.claims.get(relation.b);
  if (!a || !b || a.documentId === b.documentId) return undefined;
  for (const [report, own] of [
    [a, b],
    [b, a],
  ] as const) {
    if (!isReportOf(report, own, input)) continue;
    if (relation.kind === "contradicts" && !isOlder(report, own, input)) return { report, own, relation };
    const falls =
      relation.kind === "supersedes" &&
      relation.decidedBy.includes(FALLING_COUNT) &&
      relation.a === report.id;
    if (falls && (daysAfter(report, own, input) ?? Infinity) <= COPY_DAYS) return { report, own, relation };
  }
  return undefined;
}

/** Whether `report` credits the publisher of `own`'s document, and `own` is that publisher's own word. */
function isReportOf(report: Claim, own: Claim, input: CheckInput): boolean {
  const publisher = publisherName(own, input.documents);
  if (mayBeSameName(publisherName(report, input.documents), publisher)) return false;
  if (own.attribution[0] && !mayBeSameName(own.attribution[0].name, publisher)) return false;
  return report.attribution.some(({ name }) => mayBeSameName(name, publisher));
}

function isOlder(report: Claim, own: Claim, input: CheckInput): boolean {
  return (daysAfter(report, own, input) ?? 0) < 0;
}

function daysAfter(report: Claim, own: Claim, input: CheckInput): number | undefined {
  const later = asOf(report, input.documents);
  const earlier = asOf(own, input.documents);
  return later && earlier ? daysBetween(earlier, later) : undefined;
}
