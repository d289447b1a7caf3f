import { expect, test } from "vitest";
import { boundsInWords } from "../../src/domain/bounds-in-words.ts";
import type { Quantity } from "../../src/domain/quantity.ts";

function quantity(parts: Partial<Quantity>): Quantity {
  return {
    stated: null,
    low: null,
    high: null,
    lowOpen: false,
    highOpen: false,
    softLow: false,
    softHigh: false,
    approximate: false,
    modifier: null,
    unit: "people",
    precision: 1,
    ...parts,
  };
}

test.each([
  ["613 exactly", { low: 613, high: 613 }],
  ["161 or more", { low: 161 }],
  ["more than 200, no upper bound stated", { low: 200, lowOpen: true }],
  ["up to 613, an upper end that may be taken back", { high: 613, softHigh: true }],
  ["40 or fewer", { high: 40 }],
  ["less than 40", { high: 40, highOpen: true }],
  ["150 to 200", { low: 150, high: 200 }],
  ["about 600, read as 550 to 650", { stated: 600, low: 600, high: 600, approximate: true }],
  ["about 1,275, read as 1,212 to 1,338", { stated: 1275, low: 1275, high: 1275, approximate: true }],
  ["no number stated", {}],
])("%s", (words, parts) => {
  expect(boundsInWords(quantity(parts))).toBe(words);
});
