import { expect, test } from "vitest";
import { claimOf, claimsIn } from "../support/marked.ts";

function measureOf(text: string, mention: string): string | undefined {
  return claimOf(claimsIn(text), mention).measure;
}

test.each([
  ["A landslide killed 41 villagers near the pass.", "41"],
  ["In all, 41 villagers were killed near the pass.", "41"],
  ["Officials say 41 people have been confirmed dead.", "41"],
  ["The mayor mourned the deaths of 14 people.", "14"],
  ["Aid groups spoke of a death toll of 31.", "31"],
  ["By Sunday the toll had reached 63.", "63"],
  ["The storm claimed 42 lives on the islands.", "42"],
  ["Some 26 miners lost their lives underground.", "26"],
  ["The number of hostages who died in the raid remains 23.", "23"],
  ["Divers recovered 31 bodies from the wreck.", "31"],
  ["Of the passengers 24 died.", "24"],
])("deaths are found whatever words carry them: %s", (text, mention) => {
  expect(measureOf(text, mention)).toBe("killed");
});

test("each verb of a coordination keeps its own number", () => {
  const claims = claimsIn("The blast tore through the mill, killing 14 weavers and wounding 32.");
  expect(claimOf(claims, "14").measure).toBe("killed");
  expect(claimOf(claims, "32").measure).toBe("injured");
});

test("two subjects share the verb that follows them", () => {
  const claims = claimsIn("Then 4 patients and 11 nurses were killed.");
  expect(claimOf(claims, "4").measure).toBe("killed");
  expect(claimOf(claims, "11").measure).toBe("killed");
});

test("those who kill are not those killed", () => {
  expect(measureOf("At least 12 gunmen killed the guards.", "12")).toBeUndefined();
});

test("the verb may follow the last of the parts", () => {
  const claims = claimsIn(
    "In all, 613 people, including 63 children, 106 women and 70 old people were killed.",
  );
  expect(claimOf(claims, "613").measure).toBe("killed");
  for (const part of ["63", "106", "70"]) {
    expect(claimOf(claims, part).measure).toBe("killed");
    expect(claimOf(claims, part).partOf).toBe(claimOf(claims, "613").id);
    expect(claimOf(claims, part).breakdown).toBe("partial");
  }
});
