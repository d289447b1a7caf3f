import { expect, test } from "vitest";
import { read } from "../../src/document/sentences.ts";

function sentencesOf(text: string): string[] {
  const reading = read(text);
  return [...reading.sentenceStart.slice(0, -1)].map((from, i) => {
    const to = reading.sentenceStart[i + 1] as number;
    return text.slice(reading.start[from], reading.end[to - 1]);
  });
}

test("an abbreviated month does not end a sentence", () => {
  expect(sentencesOf("It fell on Feb. 25-26, 1992. Nobody came.")).toEqual([
    "It fell on Feb. 25-26, 1992.",
    "Nobody came.",
  ]);
});

test("a clock time ends a sentence before a name, not before its day or zone", () => {
  expect(sentencesOf("It fell at 4.58 p.m. Deputies ran out.")).toEqual([
    "It fell at 4.58 p.m.",
    "Deputies ran out.",
  ]);
  expect(sentencesOf("It fell at 4 p.m. Tuesday in Solm.")).toHaveLength(1);
  expect(sentencesOf("It fell at 4 a.m. Eastern time.")).toHaveLength(1);
});

test("a full stop inside a closing quote ends it", () => {
  expect(sentencesOf('"We counted 40." Then they left.')).toEqual(['"We counted 40."', "Then they left."]);
});

test("a table without a full stop is cut, so that rules that look through a sentence stay linear", () => {
  const reading = read("40 homes, ".repeat(1000));
  const lengths = [...reading.sentenceStart.slice(1)].map(
    (to, i) => to - (reading.sentenceStart[i] as number),
  );
  expect(Math.max(...lengths)).toBeLessThanOrEqual(400);
  expect(lengths.reduce((a, b) => a + b)).toBe(reading.count);
});
