import type { Check, Flag } from "../check.ts";
import { misdatedCitations } from "../cited-dates.ts";
import { clashesOf } from "../clashes.ts";
import { allShown } from "../describe.ts";
import { toldBy } from "../told-by.ts";

/** One happening, two days. */
export const dateConflict: Check = {
  id: "date-conflict",
  title: "One happening is given different dates",
  why: "A wrong day breaks every figure that is counted from it, and sends a reader to the wrong records.",
  limits:
    'Silent when one date lies inside the other ("February 1992" and 26 February), when a date is approximate, and when a day that is worked out ("on Tuesday") is one day off.',
  examples: {
    flagged: [
      {
        name: "two days for one signing",
        documents: [
          toldBy("Quay Gazette", "2021-06-02", "The Ormsted accord was signed on 3 April 1975."),
          toldBy("Uplands Radio", "2021-06-03", "The Ormsted accord was signed on 13 April 1975."),
        ],
      },
    ],
    silent: [
      {
        name: "a month that holds the day",
        documents: [
          toldBy("Quay Gazette", "2021-06-02", "The Ormsted accord was signed in April 1975."),
          toldBy("Uplands Radio", "2021-06-03", "The Ormsted accord was signed on 13 April 1975."),
        ],
      },
    ],
  },

  inScope: (input) =>
    input.figures.filter(({ kind, claimIds }) => kind === "date" && claimIds.length > 1).length,

  *find(input): Iterable<Flag> {
    for (const { figure, odd, others, contradictions, founding } of clashesOf(input, "date")) {
      const [first] = odd;
      yield {
        severity: "error",
        message: `${allShown(odd, input.documents)} against ${allShown(others, input.documents)}: ${figure.label}.`,
        computation: contradictions[0]?.computation ?? "",
        claims: [first, ...odd.slice(1), ...others],
        oddCount: odd.length,
        founding,
        relation: "contradicts",
      };
    }
    for (const { odd, others, cited, known } of misdatedCitations(input)) {
      yield {
        severity: "error",
        message: `${allShown(odd, input.documents)} is not the day that the register gives${others.length > 0 ? `, nor ${allShown(others, input.documents)}` : ""}.`,
        computation: `${cited}, not ${known}`,
        claims: [...odd, ...others],
        oddCount: odd.length,
        relation: "contradicts",
      };
    }
  },
};
