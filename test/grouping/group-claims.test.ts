import fc from "fast-check";
import { expect, test } from "vitest";
import type { Claim } from "../../src/domain/claim.ts";
import type { DocumentInput } from "../../src/domain/document.ts";
import { groupClaims } from "../../src/grouping/group-claims.ts";
import { aDocument } from "../support/builders.ts";
import { figuresIn, grouped, togetherWith } from "../support/grouped.ts";

const first = aDocument("first", {
  publishedAt: "2022-05-03T18:00:00Z",
  title: "Quake hits Sorvela",
  text: "SORVELA, May 3 - At least 31 people were killed and 120 were injured when an earthquake struck Sorvela on Tuesday, the rescue service said.",
});
const second = aDocument("second", {
  publishedAt: "2022-05-05T09:00:00Z",
  title: "Sorvela toll climbs",
  text: "The earthquake in Sorvela killed 44 people, the rescue service said on Thursday. Another 135 people were injured. In 1961 a quake in Sorvela killed 800 people.",
});
const elsewhere = aDocument("elsewhere", {
  publishedAt: "2022-05-04T09:00:00Z",
  title: "Tremor shakes Amberra",
  text: "AMBERRA, May 4 - Nine people were killed when an earthquake struck Amberra, the police said.",
});
const all = [first, second, elsewhere];

test("tolls of one earthquake in two papers are one figure", () => {
  expect(togetherWith(all, "first: 31")).toEqual(["second: 44"]);
});

test("the killed and the injured are two figures", () => {
  expect(togetherWith(all, "first: 120")).toEqual(["second: 135"]);
});

test("a quake in another town in the same week is another story", () => {
  expect(togetherWith(all, "elsewhere: Nine")).toEqual([]);
});

test("the toll of an earlier year stands alone", () => {
  expect(togetherWith(all, "second: 800")).toEqual([]);
});

test("a part of the dead is not the toll", () => {
  const body = aDocument("body", {
    publishedAt: "2022-05-04T09:00:00Z",
    text: "The earthquake in Sorvela killed 40 people, including 12 children.",
  });
  expect(togetherWith([first, body], "body: 12")).toEqual([]);
  expect(togetherWith([first, body], "first: 31")).toEqual(["body: 40"]);
});

test("headline and body of one article give one figure", () => {
  const article = aDocument("article", {
    title: "19 killed in Dellamar ferry sinking",
    text: "Nineteen people were killed when a ferry sank off Dellamar on Sunday.",
  });
  expect(togetherWith([article], "article: 19")).toContain("article: Nineteen");
});

test("two values that one speaker gives in one text are two figures", () => {
  const article = aDocument("article", {
    text: "In Dellamar 40 people were injured in the first week, the clinic said. In the second week 75 people were injured, the clinic said.",
  });
  expect(togetherWith([article], "article: 40")).toEqual([]);
});

test("every check-worthy claim is in exactly one figure and one event", () => {
  const { claims, grouping } = grouped(all);
  const tracked = claims
    .filter((claim) => claim.checkworthy)
    .map((claim) => claim.id)
    .toSorted();
  expect(grouping.figures.flatMap((figure) => figure.claimIds).toSorted()).toEqual(tracked);
  expect(grouping.events.flatMap((event) => event.claimIds).toSorted()).toEqual(tracked);
});

test("the order of the documents does not change the grouping", () => {
  const expected = grouped(all).grouping;
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      const { claims } = grouped(shuffled);
      expect(groupClaims(claims.toReversed(), byId(shuffled))).toEqual(expected);
    }),
    { numRuns: 12 },
  );
});

test("an event taken alone is grouped as it is among all", () => {
  const { claims, grouping } = grouped(all);
  for (const event of grouping.events) {
    const inside = new Set(event.claimIds);
    const alone = groupClaims(
      claims.filter((claim) => inside.has(claim.id)),
      byId(all),
    );
    expect(alone.figures).toEqual(grouping.figures.filter((figure) => figure.event === event.id));
    expect(alone.events).toEqual([event]);
  }
});

