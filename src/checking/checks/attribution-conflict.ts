import type { Claim } from "../../domain/claim.ts";
import { mayBeSameName } from "../../domain/names.ts";
import type { Check, CheckInput, Flag } from "../check.ts";
import { pairsOf, relationsByFigure } from "../clashes.ts";
import { clashingSides } from "../clashing-sides.ts";
import { shown } from "../describe.ts";
import type { ClaimPair } from "../founding-pair.ts";
import { quotationsIn, sameWords, spokenAlike } from "../spoken-alike.ts";
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
      {
        name: "one crowd, counted by the police here and by the organisers there",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "The police counted 9,000 people on the march in Ormsted on 4 March 2024.",
          ),
          toldBy(
            "Uplands Radio",
            "2024-03-05",
            "There were 9,000 people on the march in Ormsted on 4 March 2024, the organisers said.",
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
    const words = spokenAlike(quotesOf(input)).filter(([a, b]) => sameWords(a, b) && areTwoSpeakers(a, b));
    yield* flags(words, "words", input);
    const measureOf = new Map(input.figures.map(({ id, measure }) => [id, measure]));
    for (const [figure, relations] of relationsByFigure(input)) {
      if (!ESTIMATED.has(measureOf.get(figure) ?? "")) continue;
      const equal = relations.filter(({ kind }) => kind === "agrees");
      const pairs = pairsOf(equal, input).filter(
        (pair) => pair.every(hasOneSpeaker) && areTwoSpeakers(...pair),
      );
      yield* flags(pairs, "figure", input);
    }
  },
};

/** Also quotations of a few words: they are one speaker's as much as a sentence is. */
function quotesOf(input: CheckInput): Claim[] {
  return quotationsIn(input, ({ direct }) => direct !== "indirect");
}

function* flags(pairs: readonly ClaimPair[], what: "words" | "figure", input: CheckInput): Iterable<Flag> {
  for (const { odd, others, founding } of clashingSides(pairs, haveOneSpeaker, input.documents)) {
    yield {
      severity: "warning",
      message: `${shown(odd[0], input.documents)} and ${shown(others[0], input.documents)} are the same, from different speakers.`,
      computation: `the same ${what}, credited to ${speakerOf(odd[0])} and to ${speakerOf(others[0])}`,
      claims: [...odd, ...others],
      oddCount: odd.length,
      founding,
    };
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

function hasOneSpeaker({ kind, attribution }: Claim): boolean {
  return kind === "quantity" && attribution.length === 1;
}

function areTwoSpeakers(a: Claim, b: Claim): boolean {
  if (a.documentId === b.documentId || namesOf(a).length === 0 || namesOf(b).length === 0) return false;
  return !haveOneSpeaker(a, b);
}

function haveOneSpeaker(a: Claim, b: Claim): boolean {
  return namesOf(a).some((x) => namesOf(b).some((y) => mayBeSameName(x, y)));
}

function namesOf({ attribution, speech }: Claim): string[] {
  return [...attribution.map(({ name }) => name), ...(speech ? [speech.speaker] : [])].filter(
    (name) => name !== "",
  );
}

function speakerOf(claim: Claim): string {
  return namesOf(claim)[0] ?? "no one";
}
