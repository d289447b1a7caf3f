import { hasFlag, norm, type Reading, TokenFlag } from "../../domain/reading.ts";
import { Beginnings } from "../beginnings.ts";
import { CURRENCY_WORDS } from "../lexicon/currencies.ts";
import { NUMBER_WORDS } from "../lexicon/number-words.ts";
import type { QuantityMention } from "../mention.ts";
import type { Extractor, Passage } from "../pipeline.ts";
import { mentionOf, quantityOf } from "../quantity-mention.ts";
import { WordTable } from "../word-table.ts";

/**
 * "dozens", "hundreds of", "tens of thousands": no number is stated, and both ends are soft (SEMANTICS R9).
 * "several hundred" and "a few thousand" are read in the same way.
 * A plural after a number ("two dozens") is a scale and no mention of its own.
 */
export const vagueNumber: Extractor = {
  id: "vague-number",
  *extract({ reading }: Passage): Iterable<QuantityMention> {
    let past = 0;
    for (const token of BEGINNINGS.in(reading)) {
      if (token < past) continue;
      const word = WORDS.at(reading, token);
      const mention = word === "some" ? someAt(reading, token) : word && pluralAt(reading, token, word);
      if (!mention) continue;
      yield mention;
      past = mention.to;
    }
  },
};

function pluralAt(reading: Reading, token: number, first: Plural): QuantityMention | undefined {
  if (isPartOfNumber(reading, token)) return undefined;
  const other = norm(reading, token + 1) === "of" ? WORDS.at(reading, token + 2) : undefined;
  const second = other === "some" ? undefined : other;
  const to = second ? token + 3 : token + 1;
  if (norm(reading, token) === "scores" && norm(reading, to) !== "of" && norm(reading, to) !== "more")
    return undefined;
  const low = first.low * (second?.low ?? 1);
  return mentionOf(reading, token, to, {
    ...quantityOf(low, moneyAfter(reading, to), low),
    stated: null,
    high: second ? low * 10 : first.high,
    softLow: true,
    softHigh: true,
  });
}

/** "several hundred", "a few thousand", "a couple of million": from twice the scale (SEMANTICS R10, R11) to the next step. */
function someAt(reading: Reading, token: number): QuantityMention | undefined {
  const at = norm(reading, token + 1) === "of" ? token + 2 : token + 1;
  const scale = NUMBER_WORDS.at(reading, at);
  if (!scale || scale.ordinal || !SCALES.has(scale.kind) || norm(reading, at) === "score") return undefined;
  const from = norm(reading, token - 1) === "a" ? token - 1 : token;
  return mentionOf(reading, from, at + 1, {
    ...quantityOf(2 * scale.value, moneyAfter(reading, at + 1), scale.value),
    stated: null,
    high: scale.kind === "bunch" ? 99 : 10 * scale.value - 1,
    softLow: true,
    softHigh: true,
  });
}

const SCALES = new Set(["hundred", "scale", "bunch"]);

interface Plural {
  readonly low: number;
  readonly high: number;
}

/** ACLED's codes for the low end; the high end is the next step (SEMANTICS R9). "some" waits for a scale: "several hundred". */
const WORDS = new WordTable<Plural | "some">([
  ["several", "some"],
  ["few", "some"],
  ["couple", "some"],
  ["tens", { low: 10, high: 99 }],
  ["dozens", { low: 12, high: 99 }],
  ["scores", { low: 20, high: 199 }],
  ["hundreds", { low: 100, high: 999 }],
  ["thousands", { low: 1000, high: 9999 }],
  ["millions", { low: 1e6, high: 9_999_999 }],
  ["billions", { low: 1e9, high: 9_999_999_999 }],
]);

const BEGINNINGS = new Beginnings(WORDS.words());

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
