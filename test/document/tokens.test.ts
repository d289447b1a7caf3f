import { describe, expect, test } from "vitest";
import { tokenise } from "../../src/document/tokens.ts";
import { fc } from "../support/property.ts";

function tokensOf(text: string): string[] {
  const tokens = tokenise(text);
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i]));
}

describe("numbers", () => {
  test.each([
    ["1,275 houses", ["1,275", "houses"]],
    ["1\u00a0275\u00a0000 houses", ["1\u00a0275\u00a0000", "houses"]],
    ["Feb. 25,1992", ["Feb", ".", "25", ",", "1992"]],
    ["rose 6.4.", ["rose", "6.4", "."]],
    ["$1.5bn", ["$", "1.5", "bn"]],
    ["the 366th", ["the", "366", "th"]],
    ["🔴40 hurt", ["🔴", "40", "hurt"]],
    ["40\u200bhurt", ["40", "hurt"]],
  ])("%j", (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });
});

describe("words", () => {
  test.each([
    ["the town's mayor didn't", ["the", "town", "'s", "mayor", "didn't"]],
    ["O’Brien’s", ["O’Brien", "’s"]],
    ["twenty-one", ["twenty", "-", "one"]],
    ["Nagıyev İlham", ["Nagıyev", "İlham"]],
    ["casual\u00adties", ["casual\u00adties"]],
  ])("%j", (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });
});

test("an empty line begins a paragraph, whatever the line ends are", () => {
  for (const end of ["\n\n", "\r\n\r\n", "\r\r", "\u2029"]) {
    const tokens = tokenise(`one${end}two`);
    expect([...tokens.flags].map((flags) => (flags & 8) !== 0)).toEqual([true, true]);
  }
});

test("tokens follow one another, hold no space at their edges and never cut a surrogate pair", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      const tokens = tokenise(text);
      let last = 0;
      for (let i = 0; i < tokens.count; i++) {
        const start = tokens.start[i] as number;
        const end = tokens.end[i] as number;
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        const token = text.slice(start, end);
        expect(token.trim()).toBe(token);
        expect(token.isWellFormed()).toBe(true);
        last = end;
      }
    }),
  );
});
