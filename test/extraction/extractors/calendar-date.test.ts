import { describe, expect, test } from "vitest";
import { datesIn, untrackedDatesIn } from "../../support/dates.ts";
import { claimsIn } from "../../support/marked.ts";

describe("a date that names its month", () => {
  test.each([
    ["Shells fell on Feb. 25-26, 1992, on Ardmoor.", "Feb. 25-26, 1992 = 1992-02-25..1992-02-26"],
    ["Shells fell on 25 and 26 February 1992.", "25 and 26 February 1992 = 1992-02-25..1992-02-26"],
    ["The mill burned on the 26th of February 2001.", "26th of February 2001 = 2001-02-26"],
    ["The mill burned on August the 4th, 2001.", "August the 4th, 2001 = 2001-08-04"],
    ["The pits were dug in August of 2001.", "August of 2001 = 2001-08-01..2001-08-31"],
    ["The fair ran from 2 to 8 May 2019.", "2 to 8 May 2019 = 2019-05-02..2019-05-08"],
    ["The fair ran from May 28 to June 2, 2019.", "May 28 to June 2, 2019 = 2019-05-28..2019-06-02"],
    [
      "Fires burned from 28 December to 3 January 2020.",
      "28 December to 3 January 2020 = 2019-12-28..2020-01-03",
    ],
    [
      "Between 23 July and 16 September 2018 the wells ran dry.",
      "23 July and 16 September 2018 = 2018-07-23..2018-09-16",
    ],
    ["In the night of 17 to 18 May 1993 the bridge fell.", "17 to 18 May 1993 = 1993-05-17..1993-05-18"],
    ["The ship sank on 2023-03-07 off Carn.", "2023-03-07 = 2023-03-07"],
    ["The ship sank on 25/12/2022 off Carn.", "25/12/2022 = 2022-12-25"],
    ["The ship sank on 24.12.2011 off Carn.", "24.12.2011 = 2011-12-24"],
    ["The mine closed on Sept. 30, 1998.", "Sept. 30, 1998 = 1998-09-30"],
    ["The mill burned in early June 2001.", "early June 2001 = 2001-06-01..2001-06-10"],
    ["The mill burned in mid-June 2001.", "mid-June 2001 = 2001-06-11..2001-06-20"],
    ["The mill burned at the end of February 2004.", "end of February 2004 = 2004-02-21..2004-02-29"],
    ["By the middle of June 2001 the mill stood empty.", "middle of June 2001 = ?..2001-06-20"],
    ["Book fair, 4 to 9 May", "4 to 9 May = 2023-05-04..2023-05-09"],
  ])("%s", (text, date) => {
    expect(datesIn(text)).toEqual([date]);
  });
});

test("the mention holds the weekday, so that it can be checked", () => {
  expect(datesIn("The bridge fell on Tuesday, 7 March 2023.")).toEqual([
    "Tuesday, 7 March 2023 = 2023-03-07",
  ]);
  expect(datesIn("The bridge fell on Tuesday morning, March 7, 2023.")).toEqual([
    "Tuesday morning, March 7, 2023 = 2023-03-07",
  ]);
  expect(datesIn("The bridge fell on Tuesday (March 7).")).toEqual(["Tuesday (March 7) = 2023-03-07"]);
});

test("days of a list that are no neighbours are dates of their own", () => {
  expect(datesIn("Raids took place on 3 and 17 May 2019.")).toEqual([
    "3 = 2019-05-03",
    "17 May 2019 = 2019-05-17",
  ]);
});

test("a day that the calendar lacks is kept as written", () => {
  expect(datesIn("The last survey took place on 31 September 2015.")).toEqual([
    "31 September 2015 = 2015-09-31!",
  ]);
  expect(datesIn("The dam was passed as safe on February 30, 2021.")).toEqual([
    "February 30, 2021 = 2021-02-30!",
  ]);
});

test("a date whose day and month cannot be told apart is not relied upon", () => {
  expect(untrackedDatesIn("The ship sank on 07/03/2023.")).toEqual(["07/03/2023"]);
});

test("in a month, a number counts; on a day of it, it does not", () => {
  const read = claimsIn("In May 25 people were killed.", { publishedAt: "2023-06-01" });
  expect(read.filter(({ kind }) => kind === "quantity").map(({ mention }) => mention)).toEqual(["25"]);
  expect(datesIn("On May 25 people were killed.", "2023-06-01")).toEqual(["May 25 = 2023-05-25"]);
});

test.each([
  "She may march with the others.",
  "May Carrow and April Jones spoke for March Marine.",
  "He ran 12 miles in the sun and sat down.",
  "The march drew 300 people.",
])("no date: %s", (text) => {
  expect([...datesIn(text), ...untrackedDatesIn(text)]).toEqual([]);
});
