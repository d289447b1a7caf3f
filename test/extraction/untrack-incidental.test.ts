import { expect, test } from "vitest";
import { claimOf, claimsIn } from "../support/marked.ts";

function tracked(text: string): string[] {
  return claimsIn(text)
    .filter((claim) => claim.kind === "quantity" && claim.checkworthy)
    .map((claim) => claim.mention);
}

test("a set that only says where something happened is left untracked", () => {
  expect(tracked("Shots were heard in three villages, where 14 people were killed.")).toEqual(["14"]);
});

test("the span that another figure covers is left untracked", () => {
  expect(tracked("Over the last 24 hours 1,850 people crossed the river.")).toEqual(["1,850"]);
});

test("someone's own family is no news figure, unless it is what the news is of", () => {
  expect(tracked("He fled with his two children.")).toEqual([]);
  expect(tracked("His two children were killed.")).toEqual(["two"]);
});

test("a count that a list bears out stays tracked", () => {
  expect(tracked("The council holds seven districts: Arlo, Benn and Cree.")).toEqual(["seven"]);
});

test("what is left untracked is still read", () => {
  expect(claimOf(claimsIn("Shots were heard in three villages."), "three").value?.unit).toBe("village");
});

test("how sure an estimate is said to be is no figure of the news", () => {
  expect(tracked("The 95 percent confidence interval runs from 700 to 1,100 deaths.")).toEqual([
    "700 to 1,100",
  ]);
});

test("a number after the name of a month is no age", () => {
  expect(
    tracked("The mayor cut eighty posts in June, sixteen, that is 20 percent, of them at once."),
  ).toEqual(["eighty", "sixteen", "20 percent"]);
  expect(tracked("The rest was paid by Theresa May, 60, and a friend.")).toEqual([]);
});

test.each([
  ["The wreck lies at 38 metres, and 14 people were killed.", ["14"]],
  ["The 31-metre ferry sank with 14 people aboard.", ["14"]],
  ["The road has one lane open, and 14 people were killed.", ["14"]],
  ["The gauge touched 5.2 metres overnight.", ["5.2"]],
  ["The adviser voted no, with one abstention.", ["one"]],
  ["The bomb held 120 kg of explosive.", ["120"]],
])("what is told of the scene is not tracked, a level or a vote is: %s", (text, mentions) => {
  expect(tracked(text)).toEqual(mentions);
});

test.each([
  ["Those hurt range in age from 6 to 71."],
  ["A cellist of 44 was freed."],
  ["Many left before they were 25."],
  ["Her father was 33 that year."],
])("ages in other words: %s", (text) => {
  expect(tracked(text)).toEqual([]);
});

test("'one' before a verb is nobody", () => {
  expect(claimsIn("It sounds much until one sets it against the need.")).toEqual([]);
});
