import { expect, test } from "vitest";
import { profileOf } from "../../src/grouping/document-profile.ts";
import { matchStories, storyThreshold } from "../../src/grouping/same-story.ts";
import { areOneStory, storyEntry, unpackProfile } from "../../src/grouping/story-entry.ts";
import { aDocument } from "../support/builders.ts";

const landslide = aDocument("landslide", {
  title: "Landslide buries road at Ormsted",
  publishedAt: "2024-03-05",
  publisher: "Quay Gazette",
  text: "A landslide at Ormsted killed four road workers on Tuesday, Mayor Ilsa Brandt said. It was the third since 2019.",
});
const inquiry = aDocument("inquiry", {
  publishedAt: "2024-03-09",
  text: "The landslide at Ormsted followed two days of rain, Mayor Ilsa Brandt told the inquiry.",
});

test("packed profiles compare as the profiles do", () => {
  const packed = [landslide, inquiry].map((document) => unpackProfile(storyEntry(document, []).profile));
  const [a, b] = [profileOf(landslide), profileOf(inquiry)];
  const [x, y] = packed as [typeof a, typeof b];
  expect(matchStories(x, y)).toEqual(matchStories(a, b));
  expect(storyThreshold(x, y)).toBe(storyThreshold(a, b));
  expect(areOneStory(x, y)).toBe(true);
});

test("documents of one story are filed under a name that they share", () => {
  const [a, b] = [storyEntry(landslide, []), storyEntry(inquiry, [])];
  expect(a.names.filter((name) => b.names.includes(name))).toContain("ormsted");
  expect(a.day).toBe(19787);
});

test("a document without a day is filed under day 0", () => {
  expect(storyEntry(aDocument("undated", { text: "A landslide at Ormsted." }), []).day).toBe(0);
});
