import { hasFlag, isNumber, isWord, norm, type Reading, TokenFlag } from "../../domain/reading.ts";
import type { QuantityMention } from "../mention.ts";
import type { Extractor, Passage } from "../pipeline.ts";
import { mentionOf, quantityOf } from "../quantity-mention.ts";
import { numbersOf } from "../read-number.ts";
import { PhraseTable } from "../word-table.ts";

/** Words for percent after a number; longer ones that mean points win. */
const PERCENT_WORDS = new PhraseTable<string>([
  ["%", "percent"],
  ["percent", "percent"],
  ["per cent", "percent"],
  ["pct", "percent"],
  ["pc", "percent"],
  ["percentage", "percent"],
  ["percentage point", "percentage point"],
  ["percentage points", "percentage point"],
  ["percent points", "percentage point"],
  ["pct points", "percentage point"],
  ["% points", "percentage point"],
  ["basis point", "basis point"],
  ["basis points", "basis point"],
  ["bps", "basis point"],
]);

/** "20 percent", "7 per cent", "6.2 pct", "20%", "3 percentage points", "25 basis points"; the mention holds the words. */
export const percentage: Extractor = {
  id: "percentage",
  *extract({ reading }: Passage): Iterable<QuantityMention> {
    for (const number of numbersOf(reading)) {
      if (number.ordinal) continue;
      const words = percentAt(reading, number.to);
      if (!words) {
        const from = percentOf(reading, number.from);
        if (from !== undefined && !isWord(reading, number.to))
          yield mentionOf(reading, from, number.to, quantityOf(number.value, "percent", number.precision));
        continue;
      }
      yield mentionOf(
        reading,
        number.from,
        words.to,
        quantityOf(number.value, words.value, number.precision),
        number.scale,
      );
    }
  },
};

/** "percent of 10" as a label has it: the first token of the words, where no number stands before them. */
function percentOf(reading: Reading, number: number): number | undefined {
  if (norm(reading, number - 1) !== "of") return undefined;
  const last = norm(reading, number - 2);
  const from = last === "percent" || last === "percents" ? number - 2 : last === "cent" ? number - 3 : -1;
  if (from < 0 || (last === "cent" && norm(reading, from) !== "per")) return undefined;
  return isWord(reading, from - 1) || isNumber(reading, from - 1) ? undefined : from;
}

function percentAt(
  reading: Reading,
  token: number,
): { readonly value: string; readonly to: number } | undefined {
  const hyphen = norm(reading, token) === "-" && !hasFlag(reading, token, TokenFlag.spaced);
  // "issn%280024%2D9114": the escapes of a web address.
  if (norm(reading, token) === "%" && isGlued(reading, token + 1)) return undefined;
  return PERCENT_WORDS.at(reading, hyphen ? token + 1 : token);
}

function isGlued(reading: Reading, token: number): boolean {
  return (isWord(reading, token) || isNumber(reading, token)) && !hasFlag(reading, token, TokenFlag.spaced);
}
