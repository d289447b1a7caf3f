import { expect, test } from "vitest";
import { datesIn, untrackedDatesIn } from "../../support/dates.ts";

test.each([
  ["said before the day", "The ministry said on Monday that the dam held."],
  ["said after the day", "On Monday the ministry said that the dam held."],
  ["the period of a statistic", "Prices rose 4.6 percent in the year to March 2022."],
  ["a byline's stamp", "By R. Marsh 22 September 2019 at 10:27 PM the dam held."],
  ["a page's stamp", "The dam held. (Published Monday, Aug. 4, 2014)"],
  ["a figure that is compared with", "Cases went from 400 a week earlier to 500."],
  ["a coming bulletin", "The next bulletin will appear on 25 September."],
  ["the year of a law", "The Clean Water Act of 1991 failed."],
  [
    "the year of a count that is compared with",
    "The town has 900 wells, fewer than the 980 counted in 2011.",
  ],
  ["the year that a figure rose from", "Wells rose to 990, up from 980 in 2011."],
  ["a budget's year", "Spending is planned to fall in 2026."],
])("read and not tracked: %s", (_, text) => {
  expect(datesIn(text)).toEqual([]);
  expect(untrackedDatesIn(text)).toHaveLength(1);
});

test.each([
  [
    "the speaker's clause comes after a comma",
    "A quake hit Carn on Monday, the ministry said.",
    ["Monday = 2023-03-06"],
  ],
  ["the confirming is the happening", "The first case was confirmed on Monday.", ["Monday = 2023-03-06"]],
  ["a thing is announced, not words", "The rebels announced a truce on Monday.", ["Monday = 2023-03-06"]],
  [
    "the noun owns the date",
    "The union's statement of 22 May 2019 named no one.",
    ["22 May 2019 = 2019-05-22"],
  ],
])("tracked: %s", (_, text, dates) => {
  expect(datesIn(text)).toEqual(dates);
});

test("old wire copy gives its year in two digits, and its day is the day of writing", () => {
  expect(datesIn("LIMA, 9 JAN 90 (QNA) -- A BOMB WENT OFF YESTERDAY.", "")).toEqual([
    "YESTERDAY = 1990-01-08",
  ]);
});
