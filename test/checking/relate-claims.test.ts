import * as fc from "fast-check";
import { expect, test } from "vitest";
import { relateClaims } from "../../src/checking/relate-claims.ts";
import type { Claim } from "../../src/domain/claim.ts";
import { aClaim, aDocument, aFigure, aQuantity, saidBy } from "../support/builders.ts";

const documents = new Map(
  ["A", "B", "C", "D"].map((name, i) => [
    `document-${name}`,
    aDocument(`document-${name}`, { publishedAt: `2024-03-0${i + 1}T08:00:00Z` }),
  ]),
);

function relate(claims: readonly Claim[]) {
  const figure = aFigure(claims.map(({ id }) => id));
  return relateClaims([figure], new Map(claims.map((claim) => [claim.id, claim])), documents, []);
}

function kindOf(claims: readonly Claim[], a: string, b: string): string | undefined {
  return relate(claims).find((one) => [one.a, one.b].toSorted().join() === [a, b].toSorted().join())?.kind;
}

test("the order of the claims does not change the relations", () => {
  const claims = [31, 22, 22, 19].map((count, i) => aClaim({ id: "abcd"[i] ?? "", value: aQuantity(count) }));
  fc.assert(
    fc.property(fc.shuffledSubarray(claims, { minLength: 4 }), (shuffled) => {
      expect(relate(shuffled)).toEqual(relate(claims));
    }),
  );
});

test("a rate that its office revised explains everybody's old and new one", () => {
  const rate = (id: string, percent: number, about: Partial<Claim> = {}) =>
    aClaim({
      id,
      measure: "turnout",
      value: aQuantity(percent, { unit: "percent", precision: 0.1 }),
      ...about,
    });
  const byOffice = { attribution: saidBy("Publisher DOCUMENT-D") };
  const claims = [rate("a", 4.7, byOffice), rate("b", 4.7), rate("c", 4.6), rate("d", 4.6)];
  expect(kindOf(claims, "b", "c")).toBe("compatible");
  expect(kindOf(claims.slice(1), "b", "c")).toBe("contradicts");
});

test("a document that gives both numbers in its own voice counts two things", () => {
  const districts = (id: string, count: number, documentId: string) =>
    aClaim({
      id,
      documentId,
      measure: "voted",
      population: "districts",
      value: aQuantity(count, { unit: "district" }),
    });
  const claims = [
    districts("a", 7, "document-A"),
    districts("b", 18, "document-B"),
    districts("c", 7, "document-B"),
  ];
  expect(kindOf(claims, "a", "b")).toBe("tension");
  expect(kindOf(claims.slice(0, 2), "a", "b")).toBe("contradicts");
});

test("a big figure is related in bounded time", () => {
  const claims = Array.from({ length: 500 }, (_, i) =>
    aClaim({ id: `claim ${i}`, value: aQuantity(600 + (i % 3)) }),
  );
  expect(relate(claims).length).toBeLessThan(500 * 61);
});

test("a text that gives both days tells of two happenings", () => {
  const day = (id: string, date: string, documentId: string) =>
    aClaim({
      id,
      documentId,
      kind: "date",
      mention: date,
      date: { start: date, end: date, of: "fatal shooting" },
    });
  const claims = [day("a", "2016-10-16", "document-A"), day("b", "2016-09-22", "document-B")];
  expect(kindOf(claims, "a", "b")).toBe("contradicts");
  expect(kindOf([...claims, day("c", "2016-10-16", "document-B")], "a", "b")).toBe("tension");
});

test("a value inside the interval that a text gives beside its estimate does not contradict it", () => {
  const estimate = aClaim({ id: "a", documentId: "document-A", mention: "4,645", value: aQuantity(4645) });
  const interval = aClaim({
    id: "b",
    documentId: "document-A",
    mention: "793 to 8,498",
    start: 90,
    value: aQuantity(793, { stated: null, high: 8498 }),
  });
  const rival = aClaim({ id: "c", documentId: "document-C", value: aQuantity(2975) });
  expect(kindOf([estimate, interval, rival], "a", "c")).toBe("compatible");
  expect(kindOf([estimate, rival], "a", "c")).toBe("contradicts");
});
