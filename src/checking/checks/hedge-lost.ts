import type { Claim } from "../../domain/claim.ts";
import type { Figure } from "../../domain/figure.ts";
import { groupBy } from "../../domain/group-by.ts";
import { asOf, isLater } from "../as-of.ts";
import type { Check, CheckInput, Flag } from "../check.ts";
import { claimsAsSaid } from "../claims-as-said.ts";
import { interval } from "../compare-intervals.ts";
import { allShown, shown } from "../describe.ts";
import { toldBy } from "../told-by.ts";

/** "As many as 613" that became "613" on its way. */
export const hedgeLost: Check = {
  id: "hedge-lost",
  title: "A bound became a bare number downstream",
  why: 'The words "at least" and "as many as" are part of the figure; without them a bound reads as a count.',
  limits:
    "A note, never an inconsistency; silent when a bare count of the same number is as old as the bound, and it does not know whether the later count was made afresh.",
  examples: {
    flagged: [
      {
        name: "as many as 613, then 613",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "The landslide at Ormsted on 4 March 2024 killed as many as 613 people.",
          ),
          toldBy(
            "Uplands Radio",
            "2024-03-09",
            "The landslide at Ormsted on 4 March 2024 killed 613 people.",
          ),
        ],
      },
    ],
    silent: [
      {
        name: "the bound is kept",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "The landslide at Ormsted on 4 March 2024 killed as many as 613 people.",
          ),
          toldBy(
            "Uplands Radio",
            "2024-03-09",
            "The landslide at Ormsted on 4 March 2024 killed as many as 613 people.",
          ),
        ],
      },
    ],
  },

  inScope: (input) => [...input.claims.values()].filter(isHedged).length,

  *find(input): Iterable<Flag> {
    for (const figure of input.figures) yield* hedgesLostIn(figure, input);
  },
};

function* hedgesLostIn(figure: Figure, input: CheckInput): Iterable<Flag> {
  const claims = claimsAsSaid(figure.claimIds, input);
  for (const sameNumber of groupBy(claims, ({ value }) => value?.stated ?? undefined).values()) {
    const hedged = sameNumber.filter(isHedged);
    const bare = sameNumber.filter(isBare);
    const [source] = hedged;
    if (!source?.value || source.value.stated === null) continue;
    const after = (claim: Claim) =>
      hedged.some(
        (one) =>
          isLater(asOf(claim, input.documents), asOf(one, input.documents)) &&
          one.documentId !== claim.documentId,
      );
    const [first, ...rest] = bare;
    // One bare count as old as the bound is a source of its own, and the later ones may have it from there.
    if (!first || !bare.every(after)) continue;
    yield {
      severity: "note",
      message: `${allShown(bare, input.documents)}: earlier documents say ${shown(source, input.documents)}.`,
      computation: `${interval(source.value)} became ${interval(first.value ?? source.value)}`,
      claims: [first, ...rest, ...hedged],
      oddCount: bare.length,
    };
  }
}

function isHedged({ value }: Claim): boolean {
  return (
    value !== undefined &&
    value.stated !== null &&
    value.modifier !== null &&
    value.modifier !== "exactly" &&
    value.modifier !== "between"
  );
}

function isBare({ value, kind }: Claim): boolean {
  return (
    kind === "quantity" &&
    value !== undefined &&
    value.modifier === null &&
    !value.approximate &&
    value.low === value.high &&
    value.low !== null
  );
}
