import { expect, test } from "vitest";
import { claimOf, claimsIn } from "../../support/marked.ts";

const unitOf = (text: string, mention: string) => claimOf(claimsIn(text), mention).value?.unit;

test.each([
  ["Crude fetched $52 a barrel.", "$52", "dollar per barrel"],
  ["Crude fetched US$58.24 per barrel.", "US$58.24", "dollar per barrel"],
  ["The flat costs £1,100 per square foot.", "£1,100", "pound sterling per square foot"],
  [
    "The plan is 9.99 New Zealand dollars per month.",
    "9.99 New Zealand dollars",
    "New Zealand dollar per month",
  ],
  ["They pay C$6 (US$4.46) per share.", "C$6", "Canadian dollar per share"],
  ["It sets a 12-cent-a-share dividend.", "12-cent", "cent per share"],
  ["The works makes 52,000 barrel-a-day runs.", "52,000", "barrel per day"],
  ["The lab does three thousand tests per day.", "three thousand", "test per day"],
  ["The fever killed 40 people a day.", "40", "people per day"],
  ["The county saw 12 cases per 100,000 people.", "12", "case per 100,000 people"],
  ["The county has 3 clerks for every 1,000 people.", "3", "people per 1,000 people"],
  ["He asked for $40 a week or so.", "$40", "dollar per week"],
  ["Seats are €30 a head.", "€30", "euro per head"],
])("a rate's unit is whole: %s", (text, mention, unit) => {
  expect(unitOf(text, mention)).toBe(unit);
});

test.each([
  ["He paid $40 a year ago.", "$40", "USD"],
  ["It rose 5 percent a year.", "5 percent", "percent"],
  ["She sold it for $40 a week after the storm.", "$40", "USD"],
  ["He paid $5 million, a share in the firm.", "$5 million", "USD"],
])("no rate: %s", (text, mention, unit) => {
  expect(unitOf(text, mention)).toBe(unit);
});

test("a sum that is set beside a rate is one too", () => {
  expect(unitOf("Crude is at $52 a barrel, up from $50.", "$50")).toBe("dollar per barrel");
});

test("the number that a rate is told for is no claim", () => {
  expect(claimsIn("The county saw 12 cases per 100,000 people.").map((claim) => claim.mention)).toEqual([
    "12",
  ]);
});
