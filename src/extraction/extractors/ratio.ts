import { hasFlag, norm, type Reading, TokenFlag } from "../../domain/reading.ts";
import { Beginnings } from "../beginnings.ts";
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
    for (const token of BEGINNINGS.in(reading)) {
      const word = WORDS.at(reading, token) as RatioWord;
      if (word.needs === "comparison" && !isCompared(reading, token + 1)) continue;
      if (word.needs === "no particle" && PARTICLES.has(reading, token + 1)) continue;
      const mention = mentionOf(reading, token, token + 1, quantityOf(word.value, word.unit, 1));
      if (word.measure !== undefined) mention.measure = word.measure;
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

interface RatioWord {
  readonly value: number;
  readonly unit: "ratio" | "percent";
  readonly measure?: "rose" | "fell";
  readonly needs?: "comparison" | "no particle";
}

function change(percent: number, measure: "rose" | "fell"): RatioWord {
  return { value: percent, unit: "percent", measure, needs: "no particle" };
}

/** One word for a ratio or a change. "Doubled" is a rise of 100 percent. */
const WORDS = new WordTable<RatioWord>([
  ["twice", { value: 2, unit: "ratio", needs: "comparison" }],
  ["thrice", { value: 3, unit: "ratio", needs: "comparison" }],
  ..."two three four five six seven eight nine ten"
    .split(" ")
    .map((word, i) => [`${word}fold`, { value: i + 2, unit: "ratio" }] as const),
  ["hundredfold", { value: 100, unit: "ratio" }],
  ["doubled", change(100, "rose")],
  ["doubling", change(100, "rose")],
  ["trebled", change(200, "rose")],
  ["trebling", change(200, "rose")],
  ["tripled", change(200, "rose")],
  ["tripling", change(200, "rose")],
  ["quadrupled", change(300, "rose")],
  ["quadrupling", change(300, "rose")],
  ["quintupled", change(400, "rose")],
  ["halved", change(50, "fell")],
  ["halving", change(50, "fell")],
]);

const BEGINNINGS = new Beginnings(WORDS.words());

/** "He doubled as a guard", "doubled over", "doubled back". */
const PARTICLES = wordSet("as over up down back");
