import { norm, type Reading } from "../../domain/reading.ts";
import { Beginnings } from "../beginnings.ts";
import type { QuantityMention } from "../mention.ts";
import type { Extractor, Passage } from "../pipeline.ts";
import { mentionOf, quantityOf } from "../quantity-mention.ts";
import { PhraseTable } from "../word-table.ts";

const POINTS = new PhraseTable<number>([
  ["quarter - point", 0.25],
  ["quarter - percentage - point", 0.25],
  ["quarter of a percentage point", 0.25],
  ["quarter - percentage point", 0.25],
  ["quarter of a point", 0.25],
  ["half - point", 0.5],
  ["half - percentage - point", 0.5],
  ["half - percentage point", 0.5],
  ["half a percentage point", 0.5],
  ["half a point", 0.5],
  ["three - quarter - point", 0.75],
]);

/** Moves of an interest rate told in parts of a point: "a quarter-point cut", "half a percentage point". */
export const pointMove: Extractor = {
  id: "point-move",
  *extract({ reading }: Passage): Iterable<QuantityMention> {
    let past = 0;
    for (const token of BEGINNINGS.in(reading)) {
      if (token < past) continue;
      const found = POINTS.at(reading, token);
      if (!found || !isRate(reading, token, found.to)) continue;
      yield mentionOf(reading, token, found.to, quantityOf(found.value, "percentage point", 0.05));
      past = found.to;
    }
  },
};

const BEGINNINGS = new Beginnings(POINTS.words());

/** "half a point clear at the top" is a table in chess. */
function isRate(reading: Reading, from: number, to: number): boolean {
  return norm(reading, to) !== "clear" && norm(reading, to) !== "ahead" && norm(reading, from - 1) !== "and";
}
