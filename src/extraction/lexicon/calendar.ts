/**
 * Names of months, weekdays, seasons and units of time, with the short forms of British and American newsrooms.
 * Source: AP and Guardian style for short forms (AP shortens eight months, wires and tables the others too).
 */
import { WordTable } from "../word-table.ts";

/** Month 1-12. Short forms need a capital and a day or a year beside them; the extractor sees to that. */
export const MONTHS = new WordTable<number>([
  ["january", 1],
  ["jan", 1],
  ["february", 2],
  ["feb", 2],
  ["march", 3],
  ["mar", 3],
  ["april", 4],
  ["apr", 4],
  ["may", 5],
  ["june", 6],
  ["jun", 6],
  ["july", 7],
  ["jul", 7],
  ["august", 8],
  ["aug", 8],
  ["september", 9],
  ["sept", 9],
  ["sep", 9],
  ["october", 10],
  ["oct", 10],
  ["november", 11],
  ["nov", 11],
  ["december", 12],
  ["dec", 12],
]);

/** ISO weekday, 1 = Monday. */
export const WEEKDAYS = new WordTable<number>([
  ["monday", 1],
  ["tuesday", 2],
  ["wednesday", 3],
  ["thursday", 4],
  ["friday", 5],
  ["saturday", 6],
  ["sunday", 7],
  ["mondays", 1],
  ["tuesdays", 2],
  ["wednesdays", 3],
  ["thursdays", 4],
  ["fridays", 5],
  ["saturdays", 6],
  ["sundays", 7],
]);

/** Short weekdays: "Mon" and "Sun" are words of their own, so they count only beside a date. */
export const SHORT_WEEKDAYS = new WordTable<number>([
  ["mon", 1],
  ["tue", 2],
  ["tues", 2],
  ["wed", 3],
  ["thu", 4],
  ["thur", 4],
  ["thurs", 4],
  ["fri", 5],
  ["sat", 6],
  ["sun", 7],
]);

/** First and last month of a season, northern hemisphere. Winter runs into the next year. */
export const SEASONS = new WordTable<{ readonly from: number; readonly to: number }>([
  ["spring", { from: 3, to: 5 }],
  ["summer", { from: 6, to: 8 }],
  ["autumn", { from: 9, to: 11 }],
  ["fall", { from: 9, to: 11 }],
  ["winter", { from: 12, to: 14 }],
]);

export type TimeUnit = "hour" | "day" | "week" | "month" | "year";

/** A unit of time and how many of it the word stands for; "decade" is ten years, "fortnight" two weeks. */
export const TIME_UNITS = new WordTable<{ readonly unit: TimeUnit; readonly times: number }>([
  ["hour", { unit: "hour", times: 1 }],
  ["hours", { unit: "hour", times: 1 }],
  ["day", { unit: "day", times: 1 }],
  ["days", { unit: "day", times: 1 }],
  ["night", { unit: "day", times: 1 }],
  ["nights", { unit: "day", times: 1 }],
  ["week", { unit: "week", times: 1 }],
  ["weeks", { unit: "week", times: 1 }],
  ["fortnight", { unit: "week", times: 2 }],
  ["fortnights", { unit: "week", times: 2 }],
  ["month", { unit: "month", times: 1 }],
  ["months", { unit: "month", times: 1 }],
  ["year", { unit: "year", times: 1 }],
  ["years", { unit: "year", times: 1 }],
  ["yrs", { unit: "year", times: 1 }],
  ["decade", { unit: "year", times: 10 }],
  ["decades", { unit: "year", times: 10 }],
  ["century", { unit: "year", times: 100 }],
  ["centuries", { unit: "year", times: 100 }],
]);
