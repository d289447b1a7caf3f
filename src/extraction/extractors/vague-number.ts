import { hasFlag, norm, type Reading, TokenFlag } from "../../domain/reading.ts";
import type { QuantityMention } from "../mention.ts";
import type { Extractor, Passage } from "../pipeline.ts";
import { mentionOf, quantityOf } from "../quantity-mention.ts";
import { WordTable } from "../word-table.ts";

/**
 * "dozens", "hundreds of", "tens of thousands": no number is stated, and both ends are soft (SEMANTICS R9).
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
        ...quantityOf(low, null, low),
        stated: null,
        high,
        softLow: true,
        softHigh: true,
      });
      token = to - 1;
    }
  },
};

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

function isPartOfNumber(reading: Reading, token: number): boolean {
  // "two out of five hundreds", "the low hundreds", "the tens column"
  return (
    (norm(reading, token) === "tens" && norm(reading, token + 1) !== "of") ||
    (norm(reading, token - 1) === "-" && !hasFlag(reading, token, TokenFlag.spaced))
  );
}
