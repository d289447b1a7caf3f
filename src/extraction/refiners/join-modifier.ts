import { point } from "../../domain/interval.ts";
import type { Modifier } from "../../domain/modifier.ts";
import type { Quantity } from "../../domain/quantity.ts";
import { hasFlag, isNumber, isWord, norm, type Reading, TokenFlag } from "../../domain/reading.ts";
import { TIME_UNITS } from "../lexicon/calendar.ts";
import {
  DEGREES,
  LONGEST_BEFORE,
  MODIFIERS_AFTER,
  MODIFIERS_BEFORE,
  TRANSPARENT,
} from "../lexicon/modifier-phrases.ts";
import { note, type QuantityMention } from "../mention.ts";
import type { Refiner } from "../pipeline.ts";
import { wordSet } from "../word-table.ts";

/** Reads the words round a number as bounds (SEMANTICS R1-R8): "at least 41", "up to 600", "40 or so", "20 years or more". */
export const joinModifier: Refiner = {
  id: "join-modifier",
  refine(mentions, { reading }) {
    for (const [i, mention] of mentions.entries()) {
      if (mention.kind !== "quantity" || mention.ordinal) continue;
      const floor = mentions[i - 1]?.to ?? 0;
      joinBefore(mention, reading, Math.max(0, Math.min(floor, mention.from)));
      joinAfter(mention, reading, mentions[i + 1]?.from ?? reading.count);
    }
    return mentions;
  },
};

function joinBefore(mention: QuantityMention, reading: Reading, floor: number): void {
  let at = mention.from;
  // Two may stand together: "at least some 40", "up to an estimated 300".
  for (let round = 0; round < 2; round++) {
    const found =
      modifierBefore(reading, at, floor) ?? modifierBefore(reading, pastTransparent(reading, at), floor);
    if (!found || !fits(found.modifier, mention, reading, found.from)) return;
    // "5 percent more than the 8,000 of last year", "three fewer than 12": a difference, with its own number before it.
    if (found.from === floor && floor > 0 && COMPARISONS.has(found.modifier)) return;
    // "Averaged over less than 30 readings": the nearer bound holds.
    if (round > 0 && !isLoose(mention.value.modifier) && !isLoose(found.modifier)) return;
    apply(mention, isDenied(found, reading, floor) ? "at most" : found.modifier);
    at = found.from;
    while (at > floor && DEGREES.has(reading, at - 1)) at--;
    if (norm(reading, at - 1) === "a" && norm(reading, at) === "little") at--;
    mention.modifierFrom = at;
  }
}

/** Whether the modifier leaves room for a second: "at least some 40", "up to an estimated 300". */
function isLoose(modifier: string | null): boolean {
  return modifier === null || modifier === "about" || modifier === "nearly";
}

/** How far before "more than" its "never" may stand, in tokens: "was never to put in more than"; judgement. */
const DENIAL_REACH = 6;
const DENIALS = wordSet(
  "never not cannot won't can't don't didn't doesn't wouldn't couldn't shouldn't isn't wasn't",
);
/** What parts a denial from the bound: "did not say that more than 40 died". */
const PARTING = wordSet("that but because if when while who which and or said say says although though only");

/** "The county was never to put in more than 120 million": a ceiling. */
function isDenied(
  { modifier, from }: { readonly modifier: Modifier; readonly from: number },
  reading: Reading,
  floor: number,
): boolean {
  if (modifier !== "more than" || norm(reading, from) !== "more") return false;
  for (let at = from - 1; at >= Math.max(floor, from - DENIAL_REACH); at--) {
    if (!isWord(reading, at) || PARTING.has(reading, at)) return false;
    if (DENIALS.has(reading, at)) return true;
  }
  return false;
}

function pastTransparent(reading: Reading, token: number): number {
  let at = token;
  while (at > 0 && TRANSPARENT.has(reading, at - 1)) at--;
  return at;
}

function modifierBefore(
  reading: Reading,
  to: number,
  floor: number,
): { readonly modifier: Modifier; readonly from: number } | undefined {
  for (let from = Math.max(floor, to - LONGEST_BEFORE); from < to; from++) {
    const phrase = MODIFIERS_BEFORE.at(reading, from);
    if (phrase?.to === to) return { modifier: phrase.value, from };
  }
  return undefined;
}

const DURATION_UNITS = new Set([
  "second",
  "minute",
  "hour",
  "day",
  "week",
  "month",
  "year",
  "decade",
  "century",
]);
const DURATION_LEAD = wordSet(
  "for in after of lasted lasting was were is are been took takes take taken than with to at by just well",
);
/** "Control over 74 villages", "spread over 29 days": the preposition, not the bound. */
const GOVERNORS_OF_OVER = wordSet(
  "control power authority rule sovereignty jurisdiction victory win advantage lead dispute row fight battle concern concerns debate argument spread extended extending extends flew flying presided presides hovering watch mandate paid payable repaid spent averaged measured calculated divided",
);
const AFTER_COUNT = wordSet("if when by in on and as for this last before after yesterday with while");
const COMPARISONS = new Set<Modifier>(["more than", "less than"]);
const ESTIMATE_NOUN = wordSet("and or the is was");

