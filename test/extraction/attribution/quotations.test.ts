import { expect, test } from "vitest";
import { read } from "../../../src/document/sentences.ts";
import { findQuotations } from "../../../src/extraction/attribution/quotations.ts";

function quotedIn(text: string): string[] {
  const reading = read(text);
  return findQuotations(reading).map(({ from, to }) => text.slice(reading.start[from], reading.end[to - 1]));
}

test("straight, curly, single and guillemet marks all hold quotations", () => {
  expect(quotedIn('He said "we left" and went.')).toEqual(["we left"]);
  expect(quotedIn("He said “we left” and went.")).toEqual(["we left"]);
  expect(quotedIn("He said ‘we left’ and went.")).toEqual(["we left"]);
  expect(quotedIn("He said «we left» and went.")).toEqual(["we left"]);
});

test("an apostrophe opens no quotation", () => {
  expect(quotedIn("The miners' union didn't say when Ana's shift ended.")).toEqual([]);
});

test("a plural possessive does not close a quotation in single marks", () => {
  expect(quotedIn("‘The miners’ tally was higher,’ she said.")).toEqual(["The miners’ tally was higher,"]);
});

test("a quotation inside another is left to the outer one", () => {
  expect(quotedIn("“He told me “run” and I ran,” she said.")).toEqual(["He told me “run” and I ran,"]);
});

test("a quotation that goes on in the next paragraph is given paragraph by paragraph", () => {
  const reading = read("“We left at dawn.\n\n“Nobody stopped us,” she said.");
  expect(findQuotations(reading).map(({ continues, closed }) => ({ continues, closed }))).toEqual([
    { continues: true, closed: false },
    { continues: false, closed: true },
  ]);
});

test("a mark that is never closed ends with its paragraph", () => {
  expect(quotedIn('He said "we left.\n\nThe road was empty.')).toEqual(["we left."]);
});
