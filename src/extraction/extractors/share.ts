import { hasFlag, isWord, norm, type Reading, TokenFlag } from "../../domain/reading.ts";
import { Beginnings } from "../beginnings.ts";
import { FRACTION_NOUNS } from "../lexicon/number-words.ts";
import type { QuantityMention } from "../mention.ts";
import type { NumberReading } from "../number-sum.ts";
import type { Extractor, Passage } from "../pipeline.ts";
import { mentionOf, quantityOf } from "../quantity-mention.ts";
import { type FractionReading, fractionAt } from "../read-fraction.ts";
import { numbersOf } from "../read-number.ts";
import { PhraseTable, wordSet } from "../word-table.ts";
import { unitAfter } from "./plain-number.ts";

/**
 * A share of a whole: "a third", "half", "two-thirds", "one in five", "four out of ten", "seven schools in ten".
 * Its bounds are in percent; `stated` is the fraction.
 */
export const share: Extractor = {
  id: "share",
  *extract({ reading }: Passage): Iterable<QuantityMention> {
    for (const token of BEGINNINGS.in(reading)) {
      const fraction = fractionAt(reading, token);
      if (fraction) yield fractionMention(reading, fraction);
    }
    const numbers = numbersOf(reading);
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as NumberReading;
      if (
        number.digits &&
        number.value > 0 &&
        number.value < 1 &&
        number.to - number.from === 3 &&
        isShare(reading, number.to)
      )
        yield mentionOf(reading, number.from, number.to, shareOf(number.value));
      const other = numbers[i + 1];
      const quotient = other && overOf(reading, number, other);
      if (quotient !== undefined)
        yield mentionOf(reading, number.from, other?.to ?? number.to, quantityOf(quotient, null, 0.1));
      const ratio = other && outOf(reading, number, other);
      if (ratio) yield mentionOf(reading, number.from, ratio.to, shareOf(ratio.value));
    }
  },
};

const BEGINNINGS = new Beginnings(FRACTION_NOUNS.words());

/** "3/4 of the seats" is a share; "1/2 cup" is not. */
function isShare(reading: Reading, token: number): boolean {
  return (
    norm(reading, token) === "of" &&
    ["the", "all", "its", "those", "their", "them"].includes(norm(reading, token + 1))
  );
}

/** "1 over 21" on its own, as a sum is read out; not "$10,000 over 3 years", "led 52 over 48". */
function overOf(reading: Reading, above: NumberReading, below: NumberReading): number | undefined {
  if (above.ordinal || below.ordinal || below.value === 0 || below.from !== above.to + 1) return undefined;
  if (norm(reading, above.to) !== "over" || isWord(reading, below.to)) return undefined;
  const lead = norm(reading, above.from - 1);
  const opens = lead === "" || lead === "=" || lead === "is" || lead === "equals";
  return opens ? above.value / below.value : undefined;
}

function fractionMention(reading: Reading, fraction: FractionReading): QuantityMention {
  const unit = unitOfFraction(reading, fraction.to);
  if (unit === undefined) return mentionOf(reading, fraction.from, fraction.to, shareOf(fraction.value));
  return mentionOf(reading, fraction.from, fraction.to, quantityOf(fraction.value, unit, 0.1));
}

/** "half an hour", "half a mile", "three quarters of a mile": so much of a unit, not a share. */
function unitOfFraction(reading: Reading, token: number): string | undefined {
  const at = norm(reading, token) === "of" ? token + 1 : token;
  const article = norm(reading, at);
  if (article !== "a" && article !== "an") return undefined;
  const unit = unitAfter(reading, at + 1);
  return unit ?? (norm(reading, at + 1) === "percent" ? "percent" : undefined);
}

/** Thirds, sixths and sevenths have no whole percent: newsrooms use them for what is near them. */
function shareOf(value: number) {
  const percent = Number((value * 100).toPrecision(12));
  const rough = !Number.isInteger(percent * 10);
  return { ...quantityOf(value, "percent", 1, rough), low: percent, high: percent };
}

const BETWEEN = new PhraseTable<"in" | "out of">([
  ["in", "in"],
  ["in every", "in"],
  ["out of", "out of"],
  ["out of every", "out of"],
]);

/** Denominators that shares are told in; "two in seven villages" is no share. */
const ROUND = new Set([3, 4, 5, 10, 20, 25, 50, 100, 500, 1000, 10_000, 100_000, 1_000_000]);
const EVENTS = wordSet(
  "day days week weeks month months year years decade decades hour hours minute minutes second seconds game games match matches attempts attempt innings attacks incidents places cities countries towns villages rounds seasons separate different more",
);

/** "one in five", "four out of ten", "seven schools in ten". */
function outOf(
  reading: Reading,
  above: NumberReading,
  below: NumberReading,
): { value: number; to: number } | undefined {
  if (above.ordinal || below.ordinal || above.value < 1 || above.value >= below.value || above.scale !== 1)
    return undefined;
  if (!Number.isInteger(above.value) || !Number.isInteger(below.value)) return undefined;
  const link = BETWEEN.at(reading, above.to);
  if (link?.to === below.from) {
    if (EVENTS.has(reading, below.to) || (link.value === "in" && !isInShare(above, below))) return undefined;
    return { value: above.value / below.value, to: below.to };
  }
  // "Seven schools in ten": the noun stands once, after the first number.
  const late = BETWEEN.at(reading, above.to + 1);
  if (
    late?.to !== below.from ||
    !isWord(reading, above.to) ||
    hasFlag(reading, above.to, TokenFlag.capitalised)
  )
    return undefined;
  const tenth = below.value === 10 || below.value === 100;
  const counted = norm(reading, above.to).endsWith("s") || norm(reading, above.to) === "people";
  if (!tenth || !counted || EVENTS.has(reading, below.to) || nounFollows(reading, below.to)) return undefined;
  return { value: above.value / below.value, to: below.to };
}

function isInShare(above: NumberReading, below: NumberReading): boolean {
  if (above.value === 1) return below.value >= 2;
  return ROUND.has(below.value) && !(above.digits !== below.digits);
}

function nounFollows(reading: Reading, token: number): boolean {
  return (
    isWord(reading, token) &&
    norm(reading, token).endsWith("s") &&
    norm(reading, token).length > 3 &&
    norm(reading, token) !== "is"
  );
}
