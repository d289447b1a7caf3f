import type { Claim } from "../../domain/claim.ts";
import { groupBy } from "../../domain/group-by.ts";
import { mayBeSameName } from "../../domain/names.ts";
import type { Check, CheckInput, Flag } from "../check.ts";
import { relationsByFigure } from "../clashes.ts";
import { shown } from "../describe.ts";
import { sameWords, spokenAlike } from "../spoken-alike.ts";
import { toldBy } from "../told-by.ts";

/** The same words, or the same estimate, from two different mouths. */
export const attributionConflict: Check = {
  id: "attribution-conflict",
  title: "The same statement is credited to different speakers",
  why: "Who said it decides what a statement is worth; one of the two credits is wrong, or one party repeats the other.",
  limits:
    "Silent when one of the two passes the other on, when one name is part of the other, and for figures that both may have counted for themselves.",
  examples: {
    flagged: [
      {
        name: "one sentence, two speakers",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            '"We hung up ninety coats before the alarm went off," said Sara Doven, a union official.',
          ),
          toldBy(
            "Uplands Radio",
            "2024-03-06",
            '"We hung up ninety coats before the alarm went off," said Karl Vellin, the owner.',
          ),
        ],
      },
    ],
    silent: [
      {
        name: "one sentence, one speaker",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            '"We hung up ninety coats before the alarm went off," said Sara Doven, a union official.',
          ),
          toldBy(
            "Uplands Radio",
            "2024-03-06",
            '"We hung up ninety coats before the alarm went off," said Doven.',
          ),
        ],
      },
    ],
  },

  inScope: (input) => quotesOf(input).length,

  *find(input): Iterable<Flag> {
    for (const [a, b] of spokenAlike(quotesOf(input))) {
      if (!sameWords(a, b) || !areTwoSpeakers(a, b)) continue;
      yield flag(a, b, input, `the same words, credited to ${speakerOf(a)} and to ${speakerOf(b)}`);
    }
    yield* creditedEstimates(input);
  },
};

function quotesOf(input: CheckInput): Claim[] {
  return [...input.claims.values()].filter(
    ({ kind, speech }) => kind === "quote" && speech?.direct !== "indirect",
  );
}

/** The same estimate of one figure in two documents, each with one speaker of its own. */
function* creditedEstimates(input: CheckInput): Iterable<Flag> {
  for (const relations of relationsByFigure(input).values()) {
    const pairs = relations.flatMap(({ kind, a, b }) => {
      const [left, right] = [input.claims.get(a), input.claims.get(b)];
      return kind === "agrees" &&
        left &&
        right &&
        isEstimate(left) &&
        isEstimate(right) &&
        areTwoSpeakers(left, right)
        ? [[left, right] as const]
        : [];
    });
    for (const group of groupBy(pairs, ([left]) => left.id).values()) {
      const [first] = group;
      if (first)
        yield flag(
          first[0],
          first[1],
          input,
          `the same figure, credited to ${speakerOf(first[0])} and to ${speakerOf(first[1])}`,
        );
    }
  }
}

/** A number that two parties would hardly reach apart from each other: attended, marched, cost. A toll has many who may count it. */
const ESTIMATED = new Set([
  "attended",
  "marched",
  "cost",
  "turnout",
  "protested",
  "gathered",
  "demonstrated",
  "damage",
  "lost",
]);

function isEstimate({ kind, measure, attribution }: Claim): boolean {
  return kind === "quantity" && attribution.length === 1 && measure !== undefined && ESTIMATED.has(measure);
}

function areTwoSpeakers(a: Claim, b: Claim): boolean {
  if (a.documentId === b.documentId) return false;
  const [namesA, namesB] = [namesOf(a), namesOf(b)];
  if (namesA.length === 0 || namesB.length === 0) return false;
  return !namesA.some((x) => namesB.some((y) => mayBeSameName(x, y)));
}

function namesOf({ attribution, speech }: Claim): string[] {
  return [...attribution.map(({ name }) => name), ...(speech ? [speech.speaker] : [])].filter(
    (name) => name !== "",
  );
}

function speakerOf(claim: Claim): string {
  return namesOf(claim)[0] ?? "no one";
}

function flag(a: Claim, b: Claim, input: CheckInput, computation: string): Flag {
  return {
    severity: "warning",
    message: `${shown(a, input.documents)} and ${shown(b, input.documents)} are the same, from different speakers.`,
    computation,
    claims: [a, b],
  };
}
