import { expect, test } from "vitest";
import { extract } from "../../src/index.ts";

const SMALL = 8_192;
const LARGE = 4 * SMALL;

/** Most that four times the text may cost: linear work costs 4, quadratic 16. */
const MOST = 8;
/** Under this many milliseconds a measurement is noise. */
const NOISE = 3;
const TRIES = 5;

const filled = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** CPU time of one reading, in milliseconds. */
function cost(text: string): number {
  const before = process.cpuUsage();
  extract({ id: "pathological", text, publishedAt: "2023-03-09" });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test.each([
  ["digits", "7"],
  ["groups that never end", "1,"],
  ["spaces", " "],
  ["opening brackets", "("],
  ["quotation marks", '"'],
  ["apostrophes", "' "],
  ["one reporting verb", "said "],
  ["one modifier", "at least "],
  ["line breaks", "\n"],
  ["mixed Unicode spaces", "\u00a0\u2009\u202f\u3000\u200b1"],
  ["a sentence that never ends", "the council of Drovek told 14 envoys that 3 bridges were shut, "],
  ["bare numbers", "12 "],
  ["words, numbers and marks by turns", 'a 1 "b" (2) - '],
  ["dates without a year", "on 3 May "],
  ["dashes between digits", "3-4-"],
  ["numbers in a list", "3, "],
  ["names", "Alda Voss "],
  ["anniversaries", "the 28th anniversary of the flood of Drovek. "],
])(
  "reading stays linear over %s",
  (_, unit) => {
    let ratio = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < TRIES && ratio > MOST; attempt++)
      ratio = cost(filled(unit, LARGE)) / Math.max(NOISE, cost(filled(unit, SMALL)));
    expect(ratio).toBeLessThanOrEqual(MOST);
  },
  30_000,
);

test("more claims than one call takes arguments", () => {
  const text = "12\n\n".repeat(130_000);
  const { claims } = extract({ id: "pathological", text });
  expect(claims).toHaveLength(130_000);
}, 30_000);
