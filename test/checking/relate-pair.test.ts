import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareQuantities } from "../../src/checking/compare-intervals.ts";
import { relatePair } from "../../src/checking/relate-pair.ts";
import type { Claim } from "../../src/domain/claim.ts";
import type { DocumentInput } from "../../src/domain/document.ts";
import { widened } from "../../src/domain/interval.ts";
import type { Quantity } from "../../src/domain/quantity.ts";
import type { Relation } from "../../src/domain/relation.ts";
import { about, aClaim, aDocument, aQuantity, asManyAs, atLeast, saidBy } from "../support/builders.ts";

function relate(a: Partial<Claim>, b: Partial<Claim>, documents: readonly DocumentInput[] = []): Relation {
  const [left, right] = [aClaim({ id: "a", ...a }), aClaim({ id: "b", ...b })];
  return relatePair(left, right, {
    documents: new Map(documents.map((document) => [document.id, document])),
    claims: new Map([left, right].map((claim) => [claim.id, claim])),
  });
}

const on = (id: string, day: string, publisher?: string) =>
  aDocument(id, { publishedAt: `${day}T08:00:00Z`, ...(publisher !== undefined && { publisher }) });

describe("bounds", () => {
  test("613 refines 'at least 161'", () => {
    expect(relate({ value: aQuantity(613) }, { value: atLeast(161) })).toMatchObject({
      a: "a",
      b: "b",
      kind: "refines",
      computation: "[161, no upper bound] holds 613",
    });
  });

  test("'at least 161' is refined by 613 whatever the order", () => {
    expect(relate({ value: atLeast(161) }, { value: aQuantity(613) })).toMatchObject({
      a: "b",
      b: "a",
      kind: "refines",
    });
  });

  test("'about 600' holds 613", () => {
    expect(relate({ value: about(600) }, { value: aQuantity(613) }).kind).toBe("refines");
  });

  test("'1.2 million' is 1,187,000 to its own precision", () => {
    const million = aQuantity(1.2e6, { precision: 1e5 });
    expect(relate({ value: million }, { value: aQuantity(1_187_000) })).toMatchObject({
      kind: "compatible",
      decidedBy: ["rounding"],
    });
  });

  test("a bare 600 beside 613 is in tension, for 600 may be rounded", () => {
    expect(relate({ value: aQuantity(600) }, { value: aQuantity(613) })).toMatchObject({
      kind: "tension",
      decidedBy: ["round number"],
    });
  });

  test("'as many as 613' against 700 is in tension, for its upper end is soft", () => {
    expect(relate({ value: asManyAs(613) }, { value: aQuantity(700, { stated: 700 }) }).kind).toBe("tension");
    expect(relate({ value: asManyAs(613) }, { value: aQuantity(701) })).toMatchObject({
      kind: "tension",
      decidedBy: ["soft upper end"],
    });
  });

  test("20 against 31 contradicts", () => {
    expect(relate({ value: aQuantity(20) }, { value: aQuantity(31) })).toMatchObject({
      kind: "contradicts",
      computation: "20 lies below 31",
    });
  });

  test("735 square miles are 1,900 square kilometres", () => {
    const miles = aQuantity(735, { unit: "square mile", approximate: true });
    expect(relate({ value: aQuantity(1900, { unit: "square kilometre" }) }, { value: miles }).kind).toBe(
      "refines",
    );
  });

  test("three of the crew are another figure than 31 dead, and a zero too many is a clash", () => {
    expect(relate({ value: aQuantity(3) }, { value: aQuantity(31) })).toMatchObject({
      kind: "tension",
      decidedBy: ["another order of magnitude"],
    });
    expect(relate({ value: aQuantity(114) }, { value: aQuantity(1140) }).kind).toBe("contradicts");
  });

  test("'four others' leaves out whom 'five people' may hold", () => {
    const [a, b] = [{ value: aQuantity(4), scope: { rest: true as const } }, { value: aQuantity(5) }];
    expect(relate(a, b)).toMatchObject({ kind: "tension", decidedBy: ["others than those named"] });
  });

  test("rival counts in one text are a dispute that it reports", () => {
    const a = { documentId: "one", attribution: saidBy("police"), value: aQuantity(40) };
    const b = { documentId: "one", attribution: saidBy("organisers"), value: aQuantity(60) };
    expect(relate(a, b)).toMatchObject({ kind: "tension", decidedBy: ["one document"] });
  });

  test("families are not turned into people", () => {
    expect(
      relate({ value: aQuantity(4200, { unit: "family" }) }, { value: aQuantity(21_000) }),
    ).toMatchObject({ kind: "not-comparable", decidedBy: ["unit"] });
  });
});

