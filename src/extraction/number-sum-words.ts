import { isNumber, isWord, norm, type Reading, written } from "../domain/reading.ts";
import { MEASURE_UNITS } from "./lexicon/measure-units.ts";
import { FRACTION_NOUNS, NUMBER_WORDS, VULGAR_FRACTIONS } from "./lexicon/number-words.ts";
import { type Part, pastHyphen, type Sum } from "./number-sum.ts";
import { readSlash } from "./read-slash.ts";

/** Takes in number words from `sum.to` on while they fit, up to token `end`. */
export function addWords(reading: Reading, sum: Sum, end = reading.count): void {
  for (;;) {
    let at = pastHyphen(reading, sum.to);
    if (norm(reading, at) === "and" && mayTakeAnd(reading, sum, at)) at++;
    else if (at === sum.to && isParted(reading, sum, at)) at++;
    if (at >= end) return;
    const word = NUMBER_WORDS.at(reading, at);
    if (!word || sum.ordinal || sum.bunch) return;
    // "twenty-first" and "hundred and first" are one ordinal; "$280 million first notes" is two words.
    if (word.ordinal && at === sum.to && sum.room !== Number.POSITIVE_INFINITY && sum.room !== 10) return;
    if (!addWord(sum, word.kind, word.value)) return;
    sum.ordinal = word.ordinal;
    sum.to = at + 1;
  }
}

/** "ninety - five": text whose marks were spaced out. Nothing else falls from a ten to a unit. */
function isParted(reading: Reading, sum: Sum, token: number): boolean {
  if (sum.room !== 10 || norm(reading, token) !== "-") return false;
  const unit = NUMBER_WORDS.at(reading, token + 1);
  return unit?.kind === "unit" && !unit.ordinal && unit.value > 0;
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
  // "six crore and two hundred": nothing is left to count but more of the number.
  if (beyond?.kind === "hundred" && sum.lastScale >= 1e5 && sum.lastScale !== Number.POSITIVE_INFINITY)
    return NUMBER_WORDS.has(reading, after + 1) || !isWord(reading, after + 1);
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
  const vulgar = vulgarFraction(reading, token);
  if (vulgar !== undefined) return { value: vulgar, precision: 0.1, to: token + 1 };
  const digits = norm(reading, token) === "-" ? token + 1 : token;
  if (isNumber(reading, digits)) {
    const slash = readSlash(reading, digits);
    return slash && slash.value < 1 ? slash : undefined;
  }
  const hyphen = pastHyphen(reading, token);
  if (norm(reading, hyphen) !== "and") return undefined;
  // "three-and-a-half years"
  return fractionInWords(reading, pastHyphen(reading, hyphen + 1));
}

/** The value of "½" and its kin; undefined for other tokens. */
export function vulgarFraction(reading: Reading, token: number): number | undefined {
  // Few marks are fractions: spare the others a look-up by string.
  if (token >= reading.count || reading.text.charCodeAt(reading.start[token] as number) < 0xbc)
    return undefined;
  return VULGAR_FRACTIONS.get(written(reading, token));
}

/** "a half", "three quarters", "fifty-four hundredths", "a fifth" where something is measured in it. */
function fractionInWords(reading: Reading, token: number): Part | undefined {
  const lower = norm(reading, token);
  const one = lower === "a" || lower === "one";
  const single = pastHyphen(reading, token + 1);
  const noun = one ? FRACTION_NOUNS.at(reading, single) : undefined;
  if (noun && !noun.plural) {
    const to = single + 1;
    if (noun.denominator !== 2 && noun.denominator !== 4 && !isMeasured(reading, to)) return undefined;
    return { value: 1 / noun.denominator, precision: 0.1, to };
  }
  const count = smallCardinal(reading, token);
  if (!count) return undefined;
  const plural = FRACTION_NOUNS.at(reading, pastHyphen(reading, count.to));
  if (!plural?.plural || plural.bound || count.value >= plural.denominator) return undefined;
  return {
    value: count.value / plural.denominator,
    precision: 0.1,
    to: pastHyphen(reading, count.to) + 1,
  };
}

/** "three and a fifth miles", "three and a fifth."; not "two died and a third was hurt". */
function isMeasured(reading: Reading, token: number): boolean {
  return (
    !isWord(reading, token) || MEASURE_UNITS.at(reading, token) !== undefined || isPercent(reading, token)
  );
}

function isPercent(reading: Reading, token: number): boolean {
  return (
    norm(reading, token) === "percent" ||
    (norm(reading, token) === "per" && norm(reading, token + 1) === "cent")
  );
}

/** "three", "fifty-four": a number of one word or two. */
function smallCardinal(reading: Reading, token: number): Part | undefined {
  const first = NUMBER_WORDS.at(reading, token);
  if (!first || first.ordinal || (first.kind !== "unit" && first.kind !== "teen" && first.kind !== "ten"))
    return undefined;
  const at = pastHyphen(reading, token + 1);
  const second = first.kind === "ten" ? NUMBER_WORDS.at(reading, at) : undefined;
  if (second?.kind === "unit" && !second.ordinal && second.value > 0)
    return { value: first.value + second.value, precision: 1, to: at + 1 };
  return { value: first.value, precision: 1, to: token + 1 };
}
