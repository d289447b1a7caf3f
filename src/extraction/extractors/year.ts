import { type DayRange, isoDay, monthRange, yearRange } from "../../domain/partial-date.ts";
import { hasFlag, isNumber, isWord, norm, type Reading, TokenFlag, written } from "../../domain/reading.ts";
import { Beginnings } from "../beginnings.ts";
import { draftDate } from "../draft-date.ts";
import { SEASONS } from "../lexicon/calendar.ts";
import type { DateMention } from "../mention.ts";
import { untrack } from "../mention.ts";
import type { Extractor, Passage } from "../pipeline.ts";
import type { SaidDate } from "../said-date.ts";
import { wordSet } from "../word-table.ts";
import { yearAt } from "./calendar-date.ts";

/**
 * A year where the words around it show that it is one: "in 1992", "the 1994 ceasefire", "(1993)", "1987/88", "the 1990s",
 * "mid-2019", "the spring of 2019", "fiscal 2023". Four digits anywhere else are a count.
 */
export const year: Extractor = {
  id: "year",
  *extract({ reading }: Passage): Iterable<DateMention> {
    let last: DateMention | undefined;
    let past = 0;
    for (const token of DIGITS.in(reading)) {
      if (token < past) continue;
      const value = yearAt(reading, token);
      const found = value === undefined ? undefined : yearMention(reading, token, value, last);
      if (!found) continue;
      yield found;
      last = found;
      past = found.to;
    }
  },
};

const DIGITS = new Beginnings([], { digits: true });

function yearMention(
  reading: Reading,
  token: number,
  value: number,
  last: DateMention | undefined,
): DateMention | undefined {
  return (
    decade(reading, token, value) ??
    partOfYear(reading, token, value) ??
    fiscalYear(reading, token, value) ??
    plainYear(reading, token, value, last)
  );
}

/** "the 1990s", "early 1990s". */
function decade(reading: Reading, token: number, value: number): DateMention | undefined {
  if (norm(reading, token + 1) !== "s" || hasFlag(reading, token + 1, TokenFlag.spaced) || value % 10 !== 0)
    return undefined;
  const range = { start: isoDay(value, 1, 1), end: isoDay(value + 9, 12, 31) };
  return { ...draftDate(reading, token, token + 2, { form: "range", range }), precision: "decade" };
}

/** "spring 2019", "the summer of 1992", "early 2019", "mid-2019", "the end of 2019", "second quarter of 2019". */
function partOfYear(reading: Reading, token: number, value: number): DateMention | undefined {
  let at = token - 1;
  if (norm(reading, at) === "of" || norm(reading, at) === "-") at--;
  if (norm(reading, at) === "the") at--;
  const season = SEASONS.at(reading, at);
  // "Prices fall 2 percent": the American autumn needs a word that shows it is a time.
  if (season && (norm(reading, at) !== "fall" || TIME_LEADS.has(reading, at - 1))) {
    // "Winter 2010/11" and "winter 2010" both begin in December 2010.
    const split = splitYear(reading, token, value);
    const end = season.to > 12 ? monthRange(value + 1, season.to - 12).end : monthRange(value, season.to).end;
    const range = { start: isoDay(value, season.from, 1), end };
    return draftDate(reading, at, split?.to ?? token + 1, { form: "range", range });
  }
  const word = norm(reading, at);
  const part = PARTS.get(word);
  if (part) {
    const range = { start: isoDay(value, part[0], 1), end: monthRange(value, part[1]).end };
    return draftDate(reading, at, token + 1, { form: "range", range, approximate: true });
  }
  const before = norm(reading, at - 1);
  const nth = NTH.get(before);
  if (word === "half" && nth !== undefined && nth <= 2)
    return months(reading, at - 1, token, value, (nth - 1) * 6, 6);
  if (word === "quarter" && nth !== undefined) return months(reading, at - 1, token, value, (nth - 1) * 3, 3);
  if ((word === "q" || word === "h") && isNumber(reading, token)) return undefined;
  return undefined;
}

function months(
  reading: Reading,
  from: number,
  token: number,
  year: number,
  skipped: number,
  length: number,
): DateMention {
  const range = { start: isoDay(year, skipped + 1, 1), end: monthRange(year, skipped + length).end };
  const mention = draftDate(reading, from, token + 1, { form: "range", range });
  untrack(mention, "period of a figure");
  return mention;
}

const TIME_LEADS = wordSet("in the of since by until this early late");

/** First and last month of "early 2019" and its kin; judgement (thirds of a year, as TimeML's START, MID, END). */
const PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["early", [1, 4]],
  ["mid", [5, 8]],
  ["middle", [5, 8]],
  ["late", [9, 12]],
  ["beginning", [1, 3]],
  ["start", [1, 3]],
  ["end", [10, 12]],
]);
const NTH: ReadonlyMap<string, number> = new Map([
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
  ["final", 4],
  ["last", 4],
]);

