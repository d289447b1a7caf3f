import { expect, test } from "vitest";
import { isOwnVoice, publisherOf } from "../../../src/extraction/attribution/own-voice.ts";
import type { Speaker } from "../../../src/extraction/attribution/speaker-resolver.ts";

const speaker = (name: string, kind: Speaker["kind"]): Speaker => ({
  name,
  kind,
  from: 0,
  to: 1,
  gender: "",
});
const publisher = (name: string, publisherKind: string) =>
  publisherOf({ id: "d", text: "", publisher: name, publisherKind });

test.each([
  ["Commission", "body", "Solm Basin Commission", "igo"],
  ["President", "person", "Presidency of Solm", "government"],
  ["minister", "person", "Ministry of Fisheries", "government"],
  ["participants", "group", "Union of Coastal States", "igo"],
  ["Group", "body", "Release Wire", "news-agency"],
  ["Government of Solm", "body", "Mission of Solm to the Union", "government"],
  ["final accounts", "record", "Solm Harbour Board", "company"],
  ["survey of 40 clinics in Solm", "record", "Solm Institute", "academic"],
] as const)("'%s' (%s) is the own voice of %s", (name, kind, by, publisherKind) => {
  expect(isOwnVoice(speaker(name, kind), publisher(by, publisherKind), false)).toBe(true);
});

test.each([
  ["minister", "person", "Solm Gazette", "newspaper"],
  ["minister", "person", "Presidency of Solm", "government"],
  ["participants", "group", "Solm Gazette", "newspaper"],
  ["final accounts", "record", "Solm Gazette", "newspaper"],
  ["police", "group", "Solm Harbour Board", "government"],
  ["Government", "body", "Office for Relief, Solm", "igo"],
] as const)("'%s' (%s) is somebody else to %s", (name, kind, by, publisherKind) => {
  expect(isOwnVoice(speaker(name, kind), publisher(by, publisherKind), false)).toBe(false);
});

test("words that the president spoke are credited in the presidency's own statement", () => {
  expect(
    isOwnVoice(speaker("President", "person"), publisher("Presidency of Solm", "government"), true),
  ).toBe(false);
});
