import { hasFlag, isNumber, norm, type Reading, TokenFlag, written } from "../../domain/reading.ts";
import {
  CAPITAL_CURRENCIES,
  CURRENCY_CODES,
  CURRENCY_PREFIXES,
  CURRENCY_SIGNS,
  CURRENCY_WORDS,
  DOLLAR_COUNTRIES,
  SCALED_CODES,
} from "../lexicon/currencies.ts";
import { NUMBER_WORDS } from "../lexicon/number-words.ts";
import type { QuantityMention } from "../mention.ts";
import type { NumberReading } from "../number-sum.ts";
import type { Extractor, Passage } from "../pipeline.ts";
import { mentionOf, quantityOf } from "../quantity-mention.ts";
import { numbersOf } from "../read-number.ts";

/** "$1.5bn", "EUR 40m", "Rs 300 crore", "US$5", "40 million euros", "2m crowns"; the mention holds the currency. */
export const money: Extractor = {
  id: "money",
  *extract({ reading }: Passage): Iterable<QuantityMention> {
    for (const number of numbersOf(reading)) {
      if (number.ordinal) continue;
      const before = currencyBefore(reading, number.from) ?? capitalBefore(reading, number);
      const after = currencyAfter(reading, number.to, number);
      if (!before && !after) continue;
      const unit = before?.unit ?? (after?.unit as string);
      const from = before?.from ?? number.from;
      // "$5 million dollars" says it twice; "$10 a euro" does not.
      const used = after && (!before || after.unit === before.unit) ? after : undefined;
      const to = used?.to ?? number.to;
      const scale = before?.scale ?? used?.scale ?? 1;
      const value = quantityOf(number.value * scale, unit, number.precision * scale);
      yield mentionOf(reading, from, to, value, number.scale * scale);
    }
  },
};

interface Before {
  readonly unit: string;
  readonly from: number;
  /** Where the currency's words bring a scale: 1e6 for "MUSD". */
  readonly scale?: number;
}

interface After {
  readonly unit: string;
  readonly to: number;
  readonly scale?: number;
}

function currencyBefore(reading: Reading, token: number): Before | undefined {
  const at = token - 1;
  const sign = CURRENCY_SIGNS.get(norm(reading, at));
  if (sign !== undefined) return sign === "USD" ? dollarBefore(reading, at) : { unit: sign, from: at };
  // "$US5m", "$A2"
  if (norm(reading, at - 1) === "$" && !hasFlag(reading, at, TokenFlag.spaced)) {
    const unit = DOLLAR_COUNTRIES.at(reading, at);
    if (unit !== undefined) return { unit, from: at - 1 };
  }
  if (hasFlag(reading, at, TokenFlag.allCaps)) {
    const code = CURRENCY_CODES.at(reading, at);
    if (code !== undefined) return { unit: code, from: at };
    const scaled = SCALED_CODES.at(reading, at);
    if (scaled) return { ...scaled, from: at };
  }
  const dotted = norm(reading, at) === "." ? at - 1 : at;
  const prefix = hasFlag(reading, dotted, TokenFlag.capitalised)
    ? CURRENCY_PREFIXES.at(reading, dotted)
    : undefined;
  return prefix === undefined ? undefined : { unit: prefix, from: dotted };
}

/** "R18 billion", "N500bn": one capital against a sum of a million or more. */
function capitalBefore(reading: Reading, { from, scale }: NumberReading): Before | undefined {
  if (scale < 1e6 || hasFlag(reading, from, TokenFlag.spaced)) return undefined;
  const unit = hasFlag(reading, from - 1, TokenFlag.capitalised)
    ? CAPITAL_CURRENCIES.at(reading, from - 1)
    : undefined;
  return unit === undefined ? undefined : { unit, from: from - 1 };
}

/** "US$", "A$", "AU $", "C $", "U.S. $". */
function dollarBefore(reading: Reading, sign: number): Before {
  const at = sign - 1;
  if (hasFlag(reading, at, TokenFlag.capitalised) && norm(reading, at - 1) !== ".") {
    const unit = DOLLAR_COUNTRIES.at(reading, at);
    // "a $5 fee" in lower case is an article; "NZ $5" may stand apart.
    const close =
      !hasFlag(reading, sign, TokenFlag.spaced) ||
      hasFlag(reading, at, TokenFlag.allCaps) ||
      norm(reading, at) === "c";
    if (unit !== undefined && close) return { unit, from: at };
  }
  return { unit: "USD", from: sign };
}

