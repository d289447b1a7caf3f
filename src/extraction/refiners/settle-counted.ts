import { norm, type Reading } from "../../domain/reading.ts";
import { isOf, WordClass } from "../lexicon/word-classes.ts";
import { note, type QuantityMention } from "../mention.ts";
import { areCoordinate } from "../phrases/coordination.ts";
import { countBefore } from "../phrases/count-before.ts";
import { countedKind, firstToken } from "../phrases/counted-kind.ts";
import { sentencesApart } from "../phrases/same-count.ts";
import { scaleLeftOut } from "../phrases/short-sum.ts";
import type { Refiner } from "../pipeline.ts";
import { wordSet } from "../word-table.ts";

/** Gives a unit to the numbers that stand alone, from the number that they go with: "rose from 40 cases to 50". */
export const settleCounted: Refiner = {
  id: "settle-counted",
  refine(mentions, { reading }) {
    const quantities = mentions.filter(
      (mention): mention is QuantityMention => mention.kind === "quantity" && mention.untracked === undefined,
    );
    quantities.forEach((mention, index) => {
      const before = quantities[index - 1];
      if (mention.value.unit === null) fillOut(mention, before, reading);
      if (mention.value.unit === null) settle(mention, before, reading);
      if (before) compare(mention, before, reading);
      if (mention.value.unit === null) takeUp(mention, quantities, index, reading);
    });
    return mentions;
  },
};

/** "8,000 people are with families; 6,500 are at the site": a bare number counts what the figure before it counts. */
function takeUp(
  mention: QuantityMention,
  quantities: readonly QuantityMention[],
  index: number,
  reading: Reading,
): void {
  const before = countBefore(mention, quantities, index, reading);
  if (!before) {
    if (!isOfPersons(mention, reading)) return;
    mention.value = { ...mention.value, unit: "people" };
    mention.population ??= "people";
    note(mention, "counts those who are spoken of");
    return;
  }
  mention.value = { ...mention.value, unit: before.value.unit };
  if (before.population !== undefined) mention.population ??= before.population;
  takeUpMeasure(mention, before, reading);
  if (mention.why) note(mention, `counts what "${before.value.stated}" before it counts`);
}

/** "not the twenty-two announced by police", "when we were 40,000", "the last one took 88": the same is told of another number. */
function takeUpMeasure(mention: QuantityMention, before: QuantityMention, reading: Reading): void {
  if (before.measure === undefined) return;
  const lead = firstToken(mention) - 1;
  const took = mention.measure === "taken" && before.measure === "killed";
  if (took) mention.measure = before.measure;
  if (mention.measure !== undefined && !TOLD.has(mention.measure)) return;
  const rival =
    norm(reading, lead) === "the" ||
    norm(reading, lead) === "with" ||
    (norm(reading, lead) === "of" && norm(reading, lead - 1) === "number") ||
    (isOf(reading, lead, WordClass.be) && WE.has(reading, lead - 1)) ||
    (norm(reading, lead) === "it" && isOf(reading, lead - 1, WordClass.be));
  if (rival) mention.measure = before.measure;
}

/** Participles that say who tells a number, not what it counts. */
const TOLD = new Set("given cited quoted published issued circulated provided offered put".split(" "));

/** "We were 120,000", "there were 9,000 on the march", "six of them": a number alone, said of someone. */
function isOfPersons(mention: QuantityMention, reading: Reading): boolean {
  const before = firstToken(mention) - 1;
  if (isOf(reading, before, WordClass.be) && WE.has(reading, before - 1)) return true;
  if (
    isOf(reading, before, WordClass.be) &&
    norm(reading, before - 1) === "there" &&
    ON.has(reading, mention.to)
  )
    return true;
  return norm(reading, mention.to) === "of" && WE.has(reading, mention.to + 1);
}
const ON = wordSet("on aboard inside");
const WE = wordSet("we they you us them who");

/** "never more than 120 million; it has put in 171": the sum is told short. */
function fillOut(mention: QuantityMention, before: QuantityMention | undefined, reading: Reading): void {
  const scale = scaleLeftOut(mention, before, reading);
  if (scale === undefined || !before) return;
  const { value } = mention;
  const times = (number: number | null) => (number === null ? null : number * scale);
  mention.value = {
    ...value,
    stated: times(value.stated),
    low: times(value.low),
    high: times(value.high),
    precision: value.precision * scale,
    unit: before.value.unit,
  };
  mention.scale = scale;
  note(mention, "short for", mention.value.stated, before.value.unit);
}

/** Words that set a number beside the one before it: "500 cases, against 400 the week before", "from 40 francs to 60". */
const COMPARING = new Set(["against", "from", "to", "than", "versus", "with"]);

/** "6.8 percent, down from 7.1 percent": both are levels of one thing, so they have one measure. */
function compare(mention: QuantityMention, before: QuantityMention, reading: Reading): void {
  if (mention.measure !== undefined || before.measure === undefined || MOVES.has(before.measure)) return;
  if (sentencesApart(before, mention, reading) > 0 || mention.value.unit !== before.value.unit) return;
  if (!COMPARING.has(norm(reading, firstToken(mention) - 1))) return;
  mention.measure = before.measure;
  if (before.population !== undefined) mention.population ??= before.population;
  if (mention.why) note(mention, `measure ${before.measure}: compared with the number before it`);
}
const MOVES = new Set(["rose", "fell"]);

function settle(mention: QuantityMention, before: QuantityMention | undefined, reading: Reading): void {
  if (!before || before.value.unit === null || sentencesApart(before, mention, reading) > 0) return;
  const together =
    areCoordinate(before, mention, reading) ||
    (before.measure !== undefined && before.measure === mention.measure) ||
    (countedKind(before) !== "change" && COMPARING.has(norm(reading, firstToken(mention) - 1)));
  if (!together) return;
  mention.value = { ...mention.value, unit: before.value.unit };
  if (before.population !== undefined) mention.population ??= before.population;
  note(mention, "counts what the number before it counts");
}