test("a later document leaves the ids of figures and events as they were", () => {
  const before = grouped([first, elsewhere]).grouping;
  const after = grouped(all).grouping;
  const ids = new Set(after.figures.map((figure) => figure.id));
  expect(before.figures.filter((figure) => !ids.has(figure.id))).toEqual([]);
});

test("a person's 'the same' joins what the program keeps apart", () => {
  const figures = figuresIn(all, (claims) => [
    { a: idOf(claims, "31"), b: idOf(claims, "Nine"), level: "figure", same: true },
  ]);
  expect(figures).toContainEqual(["elsewhere: Nine", "first: 31", "second: 44"]);
});

test("a person's 'not the same' parts what the program joins, at either level", () => {
  for (const level of ["figure", "event"] as const) {
    const figures = figuresIn(all, (claims) => [
      { a: idOf(claims, "31"), b: idOf(claims, "44"), level, same: false },
    ]);
    expect(figures).toContainEqual(["first: 31"]);
    expect(figures).toContainEqual(["second: 44"]);
  }
});

test("each figure says why its claims were put together", () => {
  const { claims, grouping } = grouped(all);
  const pair = new Set([idOf(claims, "31"), idOf(claims, "44")]);
  const link = grouping.links.find(({ a, b, level }) => level === "figure" && pair.has(a) && pair.has(b));
  expect(link?.reasons).toContain("same measure: killed");
});

test("a claim of a document that was not handed in is refused by name", () => {
  const { claims } = grouped([first]);
  expect(() => groupClaims(claims, new Map())).toThrow(/document "first", which was not handed in/u);
});

const dam = aDocument("dam", {
  publishedAt: "2019-04-02T18:00:00Z",
  publisher: "Orlin Herald",
  title: "Dam at Merrick fails",
  text: "MERRICK, April 2 - A dam failed above Merrick on Tuesday and flooded 1,260 homes, the river board said.",
});
const bridge = aDocument("bridge", {
  publishedAt: "2019-04-04T09:00:00Z",
  publisher: "Sunde Post",
  title: "After Merrick, Dunholm counts the cost",
  text: "The flood that began above Merrick on Tuesday has reached Dunholm, where the lower streets were under water on Thursday.",
});
const downstream = aDocument("downstream", {
  publishedAt: "2019-04-05T09:00:00Z",
  publisher: "Radio Vell",
  title: "Dunholm flood leaves families in halls",
  text: "The flood in Dunholm has damaged streets and shops. Along the whole river 1,260 homes have been flooded since Tuesday.",
});

test("two documents that meet only through a third share a figure", () => {
  expect(togetherWith([dam, downstream], "dam: 1,260")).toEqual([]);
  expect(togetherWith([dam, bridge, downstream], "dam: 1,260")).toEqual(["downstream: 1,260"]);
});

test("a text that dates the happening to the same day, a year later, tells of the same event", () => {
  const day = aDocument("day", {
    publishedAt: "2010-08-05",
    title: "Blast in Sorvela",
    text: "At least 31 people were killed in the explosion in Sorvela on 4 August 2010, the ministry said.",
  });
  const later = aDocument("later", {
    publishedAt: "2011-08-03",
    title: "A year of waiting",
    text: "Lantern Relief Watch counts 39 people killed in the Sorvela explosion of 4 August 2010.",
  });
  expect(togetherWith([day, later], "day: 31")).toEqual(["later: 39"]);
});

test("a bare number that hardly recurs by chance stands with the count that has it", () => {
  const column = aDocument("column", {
    publishedAt: "2019-04-06",
    publisher: "Orlin Herald",
    title: "Who counts in Merrick?",
    text: "So 1,260 it is, says the river board in Merrick. We have our doubts about the flood and its sums.",
  });
  expect(togetherWith([dam, column], "dam: 1,260")).toEqual(["column: 1,260"]);
});

test("a bare number does not bring what two units count together", () => {
  const strikes = aDocument("strikes", {
    publishedAt: "2019-05-02",
    title: "Strike shuts Merrick",
    text: "In Merrick 58 percent of teachers joined the strike, the union said. Fifty-eight schools were shut by the strike. It was 58, no more.",
  });
  expect(togetherWith([strikes], "strikes: 58 percent")).not.toContain("strikes: Fifty-eight");
});

