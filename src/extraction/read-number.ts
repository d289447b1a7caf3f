import {
  hasFlag,
  isNumber,
  isWord,
  norm,
  type Reading,
  TokenFlag,
  TokenKind,
  written,
} from "../domain/reading.ts";
import {
  FRACTION_NOUNS,
  NUMBER_BEGINNINGS,
  NUMBER_WORDS,
  SCALE_SUFFIXES,
  VULGAR_FRACTIONS,
} from "./lexicon/number-words.ts";
import { type Digits, parseCommaDecimal, parseDigits } from "./parse-digits.ts";
import { WordTable, wordSet } from "./word-table.ts";

/** A number as its own words give it, before units and modifiers. `from`/`to` are tokens, half-open; offsets follow from them. */
export interface NumberReading {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Unit in the last place of the words: 1 for 613, 0.1 for 6.4, 100000 for "1.2 million". */
  readonly precision: number;
  /** Product of the scale words: 1e6 for "1.2 million", 1 where there is none. */
  readonly scale: number;
  readonly digits: boolean;
  /** "28th", "twenty-eighth", "eighth". */
  readonly ordinal: boolean;
  /** Said in dozens or scores, which newsrooms round to. */
  readonly bunch: boolean;
  /** Written with separators between thousands: never a year. */
  readonly grouped: boolean;
}

const known = new WeakMap<Reading, readonly NumberReading[]>();

/** Every number of the reading in order, none overlapping. Found once for all the extractors that ask. Linear. */
export function numbersOf(reading: Reading): readonly NumberReading[] {
  const before = known.get(reading);
  if (before) return before;
  const numbers: NumberReading[] = [];
  const { count, kind } = reading;
  let nextWord = BEGINNINGS.next(reading, 0);
  let token = 0;
  while (token < count) {
    if (token > nextWord) nextWord = BEGINNINGS.next(reading, token);
    const may = kind[token] !== TokenKind.word || token === nextWord;
    const number = may ? readNumber(reading, token) : undefined;
    if (number) numbers.push(number);
    token = number ? number.to : token + 1;
  }
  known.set(reading, numbers);
  return numbers;
}

/** The words that a number may begin with, and how it is read from there. */
const BEGINNINGS = new WordTable<(reading: Reading, token: number) => NumberReading | undefined>([
  ...NUMBER_BEGINNINGS.map((word) => [word, readWords] as const),
  ["a", readAfterArticle],
  ["an", readAfterArticle],
  ["half", (reading, token) => readPartOfScale(reading, token, token)],
  ["quarter", (reading, token) => readPartOfScale(reading, token, token)],
  ["minus", readNegative],
  ["negative", readNegative],
]);

/** The number that begins at `token`, the longest that its words allow. */
export function readNumber(reading: Reading, token: number): NumberReading | undefined {
  if (isNumber(reading, token)) return readDigits(reading, token);
  if (isWord(reading, token)) return BEGINNINGS.at(reading, token)?.(reading, token);
  return readVulgar(reading, token);
}

function joined(reading: Reading, token: number): boolean {
  return token < reading.count && !hasFlag(reading, token, TokenFlag.spaced);
}

/** The token after an unspaced hyphen at `token` ("twenty-one", "one-hundred"), or `token` itself. */
function pastHyphen(reading: Reading, token: number): number {
  const mark = norm(reading, token);
  if ((mark === "-" || mark === "‑") && joined(reading, token) && joined(reading, token + 1))
    return token + 1;
  return token;
}

/** State of a number that is being put together from words. */
interface Sum {
  total: number;
  group: number;
  /** What may follow inside the group must be less than this. */
  room: number;
  lastScale: number;
  precision: number;
  scale: number;
  to: number;
  ordinal: boolean;
  bunch: boolean;
}

function newSum(from: number): Sum {
  return {
    total: 0,
    group: 0,
    room: Number.POSITIVE_INFINITY,
    lastScale: Number.POSITIVE_INFINITY,
    precision: 1,
    scale: 1,
    to: from,
    ordinal: false,
    bunch: false,
  };
}

