import { expect, test } from "vitest";
import { datesIn } from "../../support/dates.ts";

test("the last of a list gives its year to all", () => {
  expect(datesIn("Storms hit on 30 April, 29 July and 12 November 1993.")).toEqual([
    "30 April = 1993-04-30",
    "29 July = 1993-07-29",
    "12 November 1993 = 1993-11-12",
  ]);
});

test("a story of the past keeps its year", () => {
  expect(datesIn("The pact was signed on 2 June 1989. The last prisoner came home on 9 July.")).toEqual([
    "2 June 1989 = 1989-06-02",
    "9 July = 1989-07-09",
  ]);
});

test("a weekday brings the reader back to the day of writing", () => {
  expect(
    datesIn(
      "The pact was signed on 2 June 1989. On Tuesday a wreath was laid. A plaque fell down on 8 March.",
    ),
  ).toEqual(["2 June 1989 = 1989-06-02", "Tuesday = 2023-03-07", "8 March = 2023-03-08"]);
});

test("'that year' is the story's year, 'the year after' the next", () => {
  expect(datesIn("The pact was signed in 1989. A bridge fell on 9 July that year.")).toContain(
    "9 July = 1989-07-09",
  );
  expect(datesIn("The pact was signed in 1989. A bridge fell on 9 July the year after.")).toContain(
    "9 July = 1990-07-09",
  );
});

test("December, read in January, is last year's", () => {
  expect(datesIn("On Dec. 28 the mine flooded.", "2023-01-05")).toEqual(["Dec. 28 = 2022-12-28"]);
});

test("since dates the beginning; before and after are open ends", () => {
  expect(datesIn("The army has held the pass since 3 March.")).toEqual(["3 March = 2023-03-03"]);
  expect(datesIn("The ship must have left before 12 May 2019.")).toEqual(["12 May 2019 = ?..2019-05-12"]);
  expect(datesIn("The ship must have left after 12 May 2019.")).toEqual(["12 May 2019 = 2019-05-12..?"]);
});

test("without a day of publication only full dates are tracked", () => {
  expect(datesIn("A bridge fell on Tuesday and a dam burst on 4 May 2019.", "")).toEqual([
    "4 May 2019 = 2019-05-04",
  ]);
});

test("a day named again is one claim", () => {
  expect(datesIn("A bridge fell on Tuesday. A mill burned on Tuesday.")).toEqual(["Tuesday = 2023-03-07"]);
});

test("a written weekday chooses the year that the words leave open", () => {
  // Written on 9 March 2023: 17 June fell on a Friday in 2022, and falls on a Saturday in 2023.
  expect(datesIn("Ferry race: Saturday, 17 June.")).toEqual(["Saturday, 17 June = 2023-06-17"]);
  expect(datesIn("Ferry race: Friday, 17 June.")).toEqual(["Friday, 17 June = 2022-06-17"]);
});

test("a weekday does not move what is over into the future", () => {
  expect(datesIn("The ferry sank on Saturday, 17 June.")).toEqual(["Saturday, 17 June = 2022-06-17"]);
});

test("a weekday that fits the story's year keeps it", () => {
  expect(
    datesIn("The pact was signed on 2 June 1989. On Tuesday, 6 June, the last prisoner came home."),
  ).toEqual(["2 June 1989 = 1989-06-02", "Tuesday, 6 June = 1989-06-06"]);
});

test("'to the day' counts exactly, weeks and years alike", () => {
  expect(datesIn("The mill burned on 3 March 2021. A week to the day after, the owner died.")).toEqual([
    "3 March 2021 = 2021-03-03",
    "A week to the day after = 2021-03-10",
  ]);
  expect(datesIn("The mill burned on 3 March 2021. Two years to the day later it reopened.")).toEqual([
    "3 March 2021 = 2021-03-03",
    "Two years to the day later = 2023-03-03",
  ]);
});