test("an instrument is an event of its own, so that citing it does not join two stories", () => {
  const story = (id: string, town: string) =>
    aDocument(id, {
      publishedAt: "2019-05-02",
      publisher: `${town} Post`,
      text: `In ${town} the mayor cited UN Security Council resolution 242 of 1967. The storm in ${town} killed 14 people.`,
    });
  const { claims, grouping } = grouped([story("north", "Amberra"), story("south", "Sorvela")]);
  const sharing = grouping.events.filter(
    ({ claimIds }) =>
      new Set(claimIds.map((id) => claims.find((claim) => claim.id === id)?.documentId)).size > 1,
  );
  const kinds = sharing.flatMap(({ claimIds }) =>
    claimIds.map((id) => claims.find((claim) => claim.id === id)?.kind),
  );
  expect(kinds).toEqual(["citation", "citation"]);
});

test("what a hall was built for is not who was in it", () => {
  const hall = aDocument("hall", {
    title: "Crush in Dellamar hall",
    text: "Some 940 people were aboard the moored ship in Dellamar when the crush began. She was licensed to carry 600.",
  });
  const inquiry = aDocument("inquiry", {
    title: "Dellamar crush: the licence",
    text: "The inquiry into the crush in Dellamar found that the moored ship had room for 450.",
  });
  expect(togetherWith([hall, inquiry], "hall: 600")).toEqual(["inquiry: 450"]);
});

test("heads of a march are one figure, however each paper says that they came", () => {
  const union = aDocument("union", {
    publishedAt: "2019-03-04",
    title: "Dunholm marches",
    text: "The march through Dunholm on Sunday was 90,000 strong, the union said.",
  });
  const police = aDocument("police", {
    publishedAt: "2019-03-04",
    title: "Dunholm march ends in calm",
    text: "Police said that the Sunday march in Dunholm consisted of 22,000 people.",
  });
  expect(togetherWith([union, police], "union: 90,000")).toEqual(["police: 22,000"]);
});

test("those of the injured who die are not the toll", () => {
  const later = aDocument("later", {
    publishedAt: "2022-05-06",
    title: "Sorvela quake: hospital count",
    text: "In Sorvela three of the injured died in hospital after the earthquake, the rescue service said.",
  });
  expect(togetherWith([first, later], "later: three")).toEqual([]);
});

test("a plan for a year to come is told with the story of today", () => {
  const plan = aDocument("plan", {
    publishedAt: "2024-02-01",
    title: "Kestrel Works to shrink",
    text: "Kestrel Works in Dunholm will cut up to 2,300 jobs by the end of 2026, the company said.",
  });
  const paper = aDocument("paper", {
    publishedAt: "2024-02-02",
    title: "Kestrel Works: 2,300 jobs go",
    text: "Kestrel Works in Dunholm is cutting 2,300 jobs, the union said on Friday.",
  });
  expect(togetherWith([plan, paper], "plan: 2,300")).toContain("paper: 2,300");
});

test("one of the cleared at a trial and the suspended are two counts", () => {
  const court = aDocument("court", {
    title: "Harbour trial ends in Tarvik",
    text: "In the Tarvik harbour trial 16 people were acquitted. Nothing else in the harbour sentences surprised.",
  });
  const radio = aDocument("radio", {
    title: "Tarvik sentences",
    text: "After the harbour trial in Tarvik 27 people with suspended sentences went home from the harbour court.",
  });
  expect(togetherWith([court, radio], "court: 16")).toEqual([]);
});

test("a share that many things have does not join two of them", () => {
  const report = aDocument("report", {
    title: "Fire in Merrow mill",
    text: "Half of the extinguishers in the Merrow mill were empty when the fire broke out. Half of the workers were paid by the piece.",
  });
  expect(togetherWith([report], "report: Half")).toEqual([]);
});

function byId(documents: readonly DocumentInput[]): Map<string, DocumentInput> {
  return new Map(documents.map((document) => [document.id, document]));
}

function idOf(claims: readonly Claim[], mention: string): string {
  const claim = claims.find((one) => one.mention === mention);
  if (!claim) throw new Error(`No claim reads "${mention}".`);
  return claim.id;
}
