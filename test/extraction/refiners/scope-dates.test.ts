import { expect, test } from "vitest";
import { claimOf, claimsIn } from "../../support/marked.ts";

/** Published on a Thursday. */
const PUBLISHED = { publishedAt: "2023-03-09" };

test.each([
  ["A blast killed 40 people on Tuesday.", { start: "2023-03-07", end: "2023-03-07" }],
  ["In February 40 people were killed.", { start: "2023-02-01", end: "2023-02-28", flow: "in-period" }],
  [
    "So far this year 40 people have been killed.",
    { start: "2023-01-01", asOf: "2023-03-09", flow: "cumulative" },
  ],
  [
    "Since 3 March 40 people have been killed.",
    { start: "2023-03-03", asOf: "2023-03-09", flow: "cumulative" },
  ],
  ["As of 7 March, 40 people had been killed.", { asOf: "2023-03-07" }],
  ["By Wednesday evening 40 people had been found dead.", { asOf: "2023-03-08" }],
  ["Police said on Tuesday that 40 people had been killed.", { asOf: "2023-03-07" }],
  ["To date 40 people have been killed.", { asOf: "2023-03-09", flow: "cumulative" }],
])("%s", (text, scope) => {
  expect(claimOf(claimsIn(text, PUBLISHED), "40").scope).toMatchObject(scope);
});

test("a year that is only compared with is not the figure's time", () => {
  const text = "The blast killed 40 people, the worst toll since 1988.";
  expect(claimOf(claimsIn(text, PUBLISHED), "40").scope?.start).toBeUndefined();
});

test("'when' carries its date over to the number after it", () => {
  const text = "It was the worst flood since 1988, when 40 people died.";
  expect(claimOf(claimsIn(text, PUBLISHED), "40").scope).toMatchObject({
    start: "1988-01-01",
    end: "1988-12-31",
  });
});
