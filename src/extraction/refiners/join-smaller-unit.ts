import { isNumber, isWord, norm, type Reading, written } from "../../domain/reading.ts";
import { type Mention, note, type QuantityMention, redrafted } from "../mention.ts";
import { isCurrency } from "../phrases/counted-kind.ts";
import type { Refiner } from "../pipeline.ts";
import { wordSet } from "../word-table.ts";

/** Joins an amount told in two units into one: "5 feet and 2 inches", "12 ft 2 in", "13 dollars 45 cents", "15 dollars 50". */
export const joinSmallerUnit: Refiner = {
  id: "join-smaller-unit",
  refine(mentions, { reading }) {
    const joined: Mention[] = [];
    for (const mention of mentions) {
      const before = joined.at(-1);
      const whole =
        before?.kind === "quantity" && mention.kind === "quantity"
          ? join(before, mention, reading)
          : undefined;
      if (whole) joined[joined.length - 1] = whole;
      else joined.push(mention);
    }
    return joined;
  },
};

/** How many of the smaller unit make one of the larger. */
const SMALLER: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  foot: { inch: 12 },
  pound: { ounce: 16 },
  money: { cent: 100, penny: 100 },
};

function join(large: QuantityMention, small: QuantityMention, reading: Reading): QuantityMention | undefined {
  const { unit, stated } = large.value;
  if (unit === null || stated === null || small.value.stated === null || large.ordinal || small.ordinal)
    return undefined;
  const money = isCurrency(unit);
  const from = money ? large.to : large.to + 1;
  // "$5 million and 50 cents", "2.5 dollars 40 cents" are two amounts.
  if (!Number.isInteger(stated) || (large.scale ?? 1) !== 1) return undefined;
  // "Fell 13 dollars, 45 cents short": only "and" may stand between.
  const at = norm(reading, from) === "and" ? from + 1 : from;
  if (at !== small.from) return undefined;
  const part = money && at === from ? bareCents(large, small, reading) : undefined;
  const inches = unit === "foot" && small.value.unit === null && norm(reading, small.to) === "in";
  const smaller = inches ? "inch" : (small.value.unit ?? "");
  const count = part ?? SMALLER[money ? "money" : unit]?.[smaller];
  if (count === undefined || small.value.stated >= count) return undefined;
  const value = Number((stated + small.value.stated / count).toPrecision(14));
  const mention = redrafted(large, reading, {
    end: small.end,
    to: small.to,
    value: { ...large.value, stated: value, low: value, high: value, precision: 1 / count },
  });
  note(mention, "with", small.value.stated, "of the smaller unit");
  return mention;
}

/** "15 dollars 50.", "17 USD 25": two digits after the currency's word, with nothing that they count. */
function bareCents(large: QuantityMention, small: QuantityMention, reading: Reading): number | undefined {
  const { from, to, value } = small;
  if (value.unit !== null || isNumber(reading, large.to - 1) || !/^\d{2}$/u.test(written(reading, from)))
    return undefined;
  if (to !== from + 1 || norm(reading, to) === "%" || norm(reading, to) === "-") return undefined;
  return isWord(reading, to) && !AFTER_SUM.has(reading, to) ? undefined : 100;
}
const AFTER_SUM = wordSet("more and or but for each per a an at on when which");
