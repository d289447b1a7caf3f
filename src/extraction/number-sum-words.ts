import { isNumber, norm, type Reading, written } from "../domain/reading.ts";
import { FRACTION_NOUNS, NUMBER_WORDS, VULGAR_FRACTIONS } from "./lexicon/number-words.ts";
import { type Part, pastHyphen, type Sum } from "./number-sum.ts";
import { parseDigits } from "./parse-digits.ts";

/** Takes in number words from `sum.to` on while they fit. */
export function addWords(reading: Reading, sum: Sum): void {
  for (;;) {
    let at = pastHyphen(reading, sum.to);
    if (norm(reading, at) === "and" && mayTakeAnd(reading, sum, at)) at++;
    const word = NUMBER_WORDS.at(reading, at);
    if (!word || sum.ordinal || sum.bunch) return;
    // "twenty-first" and "hundred and first" are one ordinal; "$280 million first notes" is two words.
    if (word.ordinal && at === sum.to && sum.room !== Number.POSITIVE_INFINITY && sum.room !== 10) return;
    if (!addWord(sum, word.kind, word.value)) return;
    sum.ordinal = word.ordinal;
    sum.to = at + 1;
  }
}

function addWord(sum: Sum, kind: string, value: number): boolean {
  switch (kind) {
    case "unit":
    case "teen":
    case "ten":
      if (value >= sum.room || (value === 0 && sum.room !== Number.POSITIVE_INFINITY)) return false;
      sum.group += value;
      sum.room = kind === "ten" ? 10 : 0;
      sum.precision = 1;
      return true;
    case "hundred":
      if (sum.group === 0 || sum.group >= 100) return false;
      sum.group *= 100;
      sum.room = 100;
      sum.precision = 100;
      return true;
    case "scale":
      if (sum.group === 0) {
        // "a thousand million", "one lakh crore"
        if (sum.total === 0 || sum.room !== 1000) return false;
        sum.total *= value;
        sum.scale *= value;
      } else {
        if (value >= sum.lastScale) return false;
        sum.total += sum.group * value;
        sum.scale = value;
        sum.group = 0;
      }
      sum.precision *= value;
      sum.lastScale = value;
      sum.room = 1000;
      return true;
    default:
      if (sum.group === 0 || sum.total !== 0) return false;
      sum.group *= value;
      sum.precision = value;
      sum.bunch = true;
      return true;
  }
}

/** "one hundred and five", but not "between one hundred and two hundred". */
function mayTakeAnd(reading: Reading, sum: Sum, and: number): boolean {
  if (sum.room !== 100 && sum.room !== 1000) return false;
  const next = NUMBER_WORDS.at(reading, and + 1);
  if (!next || next.kind === "hundred" || next.kind === "scale" || next.kind === "bunch") return false;
  let after = pastHyphen(reading, and + 2);
  const second = NUMBER_WORDS.at(reading, after);
  if (second && (second.kind === "unit" || second.kind === "teen")) after = pastHyphen(reading, after + 1);
  // "two million and one half", "and three fifths": a fraction, see `addFraction`.
  if (
    FRACTION_NOUNS.at(reading, after)?.plural ||
    norm(reading, after) === "half" ||
    norm(reading, after) === "quarter"
  )
    return false;
  const beyond = NUMBER_WORDS.at(reading, after);
  // "two thousand and three hundred" is one number in court reports, but two hundreds beside each other are a range.
  return !(beyond && (beyond.kind === "hundred" || beyond.kind === "scale")) || after > and + 3;
}

/** "two point five", "nought point three". */
export function addPoint(reading: Reading, sum: Sum): void {
  if (norm(reading, sum.to) !== "point" || sum.ordinal) return;
  let at = sum.to + 1;
  let places = "";
  for (;;) {
    const word = NUMBER_WORDS.at(reading, at);
    if (!word || word.ordinal || (word.kind !== "unit" && word.kind !== "teen" && word.kind !== "ten")) break;
    const next = NUMBER_WORDS.at(reading, pastHyphen(reading, at + 1));
    if (word.kind === "ten" && next?.kind === "unit" && !next.ordinal) {
      places += String(word.value + next.value);
      at = pastHyphen(reading, at + 1) + 1;
    } else {
      places += String(word.value);
      at++;
    }
  }
  if (places === "") return;
  sum.group += Number(`0.${places}`);
  sum.precision = Number(`1e-${places.length}`);
  sum.room = 0;
  sum.to = at;
  const scale = NUMBER_WORDS.at(reading, at);
  if (scale?.kind === "scale") addWords(reading, sum);
}

/** "two and a half", "three million and a half", "one and three quarters", "3½", "3 1/2". */
export function addFraction(reading: Reading, sum: Sum): void {
  if (sum.ordinal || sum.bunch) return;
  const part = fractionAfter(reading, sum.to);
  if (!part) return;
  const unit = sum.group === 0 ? sum.scale : 1;
  if (unit > 1) sum.total += part.value * unit;
  else sum.group += part.value;
  sum.precision = unit * part.precision;
  sum.to = part.to;
  sum.room = 0;
  const scale = NUMBER_WORDS.at(reading, pastHyphen(reading, sum.to));
  if (unit === 1 && scale && (scale.kind === "scale" || scale.kind === "hundred" || scale.kind === "bunch")) {
    const value = scale.value;
    sum.total = sum.group * value;
    sum.group = 0;
    sum.scale = value;
    sum.precision *= value;
    sum.to = pastHyphen(reading, sum.to) + 1;
  }
}

function fractionAfter(reading: Reading, token: number): Part | undefined {
  const vulgar = VULGAR_FRACTIONS[norm(reading, token)];
  if (vulgar !== undefined) return { value: vulgar, precision: 0.1, to: token + 1 };
  if (isNumber(reading, token) || norm(reading, token) === "-") {
    const slash = readSlash(reading, norm(reading, token) === "-" ? token + 1 : token);
    return slash && slash.value < 1 ? slash : undefined;
  }
  if (norm(reading, token) !== "and") return undefined;
  const lower = norm(reading, token + 1);
  const one = lower === "a" || lower === "one";
  const noun = FRACTION_NOUNS.at(reading, pastHyphen(reading, token + 2));
  if (noun && one && (noun.denominator === 2 || noun.denominator === 4))
    return { value: 1 / noun.denominator, precision: 0.1, to: pastHyphen(reading, token + 2) + 1 };
  const count = NUMBER_WORDS.at(reading, token + 1);
  if (noun?.plural && count?.kind === "unit" && !count.ordinal && count.value < noun.denominator)
    return { value: count.value / noun.denominator, precision: 0.1, to: pastHyphen(reading, token + 2) + 1 };
  return undefined;
}

/** Denominators that prices, measures and recipes use; keeps "9/11", "24/7" and "2/15" from being fractions. */
const DENOMINATORS = new Set([2, 3, 4, 5, 6, 8, 16, 32, 64, 128]);

/** "3/8", "1 / 4"; the fraction of two number tokens. */
export function readSlash(reading: Reading, token: number): Part | undefined {
  if (!isNumber(reading, token) || !isNumber(reading, token + 2)) return undefined;
  const mark = norm(reading, token + 1);
  if (mark !== "/" && mark !== "⁄") return undefined;
  const above = parseDigits(written(reading, token));
  const below = parseDigits(written(reading, token + 2));
  if (!above || !below || !DENOMINATORS.has(below.value) || above.value >= below.value || above.value === 0)
    return undefined;
  // "1/2/2019" is a date.
  if (norm(reading, token + 3) === "/") return undefined;
  return { value: above.value / below.value, precision: 0.1, to: token + 3 };
}
