import { isWord, norm, type Reading } from "../../domain/reading.ts";
import { DETERMINERS, PREPOSITIONS } from "../lexicon/phrase-words.ts";
import { SPEAKER_NOUNS } from "../lexicon/speaker-nouns.ts";
import type { NameAt } from "./name-at.ts";
import type { NameBook } from "./name-book.ts";
import type { Speaker } from "./speaker-resolver.ts";

/** How far from a name, in its sentence, the words of its role are looked for; tokens, judgement. */
const ROLE_REACH = 10;

/**
 * The name in full of a speaker whom one field of a document names and the other spells out: "..., minister says" above a text with
 * one minister, "Toll" for "Marek Toll". The name as it is where the other field knows nobody, or more than one, who fits.
 *
 * @param reading the field that credits the speaker.
 * @param other the names of the other field.
 */
export function sharedName(speaker: Speaker, reading: Reading, other: NameBook): string {
  const words = contentWords(reading, speaker);
  const head = words.at(-1);
  if (head === undefined || speaker.name.split(" ").length > words.length + 2) return speaker.name;
  const kind = SPEAKER_NOUNS.at(reading, speaker.to - 1);
  if (kind === "person") {
    const describing = words.slice(0, -1);
    const isNear = (name: NameAt) => describing.every((word) => standsNear(other.reading, word, name));
    return other.onlyPersonAs(head, isNear) ?? speaker.name;
  }
  if (kind === "group" || kind === "record") return speaker.name;
  return other.onlyNameWith(words, (name) => (kind === "body") === (name.kind === "body")) ?? speaker.name;
}

function contentWords(reading: Reading, { from, to }: Speaker): string[] {
  const words: string[] = [];
  for (let token = from; token < to; token++)
    if (isWord(reading, token) && !DETERMINERS.has(reading, token) && !PREPOSITIONS.has(reading, token))
      words.push(norm(reading, token));
  return words;
}

function standsNear(reading: Reading, word: string, { from, to }: NameAt): boolean {
  for (let token = from - ROLE_REACH; token < to + ROLE_REACH; token++)
    if (norm(reading, token) === word && reading.sentence[token] === reading.sentence[from]) return true;
  return false;
}
