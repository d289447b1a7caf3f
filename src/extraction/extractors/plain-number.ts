import { hasFlag, isNumber, isWord, norm, type Reading, TokenFlag, written } from "../../domain/reading.ts";
import { MEASURE_UNITS } from "../lexicon/measure-units.ts";
import { NUMBER_WORDS } from "../lexicon/number-words.ts";
import { type QuantityMention, untrack } from "../mention.ts";
import type { NumberReading } from "../number-sum.ts";
import type { Extractor, Passage } from "../pipeline.ts";
import { mentionOf, quantityOf } from "../quantity-mention.ts";
import { numbersOf } from "../read-number.ts";
import { wordSet } from "../word-table.ts";

/** A number in digits or words, with the unit of measure that follows it: "613", "two dozen", "1.2 million", "40 km". */
export const plainNumber: Extractor = {
  id: "plain-number",
  *extract({ reading }: Passage): Iterable<QuantityMention> {
    const numbers = numbersOf(reading);
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as NumberReading;
      if (number.ordinal || isCode(reading, number)) continue;
      const unit =
        unitAfter(reading, number.to) ?? partOfUnit(reading, number) ?? suspendedUnit(reading, numbers, i);
      // "That one mile" is measured, "that one man" pointed at.
      if (unit === undefined && isPronoun(reading, number)) continue;
      if (unit === undefined && looksLikeYear(reading, number)) continue;
      const mention = mentionOf(
        reading,
        number.from,
        number.to,
        quantityOf(number.value, unit ?? null, number.precision, number.bunch),
        number.scale,
      );
      if (picksOne(reading, number)) untrack(mention, "one of several");
      yield mention;
    }
  },
};

/** The unit of measure at `token`, also after a hyphen ("five-mile"); undefined for anything else. */
export function unitAfter(reading: Reading, token: number): string | undefined {
  const hyphen = norm(reading, token) === "-" && !hasFlag(reading, token, TokenFlag.spaced);
  const at = hyphen ? token + 1 : token;
  const unit = MEASURE_UNITS.at(reading, at);
  // "5G" is a network, "5g" a weight.
  if (unit?.value === "gram" && written(reading, at) === "G") return undefined;
  return unit?.value;
}

/** "1/16 of a pint", "¾ of an inch": so much of one unit. */
function partOfUnit(reading: Reading, { to, value, digits }: NumberReading): string | undefined {
  if (!digits || value >= 1 || norm(reading, to) !== "of") return undefined;
  const article = norm(reading, to + 1);
  return article === "a" || article === "an" ? unitAfter(reading, to + 2) : undefined;
}

/** The most numbers that wait for one unit: "four-, five-, six- or seven-year terms"; judgement. */
const MOST_SUSPENDED = 4;

const LINKS = new Set(["or", "and", "to", ","]);

/** The unit that a number with a hanging hyphen shares with a later one: "7- or 8-inch", "a four- to six-year term". */
function suspendedUnit(reading: Reading, numbers: readonly NumberReading[], i: number): string | undefined {
  for (let k = i; k < Math.min(numbers.length - 1, i + MOST_SUSPENDED); k++) {
    const { to } = numbers[k] as NumberReading;
    const next = numbers[k + 1] as NumberReading;
    const hanging = norm(reading, to) === "-" && !hasFlag(reading, to, TokenFlag.spaced);
    if (!hanging || !LINKS.has(norm(reading, to + 1)) || next.from > to + 3) return undefined;
    const unit = unitAfter(reading, next.to);
    if (unit !== undefined) return unit;
  }
  return undefined;
}

const YEAR_LEAD = wordSet(
  "in since of by until till during from before after mid early late circa january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter fall",
);

