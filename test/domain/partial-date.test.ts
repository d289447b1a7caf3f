import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  daysBetween,
  isoDay,
  isRealIsoDay,
  partsOf,
  weekdayOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
  weekOf,
  yearsBetween,
} from "../../src/domain/partial-date.ts";

test("a day after 28 February is the 29th in a leap year only", () => {
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(addDays("2023-02-28", 1)).toBe("2023-03-01");
  expect(addDays("1900-02-28", 1)).toBe("1900-03-01");
});

test("a month after 31 January is the last of February", () => {
  expect(addMonths("2023-01-31", 1)).toBe("2023-02-28");
  expect(addMonths("2023-01-15", -13)).toBe("2021-12-15");
});

test("weekdays are ISO: Monday is 1, Sunday is 7", () => {
  expect(weekdayOf("2023-03-06")).toBe(1);
  expect(weekdayOf("2023-03-12")).toBe(7);
  expect(weekdayOf("1969-12-31")).toBe(3);
  expect(weekdayOf("1892-02-29")).toBe(1);
});

test("the weekday on or before a day may be that day", () => {
  expect(weekdayOnOrBefore("2023-03-09", 4)).toBe("2023-03-09");
  expect(weekdayOnOrBefore("2023-03-09", 5)).toBe("2023-03-03");
  expect(weekdayOnOrAfter("2023-03-09", 3)).toBe("2023-03-15");
});

test("a week runs from Monday to Sunday", () => {
  expect(weekOf("2023-03-12")).toEqual({ start: "2023-03-06", end: "2023-03-12" });
});

test("the calendar has no 31 September and no 30 February", () => {
  expect(isRealIsoDay("2015-09-31")).toBe(false);
  expect(isRealIsoDay("2024-02-30")).toBe(false);
  expect(isRealIsoDay("2024-02-29")).toBe(true);
});

test("years are completed on the day", () => {
  expect(yearsBetween("1992-02-26", "2020-02-25")).toBe(27);
  expect(yearsBetween("1992-02-26", "2020-02-26")).toBe(28);
});

test("days between run over a change of clocks without losing one", () => {
  expect(daysBetween("2011-12-29", "2011-12-31")).toBe(2);
  expect(daysBetween("2023-03-26", "2023-03-20")).toBe(-6);
});

test("a year before ours has a sign, and keeps its parts", () => {
  expect(isoDay(-577, 1, 1)).toBe("-577-01-01");
  expect(partsOf("-577-01-01")).toEqual({ year: -577, month: 1, day: 1 });
});
