import { type DayRange, daysInMonth, isoDay } from "../domain/partial-date.ts";
import { norm, type Reading } from "../domain/reading.ts";
import { WordTable } from "./word-table.ts";

/** The part of a month that words pick out: "early March", "the middle of March", "the end of March". */
export type MonthPart = "start" | "middle" | "end";

const PARTS = new WordTable<MonthPart>([
  ["early", "start"],
  ["start", "start"],
  ["beginning", "start"],
  ["mid", "middle"],
  ["middle", "middle"],
  ["late", "end"],
  ["end", "end"],
]);

/** The part named before the month at `month`, and the token where its words begin; undefined where none is. */
export function monthPartBefore(
  reading: Reading,
  month: number,
): { readonly part: MonthPart; readonly from: number } | undefined {
  const joint = norm(reading, month - 1);
  const from = joint === "of" || joint === "-" ? month - 2 : month - 1;
  const part = PARTS.at(reading, from);
  if (part === undefined) return undefined;
  // "The start of March", "early March", "mid-March"; "the early of March" and "end March" are nobody's words.
  const nominal = NOMINAL.has(norm(reading, from));
  return nominal === (joint === "of") ? { part, from } : undefined;
}

const NOMINAL = new Set(["start", "beginning", "middle", "end"]);

/** First and last day of a part of a month (1-12); thirds, as TimeML's START, MID and END are commonly read. Judgement. */
export function daysOfPart(part: MonthPart, year: number, month: number): DayRange {
  const last = daysInMonth(year, month);
  const [from, to] = part === "start" ? [1, 10] : part === "middle" ? [11, 20] : [21, last];
  return { start: isoDay(year, month, from), end: isoDay(year, month, to) };
}
