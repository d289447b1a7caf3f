import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Quantity } from "../../src/domain/quantity.ts";
import { gapOn, rangeBarOf, reachOf } from "../../src/reporting/range-bar.ts";
import { placeOn, scaleOf } from "../../src/reporting/range-scale.ts";

function quantity(fields: Partial<Quantity>): Quantity {
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
    ...fields,
  };
}

const point = (value: number) => quantity({ stated: value, low: value, high: value });
const HUNDRED = { from: 0, to: 100, ticks: [0, 50, 100] };

describe("a scale", () => {
  test("begins at 0 where lengths are compared", () => {
    expect(scaleOf([point(613), quantity({ low: 161 })])).toMatchObject({ from: 0, to: 800 });
  });

  test("is cut to single numbers that lie close together, which would be one dot otherwise", () => {
    const scale = scaleOf([point(2201), point(2223)]);
    expect(scale?.from).toBeGreaterThan(2000);
    expect(scale?.to).toBeLessThan(2300);
  });

  test("holds 0 for one number, and numbers below 0", () => {
    expect(scaleOf([point(40)])).toMatchObject({ from: 0, to: 40 });
    expect(scaleOf([point(0)])).toMatchObject({ from: 0, to: 1 });
    expect(scaleOf([point(-5), point(12)])).toMatchObject({ from: -5 });
  });

  test("there is none for ends that no one gives", () => {
    expect(scaleOf([])).toBeUndefined();
    expect(scaleOf([quantity({})])).toBeUndefined();
  });

  test("labels few and round numbers, and holds every end", () => {
    const ends = fc
      .double({ min: -1e12, max: 1e12, noNaN: true })
      .map((value) => Number(value.toPrecision(6)));
    fc.assert(
      fc.property(fc.array(ends, { minLength: 1, maxLength: 12 }), (values) => {
        const scale = scaleOf(values.map(point));
        if (!scale) throw new Error("There are ends, so there is a scale.");
        expect(scale.ticks.length).toBeLessThanOrEqual(8);
        expect(scale.ticks.length).toBeGreaterThanOrEqual(2);
        for (const value of values) {
          expect(placeOn(scale, value)).toBeGreaterThanOrEqual(-0.01);
          expect(placeOn(scale, value)).toBeLessThanOrEqual(100.01);
        }
      }),
    );
  });
});

describe("a bar", () => {
  test("of 40 is a dot between its ticks", () => {
    expect(rangeBarOf(point(40), HUNDRED)).toEqual({
      dot: 40,
      ends: [
        { at: 40, side: "low", sign: "tick" },
        { at: 40, side: "high", sign: "tick" },
      ],
    });
  });

  test("of 'at least 40' runs to the end of the scale, and of 'more than 40' leaves 40 out", () => {
    expect(rangeBarOf(quantity({ low: 40 }), HUNDRED)).toMatchObject({
      shaft: { from: 40, to: 100 },
      ends: [{ sign: "tick" }, { sign: "arrow" }],
    });
    expect(rangeBarOf(quantity({ low: 40, lowOpen: true }), HUNDRED).ends[0]?.sign).toBe("bracket");
  });

  test("of 'up to 40' has an end that may be taken back", () => {
    expect(rangeBarOf(quantity({ high: 40, softHigh: true }), HUNDRED).ends.map(({ sign }) => sign)).toEqual([
      "arrow",
      "soft",
    ]);
  });

  test("of 'about 40' fades to twice its tolerance on either side", () => {
    const about = quantity({ ...point(40), approximate: true });
    const { fade, ends } = rangeBarOf(about, HUNDRED);
    expect(ends).toEqual([]);
    expect(fade).toEqual({ from: 30, to: 50 });
    expect(reachOf(about)).toMatchObject({ low: 30, high: 50 });
  });

  test("of an estimate with its interval has a dot at the best value", () => {
    expect(rangeBarOf(quantity({ stated: 30, low: 10, high: 90 }), HUNDRED).dot).toBe(30);
  });
});

test("a gap lies between what two say, whichever comes first, and there is none where they meet", () => {
  expect(gapOn(HUNDRED, point(20), quantity({ low: 60 }))).toEqual({ from: 20, to: 60 });
  expect(gapOn(HUNDRED, quantity({ low: 60 }), point(20))).toEqual({ from: 20, to: 60 });
  expect(gapOn(HUNDRED, point(70), quantity({ low: 60 }))).toBeUndefined();
});
