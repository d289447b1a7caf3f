import {
  hasFlag,
  isWord,
  norm,
  type Reading,
  sentenceEnd,
  sentenceFirst,
  TokenFlag,
} from "../../domain/reading.ts";
import {
  NOT_PLACES,
  PLACE_FILLERS,
  PLACE_KINDS,
  PLACE_PREPOSITIONS,
  VENUES,
} from "../lexicon/place-words.ts";
import { type Mention, note } from "../mention.ts";
import { nearestInSentence, type Spot } from "../nearest-in-sentence.ts";
import type { Passage, Refiner } from "../pipeline.ts";

/** Gives each quantity and date the place that its own sentence names nearest to it: "nine died in Upper Brevik". */
export const scopePlace: Refiner = {
  id: "scope-place",
  refine(mentions: readonly Mention[], { reading }: Passage): readonly Mention[] {
    let sentence = -1;
    let places: Spot[] = [];
    for (const mention of mentions) {
      if (mention.kind !== "quantity" && mention.kind !== "date") continue;
      if (mention.scope?.place !== undefined) continue;
      if (reading.sentence[mention.from] !== sentence) {
        sentence = reading.sentence[mention.from] as number;
        places = placesIn(reading, mention.from);
      }
      const place = nearestInSentence(reading, mention, places);
      if (!place) continue;
      mention.scope = { ...mention.scope, place: place.name };
      note(mention, "place:", place.name);
    }
    return mentions;
  },
};

/** Places of the sentence that `token` stands in, in order. */
function placesIn(reading: Reading, token: number): Spot[] {
  const places: Spot[] = [];
  const end = sentenceEnd(reading, token);
  for (let at = sentenceFirst(reading, token); at < end; at++) {
    const from = nameAfter(reading, at, end);
    if (from === undefined) continue;
    const to = nameEnd(reading, from, end);
    if (isVenue(reading, from, to)) continue;
    const written = reading.text.slice(reading.start[from], reading.end[to - 1]);
    const name = to - from > 1 ? written.replaceAll(/\s+/gu, " ") : written;
    places.push({ from, to, name });
    at = to - 1;
  }
  return places;
}

/** First token of the place's name that a preposition at `at` leads to; undefined when there is none. */
function nameAfter(reading: Reading, at: number, end: number): number | undefined {
  // "the village of Upper Brevik", "moved out of Tarn".
  const ofKind =
    norm(reading, at) === "of" && (PLACE_KINDS.has(reading, at - 1) || norm(reading, at - 1) === "out");
  if (!ofKind && !PLACE_PREPOSITIONS.has(reading, at)) return undefined;
  let next = at + 1;
  while (next < end && next < at + 7 && !hasFlag(reading, next, TokenFlag.capitalised)) {
    if (!PLACE_FILLERS.has(reading, next) && !PLACE_KINDS.has(reading, next)) return undefined;
    next++;
  }
  if (next >= end || !isName(reading, next)) return undefined;
  return next;
}

function isName(reading: Reading, token: number): boolean {
  if (!isWord(reading, token) || !hasFlag(reading, token, TokenFlag.capitalised)) return false;
  // "in Q1" is a quarter.
  const length = (reading.end[token] as number) - (reading.start[token] as number);
  return length > 1 && !NOT_PLACES.has(reading, token);
}

/** One past a run of capitalised words: "Upper Brevik", "Port of Aurel" is "Port". */
function nameEnd(reading: Reading, from: number, end: number): number {
  let to = from + 1;
  while (to < end && isName(reading, to)) to++;
  return to;
}

function isVenue(reading: Reading, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (VENUES.has(reading, token)) return true;
  return false;
}
