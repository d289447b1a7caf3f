import type { Quantity } from "../domain/quantity.ts";
import type { Reading } from "../domain/reading.ts";
import type { QuantityMention } from "./mention.ts";

/** A bare quantity: the number as stated, no modifier. Its fields are written out: spreading here cost a tenth of all reading. */
export function quantityOf(
  stated: number,
  unit: string | null,
  precision: number,
  approximate = false,
): Quantity {
  return {
    low: stated,
    high: stated,
    lowOpen: false,
    highOpen: false,
    softLow: false,
    softHigh: false,
    stated,
    approximate,
    modifier: null,
    unit,
    precision,
  };
}

/** A mention of the tokens [from, to). */
export function mentionOf(
  reading: Reading,
  from: number,
  to: number,
  value: Quantity,
  scale = 1,
): QuantityMention {
  return {
    kind: "quantity",
    start: reading.start[from] as number,
    end: reading.end[to - 1] as number,
    from,
    to,
    value,
    ...(scale !== 1 && { scale }),
  };
}
