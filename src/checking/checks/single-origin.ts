import type { Figure } from "../../domain/figure.ts";
import type { Check, CheckInput, Flag } from "../check.ts";
import { claimsAsSaid } from "../claims-as-said.ts";
import { allShown } from "../describe.ts";
import { publisherName } from "../origin-of.ts";
import { toldBy } from "../told-by.ts";

/** A figure in several outlets that all have from one mouth. */
export const singleOrigin: Check = {
  id: "single-origin",
  title: "Several outlets, one origin",
  why: "Ten reprints of one statement are one piece of evidence.",
  limits:
    "A note, never an inconsistency; silent where fewer than three outlets carry the figure, and it sees only the credit that the texts give.",
  examples: {
    flagged: [
      {
        name: "three outlets, one agency",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "The landslide at Ormsted on 4 March 2024 killed 31 people, the Civil Defence Agency said.",
          ),
          toldBy(
            "Uplands Radio",
            "2024-03-05",
            "The landslide at Ormsted on 4 March 2024 killed 31 people, according to the Civil Defence Agency.",
          ),
          toldBy(
            "Morning Ledger",
            "2024-03-06",
            "The landslide at Ormsted on 4 March 2024 killed 31 people, said the Civil Defence Agency.",
          ),
        ],
      },
    ],
    silent: [
      {
        name: "two origins",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "The landslide at Ormsted on 4 March 2024 killed 31 people, the Civil Defence Agency said.",
          ),
          toldBy(
            "Uplands Radio",
            "2024-03-05",
            "The landslide at Ormsted on 4 March 2024 killed 31 people, the Red Crescent said.",
          ),
          toldBy(
            "Morning Ledger",
            "2024-03-06",
            "The landslide at Ormsted on 4 March 2024 killed 31 people, said the Civil Defence Agency.",
          ),
        ],
      },
    ],
  },

  inScope: (input) => widelyCarried(input).length,

  *find(input): Iterable<Flag> {
    for (const figure of widelyCarried(input)) {
      if (figure.origins.length !== 1) continue;
      const claims = claimsAsSaid(figure.claimIds, input);
      const [first, ...rest] = claims;
      if (!first) continue;
      yield {
        severity: "note",
        message: `${figure.label}: every claim goes back to one origin: ${allShown(claims, input.documents)}.`,
        computation: `${outletsOf(figure, input)} outlets, 1 origin`,
        claims: [first, ...rest],
      };
    }
  },
};

/** Outlets from which a figure looks well supported; judgement. */
const FEWEST_OUTLETS = 3;

function widelyCarried(input: CheckInput): Figure[] {
  return input.figures.filter(
    (figure) => figure.kind === "quantity" && outletsOf(figure, input) >= FEWEST_OUTLETS,
  );
}

function outletsOf({ claimIds }: Figure, input: CheckInput): number {
  const claims = claimIds.flatMap((id) => input.claims.get(id) ?? []);
  return new Set(claims.map((claim) => publisherName(claim, input.documents))).size;
}
