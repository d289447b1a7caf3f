import { expect, test } from "vitest";
import { claimOf, claimsIn } from "../../support/marked.ts";

function scopeOf(text: string, mention: string) {
  return claimOf(claimsIn(text), mention).scope;
}

test.each([
  ["Another 40 people are feared dead.", "estimated"],
  ["An estimated 40 people were aboard.", "estimated"],
  ["Some 40 people are believed to be under the rubble.", "estimated"],
  ["The toll is expected to reach 40 by Friday.", "expected"],
  ["The works will cost 40 million crowns.", "expected"],
  ["The company plans to cut 40 jobs.", "expected"],
  ["There were 40 confirmed deaths.", "counted"],
  ["Rescuers counted 40 bodies.", "counted"],
])("how a number is known: %s", (text, epistemic) => {
  const claim = claimsIn(text).find((found) => found.mention.startsWith("40"));
  expect(claim?.scope?.epistemic).toBe(epistemic);
});

test("a word of another clause does not say how the number is known", () => {
  expect(scopeOf("Rescuers found 40 bodies, and rain is expected.", "40")?.epistemic).toBeUndefined();
});

test("civilians and combatants are told apart", () => {
  expect(scopeOf("At least 40 civilians were killed.", "40")?.status).toBe("civilian");
  expect(scopeOf("At least 40 soldiers were killed.", "40")?.status).toBe("combatant");
  expect(scopeOf("At least 40 people were killed.", "40")?.status).toBeUndefined();
});

test("excess deaths are not direct ones", () => {
  expect(scopeOf("The study found 40 excess deaths.", "40")?.cause).toBe("excess");
  expect(scopeOf("The war caused 40 indirect deaths.", "40")?.cause).toBe("indirect");
});

test("the interval of an estimate counts in the estimate's sense", () => {
  const text = "The survey put excess deaths at 900. Its confidence interval runs from 700 to 1,100 deaths.";
  expect(scopeOf(text, "900")?.cause).toBe("excess");
  expect(scopeOf(text, "700 to 1,100")).toMatchObject({ epistemic: "estimated", cause: "excess" });
});

test.each([
  "Doctors counted 52 dead, including some who died of hunger on the road.",
  "The inquiry arrived at 52 people killed. The figure takes in those who died of cold.",
  "The council gives 52 dead. Its number covers deaths from disease as well.",
])("a toll that takes in slow deaths counts indirect ones: %s", (text) => {
  expect(scopeOf(text, "52")?.cause).toBe("indirect");
});

test("a sentence about something else does not widen the toll", () => {
  expect(
    scopeOf("The inquiry arrived at 52 people killed. The road is closed in the cold.", "52")?.cause,
  ).toBeUndefined();
});

test("bodies found are told from people killed", () => {
  expect(scopeOf("Rescuers recovered 40 bodies.", "40")?.evidence).toBe("bodies");
  expect(scopeOf("The quake killed 40 people.", "40")?.evidence).toBeUndefined();
});

test.each([
  ["He and 4 others died.", "4", true],
  ["Another 53 workers were hurt.", "53", true],
  ["More than 53 workers were hurt.", "53", undefined],
  ["It hurt 53 workers, more than last year.", "53", undefined],
])("whether a count leaves out those named before: %s", (text, mention, rest) => {
  expect(scopeOf(text, mention)?.rest).toBe(rest);
});

test("what holds for a moment is told from a count so far", () => {
  expect(scopeOf("Some 700 people are still in tents.", "700")?.moment).toBe(true);
  expect(scopeOf("The quake injured 700 people.", "700")?.moment).toBeUndefined();
});
