import {
  hasFlag,
  isNumber,
  isWord,
  norm,
  type Reading,
  sentenceEnd,
  sentenceFirst,
  TokenFlag,
} from "../../domain/reading.ts";
import { MONTHS, TIME_UNITS, WEEKDAYS } from "../lexicon/calendar.ts";
import { NUMBER_WORDS } from "../lexicon/number-words.ts";
import { type DateMention, isCitation, type Mention } from "../mention.ts";
import type { Refiner } from "../pipeline.ts";
import { wordSet } from "../word-table.ts";

/** Says in short words what each date dates: "earthquake" of "Tuesday's earthquake", "adoption of resolution 884". */
export const nameDated: Refiner = {
  id: "name-dated",
  refine(mentions, { reading }) {
    const adoptions = adoptionsOf(mentions, reading);
    for (const mention of mentions) {
      if (mention.kind !== "date" || mention.date.of !== undefined) continue;
      const of = adoptions.get(mention) ?? nounDated(mention, reading) ?? clauseDated(mention, reading);
      if (of !== undefined) mention.date = { ...mention.date, of };
    }
    return mentions;
  },
};

/** The day on which a cited resolution was adopted; `date-citations` has matched the two. */
function adoptionsOf(mentions: readonly Mention[], reading: Reading): ReadonlyMap<Mention, string> {
  const adoptions = new Map<Mention, string>();
  if (!mentions.some((mention) => isCitation(mention) && mention.citation.date !== undefined))
    return adoptions;
  const cited = new Map<string, string>();
  let sentence = -1;
  for (const mention of [...mentions, ...mentions]) {
    if (reading.sentence[mention.from] !== sentence) {
      sentence = reading.sentence[mention.from] as number;
      cited.clear();
    }
    if (isCitation(mention) && mention.citation.date !== undefined) {
      const { number, title, date } = mention.citation;
      cited.set(date, `adoption of ${title ?? `resolution ${number}`}`);
    }
    const of =
      mention.kind === "date" && mention.date.start !== null ? cited.get(mention.date.start) : undefined;
    if (of !== undefined) adoptions.set(mention, of);
  }
  return adoptions;
}

/** Longest name of what is dated, in words; judgement. */
const WORDS = 5;

/** The noun that the date belongs to: "Tuesday's earthquake", "the 1994 ceasefire agreement", "the march of 12 October". */
function nounDated(mention: DateMention, reading: Reading): string | undefined {
  const possessive = norm(reading, mention.to) === "'s" || norm(reading, mention.to) === "’s";
  const attributive =
    isWord(reading, mention.from - 1) &&
    DETERMINERS.has(reading, mention.from - 1) &&
    mention.precision === "year";
  if (possessive || attributive) {
    const words: string[] = [];
    for (let at = mention.to + (possessive ? 1 : 0); words.length < WORDS && isContent(reading, at); at++)
      words.push(norm(reading, at));
    return words.length > 0 ? words.join(" ") : undefined;
  }
  if (norm(reading, mention.from - 1) !== "of") return undefined;
  const words: string[] = [];
  for (let at = mention.from - 2; words.length < WORDS && isContent(reading, at); at--)
    words.push(norm(reading, at));
  return words.length > 0 ? words.reverse().join(" ") : undefined;
}

const DETERMINERS = wordSet("the a an its his her their");

/** Words of the clause before the date, else those after it: "Carvao ferry capsized" of "The Carvao ferry capsized in 2006". */
function clauseDated(mention: DateMention, reading: Reading): string | undefined {
  const before: string[] = [];
  const first = sentenceFirst(reading, mention.from);
  for (let at = mention.from - 1; at >= first && before.length < WORDS && !isBreak(reading, at); at--)
    if (isContent(reading, at)) before.push(norm(reading, at));
  before.reverse();
  if (before.length > 1) return before.join(" ");
  const after: string[] = [];
  const last = sentenceEnd(reading, mention.from);
  for (let at = mention.to; at < last && after.length < WORDS; at++) {
    if (isBreak(reading, at) && after.length > 0) break;
    if (isContent(reading, at)) after.push(norm(reading, at));
  }
  const words = before.concat(after).slice(0, WORDS);
  return words.length > 0 ? words.join(" ") : undefined;
}

function isBreak(reading: Reading, at: number): boolean {
  return (
    !isWord(reading, at) && !isNumber(reading, at) && norm(reading, at) !== "-" && norm(reading, at) !== ","
  );
}

/** A word that says something of the happening: no function word, number or word of time. */
function isContent(reading: Reading, at: number): boolean {
  if (!isWord(reading, at) || norm(reading, at).length < 3 || EMPTY.has(reading, at)) return false;
  if (NUMBER_WORDS.has(reading, at) || TIME_UNITS.has(reading, at) || WEEKDAYS.has(reading, at)) return false;
  return !(MONTHS.has(reading, at) && hasFlag(reading, at, TokenFlag.capitalised));
}

const EMPTY = wordSet(
  "the and but for from with without into onto over under after before since until till by between during about around near at of to in on off out up down as than that this these those there here when while where which who whom whose what how not was were has had have been being are is be will would could should may might can did does do its his her their our your him them she they you we it he shortly just early late dawn dusk morning afternoon evening night noon midnight only also then now said says told according least most more some all any both each other another last next",
);
