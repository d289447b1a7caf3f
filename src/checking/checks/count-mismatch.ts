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
    'Silent unless the words present the list as the whole of the count ("among them" does not), for approximate counts, and where an item does not look like a name.',
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

/** Items that make a list. "Three guests: Rowe and Drs. Hale ..." is cut by its full stops; two names are more often a part. Judgement. */
const FEWEST = 3;

/** Counts with the items that the words list for them. */
function listsOf(input: CheckInput): List[] {
  return [...input.claims.values()].flatMap((claim) => {
    const items = tiedClaims(claim, "lists", input.claims);
    const names = items.length > 0 ? items.map(({ mention }) => mention) : namesOf(claim);
    return names.length >= FEWEST ? [{ claim, items, names }] : [];
  });
}

/**
 * The names listed for a count, where all of them look like names: people are often listed with their trades and ages between the
 * commas, headlines name outlets, and a text in capitals shows no names.
 */
function namesOf({ items = [], field }: Claim): readonly string[] {
  return field === "text" && items.every(isName) ? items : [];
}

/** Most words of a listed name; judgement. */
const LONGEST_NAME = 6;

/** "the Coast Fund", "Marl & Sons"; not "a driver", "34", "BE THE RIGHT MAN". */
function isName(item: string): boolean {
  const words = item.split(/\s+/u);
  if (words.length > LONGEST_NAME || /\d/u.test(item)) return false;
  const telling = words[0]?.toLowerCase() === "the" ? words.slice(1) : words;
  return (
    /^\p{Lu}/u.test(telling[0] ?? "") && !/^(?:An?|And)$/u.test(telling[0] ?? "") && /\p{Ll}/u.test(item)
  );
}
