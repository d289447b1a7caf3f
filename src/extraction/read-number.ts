import { hasFlag, isNumber, isWord, norm, type Reading, TokenFlag, TokenKind } from "../domain/reading.ts";
import { FRACTION_NOUNS, NUMBER_BEGINNINGS, NUMBER_WORDS } from "./lexicon/number-words.ts";
import { finish, type NumberReading, newSum, pastHyphen, type Sum } from "./number-sum.ts";
import { addFraction, addPoint, addWords, vulgarFraction } from "./number-sum-words.ts";
import { readDigits } from "./read-digits.ts";
import { WordTable } from "./word-table.ts";

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

function readWords(reading: Reading, from: number): NumberReading | undefined {
  const first = NUMBER_WORDS.at(reading, from);
  // "hundreds" aside, a bare "hundred" or "million" needs "a" or a number before it.
  if (!first || first.kind === "hundred" || first.kind === "scale" || first.kind === "bunch")
    return undefined;
  const sum = newSum(from);
  addWords(reading, sum);
  addPoint(reading, sum);
  addFraction(reading, sum);
  addPartOfScale(reading, sum);
  return finish(sum, from, false, false);
}

/** "two thirds of a million": a fraction of a scale word is a number, no share. */
function addPartOfScale(reading: Reading, sum: Sum): void {
  const noun = pastHyphen(reading, sum.to);
  const fraction = FRACTION_NOUNS.at(reading, noun);
  if (!fraction || fraction.bound || sum.ordinal || sum.total + sum.group >= fraction.denominator) return;
  const article = norm(reading, noun + 2);
  if (norm(reading, noun + 1) !== "of" || (article !== "a" && article !== "one")) return;
  const scale = NUMBER_WORDS.at(reading, noun + 3);
  if (scale?.kind !== "scale" || scale.ordinal) return;
  sum.total = ((sum.total + sum.group) / fraction.denominator) * scale.value;
  sum.group = 0;
  sum.scale = scale.value;
  sum.precision = scale.value / 10;
  sum.to = noun + 4;
}

/** "a hundred", "a million", "a dozen", "half a million" after "a"; "a score of villages". */
function readAfterArticle(reading: Reading, from: number): NumberReading | undefined {
  const next = norm(reading, from + 1);
  if (next === "half" || next === "quarter") return readPartOfScale(reading, from, from + 1);
  if (FRACTION_NOUNS.has(reading, from + 1)) {
    const part = newSum(from + 1);
    part.group = 1;
    addPartOfScale(reading, part);
    return part.total > 0 ? finish(part, from, false, false) : undefined;
  }
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
  const value = vulgarFraction(reading, token);
  if (value === undefined) return undefined;
  const sum = newSum(token + 1);
  sum.group = value;
  sum.precision = 0.1;
  addWords(reading, sum);
  return finish(sum, token, true, false);
}
