import { hasFlag, isWord, norm, type Reading, TokenFlag, written } from "../domain/reading.ts";
import { CAPITAL_CURRENCIES, CURRENCY_PREFIXES } from "./lexicon/currencies.ts";
import { SCALE_SUFFIXES } from "./lexicon/number-words.ts";
import { joined, pastHyphen, type Sum } from "./number-sum.ts";
import { wordSet } from "./word-table.ts";

/** "$1.5bn", "10 mln", "25k", "35m"; false where there is none. "5 m" and "100m" without a sign of counting are metres. */
export function addSuffix(reading: Reading, sum: Sum): boolean {
  const at = pastHyphen(reading, sum.to);
  const suffix = SCALE_SUFFIXES.at(reading, at);
  if (!suffix) return false;
  const apart = !joined(reading, at);
  if (apart && !suffix.spaced && !followsCurrency(reading, sum.to - 1) && !isBareK(reading, at)) return false;
  // "10G" is ten thousand million; "5G" is a network, "10g" a weight.
  if (norm(reading, at) === "g" && (written(reading, at) !== "G" || sum.group < 10)) return false;
  if (norm(reading, at) === "m" && !meansMillion(reading, sum.to - 1, at)) return false;
  if (norm(reading, at) === "b" && !apart && written(reading, at) === "b" && isUnitB(reading, at))
    return false;
  sum.total = sum.group * suffix.value;
  sum.group = 0;
  sum.scale = suffix.value;
  sum.precision *= suffix.value;
  sum.to = at + 1;
  return true;
}

/** "2.33 k" at the end of its phrase. */
function isBareK(reading: Reading, at: number): boolean {
  return written(reading, at) === "k" && !isWord(reading, at + 1);
}

function isUnitB(reading: Reading, at: number): boolean {
  return norm(reading, at + 1) === "/";
}

const CURRENCY_MARKS = "$£€¥₹₽₩₪₺₦₴₱฿";

function followsCurrency(reading: Reading, token: number): boolean {
  const mark = norm(reading, token - 1);
  return mark.length === 1 && CURRENCY_MARKS.includes(mark);
}

const METRE_COMPANY = wordSet(
  "high tall long deep wide above below away freestyle race sprint hurdles final butterfly backstroke relay from down apart x by thick swell waves wave",
);

/** Whether the "m" at `at` is million: "£48m", "10M", "35m people", "2m crowns"; not "100m", "1.5m high", "5 m". */
function meansMillion(reading: Reading, token: number, at: number): boolean {
  if (followsCurrency(reading, token) || hasCode(reading, token - 1)) return true;
  if (written(reading, at) === "M") return true;
  const next = norm(reading, at + 1);
  if (METRE_COMPANY.has(reading, at + 1)) return false;
  if (next === "of" || next === "or") return true;
  // "1m is ten dm", "1m was enough"
  if (next === "is" || next === "was" || next === "as") return false;
  // A plural or "people" after it: what is counted, or a currency.
  return (
    isWord(reading, at + 1) &&
    !hasFlag(reading, at + 1, TokenFlag.capitalised) &&
    (next.endsWith("s") || next === "people" || next === "more" || next === "yen" || next === "yuan")
  );
}

/** "EUR 40m", "Rs 300m", "KSh 300m", "R40m": what stands for a currency before the digits. */
function hasCode(reading: Reading, token: number): boolean {
  if (hasFlag(reading, token, TokenFlag.allCaps) && norm(reading, token).length === 3) return true;
  if (!hasFlag(reading, token, TokenFlag.capitalised)) return norm(reading, token) === "rs";
  const glued = !hasFlag(reading, token + 1, TokenFlag.spaced);
  return CURRENCY_PREFIXES.has(reading, token) || (glued && CAPITAL_CURRENCIES.has(reading, token));
}
