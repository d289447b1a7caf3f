import { hasFlag, isNumber, norm, type Reading, TokenFlag } from "../../domain/reading.ts";
import type { QuantityMention } from "../mention.ts";
import { wordSet } from "../word-table.ts";
import { countedKind, firstToken, size } from "./counted-kind.ts";
import { sentencesApart } from "./same-count.ts";

/** How far back the count may stand that a bare number takes up, in mentions and in sentences; judgement. */
const BACK = 10;
const SENTENCES_BACK = 3;
/** The same ahead. */
const AHEAD = 3;
const SENTENCES_AHEAD = 2;
/** A bare number so many times larger or smaller than a count before it counts something else; judgement. */
const SAME_ORDER = 40;
const SAME_ORDER_OF_THINGS = 8;

/**
 * The nearest figure before a bare number that it may take up: "6,500 are at the site", after 8,000 people; "it was just shy of 54",
 * after 58 percent. Undefined where none fits in size and kind.
 */
export function countBefore(
  mention: QuantityMention,
  quantities: readonly QuantityMention[],
  index: number,
  reading: Reading,
): QuantityMention | undefined {
  if (mention.ordinal || isLabel(mention, reading)) return undefined;
  let money: QuantityMention | undefined;
  for (let back = index - 1; back >= Math.max(0, index - BACK); back--) {
    const candidate = quantities[back] as QuantityMention;
    if (sentencesApart(candidate, mention, reading) > SENTENCES_BACK) break;
    if (!mayTakeUp(mention, candidate, reading, back === index - 1)) continue;
    // "8.7 million", after euros and after people: people are counted in bare numbers more often.
    if (countedKind(candidate) !== "money") return candidate;
    money ??= candidate;
  }
  if (money) return money;
  // "They come at a rate of 2,000 a day. By last night 38,000 refugees ...": the text names them only then.
  for (let ahead = index + 1; ahead < Math.min(quantities.length, index + 1 + AHEAD); ahead++) {
    const candidate = quantities[ahead] as QuantityMention;
    if (sentencesApart(mention, candidate, reading) > SENTENCES_AHEAD) return undefined;
    if (countedKind(candidate) !== "change" && mayTakeUp(mention, candidate, reading, false))
      return candidate;
  }
  return undefined;
}

function mayTakeUp(
  mention: QuantityMention,
  candidate: QuantityMention,
  reading: Reading,
  adjoining: boolean,
): boolean {
  const { unit } = candidate.value;
  if (unit === null || TIMES_AND_MEASURES.has(unit) || candidate.ordinal === true) return false;
  const scaled = (mention.scale ?? 1) > 1;
  const whole = Number.isInteger(size(mention));
  switch (countedKind(candidate)) {
    case "change":
      return (
        adjoining && unit === "percent" && !scaled && size(mention) <= 100 && isNumber(reading, mention.from)
      );
    case "money":
      return scaled ? size(candidate) >= 1000 : !whole && !Number.isInteger(size(candidate));
    case "person":
      return whole && isOfOrder(mention, candidate, SAME_ORDER);
    default:
      // Things are named again unless they stand close by.
      return (
        whole &&
        Math.abs(sentencesApart(candidate, mention, reading)) <= 1 &&
        isOfOrder(mention, candidate, SAME_ORDER_OF_THINGS)
      );
  }
}

function isOfOrder(a: QuantityMention, b: QuantityMention, order: number): boolean {
  const ratio = size(a) === 0 ? 0 : size(b) / size(a);
  return ratio <= order && ratio >= 1 / order;
}

/** "Trench 8", "km 41", "page 4", "410 Elm": a capital straight before or behind makes a name of the number. */
function isLabel(mention: QuantityMention, reading: Reading): boolean {
  if (!isNumber(reading, mention.from)) return false;
  const before = firstToken(mention) - 1;
  return (
    (hasFlag(reading, before, TokenFlag.capitalised) &&
      norm(reading, before).length > 1 &&
      !STARTERS.has(reading, before)) ||
    hasFlag(reading, mention.to, TokenFlag.capitalised)
  );
}
const STARTERS = wordSet(
  "some about around nearly almost only just over under all at in on of by the a another",
);

const TIMES_AND_MEASURES: ReadonlySet<string> = new Set(
  "second minute hour day week month year decade century quarter time km m cm mm mile metre meter foot inch yard hectare acre km2 m2 litre liter kg g tonne ton pound degree km/h mph magnitude ratio storey floor".split(
    " ",
  ),
);
