import { expect, test } from "vitest";
import { murmur128, quickId } from "../../src/domain/quick-id.ts";

const hexOf = (text: string): string[] => murmur128(text).map((word) => word.toString(16));

// What the reference implementation gives for the texts as UTF-16 little-endian bytes.
test.each([
  ["", ["0", "0", "0", "0"]],
  ["a", ["33bb196", "ccef4fe1", "ccef4fe1", "ccef4fe1"]],
  ["abcdefg", ["851fde5e", "f81a9aab", "2a351f32", "fa8e8ca7"]],
  ["abcdefgh", ["6c357655", "8df898a1", "a76d230d", "42147114"]],
  ["abcdefghi", ["17a3d732", "37eee486", "4d39ee1", "ee7f6ddc"]],
  ["“Élan” 1,275", ["de11fb87", "31b5531c", "6c235e79", "8e5835e2"]],
])("murmur128 of %j", (text, words) => {
  expect(hexOf(text)).toEqual(words);
});

test("an id is 24 hex digits, and the same each time", () => {
  expect(quickId("claim", "a", 3)).toMatch(/^[0-9a-f]{24}$/u);
  expect(quickId("claim", "a", 3)).toBe(quickId("claim", "a", 3));
});

test("parts do not run into one another, and a number is not its digits", () => {
  expect(quickId("ab", "c")).not.toBe(quickId("a", "bc"));
  expect(quickId("a1:b")).not.toBe(quickId("a", "b"));
  expect(quickId("a", 3)).not.toBe(quickId("a", "3"));
});
