import { expect, test } from "vitest";
import { editedFigures } from "../../src/grouping/edited-figures.ts";
import { extract } from "../../src/index.ts";

/** "mention -> mention" of each edit between two texts of one document. */
function edits(before: string, after: string): string[] {
  const claims = [before, after].map(
    (text) => extract({ id: "page", text, publishedAt: "2024-05-02" }).claims,
  );
  return editedFigures(claims[0] ?? [], claims[1] ?? []).map(
    ({ before, after }) => `${before.mention} -> ${after.mention}`,
  );
}

test("a digit that changed in its place is an edit", () => {
  expect(
    edits(
      "At least 31 people died in Sarn. Two are missing.",
      "At least 34 people died in Sarn. Two are missing.",
    ),
  ).toEqual(["31 -> 34"]);
});

test("of two figures in a clause, only the one that changed is an edit", () => {
  expect(
    edits("The flood killed 31 people and injured 60.", "The flood killed 31 people and injured 80."),
  ).toEqual(["60 -> 80"]);
});

test("a sentence that moved, or that words were added around, is none", () => {
  const moved = "The mayor spoke on the square. The flood killed 31 people. Rain went on.";
  expect(edits("The flood killed 31 people. Rain went on.", moved)).toEqual([]);
});

test("the same number in other words is none", () => {
  expect(edits("The flood killed 12 people in Sarn.", "The flood killed twelve people in Sarn.")).toEqual([]);
});

test("a sentence that was reworded too is held against its former self", () => {
  expect(
    edits(
      "The mayor said that the flood in Sarn killed 31 people.",
      "The mayor said late at night that the flood in Sarn had killed 34 people.",
    ),
  ).toEqual(["31 -> 34"]);
});

test("a new sentence about something else is no edit of a lost one", () => {
  expect(
    edits("The flood killed 31 people in Sarn.", "Repairs to the dam will cost 40 million dollars."),
  ).toEqual([]);
});

test("two clauses of the same words keep to their order", () => {
  expect(edits("Darro: 4 killed. Darro: 9 killed.", "Darro: 5 killed. Darro: 9 killed.")).toEqual(["4 -> 5"]);
});

test("a date that was put right is an edit", () => {
  expect(edits("The dam broke on 3 April 2024 in Sarn.", "The dam broke on 4 April 2024 in Sarn.")).toEqual([
    "3 April 2024 -> 4 April 2024",
  ]);
});
