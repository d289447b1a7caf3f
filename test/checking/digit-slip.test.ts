import { expect, test } from "vitest";
import { isDigitSlip } from "../../src/checking/digit-slip.ts";

test("one wrong digit and two swapped digits are slips", () => {
  expect(isDigitSlip(71e6, 51e6)).toBe(true);
  expect(isDigitSlip(53.8, 58.3)).toBe(true);
  expect(isDigitSlip(41_826, 41_286)).toBe(true);
});

test("a number of another size, another number, and a lone digit are none", () => {
  expect(isDigitSlip(71e6, 51e5)).toBe(false);
  expect(isDigitSlip(214, 358)).toBe(false);
  expect(isDigitSlip(7, 5)).toBe(false);
  expect(isDigitSlip(613, 613)).toBe(false);
});