describe("definitions", () => {
  test("civilians and combatants are told apart", () => {
    expect(
      relate(
        { scope: { status: "civilian" }, value: aQuantity(40) },
        { scope: { status: "combatant" }, value: aQuantity(12) },
      ),
    ).toMatchObject({
      kind: "definition-differs",
      decidedBy: ["status"],
    });
  });

  test("a forecast does not contradict the outcome", () => {
    expect(
      relate({ scope: { epistemic: "expected" }, value: aQuantity(49) }, { value: aQuantity(46) }).kind,
    ).toBe("definition-differs");
  });

  test("a part does not contradict its whole", () => {
    expect(relate({ value: aQuantity(63), partOf: "b" }, { value: aQuantity(613) })).toMatchObject({
      a: "a",
      b: "b",
      kind: "part-of",
    });
  });
});

describe("time", () => {
  const first = on("document-A", "2024-03-05");
  const later = on("document-B", "2024-03-09");

  test("a later, higher toll is a revision", () => {
    expect(relate({ value: aQuantity(19) }, { value: aQuantity(22) }, [first, later])).toMatchObject({
      kind: "compatible",
      decidedBy: ["as-of", "may still grow"],
    });
  });

  test("weeks after a happening its toll does not leap from one day to the next", () => {
    const riot = (count: number, day: string, id: string) => ({
      claim: aClaim({ id, documentId: id, value: aQuantity(count) }),
      document: on(id, day),
    });
    const kind = (before: number, after: number, day: string, laterDay: string) => {
      const [a, b] = [riot(before, day, "a"), riot(after, laterDay, "b")];
      return relatePair(a.claim, b.claim, {
        documents: new Map([a, b].map(({ document }) => [document.id, document])),
        claims: new Map(),
        happenedBy: "2024-03-01",
      }).kind;
    };
    expect(kind(37, 57, "2024-04-10", "2024-04-11")).toBe("contradicts");
    expect(kind(37, 39, "2024-04-10", "2024-04-11")).toBe("compatible");
    expect(kind(37, 57, "2024-04-10", "2024-04-20")).toBe("compatible");
    expect(kind(37, 57, "2024-03-02", "2024-03-03")).toBe("compatible");
  });

  test("what was before a change is no rival of what is now", () => {
    const [before, rival] = [
      aClaim({ id: "a", value: aQuantity(36) }),
      aClaim({ id: "b", value: aQuantity(44) }),
    ];
    const around = { documents: new Map(), claims: new Map() };
    expect(relatePair(before, rival, around).kind).toBe("contradicts");
    expect(relatePair(before, rival, { ...around, former: new Set(["a"]) })).toMatchObject({
      kind: "not-comparable",
      decidedBy: ["value before a change"],
    });
  });

  test("'seven more' of Thursday and 'two more' of Friday add to other counts, of one day they clash", () => {
    const more = (count: number, start: string) => ({
      value: aQuantity(count),
      scope: { start, end: start, rest: true as const },
    });
    expect(relate(more(7, "2024-03-07"), more(2, "2024-03-08")).kind).not.toBe("contradicts");
    expect(relate(more(7, "2024-03-07"), more(2, "2024-03-07")).kind).toBe("contradicts");
  });

  test("a whole war's dead and the dead documented so far count the same, a week's do not", () => {
    const soFar = { value: aQuantity(9640), scope: { asOf: "2024-03-05", flow: "cumulative" } } as const;
    const within = (start: string, end: string) => ({
      value: aQuantity(8912),
      scope: { start, end, flow: "in-period" } as const,
    });
    expect(relate(soFar, within("1984-01-01", "1990-12-31")).kind).toBe("contradicts");
    expect(relate(soFar, within("2024-02-20", "2024-02-27"))).toMatchObject({
      kind: "definition-differs",
      decidedBy: ["flow"],
    });
  });

  test("a later, lower toll of another origin contradicts", () => {
    expect(relate({ value: aQuantity(31) }, { value: aQuantity(22) }, [first, later]).kind).toBe(
      "contradicts",
    );
  });

  test("the missing may become fewer", () => {
    expect(
      relate({ measure: "missing", value: aQuantity(46) }, { measure: "missing", value: aQuantity(21) }, [
        first,
        later,
      ]).kind,
    ).toBe("compatible");
  });

  test("the crowd of one march does not grow overnight", () => {
    expect(
      relate(
        { measure: "attended", value: aQuantity(18_000) },
        { measure: "attended", value: aQuantity(120_000) },
        [first, later],
      ).kind,
    ).toBe("contradicts");
  });

  test("an origin's later figure supersedes its earlier one", () => {
    const agency = saidBy("Civil Defence Agency");
    expect(
      relate({ value: aQuantity(41), attribution: agency }, { value: aQuantity(63), attribution: agency }, [
        first,
        later,
      ]),
    ).toMatchObject({
      a: "b",
      b: "a",
      kind: "supersedes",
    });
  });

  test("what a claim says of its day outweighs the day of publication", () => {
    const asOf = { asOf: "2024-03-05" };
    expect(
      relate({ value: aQuantity(31) }, { value: aQuantity(22), scope: asOf }, [
        on("document-A", "2024-03-04"),
        later,
      ]).kind,
    ).toBe("contradicts");
    expect(
      relate({ value: aQuantity(31) }, { value: aQuantity(19), scope: { asOf: "2024-03-03" } }, [
        on("document-A", "2024-03-04"),
        later,
      ]).kind,
    ).toBe("compatible");
  });
});

