import type { Modifier } from "../../domain/modifier.ts";
import { PhraseTable, wordSet } from "../word-table.ts";

const BEFORE: Readonly<Record<Exclude<Modifier, "between">, string>> = {
  exactly: "exactly|precisely",
  "at least":
    "at least|no fewer than|not fewer than|no less than|not less than|as few as|as little as|as low as|a minimum of|minimum of|minimum|a minimum|at the very least|upwards of|upward of|not under",
  "more than":
    "more than|over|above|in excess of|north of|greater than|higher than|larger than|better than|beyond|over the age of|above the age of|exceeding|exceeds|exceeded|exceed|surpassing|surpassed|surpasses|topping|topped|tops|upwards of more than|edged past|crept past|climbed past|rose past|grew past|went past|moved past|surged past|soared past|jumped past|pushed past|swept past|surpass|pass|passes|passed|>",
  "at most":
    "at most|no more than|not more than|no greater than|no higher than|a maximum of|maximum of|maximum|a maximum|at the very most|not over|within|capped at|limited to",
  "less than": "less than|fewer than|under|below|lower than|smaller than|south of|sub -|<",
  "up to": "up to|as many as|as much as|as high as|as long as|as large as|upto",
  about:
    "about|around|some|roughly|approximately|approx|approx .|circa|ca|ca .|c .|an estimated|estimated|estimated at|estimated to be|in the region of|in the order of|on the order of|in the neighbourhood of|in the neighborhood of|something like|somewhere around|perhaps|maybe|a good|more or less|or about|to about|an approximate|~|≈|∼|nearer|nearer to|averaging about|an average of about",
  nearly:
    "nearly|almost|close to|closer to|approaching|nearing|close on|not quite|just short of|just shy of|shy of|virtually|practically|just about",
};

/** Modifiers that stand before a number. Source: SEMANTICS R1-R8 and newsroom use. */
export const MODIFIERS_BEFORE: PhraseTable<Modifier> = new PhraseTable(
  Object.entries(BEFORE).flatMap(([modifier, phrases]) =>
    phrases.split("|").map((phrase) => [phrase, modifier as Modifier] as const),
  ),
);

/** The longest phrase of `MODIFIERS_BEFORE`, in tokens. */
export const LONGEST_BEFORE = 5;

/** Words between a modifier and its number that change nothing: "at least another 40", "more than a further 20". */
export const TRANSPARENT = wordSet("another a an the further additional extra its their his her only");

/** Adverbs before a modifier: "well over", "just under", "slightly more than". */
export const DEGREES = wordSet(
  "well far just slightly significantly considerably substantially comfortably much little marginally fractionally even easily way possibly probably",
);

/** Modifiers that stand after a number, or after the noun that it counts. */
export const MODIFIERS_AFTER: PhraseTable<Modifier> = new PhraseTable([
  ["or more", "at least"],
  ["and counting", "at least"],
  ["and more", "at least"],
  ["and above", "at least"],
  ["and over", "at least"],
  ["or over", "at least"],
  ["or higher", "at least"],
  ["or greater", "at least"],
  ["or above", "at least"],
  ["or better", "at least"],
  ["at least", "at least"],
  [", at least", "at least"],
  ["at a minimum", "at least"],
  ["plus", "at least"],
  ["- plus", "at least"],
  ["+", "at least"],
  ["or fewer", "at most"],
  ["or less", "at most"],
  ["or under", "at most"],
  ["or below", "at most"],
  ["at most", "at most"],
  [", at most", "at most"],
  ["at the most", "at most"],
  ["or so", "about"],
  ["or thereabouts", "about"],
  ["- odd", "about"],
  ["odd", "about"],
  [", give or take", "about"],
  ["give or take", "about"],
  ["more or less", "about"],
  [", more or less", "about"],
  [", roughly", "about"],
  ["- or - so", "about"],
  ["- ish", "about"],
  ["approximately", "about"],
  ["exactly", "exactly"],
]);
