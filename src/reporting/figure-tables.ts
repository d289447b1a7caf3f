import type { Figure } from "../domain/figure.ts";
import { groupBy } from "../domain/group-by.ts";
import type { Interval } from "../domain/interval.ts";
import type { Quantity } from "../domain/quantity.ts";
import { type RangeBar, rangeBarOf } from "./range-bar.ts";
import { type RangeScale, scaleOf } from "./range-scale.ts";

/** Figures of one unit on one scale, as the range over their claims. */
export interface FigureTable {
  /** "" for dates, citations and bare numbers. */
  readonly unit: string;
  readonly rows: readonly FigureRow[];
  readonly scale?: RangeScale;
}

export interface FigureRow {
  readonly figure: Figure;
  readonly bar?: RangeBar;
}

/** The figures by unit, those of more claims first; numbers of another unit are never drawn on the same scale. */
export function figureTables(figures: readonly Figure[]): FigureTable[] {
  return [...groupBy(figures, (figure) => figure.unit ?? "")]
    .map(([unit, members]): FigureTable => {
      const scale = unit === "" ? undefined : scaleOf(members.map(rangeOf));
      return {
        unit,
        ...(scale && { scale }),
        rows: members
          .toSorted((a, b) => b.claimIds.length - a.claimIds.length)
          .map((figure) => ({ figure, ...(scale && { bar: rangeBarOf(asQuantity(figure), scale) }) })),
      };
    })
    .toSorted((a, b) => Number(a.unit === "") - Number(b.unit === "") || b.rows.length - a.rows.length);
}

function rangeOf({ low, high }: Figure): Interval {
  return { low, high, lowOpen: false, highOpen: false, softLow: false, softHigh: false };
}

function asQuantity(figure: Figure): Quantity {
  return {
    ...rangeOf(figure),
    stated: null,
    approximate: false,
    modifier: null,
    unit: figure.unit ?? null,
    precision: 1,
  };
}
