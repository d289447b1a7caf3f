import { describe, expect, test } from "vitest";
import { citationsIn } from "../../support/citations.ts";
import { claimsIn } from "../../support/marked.ts";

describe("a numbered session or summit", () => {
  test.each([
    [
      "The 46th Session of the OIC Council of Foreign Ministers, held in Abu Dhabi in 2019, said so.",
      { body: "OIC Council of Foreign Ministers", session: 46, place: "Abu Dhabi", year: 2019 },
    ],
    [
      "The OIC met for the 46th session of the CFM in 2019.",
      { body: "OIC Council of Foreign Ministers", session: 46, year: 2019 },
    ],
    [
      "The 12th Session of the Islamic Summit held in Cairo in 2013 said so.",
      { body: "Islamic Summit", session: 12, place: "Cairo", year: 2013 },
    ],
    ["The twelfth Islamic Summit said so.", { body: "Islamic Summit", session: 12 }],
    [
      "At the 41st session of the Human Rights Council it said so.",
      { body: "UN Human Rights Council", session: 41 },
    ],
    ["The General Assembly, at its 77th session, said so.", { body: "UN General Assembly", session: 77 }],
    ["The General Assembly's seventy-seventh session said so.", { body: "UN General Assembly", session: 77 }],
    [
      "The ninth summit of the Turkic Council in Samarkand in 2022 said so.",
      { body: "Turkic Council Summit", session: 9, place: "Samarkand", year: 2022 },
    ],
    [
      "The Congress of Carn, at its forty-fifth session (Ormsted, 2021), said so.",
      { body: "Congress of Carn", session: 45, place: "Ormsted", year: 2021 },
    ],
    [
      "Delegates of the Carn Union walked out of the 44th session in Ardmoor in 2019.",
      { body: "Carn Union", session: 44, place: "Ardmoor", year: 2019 },
    ],
  ])("%s", (text, citation) => {
    expect(citationsIn(text).map((read) => read.citation)).toEqual([citation]);
  });
});

test("the year of a session is no claim of its own", () => {
  const read = claimsIn("The 12th Islamic Summit was held in Cairo in 2013.").filter(
    ({ checkworthy }) => checkworthy,
  );
  expect(read.map(({ mention }) => mention)).toEqual(["12th Islamic Summit"]);
});

test.each([
  "The third session of the day ended early.",
  "It was his second summit this week.",
  "The first conference of the season failed.",
])("no citation: %s", (text) => {
  expect(citationsIn(text)).toEqual([]);
});
