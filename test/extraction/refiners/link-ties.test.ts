import { expect, test } from "vitest";
import { claimOf, claimsIn } from "../../support/marked.ts";

/** The ties of the claim with this mention: "share-is 155". */
function tiesOf(text: string, mention: string): string[] {
  const claims = claimsIn(text);
  const mentions = new Map(claims.map((claim) => [claim.id, claim.mention]));
  return (claimOf(claims, mention).ties ?? []).map(({ as, claimId }) => `${as} ${mentions.get(claimId)}`);
}

test.each([
  ["Mill rents went up 66 percent, from 490 to 830 crowns.", "66 percent", ["from 490", "to 830 crowns"]],
  ["The number of cases fell by 54 percent, from 840 to 390.", "54 percent", ["from 840", "to 390"]],
  ["Sales were up 30 percent from 40 to 52.", "30 percent", ["from 40", "to 52"]],
])("a percent is of the two values behind it: %s", (text, mention, values) => {
  expect(tiesOf(text, mention)).toEqual(values.map((value) => `changed-${value}`));
});

test("'from 840 to 390' is no score", () => {
  expect(claimOf(claimsIn("Cases fell from 840 to 390."), "840").checkworthy).toBe(true);
});

test("a share between commas says the count before it over again", () => {
  expect(tiesOf("They tested 300 people, and 155 of them, 52 percent, were ill.", "52 percent")).toEqual([
    "share-of 300",
    "share-is 155",
  ]);
});

test("a count may follow the list that it counts", () => {
  const text = "Security Council resolutions 822 and 853, two resolutions in all, are in force.";
  expect(tiesOf(text, "two")).toHaveLength(2);
});

test("names in brackets are what the count before them lists", () => {
  const claims = claimsIn("The 3 towns cut off (Arlo, Brevik and Desh) have food.");
  expect(claimOf(claims, "3").items).toEqual(["Arlo", "Brevik", "Desh"]);
});

test("a weekday may stand behind its date", () => {
  expect(claimOf(claimsIn("It met on 5 March 2024, a Tuesday."), "5 March 2024, a Tuesday").date?.start).toBe(
    "2024-03-05",
  );
});
