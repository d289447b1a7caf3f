import { expect, test } from "vitest";
import { read } from "../../src/document/sentences.ts";
import { Beginnings } from "../../src/extraction/beginnings.ts";
import { numbersOf } from "../../src/extraction/read-number.ts";

test("rules are told the tokens that they can begin at, in order", () => {
  const crops = new Beginnings(["barley", "rye"]);
  const counted = new Beginnings(["rye"], { digits: true });
  const reading = read("Rye, barley and 40 sacks of rye");
  expect(crops.in(reading)).toEqual([0, 2, 7]);
  expect(counted.in(reading)).toEqual([0, 4, 7]);
});

test("beginnings that are made after a text was walked still find their tokens", () => {
  const reading = read("Two boats and 3 more");
  expect(new Beginnings([], { digits: true }).in(reading)).toEqual([3]);
  expect(new Beginnings(["two"]).in(reading)).toEqual([0]);
});

test("digits that end where they begin are read as far as those that go on", () => {
  const values = (text: string) => numbersOf(read(text)).map(({ value }) => value);
  expect(values("12 people and 12 million people")).toEqual([12, 12e6]);
  expect(values("3rd, 3 and a half, 3½, 2e3, 5bn")).toEqual([3, 3.5, 3.5, 2000, 5e9]);
  expect(values("1,275 of 1234567890123456")).toEqual([1275, 1234567890123456]);
});
