import { expect, test } from "vitest";
import { aDocument } from "../support/builders.ts";
import { togetherWith } from "../support/grouped.ts";

const report = (id: string, text: string, day = "2022-05-03") =>
  aDocument(id, { publishedAt: `${day}T10:00:00Z`, title: "Fever spreads in Sorvela", text });

test("what one district tells of itself is that district's part of the national count, and not the whole", () => {
  const national = report(
    "national",
    "SORVELA, May 3 - The fever outbreak in Sorvela has killed 91 people. By district: Upper Marn 60, Lower Marn 20, Tessa 11.",
  );
  const local = report(
    "local",
    "The fever outbreak in Sorvela has killed 64 people in Upper Marn, its nurses said.",
  );
  expect(togetherWith([national, local], "local: 64")).toEqual(["national: 60"]);
});

test("the seats of a house are not the seats that a party won of them", () => {
  const agency = aDocument("agency", {
    publishedAt: "2022-05-03T10:00:00Z",
    title: "Reform Union wins in Sorvela",
    text: "SORVELA, May 3 - The Reform Union won 31 of the 90 seats in Sunday's election in Sorvela.",
  });
  const paper = aDocument("paper", {
    publishedAt: "2022-05-04T10:00:00Z",
    title: "Reform Union celebrates",
    text: "SORVELA, May 4 - The Reform Union won 33 seats in the election in Sorvela.",
  });
  expect(togetherWith([agency, paper], "paper: 33")).toEqual(["agency: 31"]);
});

test("those hurt gravely are not all that were hurt", () => {
  const all = report("all", "The blast in Sorvela injured 40 people, the fire service said.");
  const some = report("some", "The blast in Sorvela seriously injured 12 people, doctors said.");
  expect(togetherWith([all, some], "some: 12")).toEqual([]);
});

test("a share of the members is not a share of the parents", () => {
  const union = report("union", "In Sorvela 64% of our members joined the strike on Monday.");
  const poll = report("poll", "In Sorvela 58% of parents backed the strike on Monday, a poll found.");
  expect(togetherWith([union, poll], "poll: 58%")).toEqual([]);
});

test("how many are still expected to fall ill is not how many did", () => {
  const office = report("office", "The fever has infected 187 people in Sorvela, the health office said.");
  const doctor = report("doctor", "The fever is expected to infect 400 people in Sorvela, a doctor said.");
  expect(togetherWith([office, doctor], "doctor: 400")).toEqual([]);
});

test("'four more' adds to the count of its own text, but is the only count of a text that has no other", () => {
  const first = report("first", "The boat sank off Sorvela. Rescuers had saved 97 people by noon.");
  const later = report(
    "later",
    "Rescuers saved four more people from the boat off Sorvela, and have now saved 101 people.",
  );
  expect(togetherWith([first, later], "later: four")).toEqual([]);
  const alone = report("alone", "The boat sank off Sorvela. A further 95 people were rescued.");
  expect(togetherWith([first, alone], "alone: 95")).toEqual(["first: 97"]);
});
