import { expect, test } from "vitest";
import { profileOf } from "../../src/grouping/document-profile.ts";
import { matchStories, storyThreshold } from "../../src/grouping/same-story.ts";
import { mayShareEvent, storyEntry, unpackProfile } from "../../src/grouping/story-entry.ts";
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
  const [x, y] = packed;
  if (!x || !y) throw new Error("two were packed");
  expect(matchStories(x, y)).toEqual(matchStories(a, b));
  expect(storyThreshold(x, y)).toBe(storyThreshold(a, b));
  expect(mayShareEvent(x, y)).toBe(true);
});

test("documents of one story are filed under a name that they share", () => {
  const [a, b] = [storyEntry(landslide, []), storyEntry(inquiry, [])];
  const keys = new Set(b.keys.map(({ key }) => key));
  expect(a.keys.filter(({ key }) => keys.has(key)).map(({ key }) => key)).toContain("ormsted");
  expect(a.day).toBe(19787);
});

test("a document without a day is filed under day 0", () => {
  expect(storyEntry(aDocument("undated", { text: "A landslide at Ormsted." }), []).day).toBe(0);
});

test("what half the store names is looked for only near its own day", () => {
  const { keys } = storyEntry(
    aDocument("strike", {
      publishedAt: "2024-03-05",
      text: "Dockers in Ormsted, Latvia, went on strike on Monday.",
    }),
    [],
  );
  expect(keys).toContainEqual({ kind: "name", key: "ormsted" });
  expect(keys).toContainEqual({ kind: "name", key: "latvi", withinDays: 30 });
});
