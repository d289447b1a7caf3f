import { point } from "../domain/interval.ts";
import type { Quantity } from "../domain/quantity.ts";
import type { Reading } from "../domain/reading.ts";
import type { QuantityMention } from "./mention.ts";

/** A bare quantity: the number as stated, no modifier; `over` sets what the extractor knows better. */
export function quantityOf(
  stated: number,
  unit: string | null,
  precision: number,
  over: Partial<Quantity> = {},
): Quantity {
  return { ...point(stated), stated, approximate: false, modifier: null, unit, precision, ...over };
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
