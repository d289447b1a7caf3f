import { expect, test } from "vitest";
import { contains, point } from "../../src/domain/interval.ts";
import { type Quantity, roundingStep, tolerantInterval } from "../../src/domain/quantity.ts";
import { fc } from "../support/property.ts";

function aQuantity(stated: number, over: Partial<Quantity> = {}): Quantity {
  return { ...point(stated), stated, approximate: false, modifier: null, unit: null, precision: 1, ...over };
}

test.each([
  [613, 1],
  [1_900, 100],
  [600_000, 100_000],
  [0, 1],
])("%d was rounded to the nearest %d", (value, step) => {
  expect(roundingStep(aQuantity(value))).toBe(step);
});

test("'about 600' reaches 613 and 'about 620' does not reach 580", () => {
  const about = (value: number) => tolerantInterval(aQuantity(value, { approximate: true }));
  expect(contains(about(600), point(613))).toBe(true);
  expect(contains(about(620), point(580))).toBe(false);
});

test("a bare number is not widened, and an approximate one always holds itself", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (value) => {
      expect(tolerantInterval(aQuantity(value))).toMatchObject({ low: value, high: value });
      expect(contains(tolerantInterval(aQuantity(value, { approximate: true })), point(value))).toBe(true);
    }),
  );
});
