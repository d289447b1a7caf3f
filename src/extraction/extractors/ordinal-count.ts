import { hasFlag, isWord, norm, type Reading, TokenFlag } from "../../domain/reading.ts";
import type { QuantityMention } from "../mention.ts";
import type { NumberReading } from "../number-sum.ts";
import type { Extractor, Passage } from "../pipeline.ts";
import { mentionOf, quantityOf } from "../quantity-mention.ts";
import { numbersOf } from "../read-number.ts";
import { wordSet } from "../word-table.ts";

/**
 * Ordinals that say how many there are by now: "an eighth victim", "the 28th anniversary", "the fifth attack this year".
 * Ranks ("the third day", "first prize", "the second-largest city") count nothing and yield nothing.
 */
export const ordinalCount: Extractor = {
  id: "ordinal-count",
  *extract({ reading }: Passage): Iterable<QuantityMention> {
    for (const number of numbersOf(reading)) {
      if (!number.ordinal) continue;
      const anniversary = isAnniversary(reading, number.to);
      if (!anniversary && !countsUp(reading, number)) continue;
      const mention = mentionOf(
        reading,
        number.from,
        number.to,
        quantityOf(number.value, anniversary ? "year" : null, 1),
      );
      mention.ordinal = true;
      if (anniversary) {
        mention.measure = "anniversary";
        mention.population = "years";
      }
      yield mention;
    }
  },
};

/** "28th anniversary", "first death anniversary", "30th wedding anniversary". */
function isAnniversary(reading: Reading, token: number): boolean {
  return norm(reading, token) === "anniversary" || norm(reading, token + 1) === "anniversary";
}

const CASUALTIES = wordSet(
  "victim body person man woman child boy girl death case fatality hostage soldier officer worker miner passenger patient suspect casualty survivor arrest corpse",
);
const RANKED = wordSet(
  "time day year term half chance look wave party floor place round world prize class generation century quarter largest biggest highest most best worst longest oldest busiest cup set leg edition season language opinion thought home reading vote of and or in at",
);

function countsUp(reading: Reading, number: NumberReading): boolean {
  const lead = norm(reading, number.from - 1);
  const noun = number.to;
  if (!isWord(reading, noun) || hasFlag(reading, noun, TokenFlag.capitalised)) return false;
  if (hasFlag(reading, number.to - 1, TokenFlag.capitalised) && !number.digits && lead !== "") return false;
  if (CASUALTIES.has(reading, noun)) return lead !== "'s";
  if (norm(reading, noun) === "such") return true;
  // "A fifth month in a row", "the third year running" count even what is else a rank.
  const tail = nounTail(reading, noun);
  if (tail === "running" || tail === "in a row") return true;
  if (number.value < 3 || RANKED.has(reading, noun)) return false;
  if (lead === "a" || lead === "an" || lead === "another" || lead === "yet") return true;
  return tail !== undefined;
}

/** What follows the noun, when it shows that the ordinal counts: "this year", "since Monday", "so far", "to be killed". */
function nounTail(reading: Reading, noun: number): string | undefined {
  for (let at = noun + 1; at <= noun + 3; at++) {
    const word = norm(reading, at);
    const next = norm(reading, at + 1);
    if (word === "running") return "running";
    if (word === "in" && next === "a" && norm(reading, at + 2) === "row") return "in a row";
    if (word === "this" && (next === "year" || next === "month" || next === "week" || next === "season"))
      return "this year";
    if (word === "since" || (word === "so" && next === "far")) return word;
    if (word === "in" && (next === "as" || next === "two" || next === "three")) return "in as many";
    if (!isWord(reading, at)) return undefined;
  }
  return undefined;
}
