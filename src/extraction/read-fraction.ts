import { hasFlag, isWord, norm, type Reading, TokenFlag } from "../domain/reading.ts";
import { FRACTION_NOUNS, NUMBER_WORDS } from "./lexicon/number-words.ts";
import type { NumberReading } from "./number-sum.ts";
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
  const before = pastHyphenBack(reading, noun);
  if (entry.plural) {
    const count = numberEndingAt(reading, before);
    return count && { from: count.from, to: noun + 1, value: count.value / entry.denominator };
  }
  const lead = norm(reading, before);
  const article = lead === "a" || lead === "an" || lead === "one";
  if (entry.denominator === 2) return isHalf(reading, noun, article ? before : noun);
  if (!article) return undefined;
  if (entry.denominator !== 4 || norm(reading, noun) === "fourth") {
    // "A third body" is the third of a row, "a third of them" a share.
    if (!endsFraction(reading, noun + 1)) return undefined;
  } else if (!isQuarter(reading, noun)) return undefined;
  return { from: before, to: noun + 1, value: 1 / entry.denominator };
}

function pastHyphenBack(reading: Reading, token: number): number {
  const mark = norm(reading, token - 1);
  return mark === "-" || mark === "‑" ? token - 2 : token - 1;
}

/** The number of one word, of digits or of tens and units that ends at `token`. */
function numberEndingAt(reading: Reading, token: number): NumberReading | undefined {
  for (let from = Math.max(0, token - 2); from <= token; from++) {
    const number = readNumber(reading, from);
    if (number && !number.ordinal && number.to === token + 1) return number;
  }
  return undefined;
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