/** Whether four bare digits are a year rather than a count: "in 1992", "2019", but not "1500 houses", "1,992". */
function looksLikeYear(
  reading: Reading,
  { from, to, value, digits, grouped, scale }: NumberReading,
): boolean {
  if (!digits || grouped || scale !== 1 || !Number.isInteger(value) || value < 1000 || value > 2100)
    return false;
  if ((reading.end[to - 1] as number) - (reading.start[from] as number) !== 4) return false;
  if (isCountedRange(reading, to)) return false;
  if (YEAR_LEAD.has(reading, from - 1)) return true;
  // "1066" needs a word that dates it; "1200 parts" does not become a year for want of a plural.
  if (value < 1500) return false;
  // "the 1500 houses", "2000 workers": a plural in lower case is counted; "1988 sales" are those of a year.
  return !isCountedAt(reading, to) || YEARLY.has(reading, to);
}

/** Plurals that a year stands before more often than a count does: "had 1988 sales of $14 million". */
const YEARLY = wordSet(
  "sales profits earnings revenues results losses elections games olympics championships finals accounts figures budgets estimates forecasts rules reforms floods fires riots protests attacks bombings",
);

function isCountedAt(reading: Reading, token: number): boolean {
  const next = norm(reading, token);
  if (!isWord(reading, token) || hasFlag(reading, token, TokenFlag.capitalised)) return false;
  return next === "people" || (next.endsWith("s") && next.length > 3 && !next.endsWith("ss"));
}

/** "1000 to 2000 hires", "2000 - 2500 calories": what is counted stands after the second number. */
function isCountedRange(reading: Reading, token: number): boolean {
  const mark = norm(reading, token);
  if ((mark !== "to" && mark !== "-" && mark !== "–") || !isNumber(reading, token + 1)) return false;
  return (
    isCountedAt(reading, token + 2) ||
    unitAfter(reading, token + 2) !== undefined ||
    norm(reading, token + 2) === "calories"
  );
}

/** "SF90", "CO2", "X-Pro3", "M21": digits inside a code are no number. Money brings its letters along ("EUR40m"). */
function isCode(reading: Reading, { from, digits }: NumberReading): boolean {
  return digits && !hasFlag(reading, from, TokenFlag.spaced) && isWord(reading, from - 1);
}

/** "one of the hostages": picks out, and counts only as one of others. */
function picksOne(reading: Reading, { from, to, value, digits }: NumberReading): boolean {
  return !digits && value === 1 && to - from === 1 && norm(reading, to) === "of" && isPick(reading, to + 1);
}

const PICKED = wordSet(
  "the these those them us you his her its their our my your which whom whose several many two three four five",
);

/** "one of them", "one of Ovar's", not "one of magnitude 5". */
function isPick(reading: Reading, token: number): boolean {
  return PICKED.has(reading, token) || hasFlag(reading, token, TokenFlag.capitalised);
}

const NO_NOUN = wordSet(
  "who that which is was were are has had have can could will would may might must should do does did to in on at by for from with and or but as than i we you they he she it knows said says day thing another side hand such wants wanted",
);
const ONE_VERBS = new Set(
  "reads sets gathers sees finds hears thinks hopes feels gets goes comes takes makes looks wonders remembers expects suspects believes considers needs wants asks adds counts learns imagines tries".split(
    " ",
  ),
);
const RANGE_WORDS = wordSet("to or in");
const PRONOUN_LEAD = wordSet(
  "no any every each this that which some the another these those only first last next big new old good bad",
);

/** Whether "one" stands for a person or a thing rather than counts: "no one", "this one", "one of the". */
function isPronoun(reading: Reading, { from, to, value, digits }: NumberReading): boolean {
  if (digits || value !== 1 || to - from !== 1 || norm(reading, from) !== "one") return false;
  if (PRONOUN_LEAD.has(reading, from - 1)) return true;
  if (norm(reading, to) === "of") return !isPick(reading, to + 1);
  // "one to two years", "one or two": the second number says that the first is one.
  if (RANGE_WORDS.has(reading, to) && NUMBER_WORDS.has(reading, to + 1)) return false;
  if (!isWord(reading, to)) return norm(reading, to) !== "-";
  // "until one sets it against", "one reads that": a verb in -s, where a noun after "one" has none.
  return NO_NOUN.has(reading, to) || (norm(reading, to).endsWith("s") && ONE_VERBS.has(norm(reading, to)));
}
