import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { audit, type DocumentInput } from "../src/index.ts";

const OUTLETS = ["Quay Gazette", "Uplands Radio", "Moor Times", "Fen Echo", "Morning Ledger", "Vale Post"];

/** A report of the landslide, numbered in the order in which reports came in; five came out on each day. */
function report(number: number, sentence: string): DocumentInput {
  const day = `2024-03-${String(6 + Math.floor(number / 5)).padStart(2, "0")}`;
  return {
    id: `report-${String(number).padStart(3, "0")}`,
    publisher: `${OUTLETS[number % OUTLETS.length]} ${number}`,
    publishedAt: `${day}T09:00:00Z`,
    text: sentence,
  };
}

const toll = (killed: number, speaker: string) =>
  `The landslide at Ormsted on 4 March 2024 killed ${killed} people, ${speaker} said.`;
/** Each side has mouths of its own: one that gives both numbers has revised its count. */
const SPEAKERS: Readonly<Record<number, readonly string[]>> = {
  31: ["the police", "the mayor", "the district office"],
  19: ["hospital doctors", "villagers", "the fire brigade"],
  24: ["the Red Crescent"],
};
const told = (number: number, killed: number): DocumentInput => {
  const speakers = SPEAKERS[killed] ?? [];
  return report(number, toll(killed, speakers[number % speakers.length] ?? ""));
};

function idsOf(documents: readonly DocumentInput[], check: string): string[] {
  return audit(documents).findings.flatMap((finding) => (finding.check === check ? [finding.id] : []));
}

describe("a conflict keeps one finding and one id", () => {
  const first = [report(0, toll(31, "the police")), report(1, toll(19, "hospital doctors"))];
  const [id, ...more] = idsOf(first, "figure-conflict");

  test("there is one to begin with", () => {
    expect(id).toBeDefined();
    expect(more).toEqual([]);
  });

  test("when later texts back either side, or a third number", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(31, 19, 24), { maxLength: 8 }), (later) => {
        const documents = [...first, ...later.map((killed, i) => told(i + 2, killed))];
        expect(idsOf(documents, "figure-conflict")).toEqual([id]);
      }),
      { numRuns: 40 },
    );
  });

  test("when a third text turns the side that fewer texts give", () => {
    for (const killed of [31, 19]) {
      const { findings, claims } = audit([...first, report(2, toll(killed, "the mayor"))]);
      const clash = findings.filter(({ check }) => check === "figure-conflict");
      expect(clash.map((finding) => finding.id)).toEqual([id]);
      const odd = claims.find((claim) => claim.id === clash[0]?.claimIds[0]);
      expect(odd?.mention).toBe(killed === 31 ? "19" : "31");
    }
  });

  test("when it is repeated in a hundred texts, whatever the order in which they are read", () => {
    const documents = Array.from({ length: 100 }, (_, i) => first[i] ?? told(i, i % 2 === 0 ? 31 : 19));
    for (const many of [documents.slice(0, 3), documents.slice(0, 61), documents, documents.toReversed()])
      expect(idsOf(many, "figure-conflict")).toEqual([id]);
  });
});

describe.each([
  {
    check: "figure-regressed",
    first: toll(63, "the Civil Defence Agency"),
    second: toll(58, "the Civil Defence Agency"),
  },
  {
    check: "date-conflict",
    first: "The Ormsted accord was signed on 3 April 1975.",
    second: "The Ormsted accord was signed on 13 April 1975.",
  },
  {
    check: "attribution-conflict",
    first: '"We hung up ninety coats before the alarm went off," said Sara Doven, a union official.',
    second: '"We hung up ninety coats before the alarm went off," said Karl Vellin, the owner.',
  },
  {
    check: "quote-conflict",
    first: '"We shall not leave the quarry before all 25 of our wages are paid," said Idris Calder.',
    second: '"We shall not leave the quarry before all 52 of our wages are paid," said Idris Calder.',
  },
  {
    check: "citation-mismatch",
    first: "The ceasefire was demanded in United Nations Security Council resolution 822 of 30 April 1993.",
    second: "The ceasefire was demanded in United Nations Security Council resolution 822 of 30 April 1992.",
  },
])("$check", ({ check, first, second }) => {
  test("is one finding with one id, however often the two sides are told", () => {
    // Six to ten reports lie between the two, so that they are of two days.
    const documents = [0, 6, 7, 12, 13, 18, 24, 25].map((number, i) =>
      report(number, i % 2 === 0 ? first : second),
    );
    const [id, ...more] = idsOf(documents.slice(0, 2), check);
    expect(id).toBeDefined();
    expect(more).toEqual([]);
    for (let count = 3; count <= documents.length; count++)
      expect(idsOf(documents.slice(0, count), check), `${count} texts`).toEqual([id]);
  });
});

test("a finding inside one text keeps its id when an older text founds its figure anew", () => {
  const own = report(
    10,
    "The airship carried 64 people when it fell on 4 March 2024: 51 passengers and 9 crew.",
  );
  const older = report(0, "The airship that fell on 4 March 2024 carried 64 people.");
  const [id] = idsOf([own], "total-mismatch");
  expect(id).toBeDefined();
  expect(idsOf([own, older], "total-mismatch")).toEqual([id]);
});
