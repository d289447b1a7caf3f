import { expect, test } from "vitest";
import type { DocumentInput } from "../../src/domain/document.ts";
import { daysInWords } from "../../src/grouping/build-events.ts";
import { aDocument } from "../support/builders.ts";
import { grouped } from "../support/grouped.ts";

function eventsOf(...documents: DocumentInput[]): string[] {
  return grouped(documents).grouping.events.map(({ label }) => label);
}

test.each([
  [
    "the building that collapsed, and the town where it stood",
    "Brenner Mill collapse, Tarvik, 3 May 2012",
    "TARVIK - Rescuers left the Brenner Mill factory in Tarvik, which collapsed on 3 May 2012, with 214 people killed.",
  ],
  [
    "the name that stands before the noun",
    "Khelmi massacre, 4-5 March 1988",
    "A list of 312 people killed in the Khelmi massacre on the night of 4-5 March 1988 was read out in Khelmi.",
  ],
  [
    "a storm by the name that it was given",
    "Hurricane Odile, Sorvela, 2 October 2011",
    "Some 61 people were killed in Sorvela when Hurricane Odile came ashore on 2 October 2011.",
  ],
  [
    "a march that is written as a name, and no month",
    "Long Table March, Dunholm, 7 June 2009",
    "The police counted 40,000 people at the Long Table March in Dunholm on 7 June 2009.",
  ],
  [
    "a place in the capitals of a dateline",
    "Merrow fire, 2 June 2014",
    "MERROW, June 2 - A fire killed nine people in Merrow on 2 June 2014, the fire service said.",
  ],
])("an event is called by %s", (_, label, text) => {
  const title = "Digest: what the Gazette told its readers";
  expect(eventsOf(aDocument("first", { publishedAt: "2015-01-10", title, text }))).toContain(label);
});

test("where no happening is named an event is called by what its texts are about, not by a headline", () => {
  const report = aDocument("report", {
    publishedAt: "2019-09-01",
    title: "A look at the books",
    text: "The Office of Works in Dunholm spent 40 million euros on Dunholm roads.",
  });
  expect(eventsOf(report)).toEqual(["Dunholm"]);
});

test("a speaker whose name holds the place does not take it from the event", () => {
  const note = aDocument("note", {
    publishedAt: "2013-01-10",
    text: "The Brenner Mill collapse on 3 May 2012 killed 214 people, the Relief Network on Brenner Mill said.",
  });
  expect(eventsOf(note)).toContain("Brenner Mill collapse, 3 May 2012");
});

test("what is cited is called by its body and number", () => {
  const paper = aDocument("paper", {
    text: "The envoy read UN Security Council resolution 1546 aloud.",
  });
  expect(eventsOf(paper)).toContain("UN Security Council resolution 1546");
});

test("a figure is called by what it counts, without its event", () => {
  const { grouping } = grouped([
    aDocument("paper", { text: "The earthquake in Sorvela on 4 May 2020 killed 44 people." }),
  ]);
  expect(grouping.figures.map(({ label }) => label).toSorted()).toEqual(["date", "people killed"]);
});

test.each([
  ["2023-03-07", "2023-03-07", "7 March 2023"],
  ["1992-02-25", "1992-02-26", "25-26 February 1992"],
  ["1994-06-03", "1994-06-05", "3 to 5 June 1994"],
  ["2013-02-01", "2013-02-28", "February 2013"],
  ["1974-01-01", "1974-12-31", "1974"],
])("the days from %s to %s are told as %s", (start, end, words) => {
  expect(daysInWords(start, end)).toBe(words);
});
