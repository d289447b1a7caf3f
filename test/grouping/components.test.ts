import fc from "fast-check";
import { expect, test } from "vitest";
import { componentsOf, type WeightedLink } from "../../src/grouping/components.ts";

const NODES = ["a", "b", "c", "d", "e", "f"];
const NONE: ReadonlyMap<string, ReadonlySet<string>> = new Map();

function apart(...pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>(NODES.map((node) => [node, new Set()]));
  for (const [x, y] of pairs) {
    map.get(x)?.add(y);
    map.get(y)?.add(x);
  }
  return map;
}

test("linked nodes are one component, the others stand alone", () => {
  const links = [
    { a: "a", b: "b", strength: 1 },
    { a: "b", b: "c", strength: 1 },
  ];
  expect(componentsOf(["a", "b", "c", "d"], links, NONE)).toEqual([["a", "b", "c"], ["d"]]);
});

test("a component that holds a forbidden pair is cut at its weakest link", () => {
  const links = [
    { a: "a", b: "b", strength: 3 },
    { a: "b", b: "c", strength: 1 },
    { a: "c", b: "d", strength: 2 },
  ];
  expect(componentsOf(["a", "b", "c", "d"], links, apart(["a", "d"]))).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
});

test("no component holds a forbidden pair, and the order of links has no say", () => {
  const node = fc.constantFrom(...NODES);
  const link = fc.record({ a: node, b: node, strength: fc.integer({ min: 1, max: 4 }) });
  fc.assert(
    fc.property(
      fc.uniqueArray(link, { maxLength: 12, selector: ({ a, b }) => `${a}${b}` }),
      fc.array(fc.tuple(node, node), { maxLength: 4 }),
      (links: WeightedLink[], pairs) => {
        const forbidden = apart(...pairs.filter(([x, y]) => x !== y));
        const found = componentsOf(NODES, links, forbidden);
        for (const component of found)
          for (const x of component) for (const y of component) expect(forbidden.get(x)?.has(y)).toBe(false);
        expect(
          componentsOf(NODES.toReversed(), links.toReversed(), forbidden).map(String).toSorted(),
        ).toEqual(found.map(String).toSorted());
      },
    ),
  );
});

test("a node of no kind joins one of two kinds, not both", () => {
  const links = [
    { a: "count", b: "bare", strength: 2 },
    { a: "bare", b: "share", strength: 1 },
  ];
  const kinds = new Map([
    ["count", "people"],
    ["share", "percent"],
  ]);
  const groups = componentsOf(["bare", "count", "share"], links, new Map(), (node) => kinds.get(node));
  expect(groups).toEqual([["bare", "count"], ["share"]]);
});
