import { expect, test } from "vitest";
import { read } from "../../src/document/sentences.ts";
import { Beginnings } from "../../src/extraction/beginnings.ts";
import { PhraseTable, WordTable, WordTest, wordSet } from "../../src/extraction/word-table.ts";

test("a table finds its words in any case, and no others", () => {
  const table = wordSet("flood quake émeute");
  const reading = read("Flood, quake and ÉMEUTE, but no floods.");
  expect(Array.from({ length: reading.count }, (_, token) => table.has(reading, token))).toEqual([
    true, // Flood
    false,
    true, // quake
    false,
    true, // ÉMEUTE
    false,
    false,
    false,
    false, // floods
    false,
  ]);
});

test("a table gives the value of a word, and nothing outside the text", () => {
  const table = new WordTable([
    ["two", 2],
    ["ten", 10],
  ]);
  const reading = read("ten men, two boats");
  expect([-1, 0, 1, 3, 9].map((token) => table.at(reading, token))).toEqual([
    undefined,
    10,
    undefined,
    2,
    undefined,
  ]);
});

test("the next word of a table is found, or the end of the text", () => {
  const table = wordSet("harbour");
  const reading = read("The old harbour, 3 km from here");
  expect(table.next(reading, 0)).toBe(2);
  expect(table.next(reading, 3)).toBe(reading.count);
  expect(new Beginnings(table.words(), { digits: true }).in(reading)).toEqual([2, 4]);
});

test("a text that is cut after a table was made has the words of the table", () => {
  expect(read("Something else").vocabulary.isComplete).toBe(true);
  const before = read("zarnik").vocabulary;
  const late = wordSet("zarnik");
  expect(before.isComplete).toBe(false);
  expect(late.has(read("a zarnik"), 1)).toBe(true);
});

test("the longest phrase of a table wins, with its marks", () => {
  const table = new PhraseTable([
    ["no fewer", "short"],
    ["no fewer than", "long"],
    ["% points", "mark"],
    ["so - called", "hyphen"],
  ]);
  expect(table.at(read("no fewer than 12"), 0)).toEqual({ value: "long", to: 3 });
  expect(table.at(read("no fewer"), 0)).toEqual({ value: "short", to: 2 });
  expect(table.at(read("3% points"), 1)).toEqual({ value: "mark", to: 3 });
  expect(table.at(read("so-called aid"), 0)).toEqual({ value: "hyphen", to: 3 });
  expect(table.at(read("no more than 12"), 0)).toBeUndefined();
});

test("a question about words is asked once for each word", () => {
  const asked: string[] = [];
  const long = new WordTest((word) => {
    asked.push(word);
    return word.length > 4;
  });
  const reading = read("river of the river");
  expect([0, 1, 3, 4].map((token) => long.has(reading, token))).toEqual([true, false, true, false]);
  expect(asked).toEqual(["river", "of"]);
});
