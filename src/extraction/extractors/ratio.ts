import { hasFlag, norm, type Reading, TokenFlag } from "../../domain/reading.ts";
import type { QuantityMention } from "../mention.ts";
import type { Extractor, Passage } from "../pipeline.ts";
import { mentionOf, quantityOf } from "../quantity-mention.ts";
import { numbersOf } from "../read-number.ts";
import { WordTable, wordSet } from "../word-table.ts";

/** How many times as much: "three times as many", "twice the number", "a fivefold rise"; and "doubled", "halved" as percents of change. */
export const ratio: Extractor = {
  id: "ratio",
  *extract({ reading }: Passage): Iterable<QuantityMention> {
    for (const number of numbersOf(reading)) {
      const to = timesAfter(reading, number.to);
      if (number.ordinal || to === undefined) continue;
      yield mentionOf(reading, number.from, to, quantityOf(number.value, "ratio", number.precision));
    }
    for (let token = 0; token < reading.count; token++) {
      const word = RATIO_WORDS.at(reading, token);
      if (word) {
        if (!word.compares || isCompared(reading, token + 1))
          yield mentionOf(reading, token, token + 1, quantityOf(word.value, "ratio", 1));
        continue;
      }
      const change = CHANGE_VERBS.at(reading, token);
      if (!change || SILENT.has(reading, token + 1)) continue;
      const mention = mentionOf(reading, token, token + 1, quantityOf(change.percent, "percent", 1));
      mention.measure = change.measure;
      yield mention;
    }
  },
};

/** "twice as many", "twice the number"; not "scored twice as the rain fell". */
function isCompared(reading: Reading, token: number): boolean {
  if (norm(reading, token) !== "as") return COMPARED.has(reading, token);
  const amount = norm(reading, token + 1);
  return amount === "many" || amount === "much" || norm(reading, token + 2) === "as";
}

const COMPARED = wordSet(
  "as the its their his her that what this more higher larger greater bigger faster longer less fewer lower smaller normal pre last",
);

/** "three times as many", "five-fold", "10x": the token after it; undefined for "three times" as occasions. */
function timesAfter(reading: Reading, token: number): number | undefined {
  const at = norm(reading, token) === "-" && !hasFlag(reading, token, TokenFlag.spaced) ? token + 1 : token;
  const word = norm(reading, at);
  if (word === "fold") return at + 1;
  if (word === "times" && COMPARED.has(reading, at + 1)) return at + 1;
  return undefined;
}

const FOLDS = "two three four five six seven eight nine ten";
const RATIO_WORDS = new WordTable<{ readonly value: number; readonly compares: boolean }>([
  ["twice", { value: 2, compares: true }],
  ["thrice", { value: 3, compares: true }],
  ...FOLDS.split(" ").map((word, i) => [`${word}fold`, { value: i + 2, compares: false }] as const),
  ["hundredfold", { value: 100, compares: false }],
]);

const CHANGE_VERBS = new WordTable<{ readonly percent: number; readonly measure: string }>([
  ["doubled", { percent: 100, measure: "rose" }],
  ["doubling", { percent: 100, measure: "rose" }],
  ["trebled", { percent: 200, measure: "rose" }],
  ["trebling", { percent: 200, measure: "rose" }],
  ["tripled", { percent: 200, measure: "rose" }],
  ["tripling", { percent: 200, measure: "rose" }],
  ["quadrupled", { percent: 300, measure: "rose" }],
  ["quadrupling", { percent: 300, measure: "rose" }],
  ["quintupled", { percent: 400, measure: "rose" }],
  ["halved", { percent: 50, measure: "fell" }],
  ["halving", { percent: 50, measure: "fell" }],
]);

/** "He doubled as a guard", "doubled over", "redoubled". */
const SILENT = wordSet("as over up down back");
