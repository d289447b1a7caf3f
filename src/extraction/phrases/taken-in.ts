import { norm, type Reading, sentenceEnd } from "../../domain/reading.ts";
import { wordSet } from "../word-table.ts";

/** Nouns by which the next sentence speaks of the number again: "the figure includes". */
const THE_NUMBER = wordSet("number figure toll count total tally sum estimate it this that which");

/** "The number takes in deaths from hunger". */
const TAKE = wordSet("takes take took taking");

/** Verbs that say what a number counts besides. */
const TAKES_IN = wordSet("includes include included including covers cover counts");

/** What people die of who are not killed outright. Source: own list after recorders' "indirect deaths" (SEMANTICS R16), November 2026. */
const SLOW_CAUSES = wordSet(
  "cold frost frostbite exposure hypothermia hunger starvation famine thirst dehydration disease diseases illness illnesses infection infections cholera exhaustion",
);

const OF_DEATH = wordSet("died die dies dead deaths death perished succumbed");

/** How far behind the verb the cause may stand, in tokens; judgement. */
const REACH = 12;

/**
 * Whether the words say that the count at `to` takes in deaths that followed from the happening: "485 killed, including those who
 * died of cold"; "The number takes in deaths from hunger" as the next sentence.
 */
export function takesInSlowDeaths(reading: Reading, to: number): boolean {
  const end = sentenceEnd(reading, to - 1);
  for (let token = to; token < end; token++) if (takesIn(reading, token, end)) return true;
  if (end >= reading.count) return false;
  const next = sentenceEnd(reading, end);
  // "The toll", "That figure", "It": the next sentence goes on about the number only when it begins with it.
  const subject = THE_NUMBER.has(reading, end) && !isNoun(reading, end + 1) ? end : end + 1;
  return THE_NUMBER.has(reading, subject) && takesIn(reading, subject + 1, next);
}

function isNoun(reading: Reading, token: number): boolean {
  return THE_NUMBER.has(reading, token);
}

function takesIn(reading: Reading, verb: number, end: number): boolean {
  const phrasal = TAKE.has(reading, verb) && norm(reading, verb + 1) === "in";
  if (!phrasal && !TAKES_IN.has(reading, verb)) return false;
  let died = false;
  for (let token = verb + 1; token < Math.min(end, verb + REACH); token++) {
    if (OF_DEATH.has(reading, token)) died = true;
    else if (died && SLOW_CAUSES.has(reading, token)) return true;
  }
  return false;
}
