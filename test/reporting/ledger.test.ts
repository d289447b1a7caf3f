import { expect, test } from "vitest";
import { ledgerOf } from "../../src/reporting/ledger.ts";

test("parts that do not add up are told line by line, the stated total last", () => {
  expect(ledgerOf("63 + 106 + 70 = 239, not 240")?.map(({ sign, words, off }) => [sign, words, off])).toEqual(
    [
      ["", "63", false],
      ["+", "106", false],
      ["+", "70", false],
      ["=", "239", false],
      ["not", "240", true],
    ],
  );
});

test("a comparison is what is off", () => {
  expect(ledgerOf("140 > 120")?.map(({ sign, off }) => [sign, off])).toEqual([
    ["", false],
    [">", true],
  ]);
});

test("prose stays prose", () => {
  expect(ledgerOf("59 lies below 66")).toBeUndefined();
  expect(ledgerOf("2024-03-10 is a Sunday, not a Monday")).toBeUndefined();
  expect(ledgerOf("5 lies below 9; 5 + 4 = 9")).toBeUndefined();
  expect(ledgerOf("= 9")).toBeUndefined();
  expect(ledgerOf("")).toBeUndefined();
});
