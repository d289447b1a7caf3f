import { norm, type Reading } from "../../domain/reading.ts";
import { Beginnings } from "../beginnings.ts";
import { MEASURE_UNITS } from "../lexicon/measure-units.ts";
import type { QuantityMention } from "../mention.ts";
import type { NumberReading } from "../number-sum.ts";
import type { Extractor, Passage } from "../pipeline.ts";
import { mentionOf, quantityOf } from "../quantity-mention.ts";
import { numbersOf } from "../read-number.ts";

/** A half told after its unit: "a mile and a half", "an hour and a half", "two years and a half". */
export const halfMore: Extractor = {
  id: "half-more",
  *extract({ reading }: Passage): Iterable<QuantityMention> {
    const numbers = numbersOf(reading);
    let next = 0;
    for (const token of HALVES.in(reading)) {
      if (norm(reading, token - 1) !== "a" || norm(reading, token - 2) !== "and") continue;
      const noun = token - 3;
      const unit = MEASURE_UNITS.at(reading, noun);
      if (unit?.to !== noun + 1) continue;
      while ((numbers[next]?.to ?? Number.POSITIVE_INFINITY) < noun) next++;
      const count = countBefore(reading, noun, numbers[next]);
      if (count)
        yield mentionOf(reading, count.from, token + 1, quantityOf(count.value + 0.5, unit.value, 0.5));
    }
  },
};

const HALVES = new Beginnings(["half"]);

function countBefore(
  reading: Reading,
  noun: number,
  number: NumberReading | undefined,
): { readonly from: number; readonly value: number } | undefined {
  if (number?.to === noun) return number.ordinal || !Number.isInteger(number.value) ? undefined : number;
  const article = norm(reading, noun - 1);
  return article === "a" || article === "an" ? { from: noun - 1, value: 1 } : undefined;
}