function currencyAfter(reading: Reading, token: number, { value, scale }: NumberReading): After | undefined {
  const hyphen =
    norm(reading, token) === "-" && !hasFlag(reading, token, TokenFlag.spaced) ? token + 1 : token;
  const sign = CURRENCY_SIGNS.get(norm(reading, token));
  // "1,200€", "5 €", not "40 $5 notes".
  if (sign !== undefined && (sign !== "USD" || !hasFlag(reading, token, TokenFlag.spaced)))
    return { unit: sign, to: token + 1 };
  // Pounds by the million are money; by the dozen they may be a weight, and stay one.
  if (norm(reading, hyphen) === "pounds" && scale >= 1e6) return { unit: "GBP", to: hyphen + 1 };
  const word = CURRENCY_WORDS.at(reading, hyphen);
  if (word) {
    // "40 won" is the verb and "10 marks of blows" are traces, unless the sum is large; "2 mark" likewise.
    const other = OTHER_WORDS_TOO.has(norm(reading, hyphen)) && value < 100;
    const alone =
      word.value.singular &&
      hyphen === token &&
      value !== 1 &&
      AMBIGUOUS_SINGULARS.has(norm(reading, hyphen));
    return other || alone ? undefined : { unit: word.value.unit, to: word.to };
  }
  return codeAfter(reading, token, scale) ?? namedAfter(reading, token) ?? smallCoin(reading, token, value);
}

/** "5,000 Norwegian kroner", "40 Kenyan shillings": a nation before a currency that many have. */
function namedAfter(reading: Reading, token: number): After | undefined {
  if (!hasFlag(reading, token, TokenFlag.capitalised) || !hasFlag(reading, token, TokenFlag.spaced))
    return undefined;
  const word = CURRENCY_WORDS.at(reading, token + 1);
  if (!word || !NATIONAL.test(norm(reading, token)) || hasFlag(reading, token + 1, TokenFlag.capitalised))
    return undefined;
  // "300 Surinamese dollars" are not those of the United States.
  const unit =
    word.value.unit.length === 3
      ? `${written(reading, token)} ${norm(reading, token + 1).replace(/s$/u, "")}`
      : word.value.unit;
  return { unit, to: word.to };
}
const NATIONAL = /(?:an|ian|ish|ese|ic|i|ch|sh|ss)$/u; // "Kenyan", "Norwegian", "Polish", not "Stolen"

/** "99p", "5c": one letter against a small number; "1080p" is a picture. */
function smallCoin(reading: Reading, token: number, value: number): After | undefined {
  if (hasFlag(reading, token, TokenFlag.spaced) || value >= 100) return undefined;
  const letter = written(reading, token);
  if (letter !== "p" && letter !== "c") return undefined;
  return { unit: letter === "p" ? "penny" : "cent", to: token + 1 };
}

/** "30 EUR", "30 MUSD", "75 USD million"; not "3 USD50 cards". */
function codeAfter(reading: Reading, token: number, scale: number): After | undefined {
  if (!hasFlag(reading, token, TokenFlag.allCaps)) return undefined;
  if (isNumber(reading, token + 1) && !hasFlag(reading, token + 1, TokenFlag.spaced)) return undefined;
  const scaled = SCALED_CODES.at(reading, token);
  if (scaled) return { ...scaled, to: token + 1 };
  const unit = CURRENCY_CODES.at(reading, token);
  if (unit === undefined) return undefined;
  const word = scale === 1 ? NUMBER_WORDS.at(reading, token + 1) : undefined;
  return word?.kind === "scale" && !word.ordinal
    ? { unit, to: token + 2, scale: word.value }
    : { unit, to: token + 1 };
}

/** Currencies whose plural is a common word of another sense. */
const OTHER_WORDS_TOO = new Set(["won", "marks"]);

/** Singulars that are other words too, where a plural sum would need the plural. */
const AMBIGUOUS_SINGULARS = new Set(["mark", "real", "crown", "pound", "dram", "leu"]);
