import { describe, expect, test } from "vitest";
import {
  contains,
  equals,
  gap,
  type Interval,
  intersects,
  isBelow,
  point,
  widened,
} from "../../src/domain/interval.ts";
import { fc } from "../support/property.ts";

const anInterval: fc.Arbitrary<Interval> = fc
  .record({
    ends: fc.tuple(
      fc.option(fc.integer({ min: -50, max: 50 })),
      fc.option(fc.integer({ min: -50, max: 50 })),
    ),
    lowOpen: fc.boolean(),
    highOpen: fc.boolean(),
  })
  .map(({ ends: [a, b], lowOpen, highOpen }) => {
    const [low, high] = a !== null && b !== null && a > b ? [b, a] : [a, b];
    // "(5, 5)" holds nothing: no words say that.
    const single = low !== null && low === high;
    return {
      low,
      high,
      lowOpen: lowOpen && !single,
      highOpen: highOpen && !single,
      softLow: false,
      softHigh: false,
    };
  });

test("'more than 40' and 'at most 40' cannot both hold; 'at least 40' and 'at most 40' can", () => {
  const moreThan = { ...point(40), high: null, lowOpen: true };
  const atMost = { ...point(40), low: null };
  expect(intersects(moreThan, atMost)).toBe(false);
  expect(intersects({ ...moreThan, lowOpen: false }, atMost)).toBe(true);
});

describe("for any two intervals", () => {
  test("sharing a value is mutual, and a gap of more than nothing means that they share none", () => {
    fc.assert(
      fc.property(anInterval, anInterval, (a, b) => {
        expect(intersects(a, b)).toBe(intersects(b, a));
        expect(gap(a, b)).toBe(gap(b, a));
        if (gap(a, b) > 0) expect(intersects(a, b)).toBe(false);
      }),
    );
  });

  test("one is below, above or touches the other, and never below and above at once", () => {
    fc.assert(
      fc.property(anInterval, anInterval, (a, b) => {
        expect(isBelow(a, b) && isBelow(b, a)).toBe(false);
      }),
    );
  });

  test("what holds the other shares its values, and two that hold each other are equal", () => {
    fc.assert(
      fc.property(anInterval, anInterval, (a, b) => {
        if (contains(a, b)) expect(intersects(a, b)).toBe(true);
        expect(equals(a, b)).toBe(contains(a, b) && contains(b, a));
        expect(contains(a, a)).toBe(true);
      }),
    );
  });

  test("widening never parts what shared a value", () => {
    fc.assert(
      fc.property(anInterval, anInterval, fc.integer({ min: 0, max: 20 }), (a, b, by) => {
        expect(contains(widened(a, by), a)).toBe(true);
        if (intersects(a, b)) expect(intersects(widened(a, by), b)).toBe(true);
      }),
    );
  });
});