describe("dates", () => {
  const day = (start: string, end = start) => ({
    kind: "date" as const,
    date: { start, end, of: "accord signed" },
    mention: start,
  });

  test("a month holds its day", () => {
    expect(relate(day("1992-02-01", "1992-02-29"), day("1992-02-26")).kind).toBe("refines");
  });

  test("two days clash", () => {
    expect(relate(day("1988-06-08"), day("1988-06-18"))).toMatchObject({
      kind: "contradicts",
      computation: "1988-06-08 and 1988-06-18",
    });
  });

  test("days of two things do not clash", () => {
    const other = { kind: "date" as const, date: { start: "1988-06-18", end: "1988-06-18", of: "trial" } };
    expect(relate(day("1988-06-08"), other)).toMatchObject({
      kind: "tension",
      decidedBy: ["not known to date one thing"],
    });
  });

  test("a day that is worked out may be one off", () => {
    expect(relate({ ...day("2024-03-04"), mention: "on Monday" }, day("2024-03-05"))).toMatchObject({
      kind: "tension",
      decidedBy: ["relative date"],
    });
  });
});

describe("properties", () => {
  const quantity: fc.Arbitrary<Quantity> = fc
    .record({
      a: fc.integer({ min: 0, max: 5000 }),
      b: fc.integer({ min: 0, max: 5000 }),
      shape: fc.constantFrom("point", "at least", "at most", "range", "about"),
      open: fc.boolean(),
    })
    .map(({ a, b, shape, open }) => {
      if (shape === "point") return aQuantity(a);
      if (shape === "about") return about(a);
      if (shape === "at least") return aQuantity(a, { high: null, lowOpen: open });
      if (shape === "at most") return aQuantity(a, { low: null, softHigh: open });
      return aQuantity(a, { stated: null, low: Math.min(a, b), high: Math.max(a, b) });
    });

  test("swapping the claims gives the same answer", () => {
    fc.assert(
      fc.property(quantity, quantity, (x, y) => {
        const [a, b] = [aClaim({ id: "a", value: x }), aClaim({ id: "b", value: y })];
        const around = { documents: new Map(), claims: new Map() };
        expect(relatePair(a, b, around)).toEqual(relatePair(b, a, around));
      }),
    );
  });

  test("only one of two refines the other", () => {
    fc.assert(
      fc.property(quantity, quantity, (x, y) => {
        const there = relate({ value: x }, { value: y });
        const back = relate({ value: y }, { value: x });
        if (there.kind === "refines") expect([back.kind, back.a]).toEqual(["refines", there.b]);
      }),
    );
  });

  test("a wider bound never makes a contradiction", () => {
    fc.assert(
      fc.property(quantity, quantity, fc.integer({ min: 1, max: 500 }), (x, y, by) => {
        fc.pre(compareQuantities(x, y).kind !== "contradicts");
        expect(compareQuantities({ ...x, ...widened(x, by) }, y).kind).not.toBe("contradicts");
      }),
    );
  });
});

describe("what is counted", () => {
  test("one mouth's two crowds clash though only one has a verb, two mouths' only may", () => {
    const crowd = (id: string, count: number, name: string, measure?: string) => {
      const { measure: _, ...claim } = aClaim({ id, value: aQuantity(count), attribution: saidBy(name) });
      return measure === undefined ? claim : { ...claim, measure };
    };
    const stand = (first: string, second: string) =>
      relatePair(crowd("a", 120_000, first, "attended"), crowd("b", 210_000, second), {
        documents: new Map(),
        claims: new Map(),
      }).kind;
    expect(stand("Living Wage League", "Living Wage League")).toBe("contradicts");
    expect(stand("Living Wage League", "Harbour Union")).toBe("tension");
  });

  test("a toll that takes in deaths from cold is no rival of one that does not", () => {
    expect(
      relate({ value: aQuantity(485), scope: { cause: "indirect" } }, { value: aQuantity(613) }),
    ).toMatchObject({
      kind: "definition-differs",
      decidedBy: ["cause"],
    });
  });

  test("fewer bodies than dead are some of the dead, more bodies than dead are a clash", () => {
    const bodies = (count: number) => ({ value: aQuantity(count), scope: { evidence: "bodies" as const } });
    expect(relate(bodies(181), { value: aQuantity(613) }).kind).toBe("definition-differs");
    expect(relate(bodies(713), { value: aQuantity(613) }).kind).toBe("contradicts");
  });

  test("counts to December and to February differ in period", () => {
    const upTo = (end: string) => ({ start: "2017-09-01", end });
    expect(
      relate(
        { value: aQuantity(4645), scope: upTo("2017-12-31") },
        { value: aQuantity(2975), scope: upTo("2018-02-28") },
      ),
    ).toMatchObject({ kind: "definition-differs", decidedBy: ["period"] });
  });
});
