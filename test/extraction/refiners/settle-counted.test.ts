import { expect, test } from "vitest";
import { claimOf, claimsIn } from "../../support/marked.ts";

function unitOf(text: string, mention: string): string | null | undefined {
  return claimOf(claimsIn(text), mention).value?.unit;
}

test.each([
  ["Some 8,200 people are with families; 5,400 are at the old school.", "5,400", "people"],
  ["The storm destroyed 1,900 barns. A further 700 or so were thought unsafe.", "700", "barn"],
  ["They came at a rate of 1,800 a day. By dusk 9,400 refugees had crossed.", "1,800", "people"],
  ["The bank lent €80 million. It had asked for more than 120 million.", "120 million", "EUR"],
  ["Turnout was 61 percent. Four years ago it was 58.", "58", "percent"],
])("a bare number counts what the nearest fitting figure counts: %s", (text, mention, unit) => {
  expect(unitOf(text, mention)).toBe(unit);
});

test.each([
  ["The prison houses 900 men. Complaints go to window 6 of the office.", "6"],
  ["The fund spent €80 million on 9,400 in all.", "9,400"],
  ["The landslide buried 9,400 people. The bus ran on line 3 until then.", "3"],
])("a number of another order, or a label, takes nothing up: %s", (text, mention) => {
  const claim = claimsIn(text).find((found) => found.mention === mention);
  expect(claim?.value?.unit ?? null).toBeNull();
});

test.each([
  ["We were 120,000.", "120,000"],
  ["There were 9,000 on the march.", "9,000"],
  ["Three hundred of us walked to the square.", "Three hundred"],
])("a number alone that is said of someone counts people: %s", (text, mention) => {
  expect(unitOf(text, mention)).toBe("people");
});

test("a sum that is told short is of the order of the sum beside it", () => {
  const claims = claimsIn("The town was never to spend more than €90 million; it has spent 131.");
  expect(claimOf(claims, "131").value).toMatchObject({ low: 131e6, high: 131e6, unit: "EUR" });
  expect(claimOf(claims, "€90 million").value).toMatchObject({ low: null, high: 90e6, modifier: "at most" });
  const others = claimsIn("The museum paid €90 million for 131 in all.");
  expect(claimOf(others, "131").value?.low).toBe(131);
});

test("newsrooms' words for a house and a job have one unit each", () => {
  expect(unitOf("The flood cut off 600 homes.", "600")).toBe("house");
  expect(unitOf("Up to 400 positions will go. The union wants the jobs kept.", "400")).toBe("job");
  expect(unitOf("The border has 40 posts.", "40")).toBe("post");
});
