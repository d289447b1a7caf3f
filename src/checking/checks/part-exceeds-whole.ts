import type { Claim } from "../../domain/claim.ts";
import { isBelow } from "../../domain/interval.ts";
import type { Check, CheckInput, Flag } from "../check.ts";
import { compareQuantities, interval } from "../compare-intervals.ts";
import { allShown, shown } from "../describe.ts";
import { toldBy } from "../told-by.ts";

/** A part that is larger than what it is a part of. */
export const partExceedsWhole: Check = {
  id: "part-exceeds-whole",
  title: "A part is larger than its whole",
  why: "A part cannot be larger than the whole that the same text gives for it.",
  limits:
    "Silent for percentages, for parts in another unit, and for a partial list whose groups may overlap (children and women): only each part alone is set against the whole.",
  examples: {
    flagged: [
      {
        name: "more freed than seized",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "Twelve drivers were taken hostage. Fifteen of them were released by noon.",
          ),
        ],
      },
    ],
    silent: [
      {
        name: "groups that may overlap",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "The raid killed 20 people, including 12 children and 11 women.",
          ),
        ],
      },
    ],
  },

  inScope: (input) => partsOf(input).length,

  *find(input): Iterable<Flag> {
    for (const { part, whole } of partsOf(input)) {
      if (!part.value || !whole.value || !isBelow(whole.value, part.value)) continue;
      if (compareQuantities(part.value, whole.value).kind !== "contradicts") continue;
      yield {
        severity: "error",
        message: `${shown(part, input.documents)} is given as a part of ${allShown([whole], input.documents)}.`,
        computation: `${interval(part.value)} > ${interval(whole.value)}`,
        claims: [part, whole],
      };
    }
  },
};

/** Every part with its whole, where both count the same unit. */
function partsOf(input: CheckInput): { part: Claim; whole: Claim }[] {
  return [...input.claims.values()].flatMap((part) => {
    const whole = part.partOf ? input.claims.get(part.partOf) : undefined;
    const countable =
      part.value && whole?.value && part.value.unit === whole.value.unit && part.value.unit !== "percent";
    return whole && countable ? [{ part, whole }] : [];
  });
}
