import { raw } from "hono/html";
import type { RangeRow } from "../../reporting/range-table.ts";
import { figureOverTime } from "../charts/figure-over-time.ts";

/** The claims of a figure by source over time, drawn for a desk and for a phone. Nothing where there is one day only. */
export function FigureChart({ rows, label }: { readonly rows: readonly RangeRow[]; readonly label: string }) {
  const words = `${label}, by source and day. Every value is in the table.`;
  const wide = figureOverTime(rows, "wide", words);
  const narrow = figureOverTime(rows, "narrow", words);
  if (wide === undefined || narrow === undefined) return null;
  return (
    <section aria-labelledby="when">
      <h2 id="when">By the day it was given</h2>
      <figure class="chart">
        <div class="chart-wide">{raw(wide)}</div>
        <div class="chart-narrow">{raw(narrow)}</div>
        <figcaption>
          The letters are those of the table; each source has its own shape. A stem reaches from the lower to
          the upper bound; a small triangle above a sign says that no upper bound was given.
        </figcaption>
      </figure>
    </section>
  );
}
