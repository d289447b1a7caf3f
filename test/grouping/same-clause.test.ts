import { describe, expect, test } from "vitest";
import { audit } from "../../src/index.ts";
import { togetherWith } from "../support/grouped.ts";

const heading = "Lantern Street";
const statement = (text: string) => ({ id: "statement", publisher: "A reader", text });
const article = (text: string, title = heading) => ({ id: "article", publisher: "Reel Digest", title, text });

/** Checks that flag the statement beside the text, notes left out. */
function flagsOf(said: string, text: string, title = heading): string[] {
  const { findings } = audit([statement(said), article(text, title)]);
  return findings.filter(({ severity }) => severity !== "note").map(({ check }) => check);
}

describe("a bare statement beside a text", () => {
  test.each([
    [
      "Lantern Street has fewer than 30 reviews.",
      "The film has a rating of 81 percent, based on 44 critics.",
    ],
    ["Lantern Street drew more than 9 million viewers.", "It was seen by 8.9 million viewers."],
    ["Lantern Street has more than 41 songs.", "With 41 songs, it is the longest of the set."],
    ["Lantern Street was released after 2016.", "It was released on 2 April 2014 by a small house."],
    [
      "Lantern Street earned less than $3.5 million abroad.",
      "It has earned $5.6 million at home and $3.6 million overseas.",
    ],
  ])("is flagged when the text says otherwise: %s", (said, text) => {
    expect(flagsOf(said, text)).toHaveLength(1);
  });

  test.each([
    [
      "Lantern Street has fewer than 50 reviews.",
      "The film has a rating of 81 percent, based on 44 critics.",
    ],
    ["Lantern Street was released before 2016.", "It was released on 2 April 2014 by a small house."],
    ["Lantern Street had sold 998,000 copies.", "It has sold over 998,000 copies."],
    ["By 3 May 2019 Lantern Street had sold 40 copies.", "As of 9 May 2019 it had sold 66 copies."],
    ["Lantern Street had ten new screenings.", "It has had 44 screenings."],
    ["Quarry Road has fewer than 30 reviews.", "The film has a rating of 81 percent, based on 44 critics."],
  ])("is left alone when the text bears it out or speaks of something else: %s", (said, text) => {
    expect(flagsOf(said, text)).toEqual([]);
  });

  test("is lined up with the text by the noun that both count", () => {
    const documents = [
      statement("Lantern Street has fewer than 30 reviews."),
      article("It has 44 reviews and 3 million viewers."),
    ];
    expect(togetherWith(documents, "statement: 30")).toEqual(["article: 44"]);
  });
});

test("two texts do not meet by the words of their headlines alone", () => {
  const documents = [
    { ...article("The harbour has 44 cranes."), id: "a" },
    { ...article("The estate has 61 cranes."), id: "b" },
  ];
  expect(togetherWith(documents, "a: 44")).toEqual([]);
});

test("a statement does not make two texts one event", () => {
  const said = statement("Lantern Street has fewer than 30 reviews.");
  const { events } = audit([
    said,
    { ...article("It has 44 reviews and 3 stars."), id: "film" },
    { ...article("Fire took 12 houses there.", "Lantern Street fire"), id: "fire" },
  ]);
  expect(events).toHaveLength(2);
});
