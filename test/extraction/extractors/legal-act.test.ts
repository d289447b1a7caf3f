import { expect, test } from "vitest";
import { citationsIn } from "../../support/citations.ts";
import { claimsIn } from "../../support/marked.ts";

test.each([
  [
    "Article 5 of the 1987 Accord bars it.",
    { body: "Accord", paragraph: "Article 5", title: "Accord", year: 1987 },
  ],
  [
    "Section 14(2) of the Water Act 1991 bars it.",
    { body: "Water Act", paragraph: "Section 14(2)", title: "Water Act", year: 1991 },
  ],
  [
    "Decree No. 113 of 4 May 2010 bars it.",
    { body: "Decree", number: "113", title: "Decree No. 113", date: "2010-05-04", year: 2010 },
  ],
  [
    "The court barred it in case no. 44/2011.",
    { body: "case", number: "44/2011", title: "case no. 44/2011", year: 2011 },
  ],
])("%s", (text, citation) => {
  expect(citationsIn(text).map((read) => read.citation)).toEqual([citation]);
});

test("an article of an act without a year is read and not tracked, and its number counts nothing", () => {
  const read = claimsIn("Article 51 of the UN Charter bars it.");
  expect(read.map(({ kind, checkworthy }) => [kind, checkworthy])).toEqual([["citation", false]]);
});
