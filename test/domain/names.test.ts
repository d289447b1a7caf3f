import { expect, test } from "vitest";
import { mayBeSameName } from "../../src/domain/names.ts";

test("a short form is the long name", () => {
  expect(mayBeSameName("the Coalition", "Fair Wages Coalition")).toBe(true);
  expect(mayBeSameName("the Interior Ministry", "Ministry of the Interior")).toBe(true);
});

test("two ministries are two names", () => {
  expect(mayBeSameName("Ministry of Health", "Ministry of Transport")).toBe(false);
});

test("a letter tells Party A from Party B", () => {
  expect(mayBeSameName("Party A", "Party B")).toBe(false);
});

test("an empty name is nobody's", () => {
  expect(mayBeSameName("", "police")).toBe(false);
});
