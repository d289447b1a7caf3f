import { expect, test } from "vitest";
import { allShown, liesBelow, shown } from "../../src/checking/describe.ts";
import { aClaim, aDocument, aQuantity } from "../support/builders.ts";

const documents = new Map(
  ["Quay Gazette", "Uplands Radio", "Moor Times", "Fen Echo"].map((publisher, i) => {
    const document = aDocument(`d${i}`, { publisher });
    return [document.id, document] as const;
  }),
);
const saying = (mention: string, document: number) => {
  const value = Number(mention);
  return aClaim({
    id: `${mention}-${document}`,
    documentId: `d${document}`,
    mention,
    ...(value > 0 && { value: aQuantity(value) }),
  });
};

test("a number is shown once, with the first who gives it and how many others do", () => {
  expect(allShown([saying("31", 0), saying("31", 1), saying("31", 2)], documents)).toBe(
    '"31" (Quay Gazette and 2 others)',
  );
});

test("beyond two numbers the others are counted", () => {
  const claims = [saying("31", 0), saying("34", 1), saying("36", 2), saying("39", 3)];
  expect(allShown(claims, documents)).toBe('"31" (Quay Gazette), "34" (Uplands Radio) and 2 others');
});

test("a number in figures and in words is one number", () => {
  const inWords = aClaim({ id: "w", documentId: "d1", mention: "thirty-one", value: aQuantity(31) });
  expect(allShown([saying("31", 0), inWords], documents)).toBe('"31" (Quay Gazette and 1 other)');
});

test("a long quotation is cut at a word", () => {
  const claim = saying("We shall open the gates when the water falls and not before", 0);
  expect(shown(claim, documents)).toBe('"We shall open the gates when ..." (Quay Gazette)');
});

test("a lower number stands once before all that it lies below", () => {
  expect(liesBelow(["613 lies below 636", "613 lies below [750, 850]", "613 lies below 636"])).toBe(
    "613 lies below 636 and [750, 850]",
  );
});
