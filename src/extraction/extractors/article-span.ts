import { norm, type Reading } from "../../domain/reading.ts";
import { Beginnings } from "../beginnings.ts";
import { TIME_UNITS } from "../lexicon/calendar.ts";
import type { QuantityMention } from "../mention.ts";
import type { Extractor, Passage } from "../pipeline.ts";
import { mentionOf, quantityOf } from "../quantity-mention.ts";
import { wordSet } from "../word-table.ts";

/** A span of time counted by its article: "a decade later", "half a century after", "a year on", "a fortnight". */
export const articleSpan: Extractor = {
  id: "article-span",
  *extract({ reading }: Passage): Iterable<QuantityMention> {
    for (const token of ARTICLES.in(reading)) {
      const mention = spanAt(reading, token);
      if (mention) yield mention;
    }
  },
};

function spanAt(reading: Reading, token: number): QuantityMention | undefined {
  const time = TIME_UNITS.at(reading, token + 1);
  if (!time || time.unit === "hour") return undefined;
  // "A year on", "a decade": one of a unit counts when a word of time follows, or when the unit is itself a number of others.
  const after = AFTER.has(reading, token + 2);
  const counts = time.times > 1 || (after && (time.unit === "year" || time.unit === "month"));
  if (!counts) return undefined;
  const half = norm(reading, token - 1) === "half";
  const from = half ? token - 1 : token;
  return mentionOf(reading, from, token + 2, quantityOf(time.times / (half ? 2 : 1), time.unit, 1));
}

const ARTICLES = new Beginnings(["a", "an"]);
const AFTER = wordSet("on since");
