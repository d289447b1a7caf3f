import { describe, expect, test } from "vitest";
import { datesIn, untrackedDatesIn } from "../../support/dates.ts";
import { claimsIn } from "../../support/marked.ts";

describe("a year is read where its words show that it is one", () => {
  test.each([
    ["The ferry sank in 1992 off Carn.", "1992 = 1992-01-01..1992-12-31"],
    ["The 1994 ceasefire held.", "1994 = 1994-01-01..1994-12-31"],
    ["War raged from 1992 to 1994.", "1992 to 1994 = 1992-01-01..1994-12-31"],
    ["The 1991-94 war ruined Ardmoor.", "1991-94 = 1991-01-01..1994-12-31"],
    ["The mills closed in the 1990s.", "1990s = 1990-01-01..1999-12-31"],
    ["The well collapsed in the spring of 2019.", "spring of 2019 = 2019-03-01..2019-05-31"],
    ["The well collapsed in winter 2010.", "winter 2010 = 2010-12-01..2011-02-28"],
    ["The well collapsed in mid-2019.", "mid-2019 = 2019-05-01..2019-08-31"],
    ["In 1992 troops entered Ardmoor.", "1992 = 1992-01-01..1992-12-31"],
  ])("%s", (text, date) => {
    expect(datesIn(text)).toEqual([date]);
  });
});

test.each([
  "The fire took 1992 houses.",
  "About 2000 people fled.",
  "The 1500 villagers fled.",
  "It cost $1990 a head.",
])("a count is no year: %s", (text) => {
  const read = claimsIn(text, { publishedAt: "2023-03-09" });
  expect(read.map(({ kind }) => kind)).toEqual(["quantity"]);
});

test("before and until make bounds of a year", () => {
  expect(datesIn("The dam was built before 2017.")).toEqual(["2017 = ?..2016-12-31"]);
  expect(datesIn("Fighting went on until 2019.")).toEqual(["2019 = ?..2019-12-31"]);
});

test("a budget year is the period of a figure", () => {
  expect(untrackedDatesIn("Revenue rose in fiscal 2022.")).toEqual(["2022"]);
  expect(untrackedDatesIn("Revenue rose in 2021/22.")).toEqual(["2021/22"]);
});

test("the year in which a thing was made is read and not tracked", () => {
  expect(untrackedDatesIn("The wooden ferry, built in 1987, sank.")).toEqual(["1987"]);
});
