import type { Claim } from "../../domain/claim.ts";
import { byFounding } from "../../domain/founding-order.ts";
import { groupBy } from "../../domain/group-by.ts";
import { roundingStep } from "../../domain/quantity.ts";
import type { Check, CheckInput, Flag } from "../check.ts";
import { listed, shown } from "../describe.ts";
import { toldBy } from "../told-by.ts";

/** One exact number under two labels in one event. */
export const numberCollision: Check = {
  id: "number-collision",
  title: "The same number under two labels",
  why: "An exact number seldom counts two things: one label may have been mixed up on the way (the injured become the dead).",
  limits:
    "A note, never an inconsistency; silent for round and for small numbers, and inside one document, where both labels are seen side by side.",
  examples: {
    flagged: [
      {
        name: "1,275 taken hostage, 1,275 killed",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "In the raid on Ormsted on 4 March 2024, 1,275 people were taken hostage.",
          ),
          toldBy(
            "Uplands Radio",
            "2024-03-05",
            "In the raid on Ormsted on 4 March 2024, 1,275 people were killed.",
          ),
        ],
      },
    ],
    silent: [
      {
        name: "a round number",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "In the raid on Ormsted on 4 March 2024, 1,200 people were taken hostage.",
          ),
          toldBy(
            "Uplands Radio",
            "2024-03-05",
            "In the raid on Ormsted on 4 March 2024, 1,200 people were injured.",
          ),
        ],
      },
    ],
  },

  inScope: (input) => input.events.flatMap(({ claimIds }) => exactOf(claimIds, input)).length,

  *find(input): Iterable<Flag> {
    for (const event of input.events) {
      const byNumber = groupBy(
        exactOf(event.claimIds, input).toSorted(byFounding(input.documents)),
        ({ value }) => `${value?.low} ${value?.unit}`,
      );
      for (const claims of byNumber.values()) {
        const measures = [...new Set(claims.map(({ measure }) => measure as string))];
        const [first, ...rest] = claims;
        if (!first || measures.length < 2 || new Set(claims.map(({ documentId }) => documentId)).size < 2)
          continue;
        if (hasBothLabels(claims)) continue;
        yield {
          severity: "note",
          message: `One number under the labels ${listed(measures)}: ${listed(claims.slice(0, 2).map((claim) => shown(claim, input.documents)))}.`,
          computation: `${first.mention} = ${first.mention}`,
          claims: [first, ...rest],
        };
      }
    }
  },
};

/** Numbers below this are given for two things by chance; judgement. */
const LEAST = 100;

function exactOf(claimIds: readonly string[], input: CheckInput): Claim[] {
  return claimIds.flatMap((id) => {
    const claim = input.claims.get(id);
    const value = claim?.value;
    if (!claim?.checkworthy || !value || claim.measure === undefined || value.approximate) return [];
    if (value.low === null || value.low !== value.high || value.low < LEAST || roundingStep(value) > 1)
      return [];
    return [claim];
  });
}

/** Whether one document gives the number under both labels: its writer saw them side by side. */
function hasBothLabels(claims: readonly Claim[]): boolean {
  return [...groupBy(claims, ({ documentId }) => documentId).values()].some(
    (own) => new Set(own.map(({ measure }) => measure)).size > 1,
  );
}
