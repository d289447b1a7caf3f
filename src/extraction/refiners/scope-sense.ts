import type { Scope } from "../../domain/claim.ts";
import { norm, type Reading, sentenceEnd, sentenceFirst } from "../../domain/reading.ts";
import { clauseEnd, clauseStart } from "../attribution/clause.ts";
import {
  BODY_NOUNS,
  CAUSE_WORDS,
  INTENT_VERBS,
  KNOWN_BY,
  OF_A_MOMENT,
  REST,
  STATUS_NOUNS,
} from "../lexicon/sense-words.ts";
import { type Mention, note, type QuantityMention } from "../mention.ts";
import { takesInSlowDeaths } from "../phrases/taken-in.ts";
import type { Passage, Refiner } from "../pipeline.ts";
import { wordSet } from "../word-table.ts";

/** How near a word must stand to say how its number is known; tokens, judgement. */
const REACH = 9;

/** How near "civilian" or "excess" must stand to the number that it narrows; tokens, judgement. */
const NOUN_REACH = 3;

/** When two words of one clause disagree, the first of these holds: what is still to come is not counted yet. */
const STRENGTH = ["expected", "estimated", "counted"] as const;

/**
 * In which sense a number counts: how it is known (counted, estimated, expected), whether it is of civilians or of combatants,
 * whether deaths are direct, indirect or excess, and whether bodies were counted. What the words do not say stays absent.
 */
export const scopeSense: Refiner = {
  id: "scope-sense",
  refine(mentions: readonly Mention[], { reading }: Passage): readonly Mention[] {
    /** The latest quantity of each measure. */
    const latest = new Map<string | undefined, QuantityMention>();
    for (const mention of mentions) {
      if (mention.kind !== "quantity") continue;
      const sense = spreadOf(latest.get(mention.measure), mention, reading);
      addSense(sense, mention, reading);
      latest.set(mention.measure, mention);
      if (isEmpty(sense)) continue;
      mention.scope = { ...mention.scope, ...sense };
      if (mention.why) note(mention, "sense:", wordsFor(sense).join(", "));
    }
    return mentions;
  },
};

type Sense = {
  -readonly [Key in "epistemic" | "status" | "cause" | "evidence" | "rest" | "moment"]?: Scope[Key];
};

function isEmpty(sense: Sense): boolean {
  for (const _ in sense) return false;
  return true;
}

function wordsFor(sense: Sense): unknown[] {
  return Object.entries(sense).map(([field, value]) => (value === true ? field : value));
}

/** Fills in what the words round the mention say; what they do not say stays as it is. */
function addSense(sense: Sense, mention: QuantityMention, reading: Reading): void {
  const first = clauseStart(reading, mention.from, sentenceFirst(reading, mention.from));
  const end = clauseEnd(reading, mention.to, sentenceEnd(reading, mention.from));
  const epistemic = knownBy(reading, mention, first, end);
  const nounEnd = Math.min(end, Math.max(mention.counted ?? mention.to, mention.to - 1) + NOUN_REACH);
  const persons = mention.value.unit === "people" || mention.measure === "killed";
  const status = persons ? nearest(reading, STATUS_NOUNS, mention.to, Math.min(nounEnd, end)) : undefined;
  const isToll = mention.measure === "killed" && persons;
  const cause =
    nearest(reading, CAUSE_WORDS, mention.to, nounEnd) ??
    (mention.measure === "killed" ? causeBefore(reading, first, mention.from) : undefined) ??
    (isToll && takesInSlowDeaths(reading, mention.to) ? "indirect" : undefined);
  const ofBodies = isToll && nearest(reading, BODY_NOUNS, mention.to, nounEnd) !== undefined;
  if (epistemic !== undefined) sense.epistemic = epistemic;
  if (status !== undefined) sense.status = status;
  if (cause !== undefined) sense.cause = cause;
  if (ofBodies) sense.evidence = "bodies";
  if (isOfTheRest(reading, mention)) sense.rest = true;
  if (isOfAMoment(reading, mention)) sense.moment = true;
}

/** "put excess deaths after the storm at 2,900": the noun stands before its level. */
function causeBefore(reading: Reading, first: number, to: number): Scope["cause"] {
  for (let token = to - 1; token >= Math.max(first, to - SUBJECT_REACH); token--) {
    if (!DEATHS.has(reading, token)) continue;
    return CAUSE_WORDS.at(reading, token - 1);
  }
  return undefined;
}
const DEATHS = wordSet("deaths death mortality fatalities");
/** How far before its level the noun "deaths" may stand; tokens, judgement. */
const SUBJECT_REACH = 22;

/** "Its confidence interval runs from 70 to 110 deaths": the spread of the estimate before it, so it counts in the same sense. */
function spreadOf(
  estimate: QuantityMention | undefined,
  { from, value }: QuantityMention,
  reading: Reading,
): Sense {
  if (value.low === null || value.high === null || value.low === value.high) return {};
  const floor = Math.max(sentenceFirst(reading, from), from - REACH);
  for (let token = from - 1; token >= floor; token--)
    if (SPREADS.has(reading, token)) {
      const { status, cause } = estimate?.scope ?? {};
      return { epistemic: "estimated", ...(status && { status }), ...(cause && { cause }) };
    }
  return {};
}
const SPREADS = wordSet("interval intervals ci confidence uncertainty");

/** "Another 53 workers", "four others", "40 more people"; not "more than 40". */
function isOfTheRest(reading: Reading, { from, to }: QuantityMention): boolean {
  const more = norm(reading, to) === "more" && norm(reading, to + 1) === "than";
  return !more && (REST.has(reading, from - 1) || REST.has(reading, to) || REST.has(reading, to + 1));
}

/** How far after the number "still" speaks of it, in tokens; judgement. */
const MOMENT_REACH = 6;

function isOfAMoment(reading: Reading, { from, to }: QuantityMention): boolean {
  const end = Math.min(sentenceEnd(reading, from), to + MOMENT_REACH);
  for (let token = to; token < end; token++) if (OF_A_MOMENT.has(reading, token)) return true;
  return false;
}

function nearest<T>(
  reading: Reading,
  words: { at(reading: Reading, token: number): T | undefined },
  from: number,
  to: number,
): T | undefined {
  for (let token = from; token < to; token++) {
    const value = words.at(reading, token);
    if (value !== undefined) return value;
  }
  return undefined;
}

function knownBy(
  reading: Reading,
  mention: QuantityMention,
  first: number,
  end: number,
): Scope["epistemic"] | undefined {
  let best = STRENGTH.length as number;
  for (
    let token = Math.max(first, mention.from - REACH);
    token < Math.min(end, mention.to + REACH);
    token++
  ) {
    if (token >= mention.from && token < mention.to) continue;
    const known = KNOWN_BY.at(reading, token);
    if (known !== undefined && isAssertive(reading, token))
      best = Math.min(best, STRENGTH.indexOf(known as "counted"));
    // "plans to cut 400 jobs": only what stands behind the intent is still to come.
    if (token < mention.from && INTENT_VERBS.has(reading, token) && norm(reading, token + 1) === "to")
      best = 0;
  }
  return STRENGTH[best];
}

/** "not expected", "of will", "his will" say nothing of the number. */
function isAssertive(reading: Reading, token: number): boolean {
  const before = norm(reading, token - 1);
  if (before === "not" || before === "no" || before === "never") return false;
  return norm(reading, token) !== "will" || !/^(?:the|his|her|their|its|of|a|free)$/u.test(before);
}
