import { isNamedMarch } from "../../domain/happening.ts";
import {
  hasFlag,
  isWord,
  norm,
  type Reading,
  sentenceEnd,
  sentenceFirst,
  TokenFlag,
  written,
} from "../../domain/reading.ts";
import { HAPPENING_FAMILIES } from "../lexicon/happening-families.ts";
import { NOT_PLACES } from "../lexicon/place-words.ts";
import { type Mention, note } from "../mention.ts";
import { nearestInSentence, OWN_CLAUSE, type Spot } from "../nearest-in-sentence.ts";
import type { Passage, Refiner } from "../pipeline.ts";
import { wordSet } from "../word-table.ts";

/** How many sentences of a text are its lead, in which the main happening is named; judgement. */
const LEAD_SENTENCES = 3;

/**
 * Gives each quantity and date the happening that its sentence names nearest to it ("Lossan earthquake"), and a quantity whose
 * sentence names none the main one of the text. Runs after `scope-place`.
 */
export const scopeEvent: Refiner = {
  id: "scope-event",
  refine(mentions: readonly Mention[], { reading }: Passage): readonly Mention[] {
    const main = mainHappening(reading);
    let sentence = -1;
    let happenings: Spot[] = [];
    for (const mention of mentions) {
      if (mention.kind !== "quantity" && mention.kind !== "date") continue;
      if (mention.scope?.event !== undefined) continue;
      if (reading.sentence[mention.from] !== sentence) {
        sentence = reading.sentence[mention.from] as number;
        happenings = happeningsIn(reading, mention.from, main);
      }
      // "Aid arrived on Friday, three days after the quake": Friday is not the quake's day.
      const reach = mention.kind === "date" ? OWN_CLAUSE : undefined;
      const near = nearestInSentence(reading, mention, happenings, reach)?.name;
      const event = near ?? (mention.kind === "quantity" ? main : undefined);
      if (event === undefined) continue;
      mention.scope = { ...mention.scope, event };
      if (mention.why) note(mention, `event: ${event}${near === undefined ? " (of the text)" : ""}`);
    }
    return mentions;
  },
};

function mainHappening(reading: Reading): string | undefined {
  for (let sentence = 0; sentence < LEAD_SENTENCES; sentence++) {
    const first = reading.sentenceStart[sentence];
    if (first === undefined || first >= reading.count) return undefined;
    const found = happeningsIn(reading, first)[0];
    if (found) return found.name;
  }
  return undefined;
}

/** Words that take up what the text tells of: "the disaster of 7 March". */
const TAKES_UP = wordSet("disaster tragedy catastrophe calamity accident incident carnage bloodshed events");

/** Happenings named in the sentence that `token` stands in, in order. */
function happeningsIn(reading: Reading, token: number, main?: string): Spot[] {
  const spots: Spot[] = [];
  const end = sentenceEnd(reading, token);
  for (let at = sentenceFirst(reading, token); at < end; at++) {
    if (!isWord(reading, at)) continue;
    if (main !== undefined && TAKES_UP.has(reading, at)) spots.push({ from: at, to: at + 1, name: main });
    const family = HAPPENING_FAMILIES.at(reading, at);
    // "March 7" is a month, "under fire" is not a fire.
    if (family === undefined || isMonth(reading, at) || isIdiom(reading, at)) continue;
    const name = nameBefore(reading, at);
    spots.push({ from: at, to: at + 1, name: name === undefined ? family : `${name} ${family}` });
  }
  return spots;
}

function isMonth(reading: Reading, token: number): boolean {
  if (norm(reading, token) !== "march" || !hasFlag(reading, token, TokenFlag.capitalised)) return false;
  const before = isWord(reading, token - 1) ? written(reading, token - 1) : undefined;
  return !isNamedMarch(before, norm(reading, token + 1));
}

function isIdiom(reading: Reading, token: number): boolean {
  const before = norm(reading, token - 1);
  if (norm(reading, token) === "fire")
    return before === "under" || before === "opened" || before === "open" || before === "cease";
  return norm(reading, token) === "shot" && (before === "a" || before === "long");
}

/** Capitalised words right before the noun, over a possessive: "Lossan earthquake", "Lossan's earthquake", "Upper Brevik school fire". */
function nameBefore(reading: Reading, noun: number): string | undefined {
  let to = noun;
  // One or two plain words may stand between: "Merrow fish market bombing".
  for (let skipped = 0; skipped < 3; skipped++) {
    const before = to - 1;
    if (norm(reading, before) === "'s") to--;
    else if (isName(reading, before)) break;
    else if (!isWord(reading, before) || FUNCTION_WORDS.has(reading, before)) return undefined;
    else to--;
  }
  if (!isName(reading, to - 1)) return undefined;
  let from = to - 1;
  while (isName(reading, from - 1)) from--;
  const words: string[] = [];
  for (let token = from; token < to; token++) words.push(written(reading, token));
  return words.join(" ");
}

function isName(reading: Reading, token: number): boolean {
  if (!isWord(reading, token) || !hasFlag(reading, token, TokenFlag.capitalised)) return false;
  if (NOT_PLACES.has(reading, token) || FUNCTION_WORDS.has(reading, token)) return false;
  return !HAPPENING_FAMILIES.has(reading, token);
}

const FUNCTION_WORDS = wordSet(
  "the a an in on at by of for from with to and or but as after before when while this that these those its their his her our more most least no not were was are is be been has have had who which whose than last next first second third another such some many several dozens hundreds thousands two three four five six seven eight nine ten eleven twelve mass deadly car truck suicide roadside",
);
