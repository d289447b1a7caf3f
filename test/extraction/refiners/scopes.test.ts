import { expect, test } from "vitest";
import { claimOf, claimsIn } from "../../support/marked.ts";

test.each([
  ["A dam broke above Lossan. Nine people died in Upper Brevik.", "Nine", "Upper Brevik"],
  ["Nine people died in the hill village of Tarn, the mayor said.", "Nine", "Tarn"],
  ["In neighbouring Orland 40 people were injured.", "40", "Orland"],
  ["Nine people died on March 3.", "Nine", undefined],
])("'%s': %s is in %s", (text, mention, place) => {
  expect(claimOf(claimsIn(text), mention).scope?.place).toBe(place);
});

test.each([
  ["The Lossan quake killed nine people.", "nine", "Lossan earthquake"],
  ["A blaze swept the mill. Nine workers died.", "Nine", "fire"],
  ["Police opened fire and nine people died.", "nine", undefined],
  ["Nine people were killed when the ferry sank.", "Nine", "sinking"],
])("'%s': %s is of the %s", (text, mention, event) => {
  expect(claimOf(claimsIn(text), mention).scope?.event).toBe(event);
});

test("a quake that is told of for comparison has its own place", () => {
  const claims = claimsIn(
    "A quake in Lossan killed 31 people on Tuesday. It was the strongest since 1974, when a quake in Brevik killed 260 people.",
    { publishedAt: "2022-05-04" },
  );
  expect(claimOf(claims, "260").scope?.place).toBe("Brevik");
});