/** Whether the words modify this number: "over three years" is a span that something took, "within" bounds only lengths. */
function fits(modifier: Modifier, { value, to }: QuantityMention, reading: Reading, from: number): boolean {
  const lead = norm(reading, from);
  const measured =
    (value.unit !== null && DURATION_UNITS.has(value.unit)) ||
    // "over 29 sitting days"
    (value.unit === null && TIME_UNITS.has(reading, to + 1) && isWord(reading, to));
  if (lead === "over" && measured)
    return (
      DURATION_LEAD.has(reading, from - 1) ||
      norm(reading, to + 1) === "ago" ||
      norm(reading, to + 1) === "old"
    );
  if (lead === "over" && GOVERNORS_OF_OVER.has(reading, from - 1)) return false;
  // "Passed 40", not "passed 40 laws" or "passed 12 ships".
  if (lead === "pass" || lead === "passes" || lead === "passed")
    return value.unit === null && (!isWord(reading, to) || AFTER_COUNT.has(reading, to));
  if (lead === "within") return value.unit !== null && value.unit.length > 1 && value.unit !== "percent";
  if (lead === "under" || lead === "above" || lead === "beyond")
    return norm(reading, from - 1) !== "the" || modifier !== "less than";
  if (lead === "c" || lead === "ca") return !hasFlag(reading, from, TokenFlag.capitalised);
  return !(lead === "maximum" && ESTIMATE_NOUN.has(reading, from + 1));
}

/** Words that may stand between a number and what is said after it: "20 or more", "30 per cent or so", "20 years or more". */
const GAP = 2;

function joinAfter(mention: QuantityMention, reading: Reading, ceiling: number): void {
  if (isOpenEnded(mention, reading, ceiling)) {
    apply(mention, "at least");
    return;
  }
  for (let at = mention.to; at <= mention.to + GAP && at < ceiling; at++) {
    const phrase = MODIFIERS_AFTER.at(reading, at);
    if (phrase && phrase.to <= ceiling && endsThere(reading, phrase.to, at, mention.to)) {
      apply(mention, phrase.value);
      return;
    }
    if (!isWord(reading, at)) return;
  }
}

/** How far after a number its ", perhaps more" may stand, in tokens; judgement. */
const OPEN_REACH = 12;
const PERHAPS = wordSet("perhaps possibly maybe probably likely");

/** "Forty-three people have been counted in the pit, perhaps more": said of the last number before it. */
function isOpenEnded({ to }: QuantityMention, reading: Reading, ceiling: number): boolean {
  const last = Math.min(to + OPEN_REACH, ceiling - 1);
  for (let at = to; at < last; at++) {
    const mark = norm(reading, at);
    if (mark === "," || mark === "–" || mark === "—" || mark === "(")
      return PERHAPS.has(reading, at + 1) && norm(reading, at + 2) === "more" && !isWord(reading, at + 3);
    if (!isWord(reading, at) && mark !== "-") return false;
  }
  return false;
}

/** "twenty or more of the wounded", "20 years or more"; not "40 plus 3", "two at least partly burnt". */
function endsThere(reading: Reading, to: number, at: number, numberTo: number): boolean {
  const lead = norm(reading, at);
  // "fewer than 40 cases and more than 12 deaths": the words are the next number's.
  if (isNumber(reading, to) || norm(reading, to) === "than") return false;
  if (lead === "at" || lead === ",") return !isWord(reading, to);
  if (lead === "plus" || lead === "odd" || lead === "+" || lead === "exactly" || lead === "approximately")
    return at === numberTo;
  return true;
}

function apply(mention: QuantityMention, modifier: Modifier): void {
  const bounds = bound(mention.value, modifier);
  mention.value = { ...mention.value, modifier: mention.value.modifier ?? modifier, ...bounds };
  note(mention, "modifier:", modifier);
}

/** The bounds of SEMANTICS 2 as stated: open where the number itself is left out, soft where a speaker may take it back. */
function bound(value: Quantity, modifier: Modifier): Partial<Quantity> {
  const low = value.low ?? value.high;
  const high = value.high ?? value.low;
  switch (modifier) {
    case "exactly":
    case "between":
      return value.stated === null ? {} : { ...point(high as number), approximate: false };
    case "at least":
      return { low, high: null, lowOpen: false, highOpen: false, softHigh: false };
    case "more than":
      return { low, high: null, lowOpen: true, highOpen: false, softHigh: false };
    case "at most":
      return { low: null, high, lowOpen: false, highOpen: false, softLow: false };
    case "less than":
      return { low: null, high, lowOpen: false, highOpen: true, softLow: false };
    case "up to":
      return { low: null, high, lowOpen: false, highOpen: false, softLow: false, softHigh: true };
    case "about":
    case "nearly":
      // "Some 150 to 200" has ends of its own: they turn soft.
      return value.stated === null ? { softLow: true, softHigh: true, modifier } : { approximate: true };
  }
}
