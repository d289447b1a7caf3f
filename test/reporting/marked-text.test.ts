import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim } from "../../src/domain/claim.ts";
import { quoteOf } from "../../src/domain/text-quote.ts";
import { markedParagraphs, type Piece } from "../../src/reporting/marked-text.ts";
import { sentenceContext } from "../../src/reporting/sentence-context.ts";

function claim(text: string, start: number, end: number, kind: Claim["kind"] = "quantity"): Claim {
  return {
    id: `${kind}-${start}-${end}`,
    documentId: "a",
    field: "text",
    kind,
    start,
    end,
    mention: text.slice(start, end),
    quote: quoteOf(text, { start, end }),
    checkworthy: true,
    attribution: [],
  };
}

function words(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === "words" ? piece.words : words(piece.pieces))).join("");
}

describe("a text with its claims marked", () => {
  test("keeps a number inside the quote that holds it", () => {
    const text = 'She said: "we lost 30 men".';
    const quote = claim(text, 11, 25, "quote");
    const number = claim(text, 19, 21);
    const [paragraph] = markedParagraphs(text, [number, quote]);
    expect(paragraph?.pieces).toMatchObject([
      { kind: "words", words: 'She said: "' },
      { kind: "claim", claim: { id: quote.id }, pieces: [{}, { claim: { id: number.id } }, {}] },
      { kind: "words", words: '".' },
    ]);
    expect(paragraph?.claims).toEqual([quote, number]);
  });

  test("is cut at line ends, and blank lines are left out", () => {
    expect(markedParagraphs("One.\n\nTwo.\n", []).map(({ pieces }) => words(pieces))).toEqual([
      "One.",
      "Two.",
    ]);
    expect(markedParagraphs("", [])).toEqual([]);
  });

  test("keeps paragraphs together that one quote runs over", () => {
    const text = "He said: we\nstay here.\nEnd.";
    const [first, second] = markedParagraphs(text, [claim(text, 9, 22, "quote")]);
    expect(words(first?.pieces ?? [])).toBe("He said: we\nstay here.");
    expect(words(second?.pieces ?? [])).toBe("End.");
  });

  test("loses no word and no claim twice, whatever the claims", () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 15 })), { maxLength: 12 });
    fc.assert(
      fc.property(fc.string({ minLength: 60, maxLength: 60 }), spans, (text, ranges) => {
        const claims = ranges.map(([start, length]) => claim(text, start, start + length));
        const paragraphs = markedParagraphs(text, [...new Map(claims.map((one) => [one.id, one])).values()]);
        const shown = paragraphs.map(({ pieces }) => words(pieces)).join("\n");
        expect(shown.replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
        const ids = paragraphs.flatMap((paragraph) => paragraph.claims.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe("what stands round a quote", () => {
  test("is its paragraph alone", () => {
    const text = "First.\nBefore it. Nine died. After it.\nLast.";
    const start = text.indexOf("Nine");
    expect(sentenceContext(text, { start, end: start + 10 })).toEqual({
      before: "Before it. ",
      after: " After it.",
    });
  });

  test("is cut at a space where it is long, and says so", () => {
    const text = `${"word ".repeat(60)}Nine died.${" more".repeat(60)}`;
    const start = text.indexOf("Nine");
    const { before, after } = sentenceContext(text, { start, end: start + 10 });
    expect(before).toMatch(/^… word word/u);
    expect(after).toMatch(/ more …$/u);
    expect(before.length).toBeLessThan(150);
  });
});
