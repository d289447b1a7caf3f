import { expect, test } from "vitest";
import { yearsIn } from "../../src/grouping/years.ts";

test.each([
  ["the strike of 1984", [1984]],
  ["on 26 February 1992", [1992]],
  ["on February 26, 1992", [1992]],
  ["the 2000 people who came", []],
  ["1,984 houses", []],
  ["four years ago", [2020]],
  ["twenty-six years after the fall", [1998]],
  ["the 28th anniversary", [1996]],
  ["the twenty-eighth anniversary", [1996]],
  ["last year's march", [2023]],
])("'%s', written in 2024, names %j", (text, years) => {
  expect(yearsIn(text, "2024-05-01")).toEqual(years);
});

test("without a day of publication 'last year' names no year", () => {
  expect(yearsIn("last year", undefined)).toEqual([]);
});
