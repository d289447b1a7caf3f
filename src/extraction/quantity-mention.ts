import type { Quantity } from "../domain/quantity.ts";
import type { Reading } from "../domain/reading.ts";
import { blank, type QuantityMention } from "./mention.ts";

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
  const mention = blank("quantity", reading, from, to);
  mention.value = value;
  if (scale !== 1) mention.scale = scale;
  return mention as QuantityMention;
}
