import { hasFlag, isWord, norm, type Reading, sentenceEnd, TokenFlag } from "../../domain/reading.ts";
import { isPersonNoun } from "../lexicon/person-nouns.ts";
import {
  isAdverb,
  isIngShape,
  isOf,
  isPastShape,
  looksLikeName,
  WordClass,
} from "../lexicon/word-classes.ts";
import { isNumeral } from "./numerals.ts";

/** The noun phrase that a number counts. Tokens, half-open. */
export interface CountedPhrase {
  /** Token of the head noun; -1 where the number stands alone ("14 were killed"). */
  readonly head: number;
  readonly from: number;
  readonly to: number;
  /** Set for "of the dead", "of them": the number picks some out of what the phrase names. */
  readonly partitive: boolean;
}

/** No noun phrase in a newspaper has more words between its number and its head; judgement. */
const LONGEST = 8;

/** Words that may stand between a number and what it counts, and belong to the number: "twenty or more of the wounded". */
export function afterNumber(reading: Reading, token: number): number {
  if (norm(reading, token) === "or" && ["so", "more", "fewer", "less"].includes(norm(reading, token + 1)))
    return token + 2;
  if (norm(reading, token) === "+") return token + 1;
  return token;
}

/** Reads the phrase that follows a number whose words end before `token`. `singular` for "one", "a", "an eighth". */
export function countedPhrase(reading: Reading, token: number, singular: boolean): CountedPhrase {
  const start = afterNumber(reading, token);
  if (norm(reading, start) === "of") return partitivePhrase(reading, start);
  // "a 180-strong unit": the size of the unit, in persons.
  if (norm(reading, start) === "-" && norm(reading, start + 1) === "strong")
    return { head: -1, from: start, to: start + 2, partitive: false };
  return plainPhrase(reading, start, singular);
}

function partitivePhrase(reading: Reading, of: number): CountedPhrase {
  let at = of + 1;
  // "of all the", "of the other 14": the determiners and a second number are passed over.
  while (isOf(reading, at, WordClass.determiner) && !PRONOUNS.has(norm(reading, at))) at++;
  if (isNumeral(reading, at)) at++;
  if (at > of + 1 && PRONOUNS.has(norm(reading, at)))
    return { head: at, from: of, to: at + 1, partitive: true };
  const pronoun = norm(reading, of + 1);
  if (PRONOUNS.has(pronoun)) {
    // "those killed", "these settlements": a noun may follow the pronoun.
    const next = plainPhrase(reading, of + 2, false);
    const noun = (pronoun === "these" || pronoun === "those") && next.head >= 0;
    return noun
      ? { ...next, from: of, partitive: true }
      : { head: of + 1, from: of, to: of + 2, partitive: true };
  }
  const noun = plainPhrase(reading, at, false);
  return { head: noun.head, from: of, to: Math.max(noun.to, at), partitive: true };
}
const PRONOUNS = new Set(["them", "whom", "which", "these", "those", "it", "us", "you", "that", "this"]);

const STOPS =
  WordClass.preposition |
  WordClass.be |
  WordClass.have |
  WordClass.modal |
  WordClass.pronoun |
  WordClass.conjunction |
  WordClass.relative |
  WordClass.determiner;

function plainPhrase(reading: Reading, start: number, singular: boolean): CountedPhrase {
  const limit = Math.min(sentenceEnd(reading, Math.min(start, reading.count - 1)), start + LONGEST);
  let head = -1;
  let at = start;
  for (; at < limit; at++) {
    const word = norm(reading, at);
    if (isHyphen(word) && at > start && isWord(reading, at + 1)) continue;
    if (word === "." && isInitial(reading, at, start)) continue;
    if (!isWord(reading, at)) break;
    if (word === "'s") {
      if (head < 0) break;
      head = -1;
      continue;
    }
    if (isOf(reading, at, STOPS) && !isOf(reading, at, WordClass.adjective) && !isPersonNoun(reading, at)) {
      if (!joinsNouns(reading, at, head)) break;
      // "women and children", "men or boys": counted together.
      continue;
    }
    if (head >= 0 && endsAfterHead(reading, at, head, singular)) break;
    if (head < 0 && startsPredicate(reading, at)) break;
    if (isAdverb(reading, at) && !isPersonNoun(reading, at)) {
      if (at === start && isPastShape(reading, at + 1)) continue;
      break;
    }
    if (canHead(reading, at, singular)) head = at;
  }
  if (head < 0 && singular) head = lastNoun(reading, start, at);
  if (head < 0 && at > start) head = bareHead(reading, start, at);
  return { head, from: start, to: head < 0 ? start : head + 1, partitive: false };
}

/** The stops of "two U.S. soldiers": no space before, one or two capitals, and the phrase goes on. */
function isInitial(reading: Reading, stop: number, start: number): boolean {
  return (
    stop > start &&
    reading.start[stop] === reading.end[stop - 1] &&
    looksLikeCapitals(reading, stop - 1) &&
    isWord(reading, stop + 1)
  );
}

