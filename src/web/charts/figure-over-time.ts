import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { numberInWords } from "../../domain/bounds-in-words.ts";
import type { RangeRow } from "../../reporting/range-table.ts";

/** One claim on the chart: its bounds on the day for which, or on which, it was given. */
interface Mark {
  readonly day: Date;
  readonly source: string;
  readonly letter: string;
  readonly low: number;
  readonly high: number;
  /** Where the sign and the letter stand. */
  readonly at: number;
  readonly unbounded: boolean;
  readonly title: string;
}

/** Shapes that can be told apart without colour, in the order of the letters. */
const SHAPES = ["circle", "square", "triangle", "diamond2", "star", "wye", "cross", "hexagon"] as const;

/** Text in a drawing of the width of a phone must not shrink, so each width is drawn for itself. */
const WIDTHS = { wide: 780, narrow: 320 } as const;
const HEIGHT = 320;

/**
 * The claims of a figure by source over time, as SVG: a stem from low to high, a shape for each source. Undefined where the claims
 * have fewer than two days: there is nothing to see then that the table does not show.
 *
 * @param label what the drawing shows, for those who hear the page; the table beside it has every value.
 */
export function figureOverTime(
  rows: readonly RangeRow[],
  width: keyof typeof WIDTHS,
  label: string,
): string | undefined {
  const marks = rows.flatMap(markOf);
  if (new Set(marks.map(({ day }) => day.getTime())).size < 2) return undefined;
  const highest = Math.max(...marks.map(({ high }) => high));
  const letters = [...new Set(marks.map(({ letter }) => letter))].toSorted();
  const shape = (mark: Mark) => SHAPES[letters.indexOf(mark.letter) % SHAPES.length] ?? "circle";
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const svg = Plot.plot({
    document,
    width: WIDTHS[width],
    height: HEIGHT,
    marginLeft: 8 + 7.5 * numberInWords(highest).length,
    marginRight: 28,
    marginTop: 28,
    marginBottom: 36,
    style: { fontSize: "12px" },
    x: { type: "utc", label: null, ticks: width === "wide" ? 7 : 3, inset: 14 },
    y: {
      label: null,
      zero: true,
      nice: true,
      grid: true,
      ticks: 5,
      tickSize: 0,
      tickFormat: (value: number) => numberInWords(value),
    },
    marks: [
      Plot.ruleY([0], { className: "c-base" }),
      Plot.ruleX(marks, { x: "day", y1: "low", y2: "high", className: "c-stem" }),
      Plot.dot(
        marks.filter(({ unbounded }) => unbounded),
        { x: "day", y: "at", dy: -13, symbol: "triangle", r: 3.5, className: "c-open" },
      ),
      Plot.dot(marks, {
        x: "day",
        y: "at",
        r: 5.5,
        symbol: { value: shape },
        title: "title",
        className: "c-mark",
      }),
      Plot.text(marks, { x: "day", y: "at", text: "letter", dx: 13, className: "c-sig" }),
    ],
  });
  return named(svg, label).outerHTML;
}

/** Keeps one name for the whole drawing: Plot names its groups too, which is not allowed where a group has no role. Its style sheet goes as well. */
function named(svg: ReturnType<typeof Plot.plot>, label: string) {
  for (const style of svg.querySelectorAll("style")) style.remove();
  for (const element of svg.querySelectorAll("[aria-label]")) element.removeAttribute("aria-label");
  for (const element of svg.querySelectorAll("[style]")) element.removeAttribute("style");
  svg.removeAttribute("style");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  svg.setAttribute("class", "plot");
  return svg;
}

function markOf(row: RangeRow): Mark[] {
  const { quantity, witness, letter } = row;
  const day = (witness.asOf ?? witness.publishedAt)?.slice(0, 10);
  if (!quantity || day === undefined || Number.isNaN(Date.parse(day))) return [];
  const { low, high, stated } = quantity;
  const bottom = low ?? high;
  if (bottom === null) return [];
  const top = high ?? bottom;
  const inside = stated !== null && low !== null && high !== null && stated >= low && stated <= high;
  return [
    {
      day: new Date(day),
      source: witness.source,
      letter,
      low: bottom,
      high: top,
      at: inside ? stated : top,
      unbounded: high === null,
      title: `${letter} ${witness.source}, ${day}: ${witness.words.mention}`,
    },
  ];
}
