import { point } from "../../domain/interval.ts";
import { isNumber } from "../../domain/reading.ts";
import type { QuantityMention } from "../mention.ts";
import type { Extractor, Passage } from "../pipeline.ts";

/** A number in digits: "613", "1,275", "6.4". */
export const digitNumber: Extractor = {
  id: "digit-number",
  *extract({ reading }: Passage): Iterable<QuantityMention> {
    for (let token = 0; token < reading.count; token++) {
      if (!isNumber(reading, token)) continue;
      const start = reading.start[token] as number;
      const end = reading.end[token] as number;
      const stated = Number(reading.text.slice(start, end).replaceAll(",", ""));
      if (!Number.isFinite(stated)) continue;
      const value = {
        ...point(stated),
        stated,
        approximate: false,
        modifier: null,
        unit: null,
        precision: 1,
      };
      yield { kind: "quantity", start, end, from: token, to: token + 1, value };
    }
  },
};
