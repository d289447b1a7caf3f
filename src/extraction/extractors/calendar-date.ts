import { hasFlag, isNumber, isWord, norm, type Reading, TokenFlag, written } from "../../domain/reading.ts";
import { Beginnings } from "../beginnings.ts";
import { draftDate } from "../draft-date.ts";
import { MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from "../lexicon/calendar.ts";
import { NUMBER_WORDS } from "../lexicon/number-words.ts";
import type { DateMention } from "../mention.ts";
import { untrack } from "../mention.ts";
import { monthPartBefore } from "../month-part.ts";
import { wholeNumber } from "../parse-digits.ts";
import type { Extractor, Passage } from "../pipeline.ts";
import type { Lean, SaidDate, SaidDay } from "../said-date.ts";
import { isOrdinalEnding, smallNumberAt } from "../small-number.ts";
import { wordSet } from "../word-table.ts";

/** A date that names its month: "Feb. 25-26, 1992", "from 2 to 8 May", "Tuesday, 7 March 2023", "2023-03-07", "in October". */
export const calendarDate: Extractor = {
  id: "calendar-date",
  *extract({ reading }: Passage): Iterable<DateMention> {
    let past = 0;
    for (const token of BEGINNINGS.in(reading)) {
      if (token < past) continue;
      const found = dateAt(reading, token);
      if (!found) continue;
      const part = isMonth(found.said) ? monthPartBefore(reading, token) : undefined;
      const mention = part
        ? draftDate(reading, part.from, found.to, { ...found.said, part: part.part })
        : draftDate(reading, token, found.to, found.said);
      if (found.ambiguous) untrack(mention, "day and month cannot be told apart");
      yield mention;
      past = found.to;
    }
  },
};

/** Words that a date may begin with. */
const BEGINNINGS = new Beginnings(
  [MONTHS, WEEKDAYS, SHORT_WEEKDAYS, NUMBER_WORDS].flatMap((table) => table.words()),
  { digits: true },
);

interface Found {
  readonly said: SaidCalendar;
  readonly to: number;
  readonly ambiguous?: boolean;
}

type SaidCalendar = Extract<SaidDate, { form: "calendar" }>;

/** Whether a month is said, with or without its year, and no day of it. */
function isMonth({ from, to }: SaidCalendar): boolean {
  return to === undefined && from.month !== undefined && from.day === undefined;
}

interface Point extends SaidDay {
  readonly to: number;
  readonly lastDay?: number;
  readonly ambiguous?: boolean;
}

function dateAt(reading: Reading, token: number): Found | undefined {
  const first = weekdayPoint(reading, token);
  if (!first) return monthAloneAt(reading, token);
  const { weekday, point } = first;
  const base: SaidDay = dayOf(point);
  const common = weekday === undefined ? {} : { weekday };

  if (point.lastDay === undefined && point.month !== undefined) {
    const end = rangeEnd(reading, token, point);
    if (end) {
      const year = point.year ?? (end.year === undefined ? undefined : firstYear(point, end));
      const from = year === undefined ? base : { ...base, year };
      return { said: { form: "calendar", from, to: dayOf(end), ...common }, to: end.to };
    }
  }
  if (point.lastDay !== undefined) {
    const to = { ...base, day: point.lastDay };
    return { said: { form: "calendar", from: base, to, ...common }, to: point.to };
  }
  return {
    said: { form: "calendar", from: base, ...common },
    to: point.to,
    ...(point.ambiguous && { ambiguous: true }),
  };
}

/** "28 December to 3 January 2020" began the year before. */
function firstYear(from: SaidDay, to: SaidDay): number {
  return (to.year as number) - ((from.month as number) > (to.month as number) ? 1 : 0);
}

function dayOf({ year, month, day }: SaidDay): SaidDay {
  return {
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  };
}

/** A point in time with or without its weekday: "Tuesday, 12 October 2011", "Saturday (June 5)". */
function weekdayPoint(reading: Reading, token: number): { weekday?: number; point: Point } | undefined {
  if (!hasFlag(reading, token, TokenFlag.capitalised)) return withWeekdayAfter(reading, token);
  const weekday = WEEKDAYS.at(reading, token) ?? SHORT_WEEKDAYS.at(reading, token);
  if (weekday === undefined) return withWeekdayAfter(reading, token);
  let at = token + 1;
  if (norm(reading, at) === "." && SHORT_WEEKDAYS.has(reading, token)) at++;
  // "Saturday morning, Dec. 27, 2014".
  if (PARTS_OF_DAY.has(reading, at) && norm(reading, at + 1) === ",") at++;
  const bracket = norm(reading, at) === "(";
  if (bracket || norm(reading, at) === ",") at++;
  if (norm(reading, at) === "the") at++;
  // "On Monday 12 people died in March": a day of the month needs its month beside it, which `pointAt` asks for.
  const point = pointAt(reading, at);
  if (point?.day === undefined) return undefined;
  if (bracket && norm(reading, point.to) === ")") return { weekday, point: { ...point, to: point.to + 1 } };
  return { weekday, point };
}

/** "5 March 2024, a Tuesday", "March 5, 2024 (a Tuesday)". */
function withWeekdayAfter(reading: Reading, token: number): { weekday?: number; point: Point } | undefined {
  const point = pointAt(reading, token);
  if (point?.day === undefined) return point && { point };
  const mark = norm(reading, point.to);
  const weekday = WEEKDAYS.at(reading, point.to + 2);
  if (weekday === undefined || norm(reading, point.to + 1) !== "a" || (mark !== "," && mark !== "("))
    return { point };
  return { weekday, point: { ...point, to: point.to + 3 } };
}

const PARTS_OF_DAY = wordSet("morning afternoon evening night");

function pointAt(reading: Reading, token: number): Point | undefined {
  if (isNumber(reading, token)) return digitsDate(reading, token) ?? dayFirst(reading, token);
  if (!isWord(reading, token)) return undefined;
  if (hasFlag(reading, token, TokenFlag.capitalised)) {
    const month = MONTHS.at(reading, token);
    if (month !== undefined) return monthFirst(reading, token, month);
  }
  return dayFirst(reading, token);
}

/** "2023-03-07", "07/03/2023", "12.10.2011". */
function digitsDate(reading: Reading, token: number): Point | undefined {
  const length = (reading.end[token] as number) - (reading.start[token] as number);
  const dotted =
    length >= "1.1.2019".length ? /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(written(reading, token)) : null;
  if (dotted) {
    const [day, month, year] = [Number(dotted[1]), Number(dotted[2]), Number(dotted[3])];
    return month <= 12 && day <= 31 && isYear(year) ? { year, month, day, to: token + 1 } : undefined;
  }
  const mark = norm(reading, token + 1);
  if ((mark !== "-" && mark !== "/") || norm(reading, token + 3) !== mark) return undefined;
  const glued = [1, 2, 3, 4].every((i) => !hasFlag(reading, token + i, TokenFlag.spaced));
  const [a, b, c] = [token, token + 2, token + 4].map((at) => written(reading, at)) as [
    string,
    string,
    string,
  ];
  if (!glued || !isNumber(reading, token + 2) || !isNumber(reading, token + 4)) return undefined;
  const to = token + 5;
  if (a.length === 4 && b.length === 2 && c.length === 2)
    return isYear(Number(a)) && Number(b) <= 12 && Number(c) <= 31
      ? { year: Number(a), month: Number(b), day: Number(c), to }
      : undefined;
  if (c.length !== 4 || a.length > 2 || b.length > 2 || !isYear(Number(c))) return undefined;
  const [x, y, year] = [Number(a), Number(b), Number(c)];
  if (x > 12 && x <= 31 && y <= 12) return { year, month: y, day: x, to };
  if (y > 12 && y <= 31 && x <= 12) return { year, month: x, day: y, to };
  // 07/03 is 7 March to most of the world and July 3 to America: read as the former, and not relied upon.
  return x <= 12 && y <= 12 ? { year, month: y, day: x, to, ambiguous: x !== y } : undefined;
}

/** Longest list of days of one month that is read; judgement, and a bound on the work for a text of bare numbers. */
const MOST_DAYS = 8;

/** "26 February 1992", "26th of February", "25 and 26 February", "from 2 to 8 May", "3, 9 and 17 May". */
function dayFirst(reading: Reading, token: number): Point | undefined {
  const first = dayNumberAt(reading, token);
  if (!first || !mayGoOn(reading, first.to)) return undefined;
  const days = [first.value];
  let at = first.to;
  let joined = "";
  while (days.length < MOST_DAYS) {
    const connector = norm(reading, at);
    if (!DAY_CONNECTORS.has(connector)) break;
    const next = dayNumberAt(reading, at + 1);
    if (!next) break;
    days.push(next.value);
    joined = connector;
    at = next.to;
  }
  if (norm(reading, at) === "of") at++;
  const month = MONTHS.at(reading, at);
  if (month === undefined || !hasFlag(reading, at, TokenFlag.capitalised)) return undefined;
  const spelled = !isNumber(reading, token);
  // "One May morning", "the first March victims": a spelled day needs its "of" ("the first of May").
  if (spelled && norm(reading, at - 1) !== "of") return undefined;
  // "Fourth of July weekend" is a feast.
  if (spelled && hasFlag(reading, token, TokenFlag.capitalised)) return undefined;
  at++;
  if (norm(reading, at) === "." && isAbbreviated(reading, at - 1)) at++;
  const year = yearAfter(reading, at);
  const to = year?.to ?? at;
  const common = { month, ...(year && { year: year.value }), to };
  const last = days.at(-1) as number;
  if (days.length === 1) return { ...common, day: first.value };
  const before = norm(reading, token - 1);
  const run =
    (days.length === 2 && (RANGE_MARKS.has(joined) || before === "between")) ||
    days.every((day, i) => i === 0 || day === (days[i - 1] as number) + 1);
  if (run) return { ...common, day: first.value, lastDay: last };
  // "On 3 and 17 May": two dates; the first is its bare day, and the scan goes on to the second.
  return { ...common, day: first.value, to: first.to };
}

/** Whether a month, or another day of it, may follow: most small numbers count something. */
function mayGoOn(reading: Reading, token: number): boolean {
  if (MONTHS.has(reading, token)) return true;
  const word = norm(reading, token);
  return word === "of" || DAY_CONNECTORS.has(word);
}

const DAY_CONNECTORS = new Set(["-", "–", "—", "to", "and", "or", "/", ",", "&"]);
const RANGE_MARKS = new Set(["-", "–", "—", "to"]);

/** "Feb. 25-26, 1992", "June 5 to June 9", "August of 2021", "October 1993". */
function monthFirst(reading: Reading, token: number, month: number): Point | undefined {
  let at = token + 1;
  const cutShort = norm(reading, at) === "." && isAbbreviated(reading, token);
  if (cutShort) at++;
  if (norm(reading, at) === "the") at++;
  const day = dayNumberAt(reading, at);
  // "In May 25 people were killed": a day of the month is never "in" it.
  const inMonth = norm(reading, token - 1) === "in";
  // "A report dated Feb. 21 estimates", "the March 3 protests": no plural takes the day from a month that is shown to be dated.
  const dated = cutShort || DATED.has(reading, token - 1);
  const counts = !dated && day !== undefined && isCount(reading, at, day.to);
  if (day && isNumber(reading, at) && !inMonth && !counts) {
    const joined = norm(reading, day.to);
    const second = dayNumberAt(reading, day.to + 1);
    const before = norm(reading, token - 1);
    const run =
      second !== undefined &&
      second.value > day.value &&
      ((joined === "to" && (before === "from" || before === "between")) ||
        (joined === "and" && (before === "between" || second.value === day.value + 1)) ||
        joined === "-" ||
        joined === "–") &&
      !isCount(reading, day.to + 1, second.to);
    const end = run ? second.to : day.to;
    const year = yearAfter(reading, end);
    return {
      month,
      day: day.value,
      ...(run && { lastDay: second.value }),
      ...(year && { year: year.value }),
      to: year?.to ?? end,
    };
  }
  if (norm(reading, at) === "of") at++;
  const year = yearAfter(reading, at);
  return year && { month, year: year.value, to: year.to };
}

const DATED = wordSet("on the dated 's its their his her");

/** "June 5 people": a small number before a plural noun counts something. */
function isCount(reading: Reading, number: number, to: number): boolean {
  if (to > number + 1) return false;
  const raw = written(reading, to);
  return COUNTED.has(reading, to) || (/^[a-z]{3,}s$/u.test(raw) && !NOT_COUNTED.has(reading, to));
}

const COUNTED = wordSet("people men women children percent per police civilians soldiers");
const NOT_COUNTED = wordSet("was has is as its his this says plans marks sees its across towards");

interface Number_ {
  readonly value: number;
  readonly to: number;
}

/** A day of the month at `token`: 1 to 31, with or without "th". */
function dayNumberAt(reading: Reading, token: number): Number_ | undefined {
  const number = smallNumberAt(reading, token);
  if (!number || number.value > 31 || number.value < 1) return undefined;
  if (isNumber(reading, token) && (reading.end[token] as number) - (reading.start[token] as number) > 2)
    return undefined;
  if (!isNumber(reading, token) && !number.ordinal) return undefined;
  return number;
}

/** A year at `token`, after a comma at most: "26 February 1992", "Feb. 26, 1992". */
function yearAfter(reading: Reading, token: number): Number_ | undefined {
  const comma = norm(reading, token) === ",";
  const at = comma ? token + 1 : token;
  const value = yearAt(reading, at) ?? (comma ? undefined : shortYear(reading, at));
  if (value === undefined || isOrdinalEnding(reading, at + 1)) return undefined;
  // "On 12 March, 2000 villagers fled".
  if (comma && value % 100 === 0 && isCount(reading, at, at + 1)) return undefined;
  return { value, to: at + 1 };
}

/** "9 JAN 90 (EFE)": two digits after a date of old wire copy, where no word follows that they could count. */
function shortYear(reading: Reading, token: number): number | undefined {
  const raw = written(reading, token);
  if (!isNumber(reading, token) || !/^\d{2}$/u.test(raw) || isWord(reading, token + 1)) return undefined;
  const after = norm(reading, token + 1);
  if (after !== "(" && after !== "-" && after !== "—" && after !== "–" && after !== "/") return undefined;
  // The century turns where wire copy in digital archives begins; judgement.
  return Number(raw) >= 40 ? 1900 + Number(raw) : 2000 + Number(raw);
}

/** The year that four digits give; undefined for other tokens. */
export function yearAt(reading: Reading, token: number): number | undefined {
  if (!isNumber(reading, token)) return undefined;
  const [start, end] = [reading.start[token] as number, reading.end[token] as number];
  const value = end - start === 4 ? wholeNumber(reading.text, start, end) : undefined;
  return value !== undefined && isYear(value) ? value : undefined;
}

/** Four-digit numbers that newsrooms use as years; judgement. */
function isYear(value: number): boolean {
  return value >= 1000 && value <= 2199;
}

/** The far end of "June 5 to June 9", "2 March to 21 May", "between 23 July and 16 September", "May 2019 to June 2020". */
function rangeEnd(reading: Reading, token: number, from: Point): (Point & { to: number }) | undefined {
  const connector = norm(reading, from.to);
  const before = norm(reading, token - 1);
  const joins =
    connector === "-" ||
    connector === "–" ||
    connector === "to" ||
    connector === "through" ||
    (connector === "and" && before === "between") ||
    ((connector === "until" || connector === "till") && before === "from");
  if (!joins) return undefined;
  const end = weekdayPoint(reading, from.to + 1)?.point;
  if (!end || end.month === undefined || end.lastDay !== undefined) return undefined;
  return (end.day === undefined) === (from.day === undefined) ? end : undefined;
}

/** "Feb", "Sept": the full stop after it is its own. "1 July." ends a sentence. */
function isAbbreviated(reading: Reading, token: number): boolean {
  return SHORT_MONTHS.has(reading, token);
}

const SHORT_MONTHS = wordSet("jan feb mar apr jun jul aug sep sept oct nov dec");

/** "in October", "last May", "October's vote": a month with neither day nor year, where the words around it show that it is one. */
function monthAloneAt(reading: Reading, token: number): Found | undefined {
  const month = MONTHS.at(reading, token);
  if (month === undefined || !hasFlag(reading, token, TokenFlag.capitalised)) return undefined;
  const before = norm(reading, token - 1);
  const lean = LEANS.get(before);
  const led =
    lean !== undefined ||
    BEFORE_MONTH.has(reading, token - 1) ||
    (before === "-" && norm(reading, token - 2) === "mid");
  const possessive = norm(reading, token + 1).endsWith("'s") || norm(reading, token + 1) === "’s";
  if (!led && !possessive) return undefined;
  // "Sailors of March Marine": a capital after it makes it a name.
  if (before === "of" && hasFlag(reading, token + 1, TokenFlag.capitalised)) return undefined;
  const to = token + 1;
  const end =
    (before === "between" || before === "from" || before === "in") &&
    ["and", "to", "-", "–"].includes(norm(reading, to))
      ? MONTHS.at(reading, to + 1)
      : undefined;
  const said: SaidCalendar = { form: "calendar", from: { month }, ...(lean && { lean }) };
  if (end !== undefined) return { said: { ...said, to: { month: end } }, to: to + 2 };
  return { said, to: token + 1 };
}

const LEANS: ReadonlyMap<string, Lean> = new Map([
  ["last", "last"],
  ["next", "next"],
  ["this", "this"],
]);
const BEFORE_MONTH = wordSet(
  "in since during until till by from through throughout between early late mid of before after end beginning",
);
