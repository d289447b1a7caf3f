import { hasFlag, isWord, norm, type Reading, sentenceEnd, TokenFlag } from "../../domain/reading.ts";
import { DETERMINERS, PREPOSITIONS } from "../lexicon/phrase-words.ts";
import { REPORTING_VERBS } from "../lexicon/reporting-verbs.ts";
import { SPEAKER_NOUNS } from "../lexicon/speaker-nouns.ts";
import type { NameAt } from "./name-at.ts";
import type { NameBook } from "./name-book.ts";

/** How many tokens of titles may open a sentence before the name; judgement. */
const TITLE_REACH = 3;

/** How far from a name the words of its role are looked for; tokens, judgement. */
const ROLE_REACH = 10;

/** Titles that say nothing of an office, so that their bearer may be the chief, the director or the mayor. */
const RANKS = new Set(
  (
    "dr prof professor gen general col colonel lt lieutenant maj major capt captain sgt sergeant cpl corporal adm admiral brig brigadier " +
    "inspector superintendent supt commander commodore detective det engineer mr mrs ms miss"
  ).split(" "),
);

/**
 * The person that "the chief of the fire service" (tokens [first, to), its noun just before `end`) turns out to be. News stories often
 * open with the role and give the name a sentence later: as the next speaker, whom nothing else introduces ("Colonel Ida Roe said"),
 * or with the role beside the name ("Ida Roe, the fire chief"). Undefined where the text leaves that open.
 */
export function personNamedLater(
  reading: Reading,
  book: NameBook,
  first: number,
  to: number,
  end: number,
): NameAt | undefined {
  const opener = norm(reading, first);
  if (!DETERMINERS.has(reading, first) || opener === "another" || opener === "some") return undefined;
  const next = speakerOfNextSentence(reading, book, first);
  if (next !== undefined && !book.isKnownBefore(next, first)) return book.fullest(next);
  const later = book.personLaterAs(norm(reading, end - 1), to);
  return later && sharesRole(reading, first, to, end, later) ? later : undefined;
}

/** Who opens the next sentence and speaks, with a rank or no title: "Colonel Ida Roe said". */
function speakerOfNextSentence(reading: Reading, book: NameBook, token: number): NameAt | undefined {
  const start = sentenceEnd(reading, token);
  for (let at = start; at <= start + TITLE_REACH; at++) {
    const name = book.at(at);
    if (name === undefined) {
      if (!RANKS.has(norm(reading, at)) && norm(reading, at) !== ".") return undefined;
      continue;
    }
    const speaks = REPORTING_VERBS.at(reading, name.to) === "say";
    return isPerson(reading, name) && speaks && name.from === at ? name : undefined;
  }
  return undefined;
}

/** Whether the name is one of a person, and not "Solm Today" or "Radio Mar". */
function isPerson(reading: Reading, { kind, words, from, to }: NameAt): boolean {
  if (kind !== "other") return kind === "person";
  for (let token = from; token < to; token++)
    if (SPEAKER_NOUNS.has(reading, token) || hasFlag(reading, token, TokenFlag.allCaps)) return false;
  return words.length > 1;
}

/** Whether the words of the role beside a name are those of the phrase, or the phrase has none but the role. */
function sharesRole(reading: Reading, first: number, to: number, end: number, name: NameAt): boolean {
  let described = false;
  for (let token = first; token < to; token++) {
    if (token === end - 1 || !isWord(reading, token)) continue;
    if (DETERMINERS.has(reading, token) || PREPOSITIONS.has(reading, token)) continue;
    described = true;
    const word = norm(reading, token);
    for (let at = name.from - ROLE_REACH; at < name.to + ROLE_REACH; at++)
      if (norm(reading, at) === word && (at < name.from || at >= name.to)) return true;
  }
  return !described && !hasFlag(reading, first, TokenFlag.capitalised) && SPEAKER_NOUNS.has(reading, end - 1);
}
