import { expect, test } from "vitest";
import { claimsIn } from "../../support/marked.ts";

/** Whether the quoted sentence is tracked. */
function isTracked(words: string): boolean | undefined {
  const quote = claimsIn(`“${words}” said Edda Moll.`).find(({ kind }) => kind === "quote");
  return quote?.checkworthy;
}

test.each([
  ["We had no warning at all,"],
  ["It was an order from the harbour office,"],
  ["It is the third wreck on this pier, and 17 boats are gone,"],
  ["This is not a storm, it is a theft,"],
  ["We will never sell the pier,"],
  ["There is oil in the harbour,"],
  ["It is a sad day. The sirens were broken,"],
  ["I still have the order in my desk,"],
])("something to check: %s", (words) => {
  expect(isTracked(words)).toBe(true);
});

test.each([
  ["It is a sad day for the harbour,"],
  ["These are choices that no one makes gladly,"],
  ["There is a harbour to rebuild,"],
  ["We are very proud of the crew,"],
  ["I hope that the crew rest well,"],
  ["I still dream of that night,"],
  ["Who would do such a thing?"],
])("nothing to check: %s", (words) => {
  expect(isTracked(words)).toBe(false);
});
