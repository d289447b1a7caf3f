import type { Claim } from "../../domain/claim.ts";
import { contains, point } from "../../domain/interval.ts";
import { tolerantInterval } from "../../domain/quantity.ts";
import type { Check, CheckInput, Flag } from "../check.ts";
import { interval } from "../compare-intervals.ts";
import { shown } from "../describe.ts";
import { tiedClaims } from "../tied-claim.ts";
import { toldBy } from "../told-by.ts";

/** A count that announces a list of another length. */
export const countMismatch: Check = {
  id: "count-mismatch",
  title: "A count announces a list of another length",
  why: "When a text says four and names three, one is missing or the count is wrong.",
  limits:
    'Silent unless the words present the list as the whole of the count ("among them" does not), and for approximate counts.',
  examples: {
    flagged: [
      {
        name: "four announced, three named",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "The Security Council adopted four resolutions: 822, 853 and 884.",
          ),
        ],
      },
    ],
    silent: [
      {
        name: "four announced, four named",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "The Security Council adopted four resolutions: 822, 853, 874 and 884.",
          ),
        ],
      },
    ],
  },

  inScope: (input) => listsOf(input).length,

  *find(input): Iterable<Flag> {
    for (const { claim, items, count } of listsOf(input)) {
      if (!claim.value || claim.value.approximate || contains(tolerantInterval(claim.value), point(count)))
        continue;
      yield {
        severity: "error",
        message: `${shown(claim, input.documents)} announces a list of another length.`,
        computation: `${count} named, not ${interval(claim.value)}`,
        claims: [claim, ...items],
      };
    }
  },
};

/** Counts with the items that the words list for them. */
function listsOf(input: CheckInput): { claim: Claim; items: readonly Claim[]; count: number }[] {
  return [...input.claims.values()].flatMap((claim) => {
    const items = tiedClaims(claim, "lists", input.claims);
    const count = Math.max(items.length, claim.items?.length ?? 0);
    return count > 1 ? [{ claim, items, count }] : [];
  });
}
