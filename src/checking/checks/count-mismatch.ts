import type { Claim } from "../../domain/claim.ts";
import { contains, point } from "../../domain/interval.ts";
import { tolerantInterval } from "../../domain/quantity.ts";
import type { Check, CheckInput, Flag } from "../check.ts";
import { interval } from "../compare-intervals.ts";
import { listed, shown } from "../describe.ts";
import { tiedClaims } from "../tied-claim.ts";
import { toldBy } from "../told-by.ts";

/** A count that announces a list of another length. */
export const countMismatch: Check = {
  id: "count-mismatch",
  title: "A count announces a list of another length",
  why: "When a text says four and names three, one is missing or the count is wrong.",
  limits:
    'Silent unless the words present the list as the whole of the count ("among them" does not), for approximate counts, and for names of people.',
  examples: {
    flagged: [
      {
        name: "five banks announced, four named",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "The loan comes from five banks: Orrel Trust, Baxby, the Coast Fund and Union Credit.",
          ),
        ],
      },
      {
        name: "four resolutions announced, three cited",
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
        name: "five banks announced, five named",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "The loan comes from five banks: Orrel Trust, Baxby, the Coast Fund, Marl & Sons and Union Credit.",
          ),
        ],
      },
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
    for (const { claim, items, names } of listsOf(input)) {
      const value = claim.value;
      if (!value || value.approximate || contains(tolerantInterval(value), point(names.length))) continue;
      yield {
        severity: "error",
        message: `${shown(claim, input.documents)} announces a list of another length.`,
        computation: `${listed(names)}: ${names.length} named, not ${interval(value)}`,
        claims: [claim, ...items],
      };
    }
  },
};

interface List {
  readonly claim: Claim;
  /** The items that are claims themselves (resolutions). */
  readonly items: readonly Claim[];
  readonly names: readonly string[];
}

/** Counts with the items that the words list for them. */
function listsOf(input: CheckInput): List[] {
  return [...input.claims.values()].flatMap((claim) => {
    const items = tiedClaims(claim, "lists", input.claims);
    const names = items.length > 0 ? items.map(({ mention }) => mention) : namesOf(claim);
    return names.length > 1 ? [{ claim, items, names }] : [];
  });
}

/** The names listed for a count of things. People are listed with their trades and ages between the commas, and headlines name outlets. */
function namesOf({ items, field, value }: Claim): readonly string[] {
  return field === "text" && value?.unit !== "people" ? (items ?? []) : [];
}
