import { norm, type Reading } from "../../domain/reading.ts";
import type { QuantityMention } from "../mention.ts";
import type { Extractor, Passage } from "../pipeline.ts";
import { mentionOf, quantityOf } from "../quantity-mention.ts";
import { numbersOf } from "../read-number.ts";

/** The size of an earthquake: "magnitude 6.4", "a 6.4-magnitude quake", "a magnitude of 7", "7.1 on the Richter scale". */
export const magnitude: Extractor = {
  id: "magnitude",
  *extract({ reading }: Passage): Iterable<QuantityMention> {
    for (const number of numbersOf(reading)) {
      if (number.ordinal || number.value > 10 || number.value < 0) continue;
      if (isMagnitude(reading, number.from, number.to))
        yield mentionOf(
          reading,
          number.from,
          number.to,
          quantityOf(number.value, "magnitude", number.precision),
        );
    }
  },
};

function isMagnitude(reading: Reading, from: number, to: number): boolean {
  const before = norm(reading, from - 1);
  if (before === "magnitude") return true;
  if ((before === "of" || before === "-" || before === "at") && norm(reading, from - 2) === "magnitude")
    return true;
  const after = norm(reading, to) === "-" ? to + 1 : to;
  if (norm(reading, after) === "magnitude") return true;
  return (
    norm(reading, to) === "on" && (norm(reading, to + 1) === "richter" || norm(reading, to + 2) === "richter")
  );
}
