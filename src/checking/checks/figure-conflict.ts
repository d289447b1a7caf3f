import { tolerantInterval } from "../../domain/quantity.ts";
import type { Check, Flag } from "../check.ts";
import { type Clash, clashesOf } from "../clashes.ts";
import { allShown, liesBelow } from "../describe.ts";
import { toldBy } from "../told-by.ts";

/** One figure, several mouths, and bounds that cannot all hold. */
export const figureConflict: Check = {
  id: "figure-conflict",
  title: "Sources give figures that cannot both hold",
  why: "Where two counts of one thing exclude each other, at least one of them was misheard, miscounted or meant otherwise.",
  limits:
    "Silent when a later count of a growing number is higher, when rounding or a soft bound explains the gap, and when place, date, population or measure differ.",
  examples: {
    flagged: [
      {
        name: "two counts of one day",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "The landslide at Ormsted on 4 March 2024 killed 31 people, hospital doctors said.",
          ),
          toldBy(
            "Uplands Radio",
            "2024-03-05",
            "The landslide at Ormsted on 4 March 2024 killed 19 people, the police said.",
          ),
        ],
      },
    ],
    silent: [
      {
        name: "a minimum that the later count meets",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "The landslide at Ormsted on 4 March 2024 killed at least 19 people.",
          ),
          toldBy("Uplands Radio", "2024-03-08", "The landslide at Ormsted on 4 March 2024 killed 31 people."),
        ],
      },
      {
        name: "a rounded figure",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "The landslide at Ormsted on 4 March 2024 killed about 600 people.",
          ),
          toldBy(
            "Uplands Radio",
            "2024-03-05",
            "The landslide at Ormsted on 4 March 2024 killed 613 people.",
          ),
        ],
      },
    ],
  },

  inScope: (input) =>
    input.figures.filter(({ kind, claimIds }) => kind === "quantity" && claimIds.length > 1).length,

  *find(input): Iterable<Flag> {
    for (const clash of clashesOf(input, "quantity")) {
      const [first] = clash.odd;
      yield {
        severity: isHard(clash) ? "error" : "warning",
        message: `${allShown(clash.odd, input.documents)} against ${allShown(clash.others, input.documents)}: ${clash.figure.label}.`,
        computation: liesBelow(clash.contradictions.map(({ computation }) => computation)),
        claims: [first, ...clash.odd.slice(1), ...clash.others],
        oddCount: clash.odd.length,
        founding: clash.founding,
        relation: "contradicts",
      };
    }
  },
};

/** Share of the larger value beyond which two exact counts are further apart than a recount would put them; judgement. */
const WIDE_GAP = 0.1;

/** Whether exact words are far apart; nearer ones, and "about", are for a person to look at. */
function isHard({ odd, others }: Clash): boolean {
  const values = [...odd, ...others].flatMap(({ value }) => value ?? []);
  if (values.some(({ approximate }) => approximate)) return false;
  const lows = values.map((value) => tolerantInterval(value)).map(({ low, high }) => low ?? high ?? 0);
  return Math.max(...lows) - Math.min(...lows) > WIDE_GAP * Math.max(...lows.map(Math.abs));
}
