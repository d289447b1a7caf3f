import { expect, test } from "vitest";
import { explainDocument } from "../../src/pipeline/explain-document.ts";

/** What becomes of the words, and what the last stage that touched them said. */
function fateOf(text: string, words: string): string | undefined {
  const found = explainDocument({ id: "document", text }).find((explanation) => explanation.words === words);
  return found && `${found.outcome}: ${found.steps.at(-1)?.did}`;
}

test("a number that names a road is left out, and the trace says so", () => {
  expect(fateOf("Two vans met on Highway 14.", "14")).toBe("left out: left out: designation");
});

test("a number in a product's name is left out, and the trace says so", () => {
  expect(fateOf("A Boeing 737 landed late.", "737")).toBe("left out: left out: designation");
});

test("a street number, a telephone number and a time of day each have their own reason", () => {
  const text = "Call 0555 at 4.30 am or visit 9 Quarry Steps.";
  expect(fateOf(text, "0555")).toBe("left out: left out: phone or code number");
  expect(fateOf(text, "4.30 am")).toBe("left out: left out: clock time");
  expect(fateOf(text, "9")).toBe("left out: left out: street number");
});

test("a number that is joined into a range says where it went", () => {
  expect(fateOf("Between 150 and 200 guests fell ill.", "200")).toBe(
    "left out: left out: joined to another mention, or a longer one covers it",
  );
});

test("a number that counts something becomes a claim", () => {
  expect(fateOf("Two vans met on Highway 14.", "Two")).toMatch(/^claim: /u);
});
