import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import type { Quantity } from "../../src/domain/quantity.ts";
import { type RangeRow, rangeTable } from "../../src/reporting/range-table.ts";
import { figureOverTime } from "../../src/web/charts/figure-over-time.ts";
import { aClaim, aDocument, aQuantity, atLeast } from "../support/builders.ts";

/** One claim a row, each by a source of its own, on the day given. */
function rows(
  ...claims: readonly (readonly [day: string, value: Quantity, publisher?: string])[]
): RangeRow[] {
  const documents = claims.map(([publishedAt, , publisher], index) =>
    aDocument(`d${index}`, { publishedAt, publisher: publisher ?? `Source ${index}` }),
  );
  const made = claims.map(([, value], index) => aClaim({ id: `c${index}`, documentId: `d${index}`, value }));
  return [...rangeTable(made, new Map(documents.map((document) => [document.id, document]))).rows];
}

function count(svg: string | undefined, pattern: RegExp): number {
  return svg?.match(pattern)?.length ?? 0;
}

test("two days make a chart: a shape and a letter for each claim, and one name for the whole", () => {
  const svg = figureOverTime(
    rows(["2024-05-01", aQuantity(12)], ["2024-05-04", aQuantity(17)]),
    "wide",
    "people killed",
  );
  expect(svg).toMatch(/^<svg/u);
  expect(svg).toContain('role="img"');
  expect(count(svg, /aria-label=/gu)).toBe(1);
  expect(svg).toContain(">A</text>");
  expect(svg).toContain(">B</text>");
  expect(count(svg, /<style|\sstyle=|<script|<a /gu)).toBe(0);
});

test("one day, or days that cannot be read, make none", () => {
  expect(figureOverTime([], "wide", "")).toBeUndefined();
  expect(figureOverTime(rows(["2024-05-01", aQuantity(12)]), "wide", "")).toBeUndefined();
  expect(
    figureOverTime(rows(["2024-05-01", aQuantity(12)], ["some day", aQuantity(13)]), "wide", ""),
  ).toBeUndefined();
});

test("a claim without upper bound has a sign of its own", () => {
  const svg = figureOverTime(
    rows(["2024-05-01", atLeast(12)], ["2024-05-04", aQuantity(17)]),
    "narrow",
    "people killed",
  );
  expect(svg).toContain('class="c-open"');
});

test("a hostile name stays text", () => {
  const svg = figureOverTime(
    rows(["2024-05-01", aQuantity(12), "</title><script>"], ["2024-05-04", aQuantity(17)]),
    "wide",
    '"><script>',
  );
  const { document } = parseHTML(`<!doctype html><body>${svg}</body>`);
  expect(document.querySelectorAll("script, img")).toHaveLength(0);
  expect(document.querySelector("svg")?.getAttribute("aria-label")).toBe('"><script>');
});

test("a chart of 1,000 claims is drawn in well under two seconds on a busy machine", () => {
  const many = rows(
    ...Array.from({ length: 1000 }, (_, index) => {
      const day = new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10);
      return [day, aQuantity(index * 1e9), `Source ${index % 12}`] as const;
    }),
  );
  const before = performance.now();
  expect(figureOverTime(many, "wide", "many")).toContain("</svg>");
  expect(performance.now() - before).toBeLessThan(2000);
});