function readWords(reading: Reading, from: number): NumberReading | undefined {
  const first = NUMBER_WORDS.at(reading, from);
  // "hundreds" aside, a bare "hundred" or "million" needs "a" or a number before it.
  if (!first || first.kind === "hundred" || first.kind === "scale" || first.kind === "bunch")
    return undefined;
  const sum = newSum(from);
  addWords(reading, sum);
  addPoint(reading, sum);
  addFraction(reading, sum);
  return finish(sum, from, false, false);
}

/** Takes in number words from `sum.to` on while they fit. */
function addWords(reading: Reading, sum: Sum): void {
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
function addPoint(reading: Reading, sum: Sum): void {
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
function addFraction(reading: Reading, sum: Sum): void {
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

interface Part {
  readonly value: number;
  readonly precision: number;
  readonly to: number;
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

function finish(sum: Sum, from: number, digits: boolean, grouped: boolean): NumberReading {
  return {
    from,
    to: sum.to,
    value: round(sum.total + sum.group),
    precision: sum.precision,
    scale: sum.scale,
    digits,
    ordinal: sum.ordinal,
    bunch: sum.bunch,
    grouped,
  };
}

/** Takes the noise off 1.2 * 1e6 = 1199999.9999999998. */
function round(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(14));
}

function readDigits(reading: Reading, token: number): NumberReading | undefined {
  const slash = readSlash(reading, token);
  if (slash) return readProperFraction(reading, token, slash);
  const raw = written(reading, token);
  let parsed: Digits | undefined = parseDigits(raw);
  if (!parsed && carriesUnit(reading, token + 1)) parsed = parseCommaDecimal(raw);
  if (!parsed) return undefined;
  const sum = newSum(token + 1);
  sum.group = parsed.value;
  sum.precision = parsed.precision;
  sum.room = 0;
  let from = token;
  const grouped = addSpacedGroups(reading, sum, token) || parsed.grouped;

  if (addExponent(reading, sum)) {
    // done: "2.9 x 10^8" takes no more words
  } else if (isOrdinalEnding(reading, sum.to)) {
    sum.ordinal = true;
    sum.to++;
  } else if (!addSuffix(reading, sum)) {
    addFraction(reading, sum);
    addWords(reading, sum);
    addTail(reading, sum);
    addFraction(reading, sum);
  }

  // ".5 percent"
  if (
    norm(reading, from - 1) === "." &&
    joined(reading, from) &&
    hasFlag(reading, from - 1, TokenFlag.spaced)
  ) {
    sum.group = Number(`0.${raw}`);
    sum.precision = Number(`1e-${raw.length}`);
    from--;
  }
  if (isMinus(reading, from)) {
    sum.total = -sum.total;
    sum.group = -sum.group;
    from--;
  }
  return finish(sum, from, true, grouped);
}

/** "3/4", "-1/2". */
function readProperFraction(reading: Reading, token: number, { value, precision, to }: Part): NumberReading {
  const sum = newSum(to);
  sum.group = value;
  sum.precision = precision;
  if (!isMinus(reading, token)) return finish(sum, token, true, false);
  sum.group = -value;
  return finish(sum, token - 1, true, false);
}

/** "1e10", "12.32e+14", "2.998×10−8": the notation of science pages. */
function addExponent(reading: Reading, sum: Sum): boolean {
  let at = sum.to;
  if (!joined(reading, at)) return false;
  if (norm(reading, at) === "e") at++;
  else if (norm(reading, at) === "×" && norm(reading, at + 1) === "10")
    at += norm(reading, at + 2) === "^" ? 3 : 2;
  else return false;
  const mark = norm(reading, at);
  const sign = mark === "-" || mark === "−" ? -1 : 1;
  if (mark === "-" || mark === "−" || mark === "+") at++;
  const raw = written(reading, at);
  if (!joined(reading, at) || !/^\d{1,2}$/u.test(raw)) return false;
  const power = Number(`1e${sign * Number(raw)}`);
  sum.group *= power;
  sum.precision *= power;
  sum.to = at + 1;
  return true;
}

const ORDINAL_ENDINGS = wordSet("st nd rd th");

function isOrdinalEnding(reading: Reading, token: number): boolean {
  return joined(reading, token) && ORDINAL_ENDINGS.has(reading, token);
}

/** A minus sign that stands before digits and after a space: "-5", not "150-200". */
function isMinus(reading: Reading, token: number): boolean {
  const mark = norm(reading, token - 1);
  if (mark !== "-" && mark !== "−" && mark !== "–") return false;
  if (!joined(reading, token) || !hasFlag(reading, token - 1, TokenFlag.spaced)) return false;
  if (hasFlag(reading, token - 1, TokenFlag.paragraph)) return mark !== "–";
  // "Stoxx 50 -1.3%" against "from 40 -50".
  return !isNumber(reading, token - 2) || norm(reading, token + 1) === "%";
}

/** "10 000" and "1 234 567" with plain spaces, as South African and SI style has them. */
function addSpacedGroups(reading: Reading, sum: Sum, token: number): boolean {
  const { text } = reading;
  if ((reading.end[token] as number) - (reading.start[token] as number) > 3 || sum.group === 0) return false;
  // "On June 12 300 people", "Flight 12 300": a number after a name is not the head of a group.
  if (hasFlag(reading, token - 1, TokenFlag.capitalised) && token > 0 && !isSentenceStart(reading, token - 1))
    return false;
  let grouped = false;
  for (let next = token + 1; isNumber(reading, next); next++) {
    const start = reading.start[next] as number;
    if ((reading.end[next] as number) - start !== 3) break;
    if (start - (reading.end[next - 1] as number) !== 1 || text.charCodeAt(start - 1) !== 0x20) break;
    const digits = text.slice(start, start + 3);
    if (!/^\d{3}$/u.test(digits)) break;
    sum.group = sum.group * 1000 + Number(digits);
    sum.to = next + 1;
    grouped = true;
  }
  return grouped;
}

function isSentenceStart(reading: Reading, token: number): boolean {
  return reading.sentenceStart[reading.sentence[token] as number] === token;
}

/** "$1.5bn", "10 mln", "25k", "35m"; false where there is none. "5 m" and "100m" without a sign of counting are metres. */
function addSuffix(reading: Reading, sum: Sum): boolean {
  const at = pastHyphen(reading, sum.to);
  const suffix = SCALE_SUFFIXES.at(reading, at);
  if (!suffix) return false;
  const apart = !joined(reading, at);
  if (apart && !suffix.spaced && !followsCurrency(reading, sum.to - 1)) return false;
  if (norm(reading, at) === "m" && !meansMillion(reading, sum.to - 1, at)) return false;
  if (norm(reading, at) === "b" && !apart && written(reading, at) === "b" && isUnitB(reading, at))
    return false;
  sum.total = sum.group * suffix.value;
  sum.group = 0;
  sum.scale = suffix.value;
  sum.precision *= suffix.value;
  sum.to = at + 1;
  return true;
}

function isUnitB(reading: Reading, at: number): boolean {
  return norm(reading, at + 1) === "/";
}

const CURRENCY_MARKS = "$£€¥₹₽₩₪₺₦₴₱฿";

function followsCurrency(reading: Reading, token: number): boolean {
  const mark = norm(reading, token - 1);
  return mark.length === 1 && CURRENCY_MARKS.includes(mark);
}

const METRE_COMPANY = wordSet(
  "high tall long deep wide above below away freestyle race sprint hurdles final butterfly backstroke relay from down apart x by thick swell waves wave",
);

/** Whether the "m" at `at` is million: "£48m", "10M", "35m people", "2m crowns"; not "100m", "1.5m high", "5 m". */
function meansMillion(reading: Reading, token: number, at: number): boolean {
  if (followsCurrency(reading, token) || hasCode(reading, token - 1)) return true;
  if (written(reading, at) === "M") return true;
  const next = norm(reading, at + 1);
  if (METRE_COMPANY.has(reading, at + 1)) return false;
  if (next === "of" || next === "or") return true;
  // A plural or "people" after it: what is counted, or a currency.
  return (
    isWord(reading, at + 1) &&
    !hasFlag(reading, at + 1, TokenFlag.capitalised) &&
    (next.endsWith("s") || next === "people" || next === "more" || next === "yen" || next === "yuan")
  );
}

/** "EUR 40m", "Rs 300m": capital letters before the digits. */
function hasCode(reading: Reading, token: number): boolean {
  const lower = norm(reading, token);
  if (lower === "rs" || lower === "ps") return true;
  return hasFlag(reading, token, TokenFlag.allCaps) && lower.length === 3;
}

/** "3 hundred and 21". */
function addTail(reading: Reading, sum: Sum): void {
  if (sum.room !== 100 || norm(reading, sum.to) !== "and" || !isNumber(reading, sum.to + 1)) return;
  const rest = parseDigits(written(reading, sum.to + 1));
  if (!rest || rest.value >= 100 || rest.precision !== 1) return;
  sum.group += rest.value;
  sum.precision = 1;
  sum.to += 2;
}

const UNIT_SIGNS = wordSet(
  "percent pct per million billion trillion bn mln mn euros dollars pounds crore lakh",
);

/** Whether what follows a number shows that "6,4" is one number. */
function carriesUnit(reading: Reading, token: number): boolean {
  const mark = norm(reading, token);
  return mark === "%" || mark === "€" || UNIT_SIGNS.has(reading, token);
}

/** "a hundred", "a million", "a dozen", "half a million" after "a"; "a score of villages". */
function readAfterArticle(reading: Reading, from: number): NumberReading | undefined {
  const next = norm(reading, from + 1);
  if (next === "half" || next === "quarter") return readPartOfScale(reading, from, from + 1);
  const word = NUMBER_WORDS.at(reading, from + 1);
  if (!word || word.ordinal || (word.kind !== "hundred" && word.kind !== "scale" && word.kind !== "bunch"))
    return undefined;
  if (next === "dozens" || (next === "score" && !isScore(reading, from + 2))) return undefined;
  const sum = newSum(from + 1);
  sum.group = 1;
  addWords(reading, sum);
  addFraction(reading, sum);
  return finish(sum, from, false, false);
}

/** "a score of villages" is twenty; "a score of 72" is not. */
function isScore(reading: Reading, token: number): boolean {
  const next = norm(reading, token);
  if (next === "or") return true;
  return (
    next === "of" &&
    isWord(reading, token + 1) &&
    !hasFlag(reading, token + 1, TokenFlag.capitalised) &&
    !NUMBER_WORDS.has(reading, token + 1)
  );
}

/** "half a million", "half-a-dozen", "half million", "a quarter of a million": a part of a scale word, not a share. */
function readPartOfScale(reading: Reading, from: number, part: number): NumberReading | undefined {
  let at = pastHyphen(reading, part + 1);
  if (norm(reading, at) === "of") at++;
  if (norm(reading, at) === "a" || norm(reading, at) === "an") at = pastHyphen(reading, at + 1);
  const word = NUMBER_WORDS.at(reading, at);
  if (
    !word ||
    word.ordinal ||
    (word.kind !== "scale" && word.kind !== "bunch") ||
    norm(reading, at) === "score"
  )
    return undefined;
  const share = norm(reading, part) === "half" ? 0.5 : 0.25;
  const sum = newSum(at + 1);
  sum.total = share * word.value;
  sum.scale = word.value;
  sum.precision = sum.total;
  sum.bunch = word.kind === "bunch";
  return finish(sum, from, false, false);
}

/** "minus five", "minus-5". */
function readNegative(reading: Reading, from: number): NumberReading | undefined {
  const at = pastHyphen(reading, from + 1);
  const number = isNumber(reading, at) || NUMBER_WORDS.has(reading, at) ? readNumber(reading, at) : undefined;
  if (!number || number.ordinal) return undefined;
  return { ...number, from, value: -number.value };
}

function readVulgar(reading: Reading, token: number): NumberReading | undefined {
  // Few marks are fractions: spare the others a lookup by string.
  if (reading.text.charCodeAt(reading.start[token] as number) < 0xbc) return undefined;
  const value = VULGAR_FRACTIONS[written(reading, token)];
  if (value === undefined) return undefined;
  const sum = newSum(token + 1);
  sum.group = value;
  sum.precision = 0.1;
  addWords(reading, sum);
  return finish(sum, token, true, false);
}
