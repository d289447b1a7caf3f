import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readDocument } from "../src/document/read-document.ts";
import { read } from "../src/document/sentences.ts";
import { english } from "../src/extraction/english.ts";
import { extractClaims } from "../src/extraction/extract-claims.ts";
import { findMentions, type Passage } from "../src/extraction/pipeline.ts";
import { fc, oddNews } from "./support/property.ts";

function passageOf(text: string): Passage {
  return {
    reading: read(text),
    field: "text",
    document: { id: "document", text },
    publishedOn: "2024-03-05",
  };
}

function idsIn(folder: string): string[] {
  return readdirSync(new URL(`../src/extraction/${folder}`, import.meta.url)).map((file) =>
    file.replace(/\.ts$/u, ""),
  );
}

test("every stage is named for its file and stands in the registry once", () => {
  expect(english.extractors.map(({ id }) => id).sort()).toEqual(idsIn("extractors").sort());
  expect(new Set(english.refiners.map(({ id }) => id)).size).toBe(english.refiners.length);
  expect(idsIn("refiners")).toEqual(expect.arrayContaining(english.refiners.map(({ id }) => id)));
});

describe.each(english.extractors)("extractor $id", (extractor) => {
  test("marks whole tokens of the text, in bounds", () => {
    fc.assert(
      fc.property(oddNews, (text) => {
        const passage = passageOf(text);
        for (const mention of extractor.extract(passage)) {
          expect(mention.to).toBeGreaterThan(mention.from);
          expect(mention.start).toBeGreaterThanOrEqual(passage.reading.start[mention.from] as number);
          expect(mention.end).toBeLessThanOrEqual(passage.reading.end[mention.to - 1] as number);
          expect(text.slice(mention.start, mention.end).trim()).not.toBe("");
        }
      }),
    );
  });

  test("reads the same text the same way twice", () => {
    fc.assert(
      fc.property(oddNews, (text) => {
        expect([...extractor.extract(passageOf(text))]).toEqual([...extractor.extract(passageOf(text))]);
      }),
      { numRuns: 20 },
    );
  });
});

test("claims are where they say, and quantities, dates and citations never overlap", () => {
  fc.assert(
    fc.property(oddNews, (text) => {
      const claims = extractClaims(readDocument({ id: "document", text }));
      let last = 0;
      for (const claim of claims) {
        expect(text.slice(claim.start, claim.end)).toBe(claim.mention);
        expect(text.slice(claim.quote.start, claim.quote.end)).toBe(claim.quote.exact);
        expect(claim.quote.start <= claim.start && claim.end <= claim.quote.end).toBe(true);
        if (claim.kind === "quote") continue;
        expect(claim.start).toBeGreaterThanOrEqual(last);
        last = claim.end;
      }
    }),
  );
});

test("a paragraph before a text moves its claims and changes nothing else", () => {
  const lead = "🚨 İstanbul desk.\r\n\r\n";
  fc.assert(
    fc.property(oddNews, (text) => {
      const seen = (whole: string, by: number) =>
        findMentions(passageOf(whole), {
          extractors: english.extractors.slice(0, 3),
          refiners: english.refiners.slice(0, 1),
        }).map((mention) => `${mention.start - by} ${whole.slice(mention.start, mention.end)}`);
      expect(seen(lead + text, lead.length)).toEqual(seen(text, 0));
    }),
  );
});

describe("work grows with the length of the text", () => {
  const hostile = [
    "1,",
    "1 ",
    "1-",
    '"',
    "“",
    " ",
    "of ",
    "one ",
    "two hundred and ",
    "$",
    "(1) ",
    "No. ",
    "a half ",
    "Feb. 2 ",
    "1/2 ",
    "at least ",
    "40 dead, ",
    "Name, 40, ",
  ];

  test.each(hostile)("%j", (piece) => {
    const small = looks(piece.repeat(Math.ceil(4_000 / piece.length)));
    const large = looks(piece.repeat(Math.ceil(8_000 / piece.length)));
    expect(large / small).toBeLessThan(2.5);
  });

  /** How often the stages look at the tokens of `text`: a count, because a clock would judge the machine. */
  function looks(text: string): number {
    let count = 0;
    const counted = new Proxy(read(text), {
      get(reading, field) {
        count++;
        return Reflect.get(reading, field);
      },
    });
    extractClaims({ document: { id: "document", text }, title: read(""), text: counted });
    return count;
  }
});
