import {
  hasFlag,
  isNumber,
  isWord,
  norm,
  type Reading,
  sentenceFirst,
  TokenFlag,
  written,
} from "../domain/reading.ts";
import { FRACTION_NOUNS, type FractionNoun, NUMBER_WORDS } from "./lexicon/number-words.ts";
import { newSum } from "./number-sum.ts";
import { addWords } from "./number-sum-words.ts";
import { readNumber } from "./read-number.ts";
import { wordSet } from "./word-table.ts";

/** A fraction in words: "a third", "two-thirds", "half", "three quarters". Tokens are half-open. */
export interface FractionReading {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** The fraction whose noun stands at `noun` ("third", "half", "quarters"); undefined where the noun is an ordinal or a span of time. */
export function fractionAt(reading: Reading, noun: number): FractionReading | undefined {
  const entry = FRACTION_NOUNS.at(reading, noun);
  if (!entry) return undefined;
  const compound = compoundDenominator(reading, noun, entry);
  if (entry.bound && !compound) return undefined;
  const denominator = compound?.value ?? entry.denominator;
  const before = pastHyphenBack(reading, compound?.from ?? noun);
  if (entry.plural) {
    const count = cardinalEndingAt(reading, before);
    return count && withSign(reading, { from: count.from, to: noun + 1, value: count.value / denominator });
  }
  const lead = norm(reading, before);
  const article = lead === "a" || lead === "an" || lead === "one";
  if (denominator === 2) return isHalf(reading, noun, article ? before : noun);
  if (!article) return undefined;
  if (compound) {
    // "A twenty-fifth victim" is one of a row.
    if (isWord(reading, noun + 1) && norm(reading, noun + 1) !== "of") return undefined;
  } else if (denominator !== 4 || norm(reading, noun) === "fourth") {
    // "A third body" is the third of a row, "a third of them" and "a one-third stake" are shares.
    if (!endsFraction(reading, noun + 1) && !(lead === "one" && before === noun - 2)) return undefined;
    if (lead !== "one" && goesOnCounting(reading, before, noun, denominator)) return undefined;
  } else if (!isQuarter(reading, noun)) return undefined;
  return withSign(reading, { from: before, to: noun + 1, value: 1 / denominator });
}

/** "minus three fifths". */
function withSign(reading: Reading, fraction: FractionReading): FractionReading {
  const lead = norm(reading, fraction.from - 1);
  if (lead !== "minus" && lead !== "negative") return fraction;
  return { ...fraction, from: fraction.from - 1, value: -fraction.value };
}

function pastHyphenBack(reading: Reading, token: number): number {
  const mark = norm(reading, token - 1);
  return mark === "-" || mark === "‑" ? token - 2 : token - 1;
}

/** A denominator of more than one word, and its first token: "twenty-fifths", "one hundred and fifth". */
function compoundDenominator(
  reading: Reading,
  noun: number,
  { denominator, plural }: FractionNoun,
): { readonly value: number; readonly from: number } | undefined {
  const before = pastHyphenBack(reading, noun);
  const hyphen = before === noun - 2;
  const ten = NUMBER_WORDS.at(reading, before);
  if (ten?.kind === "ten" && !ten.ordinal && denominator < 10) {
    // "twenty fifths" are four; only a number before it that "twenty" cannot continue makes it "twenty twenty-fifths".
    const apart = pastHyphenBack(reading, before);
    const other = NUMBER_WORDS.at(reading, apart);
    const numerator = other?.kind === "unit" || other?.kind === "teen" || other?.kind === "ten";
    if (hyphen || (numerator && plural)) return { value: ten.value + denominator, from: before };
    return undefined;
  }
  // "one one hundred and fifth"
  const hundred = norm(reading, before) === "and" ? before - 1 : before;
  if (norm(reading, hundred) !== "hundred" || norm(reading, hundred - 1) !== "one") return undefined;
  return NUMBER_WORDS.at(reading, hundred - 2)?.kind === "unit" && denominator < 100
    ? { value: 100 + denominator, from: hundred - 1 }
    : undefined;
}

/** Longest numerator in tokens ("one hundred and thirty-two"); judgement. */
const LONGEST_NUMERATOR = 7;

/** The longest number that ends with `token` and no later: "one hundred thirty-two" of "one hundred thirty-two fifths". */
function cardinalEndingAt(
  reading: Reading,
  token: number,
): { readonly from: number; readonly value: number } | undefined {
  const end = token + 1;
  if (isNumber(reading, token)) {
    const number = readNumber(reading, token);
    return number && !number.ordinal && number.to === end ? number : undefined;
  }
  if (!NUMBER_WORDS.has(reading, token)) return undefined;
  for (let from = Math.max(0, token - LONGEST_NUMERATOR); from <= token; from++) {
    const first = NUMBER_WORDS.at(reading, from);
    const article = norm(reading, from) === "a";
    if (!article && (first?.ordinal || !BEGINS.has(first?.kind ?? ""))) continue;
    const sum = newSum(article ? from + 1 : from);
    if (article) sum.group = 1;
    addWords(reading, sum, end);
    if (sum.to === end && !sum.ordinal && sum.total + sum.group > 0)
      return { from, value: sum.total + sum.group };
  }
  return undefined;
}
const BEGINS = new Set(["unit", "teen", "ten"]);

/** How far back the count stands that a bare ordinal goes on from, in tokens; judgement. */
const COUNT_REACH = 15;

/** "Two were dead and a third, a boy, was hurt": the one after two, not a part of anything. */
function goesOnCounting(reading: Reading, before: number, noun: number, denominator: number): boolean {
  if (norm(reading, noun + 1) === "of" || norm(reading, before - 1) !== "and") return false;
  const first = Math.max(sentenceFirst(reading, noun), before - COUNT_REACH);
  for (let at = before - 2; at >= first; at--) {
    const word = NUMBER_WORDS.at(reading, at);
    if (
      word
        ? !word.ordinal && word.value === denominator - 1
        : written(reading, at) === String(denominator - 1)
    )
      return true;
  }
  return false;
}

const AFTER_FRACTION = wordSet(
  "of more less fewer higher lower larger smaller bigger greater above below off since in on from to compared this last over after before during year are were is was has had have said and or but by for with as than between within while when who that which",
);

/** Whether what follows "third" shows a share: "of", a comparison, a preposition, the end of the clause. */
function endsFraction(reading: Reading, token: number): boolean {
  return !isWord(reading, token) ? norm(reading, token) !== "-" : AFTER_FRACTION.has(reading, token);
}

const HALF_LEAD = wordSet(
  "first second this last other former latter better next opening closing top bottom upper lower northern southern eastern western final 's my",
);
const HALF_FOLLOW = wordSet(
  "of the its their his her our your my these those all were was are is had have has that what as again an a more less fewer in by from and or to since but after said on this them it",
);

/** "half of", "half the homes", "by half", "more than half"; not "the first half", "half-time", "half brother". */
function isHalf(reading: Reading, noun: number, from: number): FractionReading | undefined {
  if (
    HALF_LEAD.has(reading, from - 1) ||
    norm(reading, from - 1) === "-" ||
    norm(reading, from - 1) === "the"
  )
    return undefined;
  const next = noun + 1;
  if (!isWord(reading, next)) {
    if (norm(reading, next) === "-") return undefined;
  } else if (!HALF_FOLLOW.has(reading, next)) return undefined;
  // "At a time and a half" and "two and a half" belong to the number before.
  if (
    norm(reading, from - 1) === "and" &&
    (NUMBER_WORDS.has(reading, from - 2) || reading.kind[from - 2] === 2)
  )
    return undefined;
  return { from, to: noun + 1, value: 0.5 };
}

const QUARTER_LEAD = wordSet("every each per once");
const QUARTER_FOLLOW = wordSet(
  "earlier ago ended ending end final back horse finals finalist mile century hour note master",
);

/** "a quarter of", "by a quarter"; not "a quarter earlier", "once a quarter", "in a quarter-final". */
function isQuarter(reading: Reading, noun: number): boolean {
  if (QUARTER_LEAD.has(reading, noun - 2) || QUARTER_FOLLOW.has(reading, noun + 1)) return false;
  return endsFraction(reading, noun + 1) && !hasFlag(reading, noun, TokenFlag.capitalised);
}
