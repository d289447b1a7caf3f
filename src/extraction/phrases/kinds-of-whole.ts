import { norm, type Reading } from "../../domain/reading.ts";
import { KNOWN_MEASURES } from "../lexicon/measure-words.ts";
import type { QuantityMention } from "../mention.ts";
import { countedKind, firstToken, size } from "./counted-kind.ts";
import { inOneSentence } from "./same-count.ts";

/** Most tokens between two parts of such a list: "81 passengers and 14 crew"; judgement. */
const GAP = 4;

/**
 * Whether the numbers from `index` on are a list of the kinds of persons that `whole` is made of, though they do not come to it:
 * "carried 95 people: 81 passengers and 64 crew". They must be two or more, each of a kind of its own, and miss the whole by what one
 * wrong digit makes; a list that misses by more is taken for another.
 */
export function isKindsOf(
  quantities: readonly QuantityMention[],
  index: number,
  whole: QuantityMention,
  reading: Reading,
): boolean {
  if (countedKind(whole) !== "person" || whole.value.stated === null || whole !== quantities[index - 1])
    return false;
  const kinds = new Set([whole.population]);
  let sum = 0;
  let last: QuantityMention | undefined;
  for (let at = index; at < quantities.length; at++) {
    const part = quantities[at] as QuantityMention;
    if (!inOneSentence(whole, part, reading)) break;
    if (last && !isNext(last, part, reading)) return false;
    const isKind =
      countedKind(part) === "person" && part.population !== undefined && !kinds.has(part.population);
    if (!isKind || part.value.stated === null || isOtherwiseMeasured(part, whole)) return false;
    kinds.add(part.population);
    sum += size(part);
    last = part;
  }
  return kinds.size > 2 && isOneDigit(Math.abs(sum - size(whole)));
}

function isNext(last: QuantityMention, part: QuantityMention, reading: Reading): boolean {
  const before = norm(reading, firstToken(part) - 1);
  return firstToken(part) - last.to <= GAP && (before === "and" || before === ",");
}

function isOtherwiseMeasured({ measure }: QuantityMention, whole: QuantityMention): boolean {
  return measure !== undefined && measure !== whole.measure && KNOWN_MEASURES.has(measure);
}

/** Whether a wrong digit may have made the gap: 50, 7, 300; not 23. */
function isOneDigit(gap: number): boolean {
  return gap > 0 && (gap / 10 ** Math.floor(Math.log10(gap))) % 1 === 0;
}
