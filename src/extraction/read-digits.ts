import { hasFlag, isNumber, isWord, norm, type Reading, TokenFlag, written } from "../domain/reading.ts";
import { NUMBER_WORDS, SCALE_SUFFIXES } from "./lexicon/number-words.ts";
import { finish, joined, type NumberReading, newSum, type Part, type Sum } from "./number-sum.ts";
import { addFraction, addWords } from "./number-sum-words.ts";
import { type Digits, parseCommaDecimal, parseDigits, ulp } from "./parse-digits.ts";
import { readSlash } from "./read-slash.ts";
import { addSuffix } from "./scale-suffix.ts";
import { wordSet, wordsOf } from "./word-table.ts";

export function readDigits(reading: Reading, token: number): NumberReading | undefined {
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
  addSpacedDecimal(reading, sum);
  const grouped = addSpacedGroups(reading, sum, token) || parsed.grouped;

  if (isWord(reading, sum.to) && !GOES_ON.has(reading, sum.to)) {
    // "12 people": most numbers end where they begin
  } else if (addExponent(reading, sum)) {
    // done: "2.9 x 10^8" takes no more words
  } else if (isOrdinalEnding(reading, sum.to)) {
    sum.ordinal = true;
    sum.to++;
  } else if (!addSuffix(reading, sum)) {
    addFraction(reading, sum);
    addWords(reading, sum);
    addMoreDigits(reading, sum);
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

/** Words that may make more of the digits before them: scales, ordinal endings, "and", the "e" of an exponent. */
const GOES_ON = wordsOf(NUMBER_WORDS, SCALE_SUFFIXES, wordSet("and e st nd rd th"));

/** "59 . 2 %", "$ 46 . 8 million": text whose marks were spaced out, where a sign shows that it is one number. */
function addSpacedDecimal(reading: Reading, sum: Sum): void {
  const point = sum.to;
  if (norm(reading, point) !== "." || !hasFlag(reading, point, TokenFlag.spaced)) return;
  const places = written(reading, point + 1);
  if (!/^\d{1,2}$/u.test(places) || !carriesUnit(reading, point + 2)) return;
  sum.group += Number(`0.${places}`);
  sum.precision = ulp(places.length);
  sum.to = point + 2;
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

/** "1e10", "12.32e+14", "2.998×10−8", "2.5^-1": the notation of science pages. */
function addExponent(reading: Reading, sum: Sum): boolean {
  let at = sum.to;
  if (!joined(reading, at)) return false;
  const raised = norm(reading, at) === "^";
  if (raised || norm(reading, at) === "e") at++;
  else if (norm(reading, at) === "×" && norm(reading, at + 1) === "10")
    at += norm(reading, at + 2) === "^" ? 3 : 2;
  else return false;
  const mark = norm(reading, at);
  const sign = mark === "-" || mark === "−" ? -1 : 1;
  if (mark === "-" || mark === "−" || mark === "+") at++;
  const raw = written(reading, at);
  if (!joined(reading, at) || !/^\d{1,2}$/u.test(raw)) return false;
  if (raised) {
    sum.group **= sign * Number(raw);
    sum.to = at + 1;
    return true;
  }
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

/** "4 thousand 3 hundred": digits go on below the scale. */
function addMoreDigits(reading: Reading, sum: Sum): void {
  if (sum.room !== 1000 || !isNumber(reading, sum.to) || norm(reading, sum.to + 1) !== "hundred") return;
  const more = parseDigits(written(reading, sum.to));
  if (!more || more.value > 9 || more.precision !== 1) return;
  sum.group = more.value;
  sum.room = 1000;
  sum.to++;
  addWords(reading, sum);
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
