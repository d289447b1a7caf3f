import type { Claim } from "../../domain/claim.ts";
import { mayBeSameName } from "../../domain/names.ts";
import { covers } from "../../domain/text-span.ts";
import type { Check, CheckInput, Flag } from "../check.ts";
import { clashingSides } from "../clashing-sides.ts";
import { shown } from "../describe.ts";
import { differingWords, quotationsIn, sameWords, spokenAlike, spokenWords } from "../spoken-alike.ts";
import { toldBy } from "../told-by.ts";

/** One speaker's sentence in two wordings that do not mean the same. */
export const quoteConflict: Check = {
  id: "quote-conflict",
  title: "The same sentence is quoted with another meaning",
  why: "Words between quotation marks are a speaker's own; a not or a number more or less is another statement.",
  limits:
    "Silent for ellipsis, punctuation, spelling and reported speech, and for wordings that differ in neither a number nor a negation.",
  examples: {
    flagged: [
      {
        name: "another number",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            '"We shall not leave the quarry before all 25 of our wages are paid," said Idris Calder.',
          ),
          toldBy(
            "Uplands Radio",
            "2024-03-06",
            '"We shall not leave the quarry before all 52 of our wages are paid," said Idris Calder.',
          ),
        ],
      },
      {
        name: "the not in another place",
        documents: [
          toldBy("Quay Gazette", "2024-03-05", '"This was not a slip, it was a plan," said Idris Calder.'),
          toldBy("Uplands Radio", "2024-03-06", '"This was a slip, not a plan," said Idris Calder.'),
        ],
      },
    ],
    silent: [
      {
        name: "a shortened quotation",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            '"We shall not leave the quarry before all 25 of our wages are paid," said Idris Calder.',
          ),
          toldBy(
            "Uplands Radio",
            "2024-03-06",
            '"We shall not leave the quarry before all 25 of our wages are paid, every one of them," said Idris Calder.',
          ),
        ],
      },
    ],
  },

  inScope: (input) => quotesOf(input).length,

  *find(input): Iterable<Flag> {
    const pairs = spokenAlike(quotesOf(input)).filter(
      ([a, b]) => !sameWords(a, b) && haveOneSpeaker(a, b) && differInMeaning(a, b),
    );
    for (const { odd, others, founding } of clashingSides(pairs, sameWords, input.documents)) {
      const { onlyA, onlyB } = differingWords(spokenWords(odd[0]), spokenWords(others[0]));
      yield {
        severity: "warning",
        message: `${shown(odd[0], input.documents)} and ${shown(others[0], input.documents)} quote one sentence with another meaning.`,
        computation: `only in the first: ${words(onlyA)}; only in the second: ${words(onlyB)}`,
        claims: [
          ...odd,
          ...others,
          ...odd.flatMap((quote) => numbersIn(quote, onlyA, input)),
          ...others.flatMap((quote) => numbersIn(quote, onlyB, input)),
        ],
        oddCount: odd.length,
        founding,
      };
    }
  },
};

function quotesOf(input: CheckInput): Claim[] {
  return quotationsIn(input, ({ direct }) => direct === "direct");
}

function differInMeaning(a: Claim, b: Claim): boolean {
  // Of several ways to align "not a slip but a plan" and "a slip, not a plan" one may pair the two nots: either order must show it.
  return [
    differingWords(spokenWords(a), spokenWords(b)),
    differingWords(spokenWords(b), spokenWords(a)),
  ].some(({ onlyA, onlyB }) => [...onlyA, ...onlyB].some(changesMeaning));
}

const PRONOUNS = new Set(["", "he", "she", "they", "it"]);

function haveOneSpeaker(a: Claim, b: Claim): boolean {
  const [left, right] = [a.speech?.speaker ?? "", b.speech?.speaker ?? ""];
  // A pronoun that nobody could resolve ("he vowed") is anybody's; words so much alike are seldom two people's.
  return PRONOUNS.has(left.toLowerCase()) || PRONOUNS.has(right.toLowerCase()) || mayBeSameName(left, right);
}

const NEGATIONS = new Set(
  `no not never none nothing nobody neither nor cannot cant wont dont doesnt didnt isnt arent wasnt werent shouldnt couldnt
  wouldnt without hardly always all every only`.split(/\s+/u),
);

const NUMBERS = new Set(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half dozen`.split(
    /\s+/u,
  ),
);

function changesMeaning(word: string): boolean {
  return NEGATIONS.has(word) || NUMBERS.has(word) || /\d/u.test(word);
}

/** Claims of the quoted numbers that the other wording has not: they differ for the same reason, and are no figure conflict. */
function numbersIn(quote: Claim, only: readonly string[], input: CheckInput): Claim[] {
  return (input.claimsOf.get(quote.documentId) ?? []).filter(
    (claim) =>
      claim.kind === "quantity" &&
      claim.field === quote.field &&
      covers(quote, claim) &&
      claim.mention
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .some((word) => only.includes(word)),
  );
}

function words(list: readonly string[]): string {
  return list.length > 0 ? `"${list.join(" ")}"` : "nothing";
}
