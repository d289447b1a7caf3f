import { expect, test } from "vitest";
import { happeningOf, isHappening, isNamedMarch } from "../../src/domain/happening.ts";

test("words of one family name the same kind of happening", () => {
  expect(happeningOf("quake")).toBe(happeningOf("tremors"));
  expect(happeningOf("aftershock")).not.toBe(happeningOf("quake"));
});

test("a visit happens, though no two visits are one for the word", () => {
  expect(isHappening("visit")).toBe(true);
  expect(happeningOf("visit")).toBeUndefined();
  expect(isHappening("window")).toBe(false);
});

test.each([
  ["Hunger", "in", true],
  ["Friday", "7", false],
  ["Early", "14", false],
  [undefined, "was", false],
  ["in", "the", false],
])("'%s March %s' is a march: %s", (before, after, march) => {
  expect(isNamedMarch(before, after)).toBe(march);
});