/** "fiscal 2023", "fiscal year 2023", "financial year 2023/24", "the 2023-24 season". Where it begins is not said: untracked. */
function fiscalYear(reading: Reading, token: number, value: number): DateMention | undefined {
  const before = norm(reading, token - 1);
  const fiscal =
    before === "fiscal" ||
    before === "fy" ||
    (before === "year" &&
      (norm(reading, token - 2) === "fiscal" || norm(reading, token - 2) === "financial"));
  const split = splitYear(reading, token, value);
  if (!fiscal && !split) return undefined;
  const range: DayRange = split
    ? { start: isoDay(value, 1, 1), end: isoDay(split.year, 12, 31) }
    : yearRange(value);
  const mention = draftDate(reading, token, split?.to ?? token + 1, {
    form: "range",
    range,
    approximate: true,
  });
  untrack(mention, fiscal ? "fiscal year" : "period of a figure");
  return mention;
}

/** "1987/88", "2023-24": two digits that name the year after. */
function splitYear(reading: Reading, token: number, value: number): { year: number; to: number } | undefined {
  const mark = norm(reading, token + 1);
  if (mark !== "/" && mark !== "-" && mark !== "–") return undefined;
  if (hasFlag(reading, token + 1, TokenFlag.spaced) || hasFlag(reading, token + 2, TokenFlag.spaced))
    return undefined;
  const raw = written(reading, token + 2);
  return /^\d{2}$/u.test(raw) && Number(raw) === (value + 1) % 100
    ? { year: value + 1, to: token + 3 }
    : undefined;
}

function plainYear(
  reading: Reading,
  token: number,
  value: number,
  last: DateMention | undefined,
): DateMention | undefined {
  // Below 1400 four digits are a count far more often than a year; judgement.
  if (value < 1400 || isDecorated(reading, token)) return undefined;
  const end = farYear(reading, token, value);
  if (!isYearContext(reading, token, end?.to ?? token + 1, value, last)) return undefined;
  const said: SaidDate = {
    form: "calendar",
    from: { year: value },
    ...(end && { to: { year: end.year } }),
  };
  return draftDate(reading, token, end?.to ?? token + 1, said);
}

/** A currency sign before, a percent sign or a glued letter after: no year. */
function isDecorated(reading: Reading, token: number): boolean {
  const before = norm(reading, token - 1);
  const after = norm(reading, token + 1);
  if (before === "$" || before === "€" || before === "£" || before === "#" || before === "+") return true;
  if (before === "/" || (before === "-" && !DASHED.has(reading, token - 2))) return true;
  return (
    after === "%" ||
    (isWord(reading, token + 1) && !hasFlag(reading, token + 1, TokenFlag.spaced) && !after.endsWith("'s"))
  );
}

const DASHED = wordSet("mid pre post early late");

function isYearContext(
  reading: Reading,
  token: number,
  next: number,
  value: number,
  last: DateMention | undefined,
): boolean {
  const before = norm(reading, token - 1);
  const counts = isCounting(reading, next, value);
  if (LEADING.has(reading, token - 1)) return !counts;
  if (before === "(" || before === "[") return norm(reading, next) === ")" || norm(reading, next) === "]";
  if (before === "of") return !counts && value >= 1700;
  // "The 1994 ceasefire", "Cardenna's 2016 vote", "last year's" never: determiners, then a year, then what it dates.
  if (DETERMINERS.has(reading, token - 1) || before.endsWith("'s"))
    return value >= 1700 && isWord(reading, next) && !counts && !UNIT_WORDS.has(reading, next);
  if (last && last.to >= token - 2 && last.precision === "year" && JOINS.has(before)) return !counts;
  // "The big one, in 2006" is led; "the packing plant, 2016." is not.
  if (before === "," && value >= 1900) {
    const after = norm(reading, next);
    const name = isWord(reading, token - 2) && !isNumber(reading, token - 2);
    return name && (after === "" || after === "." || after === ")" || after === ";" || after === ",");
  }
  return norm(reading, next) === "’s" || norm(reading, next) === "'s";
}

const JOINS = new Set([",", "and", "or", "to", "-", "–"]);
const LEADING = wordSet(
  "in since by until till from during before after between circa through throughout late early mid around",
);
const DETERMINERS = wordSet("the a an its his her their this that our");
const UNIT_WORDS = wordSet(
  "people men women children percent per dollars euros pounds kilometres kilometers km miles tonnes tons hectares acres troops soldiers civilians homes houses families dead wounded injured residents victims hostages",
);

/** "In 2000 villages", "the 1500 troops": a round number before a plural noun counts it. "In 1992 troops entered" does not. */
function isCounting(reading: Reading, next: number, value: number): boolean {
  if (value % 100 !== 0 && value >= 1700) return false;
  return UNIT_WORDS.has(reading, next) || /^[a-z]{3,}s$/u.test(written(reading, next));
}

/** "1992-1994", "1992 to 1994", "between 1992 and 1994". */
function farYear(reading: Reading, token: number, value: number): { year: number; to: number } | undefined {
  const mark = norm(reading, token + 1);
  const before = norm(reading, token - 1);
  const joins =
    ((mark === "-" || mark === "–") && !hasFlag(reading, token + 1, TokenFlag.spaced)) ||
    (mark === "to" && (before === "from" || before === "in")) ||
    (mark === "until" && before === "from") ||
    (mark === "and" && before === "between");
  if (!joins) return undefined;
  const far = yearAt(reading, token + 2);
  if (far !== undefined) return far > value ? { year: far, to: token + 3 } : undefined;
  const raw = written(reading, token + 2);
  if (mark === "to" || mark === "and" || !/^\d{2}$/u.test(raw)) return undefined;
  const year = value - (value % 100) + Number(raw);
  return year > value ? { year, to: token + 3 } : undefined;
}
