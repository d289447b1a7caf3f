import { hasFlag, norm, type Reading, TokenFlag } from "../../domain/reading.ts";
import { CURRENCY_WORDS } from "../lexicon/currencies.ts";
import { NUMBER_WORDS } from "../lexicon/number-words.ts";
import type { QuantityMention } from "../mention.ts";
import type { Extractor, Passage } from "../pipeline.ts";
import { mentionOf, quantityOf } from "../quantity-mention.ts";
import { PhraseTable, WordTable } from "../word-table.ts";

/**
 * "dozens", "hundreds of", "tens of thousands": no number is stated, and both ends are soft (SEMANTICS R9).
 * "several hundred" and "a few thousand" are read in the same way.
 * A plural after a number ("two dozens") is a scale and no mention of its own.
 */
export const vagueNumber: Extractor = {
  id: "vague-number",
  *extract({ reading }: Passage): Iterable<QuantityMention> {
    for (
      let token = PLURALS.next(reading, 0);
      token < reading.count;
      token = PLURALS.next(reading, token + 1)
    ) {
      const first = PLURALS.at(reading, token);
      if (!first || isPartOfNumber(reading, token)) continue;
      const second = norm(reading, token + 1) === "of" ? PLURALS.at(reading, token + 2) : undefined;
      const to = second ? token + 3 : token + 1;
      if (norm(reading, token) === "scores" && norm(reading, to) !== "of" && norm(reading, to) !== "more")
        continue;
      const low = first.low * (second?.low ?? 1);
      const high = second ? low * 10 : first.high;
      yield mentionOf(reading, token, to, {
        ...quantityOf(low, moneyAfter(reading, to), low),
        stated: null,
        high,
        softLow: true,
        softHigh: true,
      });
      token = to - 1;
    }
    for (
      let token = SOME_OF.next(reading, 0);
      token < reading.count;
      token = SOME_OF.next(reading, token + 1)
    ) {
      const some = SOME_OF.at(reading, token);
      const scale = some && NUMBER_WORDS.at(reading, some.to);
      if (!some || !scale || scale.ordinal || !SCALES.has(scale.kind) || scale.value === 20) continue;
      yield mentionOf(reading, token, some.to + 1, {
        ...quantityOf(some.value * scale.value, moneyAfter(reading, some.to + 1), scale.value),
        stated: null,
        high: scale.kind === "bunch" ? 99 : 10 * scale.value - 1,
        softLow: true,
        softHigh: true,
      });
    }
  },
};

/** "several hundred", "a few thousand", "a couple of million": from twice the scale (SEMANTICS R10, R11) to the next step. */
const SOME_OF = new PhraseTable<number>([
  ["several", 2],
  ["a few", 2],
  ["few", 2],
  ["a couple of", 2],
  ["a couple", 2],
]);
const SCALES = new Set(["hundred", "scale", "bunch"]);

/** ACLED's codes for the low end; the high end is the next step (SEMANTICS R9). */
const PLURALS = new WordTable<{ readonly low: number; readonly high: number }>([
  ["tens", { low: 10, high: 99 }],
  ["dozens", { low: 12, high: 99 }],
  ["scores", { low: 20, high: 199 }],
  ["hundreds", { low: 100, high: 999 }],
  ["thousands", { low: 1000, high: 9999 }],
  ["millions", { low: 1e6, high: 9_999_999 }],
  ["billions", { low: 1e9, high: 9_999_999_999 }],
]);

/** "tens of millions of dollars", "several thousand euros": the currency, which stays outside the mention. */
function moneyAfter(reading: Reading, token: number): string | null {
  const at = norm(reading, token) === "of" ? token + 1 : token;
  const word = CURRENCY_WORDS.at(reading, at);
  return word && !word.value.singular ? word.value.unit : null;
}

function isPartOfNumber(reading: Reading, token: number): boolean {
  // "two out of five hundreds", "the low hundreds", "the tens column"
  return (
    (norm(reading, token) === "tens" && norm(reading, token + 1) !== "of") ||
    (norm(reading, token - 1) === "-" && !hasFlag(reading, token, TokenFlag.spaced))
  );
}
