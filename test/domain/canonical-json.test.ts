import { expect, test } from "vitest";
import { canonicalJson } from "../../src/domain/canonical-json.ts";

test("the same value has one form, whatever order its keys were written in", () => {
  const one = canonicalJson({ b: [1, { d: null, c: "é" }], a: true });
  expect(one).toBe('{"a":true,"b":[1,{"c":"é","d":null}]}');
  expect(canonicalJson({ a: true, b: [1, { c: "é", d: null }] })).toBe(one);
});

test("another value has another form", () => {
  expect(canonicalJson({ a: "1" })).not.toBe(canonicalJson({ a: 1 }));
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
});