function looksLikeCapitals(reading: Reading, at: number): boolean {
  const length = (reading.end[at] as number) - (reading.start[at] as number);
  return length <= 3 && hasFlag(reading, at, TokenFlag.capitalised);
}

/** Whether the word at `at` can no longer belong to a noun phrase whose head stands at `head`. */
function endsAfterHead(reading: Reading, at: number, head: number, singular: boolean): boolean {
  if (norm(reading, at - 1) === "and" || isHyphen(norm(reading, at - 1))) return false;
  if (singular)
    return (
      isOf(reading, at, WordClass.verb | WordClass.reporting) ||
      isPastShape(reading, at) ||
      isIngShape(reading, at) ||
      (isPersonNoun(reading, head) && !isPersonNoun(reading, at))
    );
  // "two sports halls", "five armed forces personnel": a plural before a plural describes it.
  return (
    !isPlural(reading, at) ||
    (isPersonNoun(reading, head) && looksLikeName(reading, at) !== looksLikeName(reading, head))
  );
}

/** "women and children": two plural nouns for persons, or two bare ones, joined before any verb. */
function joinsNouns(reading: Reading, at: number, head: number): boolean {
  if (head !== at - 1 || head < 0) return false;
  if (norm(reading, at) !== "and" && norm(reading, at) !== "or") return false;
  return (
    isPersonNoun(reading, head) &&
    isPersonNoun(reading, at + 1) &&
    !isOf(reading, at + 1, WordClass.adjective) &&
    norm(reading, at + 2) !== "were-"
  );
}

function startsPredicate(reading: Reading, at: number): boolean {
  return (
    isOf(reading, at, WordClass.verb) && !isOf(reading, at, WordClass.adjective) && !isPlural(reading, at)
  );
}

function canHead(reading: Reading, at: number, singular: boolean): boolean {
  if (isPlural(reading, at)) return true;
  if (isPersonNoun(reading, at) && isUncountedPlural(reading, at))
    return !isOf(reading, at, WordClass.adjective);
  return singular && isPersonNoun(reading, at) && !isOf(reading, at, WordClass.adjective);
}

/** "people", "police", "men", "crew": plural without an s. */
function isUncountedPlural(reading: Reading, at: number): boolean {
  const word = norm(reading, at);
  return MASS.has(word) || word.endsWith("men") || word.endsWith("ese");
}
const MASS = new Set(
  "people persons folk folks children schoolchildren grandchildren police staff crew personnel clergy troops youth offspring cavalry infantry kin swiss elderly deceased".split(
    " ",
  ),
);

/** A word of plural shape; a few plurals without s that are not persons, too. */
export function isPlural(reading: Reading, at: number): boolean {
  if (!isWord(reading, at)) return false;
  const word = norm(reading, at);
  if (IRREGULAR.has(word)) return true;
  if (word.length < 4 || !word.endsWith("s")) return MASS.has(word) || word === "men";
  if (word.endsWith("ss") || word.endsWith("ous") || word.endsWith("is") || word.endsWith("us"))
    return PLURAL_EVEN_SO.has(word);
  return !NOT_PLURAL.has(word) && !isOf(reading, at, WordClass.adverb | WordClass.preposition);
}
const IRREGULAR = new Set(
  "men women people children feet teeth geese mice oxen cattle sheep deer fish aircraft hovercraft spacecraft data criteria media bacteria series species head livestock poultry".split(
    " ",
  ),
);
const NOT_PLURAL = new Set(
  "this says does goes whereas always perhaps less across towards afterwards besides news politics mathematics physics athletics downstairs upstairs overseas indoors outdoors alas".split(
    " ",
  ),
);
const PLURAL_EVEN_SO = new Set(
  "reis taxis menus gurus buses skis iraqis israelis pakistanis bangladeshis saudis yemenis kuwaitis qataris omanis somalis nepalis azeris uzbekis syllabus rabbis".split(
    " ",
  ),
);

/** Head of a phrase in the singular: the last word that is not a verb or a bare adjective ("one person", "a further charge"). */
function lastNoun(reading: Reading, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) {
    if (!isWord(reading, at) || isOf(reading, at, STOPS | WordClass.verb | WordClass.reporting)) continue;
    if (
      isOf(reading, at, WordClass.adjective) ||
      isAdverb(reading, at) ||
      isPastShape(reading, at) ||
      isIngShape(reading, at)
    )
      continue;
    return at;
  }
  return -1;
}

/** Head of a phrase without a plural: "41 dead", "80 wounded", "9 aboard"; adjectives used as nouns for persons. */
function bareHead(reading: Reading, start: number, end: number): number {
  for (let at = start; at < end; at++) if (isPersonNoun(reading, at)) return at;
  return -1;
}

/** "-" and its longer kin, between the parts of a compound. */
function isHyphen(word: string): boolean {
  return word === "-" || word === "\u2010" || word === "\u2011";
}
