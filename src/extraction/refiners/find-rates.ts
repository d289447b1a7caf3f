import { hasFlag, isNumber, isWord, norm, type Reading, TokenFlag } from "../../domain/reading.ts";
import { dimensionOf } from "../../domain/unit.ts";
import { MEASURE_UNITS } from "../lexicon/measure-units.ts";
import { CURRENCY_NAMES, DATING_WORDS, EACH, RATE_GOODS, RATE_TIMES } from "../lexicon/rate-words.ts";
import { type Mention, note, noteLeftOut, type QuantityMention } from "../mention.ts";
import { firstToken } from "../phrases/counted-kind.ts";
import { singularOf } from "../phrases/number-of-nouns.ts";
import { sentencesApart } from "../phrases/same-count.ts";
import type { Refiner } from "../pipeline.ts";
import { wordSet } from "../word-table.ts";

/**
 * Makes a rate's unit whole: "$52 a barrel" is in dollars per barrel and "3,000 tests per day" in tests per day, so that neither is
 * held against a sum or a count. The number that a rate is told for ("12 cases per 100,000") belongs to the unit.
 */
export const findRates: Refiner = {
  id: "find-rates",
  refine(mentions, { reading }) {
    const bases = new Set<Mention>();
    let before: QuantityMention | undefined;
    for (const [i, mention] of mentions.entries()) {
      if (mention.kind !== "quantity" || mention.untracked !== undefined || bases.has(mention)) continue;
      const rate = rateAfter(mention, reading);
      if (rate) {
        setRate(mention, rate.per);
        mention.phraseTo = rate.to;
        const base = mentions[i + 1];
        if (base?.kind === "quantity" && base.from >= rate.from && base.from < rate.to) bases.add(base);
      }
      if (before) carryOver(mention, before, reading);
      before = mention;
    }
    return mentions.filter((mention) => {
      if (!bases.has(mention)) return true;
      noteLeftOut(mention, "what a rate is told for");
      return false;
    });
  },
};

/** What a number is told for. Tokens of the words, half-open. */
interface Rate {
  /** What stands after "per" or "a": "barrel", "square foot", "100,000 people". */
  readonly per: string;
  readonly from: number;
  readonly to: number;
}

/** Units that are ratios already, or no amounts. */
const NO_RATE = new Set(["percent", "percentage point", "basis point", "ratio", "magnitude", "year of age"]);

function rateAfter(mention: QuantityMention, reading: Reading): Rate | undefined {
  const { unit } = mention.value;
  if (unit === null || mention.ordinal || mention.partitive || NO_RATE.has(unit) || unit.includes(" per "))
    return undefined;
  let at = pastBracket(reading, mention.phraseTo ?? mention.to);
  // "a 52,000 barrel-a-day plant", "a 12-cent-a-share dividend"
  const hyphen = isHyphen(reading, at);
  if (hyphen) at++;
  if (norm(reading, at) === "per") return perWhat(reading, pastGluedHyphen(reading, at + 1));
  // "3 doctors for every 1,000 people"
  if (norm(reading, at) === "for" && norm(reading, at + 1) === "every" && isNumber(reading, at + 2))
    return perWhat(reading, at + 2);
  if (!EACH.has(reading, at)) return undefined;
  const noun = pastGluedHyphen(reading, at + 1);
  if (RATE_TIMES.has(reading, noun))
    return isDated(reading, noun + 1) ? undefined : { per: norm(reading, noun), from: noun, to: noun + 1 };
  const goods = RATE_GOODS.has(reading, noun) || isMeasure(MEASURE_UNITS.at(reading, noun)?.value);
  return goods && !isPossessed(reading, noun) ? perWhat(reading, noun) : undefined;
}

/** "$52 a barrel", but "a second", "a week" are settled above, with the words that date them. */
function isMeasure(unit: string | undefined): boolean {
  return unit !== undefined && dimensionOf(unit) !== "duration";
}

/** "a week later", "a day or two"; "a week or so" is a rate. */
function isDated(reading: Reading, token: number): boolean {
  if (!DATING_WORDS.has(reading, token)) return false;
  return norm(reading, token) !== "or" || norm(reading, token + 1) !== "so";
}

/** "C$6 (US$4.46) per share": the same sum in other money stands between. */
function pastBracket(reading: Reading, token: number): number {
  if (norm(reading, token) !== "(") return token;
  for (let at = token + 1; at < token + LONGEST_BRACKET; at++) if (norm(reading, at) === ")") return at + 1;
  return token;
}
/** Tokens of a sum in brackets, at most; judgement. */
const LONGEST_BRACKET = 8;

function isHyphen(reading: Reading, token: number): boolean {
  return norm(reading, token) === "-" && !hasFlag(reading, token, TokenFlag.spaced);
}

function pastGluedHyphen(reading: Reading, token: number): number {
  return isHyphen(reading, token) ? token + 1 : token;
}

/** "paid $5 million for a share", "$5 million, a share in the firm": a thing that was bought rather than a rate. */
function isPossessed(reading: Reading, noun: number): boolean {
  return norm(reading, noun) === "share" && norm(reading, noun + 1) === "in";
}

function perWhat(reading: Reading, token: number): Rate | undefined {
  const unit = MEASURE_UNITS.at(reading, token);
  if (unit) return { per: unit.value, from: token, to: unit.to };
  if (isNumber(reading, token)) {
    // "per 100,000 people", "per 1,000 live births"
    const plain = isWord(reading, token + 1) && !NO_BASE.has(reading, token + 1);
    const count = norm(reading, token);
    return plain
      ? { per: `${count} ${norm(reading, token + 1)}`, from: token, to: token + 2 }
      : { per: count, from: token, to: token + 1 };
  }
  if (!isWord(reading, token) || NO_BASE.has(reading, token)) return undefined;
  const word = norm(reading, token);
  return { per: word === "head" ? word : singularOf(word), from: token, to: token + 1 };
}
const NO_BASE = wordSet("cent in the was is were are and or by for of to from on at a an with than se");

function setRate(mention: QuantityMention, per: string): void {
  const { unit } = mention.value;
  if (unit === null) return;
  mention.value = { ...mention.value, unit: `${CURRENCY_NAMES[unit] ?? unit} per ${per}` };
  note(mention, "rate: per", per);
}

/** Words that set a number beside one before it: "$52 a barrel, up from $50", "a loss of 63 cents a share, against 61 cents". */
const COMPARING = wordSet("from to than against versus");

/** "$52 a barrel, up from $50": the second is a rate too. */
function carryOver(mention: QuantityMention, before: QuantityMention, reading: Reading): void {
  const { unit } = mention.value;
  const rate = before.value.unit;
  if (unit === null || rate === null || !rate.startsWith(`${CURRENCY_NAMES[unit] ?? unit} per `)) return;
  if (sentencesApart(before, mention, reading) > 0 || !COMPARING.has(reading, firstToken(mention) - 1))
    return;
  setRate(mention, rate.slice(rate.indexOf(" per ") + " per ".length));
}
