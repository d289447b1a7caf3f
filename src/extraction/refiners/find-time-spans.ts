import { happeningOf, isHappening } from "../../domain/happening.ts";
import { isWord, norm, type Reading } from "../../domain/reading.ts";
import { TIME_UNITS } from "../lexicon/calendar.ts";
import { note, type QuantityMention, untrack } from "../mention.ts";
import type { Refiner } from "../pipeline.ts";
import { wordSet } from "../word-table.ts";

/**
 * Says what a number of days or years measures: an anniversary ("ten years on"), a duration ("a three-day siege", "lasted forty
 * days") or a sentence ("jailed for 14 years"). Windows ("in the last 24 hours", "over two years") are read and not tracked.
 */
export const findTimeSpans: Refiner = {
  id: "find-time-spans",
  refine(mentions, { reading }) {
    for (const mention of mentions) {
      if (mention.kind !== "quantity" || mention.measure !== undefined || mention.untracked !== undefined)
        continue;
      const unit = unitToken(mention, reading);
      if (unit !== undefined) measureSpan(mention, reading, unit);
    }
    return mentions;
  },
};

/** The token of "days" in "forty days", "three-day", "143 sitting days"; of "decade" in "a decade". */
function unitToken(mention: QuantityMention, reading: Reading): number | undefined {
  if (TIME_UNITS.has(reading, mention.to - 1)) return mention.to - 1;
  const hyphen = norm(reading, mention.to) === "-";
  const at = hyphen ? mention.to + 1 : mention.to;
  if (TIME_UNITS.has(reading, at)) return at;
  return SPANS.has(reading, at) && TIME_UNITS.has(reading, at + 1) ? at + 1 : undefined;
}

/** Adjectives that may stand before the unit: "143 sitting days", "three full weeks". */
const SPANS = wordSet("sitting full whole long straight consecutive more further working calendar");

function measureSpan(mention: QuantityMention, reading: Reading, unit: number): void {
  const hyphen = norm(reading, unit - 1) === "-";
  if (hyphen) {
    measureCompound(mention, reading, unit);
    return;
  }
  const after = norm(reading, unit + 1);
  if (isAnniversary(mention, reading, unit)) setMeasure(mention, "anniversary", after);
  else if (isSentence(mention, reading, unit)) setMeasure(mention, "sentenced", after);
  else if (isDuration(mention, reading)) setMeasure(mention, "duration", "the words before it");
  // "63 witnesses over 29 sitting days": days that were counted.
  else if (isWindow(mention, reading) && norm(reading, unit - 1) !== "sitting")
    untrack(mention, "window of time");
  else if (after === "'" || after === "’" || SERVICE.has(reading, unit + 1))
    untrack(mention, "length of service");
}

function setMeasure(mention: QuantityMention, measure: string, from: string): void {
  const unit = mention.value.unit ?? "day";
  mention.measure = measure;
  mention.population = `${unit}s`;
  if (mention.why) note(mention, `measure ${measure}: ${from}`);
}

/** "A three-day siege", "a 20-year sentence"; a five-year plan is neither. */
function measureCompound(mention: QuantityMention, reading: Reading, unit: number): void {
  let at = unit + 1;
  if (norm(reading, at) === "-" && norm(reading, at + 1) === "long") at += 2;
  // "A 29-year-old" is an age.
  if (norm(reading, at) === "-") return;
  for (const end = at + 3; at < end && isWord(reading, at); at++) {
    const measure = measureOfNoun(reading, at);
    if (measure === undefined) continue;
    setMeasure(mention, measure, norm(reading, at));
    return;
  }
  untrack(mention, "length in a name");
}

function measureOfNoun(reading: Reading, at: number): string | undefined {
  if (norm(reading, at) === "anniversary") return "anniversary";
  if (SENTENCES.has(reading, at)) return "sentenced";
  return isHappening(norm(reading, at)) ? "duration" : undefined;
}

const SENTENCES = wordSet("sentence sentences term jail prison imprisonment stretch ban suspension");

/** "Ten years on", "twenty-six years after the fighting", "marks thirty years since". */
function isAnniversary(mention: QuantityMention, reading: Reading, unit: number): boolean {
  const time = TIME_UNITS.at(reading, unit);
  const after = norm(reading, unit + 1);
  if (time?.unit === "year") {
    if (after === "since" || after === "later") return true;
    // "Ten years on, ...", "ten years on from the siege", not "two years on remand".
    if (after === "on") return ON.has(norm(reading, unit + 2));
    if (after === "after") return true;
    return after === "ago" && PINNED.has(reading, unit + 2);
  }
  return (
    time?.unit === "month" &&
    after === "on" &&
    ON.has(norm(reading, unit + 2)) &&
    mention.value.stated !== null
  );
}

const ON = new Set([",", ".", "from", "since", ""]);
const PINNED = wordSet("today this");

/** "Sentenced to seven years", "jailed for 14 years", "24 years in prison". */
function isSentence(mention: QuantityMention, reading: Reading, unit: number): boolean {
  const after = norm(reading, unit + 1);
  if ((after === "in" || after === "behind" || after === "of") && SENTENCE_PLACES.has(reading, unit + 2))
    return true;
  if (SENTENCES.has(reading, unit + 1) || SENTENCES.has(reading, unit + 2)) return true;
  for (let at = mention.from - 1; at >= 0 && at >= mention.from - 5; at--)
    if (SENTENCING.has(reading, at)) return true;
  return false;
}

const SENTENCE_PLACES = wordSet("prison jail custody bars imprisonment detention");
const SENTENCING = wordSet("sentenced jailed imprisoned gets");

/** "Lasted forty days", "went on for eighty days", "a siege of six weeks", "the space of seven months". */
function isDuration(mention: QuantityMention, reading: Reading): boolean {
  const first = mention.modifierFrom ?? mention.from;
  for (let at = first - 1; at >= 0 && at >= first - 4; at--) {
    const word = norm(reading, at);
    if (LASTING.has(reading, at)) return true;
    if (
      word === "of" &&
      (happeningOf(norm(reading, at - 1)) !== undefined || norm(reading, at - 1) === "space")
    )
      return true;
    if (!BETWEEN.has(reading, at)) return false;
  }
  return false;
}

const LASTING = wordSet(
  "lasted lasts lasting extended continued stretched dragged raged ran spanned endured went lived survived besieged held trapped detained closed cut",
);
const BETWEEN = wordSet(
  "for on over through about around some nearly almost more than less at least over only just exactly the a off",
);

/** "In the last 24 hours", "over two years", "the twelve months to March": how far back a figure looks. */
function isWindow(mention: QuantityMention, reading: Reading): boolean {
  const first = mention.modifierFrom ?? mention.from;
  const before = norm(reading, first - 1);
  if (WINDOWS.has(reading, first - 1)) return true;
  return (
    before === "in" ||
    before === "over" ||
    before === "during" ||
    before === "the" ||
    (mention.value.modifier === "more than" && before === "in")
  );
}

const WINDOWS = wordSet(
  "last past next first following preceding final previous coming recent another every each per",
);
const SERVICE = wordSet("service experience ahead");
