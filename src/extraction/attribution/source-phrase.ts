import { hasFlag, isNumber, isWord, norm, type Reading, TokenFlag, TokenKind } from "../../domain/reading.ts";
import {
  BETWEEN,
  DENIED,
  DETERMINERS,
  OWN_VOICE,
  PASSIVE,
  PHRASE_ENDERS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  TIME_WORDS,
} from "../lexicon/phrase-words.ts";
import { REPORTING_VERBS } from "../lexicon/reporting-verbs.ts";
import { SPEAKER_NOUNS, TITLES } from "../lexicon/speaker-nouns.ts";
import { isPlain } from "./clause.ts";

/** The words that name who is credited, and the whole phrase around them with what stands in apposition. Tokens, half-open. */
export interface SourcePhrase {
  /** The words that name the speaker. */
  readonly from: number;
  readonly to: number;
  /** With "52, the agency's spokesman" and the like. */
  readonly outerFrom: number;
  readonly outerTo: number;
}

/** How many tokens a phrase may run over; judgement, keeps the work linear in a text without punctuation. */
const LONGEST_PHRASE = 30;

/** Commas that are looked back over for the subject of a verb; judgement. */
const SEGMENTS_TRIED = 7;

/**
 * The subject of the reporting verb at `verb`, looking back no further than `floor`. Undefined when there is none, or when the
 * verb is passive, denied or an infinitive ("was told", "would not say", "to report").
 */
export function subjectBefore(reading: Reading, verb: number, floor: number): SourcePhrase | undefined {
  let last = verb - 1;
  while (last >= floor && standsBetween(reading, last)) last--;
  if (last < floor) return undefined;
  if (PASSIVE.has(reading, last) || DENIED.has(reading, last)) return undefined;
  const before = norm(reading, last);
  if (before === ",") return subjectOverCommas(reading, last, floor);
  if (before === "who" && isPlain(PHRASE_ENDERS, reading, last)) {
    // "Major Adar, who said that": the words before the comma.
    const behind = norm(reading, last - 1) === "," ? last - 2 : last - 1;
    const phrase = behind >= floor ? phraseBack(reading, behind, floor) : undefined;
    return phrase && { ...phrase, outerTo: last + 1 };
  }
  return phraseBack(reading, last, floor);
}

function standsBetween(reading: Reading, token: number): boolean {
  if (!isWord(reading, token)) return false;
  if (BETWEEN.has(reading, token)) return true;
  const word = norm(reading, token);
  if (TIME_WORDS.has(reading, token))
    return (word !== "may" && word !== "march") || /^(?:in|last|since)$/u.test(norm(reading, token - 1));
  if (word === "on" || word === "in") return TIME_WORDS.has(reading, token + 1) || isAverage(reading, token);
  if (word === "average") return isAverage(reading, token - 1);
  return word.endsWith("ly") && !hasFlag(reading, token, TokenFlag.capitalised) && !NOUNS_IN_LY.has(word);
}

/** "Analysts had on average expected" */
function isAverage(reading: Reading, on: number): boolean {
  return norm(reading, on) === "on" && norm(reading, on + 1) === "average";
}

const NOUNS_IN_LY = new Set(["family", "assembly", "ally", "rally", "supply", "reply", "monopoly", "weekly"]);

/** The noun phrase that ends with token `last`, back to `floor` or to a word that no noun phrase runs over. */
function phraseBack(reading: Reading, last: number, floor: number): SourcePhrase | undefined {
  if (isPlain(SUBJECT_PRONOUNS, reading, last)) return exactly(last, last + 1);
  let from = last + 1;
  for (let token = last; token >= floor && token > last - LONGEST_PHRASE; token--) {
    const mark = norm(reading, token);
    if (isWord(reading, token) || isNumber(reading, token)) {
      // "doctors at its only hospital"
      const only = mark === "only" && DETERMINERS.has(reading, token - 1);
      if (isPlain(PHRASE_ENDERS, reading, token) && !only) break;
      if (REPORTING_VERBS.has(reading, token) && !SPEAKER_NOUNS.has(reading, token)) break;
      if (mark === "and" && !joinsNames(reading, token, floor)) break;
    } else if (mark === ")") {
      // "the Office for Relief (OFR) said"
      let open = token - 1;
      while (open > floor && token - open < 6 && norm(reading, open) !== "(") open--;
      if (norm(reading, open) !== "(") break;
      token = open;
      from = open;
      continue;
    } else if (!isInside(reading, token)) break;
    from = token;
    // "hands the union the first call": an article opens the phrase, save behind "of" and its like.
    if (ARTICLES.has(mark) && !PREPOSITIONS.has(reading, token - 1) && norm(reading, token - 1) !== "and")
      break;
  }
  from = pastAge(reading, trimmedFrom(reading, from, last + 1));
  return from <= last && !isReduced(reading, from) ? exactly(from, last + 1) : undefined;
}

/** Whether a participle that describes the noun before it opens the phrase: "a text, adopted by the 9th Congress held in Solm". */
function isReduced(reading: Reading, from: number): boolean {
  const word = norm(reading, from);
  if (hasFlag(reading, from, TokenFlag.capitalised) || !REDUCED_BEFORE.has(norm(reading, from + 1)))
    return false;
  return (word.length > 4 && word.endsWith("ed")) || IRREGULAR_PARTICIPLES.has(word);
}

const REDUCED_BEFORE = new Set(["by", "in", "at", "on", "from", "to", "with", "under"]);
const IRREGULAR_PARTICIPLES = new Set(
  "held made given taken drawn known built sent led written begun seen cut put set kept left shown".split(
    " ",
  ),
);

/** The phrase of the tokens alone, with nothing in apposition. */
export function exactly(from: number, to: number): SourcePhrase {
  return { from, to, outerFrom: from, outerTo: to };
}

/** Past "81-year-old" before a name. */
function pastAge(reading: Reading, from: number): number {
  const aged =
    isNumber(reading, from) && norm(reading, from + 2) === "year" && norm(reading, from + 4) === "old";
  return aged ? from + 5 : from;
}

const ARTICLES = new Set(["the", "a", "an", "its", "their", "his", "her"]);

/** A hyphen, an abbreviation's stop, an ampersand or a plural possessive's apostrophe inside a phrase. */
function isInside(reading: Reading, token: number): boolean {
  const mark = norm(reading, token);
  const tight = !hasFlag(reading, token, TokenFlag.spaced);
  if (mark === "&") return true;
  if (mark === "-" || mark === "'" || mark === "’")
    return tight && (mark !== "-" || !hasFlag(reading, token + 1, TokenFlag.spaced));
  return (
    mark === "." &&
    tight &&
    isWord(reading, token + 1) &&
    reading.sentence[token] === reading.sentence[token + 1]
  );
}

/** Whether "and" joins two who speak ("Smith and Jones said"), rather than two clauses ("fire spread and police said"). */
function joinsNames(reading: Reading, and: number, floor: number): boolean {
  const left = and - 1;
  if (left < floor) return false;
  const named = hasFlag(reading, left, TokenFlag.capitalised) || SPEAKER_NOUNS.has(reading, left);
  if (!named) return false;
  // Few words back to the start of the clause: "The ministry and the army said".
  for (let token = left; token >= floor && and - token <= 5; token--) {
    if (token === floor || norm(reading, token - 1) === ",") return true;
    if (isPlain(PHRASE_ENDERS, reading, token)) return false;
  }
  return false;
}

/** Drops an adverbial that the walk back took in: "On Monday the ministry", "In Tarvan police". */
function trimmedFrom(reading: Reading, from: number, to: number): number {
  let start = from;
  while (start < to && (TIME_WORDS.has(reading, start) || norm(reading, start) === "and")) start++;
  if (!PREPOSITIONS.has(reading, start)) return start;
  for (let token = start + 1; token < to; token++) {
    if (DETERMINERS.has(reading, token) && token > start + 1 && !PREPOSITIONS.has(reading, token - 1))
      return token;
    const lower = !hasFlag(reading, token, TokenFlag.capitalised);
    if (lower && SPEAKER_NOUNS.has(reading, token) && hasFlag(reading, token - 1, TokenFlag.capitalised))
      return token;
  }
  return to - start > 2 ? lastNameFrom(reading, start, to) : to;
}

function lastNameFrom(reading: Reading, from: number, to: number): number {
  let start = to;
  while (start > from && hasFlag(reading, start - 1, TokenFlag.capitalised)) start--;
  return start;
}

/** The subject when a comma stands before the verb: the name or noun that the words between commas describe. */
function subjectOverCommas(reading: Reading, comma: number, floor: number): SourcePhrase | undefined {
  let end = comma;
  let fallback: SourcePhrase | undefined;
  for (let tried = 0; tried < SEGMENTS_TRIED && end > floor; tried++) {
    let from = end;
    while (from > floor && norm(reading, from - 1) !== "," && !isBreak(reading, from - 1)) from--;
    const isFirst = from === floor || isBreak(reading, from - 1);
    from = pastAge(reading, from);
    if (startsName(reading, from, end) && !isPlaceTail(reading, from, end, floor)) {
      const phrase = nameAtStart(reading, from, end);
      return { ...phrase, outerFrom: phrase.from, outerTo: comma };
    }
    if (isFirst || (tried > 0 && !describes(reading, from, end) && !isPlaceTail(reading, from, end, floor))) {
      const phrase = end > from && isFirst ? firstPhrase(reading, from, end) : undefined;
      if (phrase) return { ...phrase, outerFrom: phrase.from, outerTo: comma };
      break;
    }
    if (fallback === undefined && hasSpeakerNoun(reading, from, end) && !isRelative(reading, from))
      fallback = { ...exactly(from, end), outerTo: comma };
    end = from - 1;
  }
  return fallback;
}

/** Whether the words are the second half of a place: "Ohio" in "a clerk in Solm, Ohio, said". */
function isPlaceTail(reading: Reading, from: number, to: number, floor: number): boolean {
  if (to - from > 2 || norm(reading, from - 1) !== ",") return false;
  let at = from - 2;
  while (at > floor && hasFlag(reading, at, TokenFlag.capitalised)) at--;
  return at < from - 2 && /^(?:in|of|from|near|at)$/u.test(norm(reading, at));
}

function isBreak(reading: Reading, token: number): boolean {
  if (reading.kind[token] !== TokenKind.punctuation) return false;
  return ';:"“”()–—«»'.includes(norm(reading, token));
}

/** Whether the words begin with a capitalised name, titles and a role before it allowed. */
function startsName(reading: Reading, from: number, to: number): boolean {
  if (from >= to) return false;
  if (DETERMINERS.has(reading, from) || PREPOSITIONS.has(reading, from) || TIME_WORDS.has(reading, from))
    return false;
  if (isPlain(PHRASE_ENDERS, reading, from)) return false;
  if (!hasFlag(reading, from, TokenFlag.capitalised)) return false;
  return to - from >= 2
    ? hasFlag(reading, from + 1, TokenFlag.capitalised) || TITLES.has(reading, from) || to - from <= 3
    : true;
}

function nameAtStart(reading: Reading, from: number, to: number): SourcePhrase {
  let end = from;
  while (end < to && !isPlain(PHRASE_ENDERS, reading, end)) end++;
  return exactly(from, Math.max(end, from + 1));
}

/** The subject that a clause begins with: "The agency which keeps the count", up to the first word that ends a phrase. */
function firstPhrase(reading: Reading, from: number, to: number): SourcePhrase | undefined {
  let start = from;
  if (PREPOSITIONS.has(reading, start)) return undefined;
  while (start < to && (norm(reading, start) === "but" || norm(reading, start) === "and")) start++;
  if (isPlain(SUBJECT_PRONOUNS, reading, start)) return undefined;
  let end = start;
  while (
    end < to &&
    !isPlain(PHRASE_ENDERS, reading, end) &&
    (isWord(reading, end) || isInside(reading, end))
  )
    end++;
  // "A man who gave his name as Idris Kaan, reached by telephone, told"
  if (end < to && (norm(reading, end) === "who" || norm(reading, end) === "which"))
    return hasSpeakerNoun(reading, start, end) ? exactly(start, to) : undefined;
  // "The lawyer we rang, who has followed the case, reckons"
  if (end < to && isPlain(OWN_VOICE, reading, end) && SPEAKER_NOUNS.has(reading, end - 1))
    return exactly(start, end);
  // A clause of its own ("Fire swept the hall, ...") is no subject: its words run to a verb or name nobody who speaks.
  if (end < to || !hasSpeakerNoun(reading, start, end)) return undefined;
  return exactly(start, end);
}

function hasSpeakerNoun(reading: Reading, from: number, to: number): boolean {
  for (let token = from; token < to; token++)
    if (SPEAKER_NOUNS.has(reading, token) || hasFlag(reading, token, TokenFlag.capitalised)) return true;
  return false;
}

function isRelative(reading: Reading, token: number): boolean {
  const word = norm(reading, token);
  return word === "who" || word === "whose" || word === "which" || word === "where" || word === "whom";
}

/** Whether the words between two commas describe the noun before them: an age, "who ...", "a mason", "speaking at ...". */
function describes(reading: Reading, from: number, to: number): boolean {
  if (from >= to) return false;
  if (isNumber(reading, from) || isRelative(reading, from)) return true;
  const word = norm(reading, from);
  if (DETERMINERS.has(reading, from) || PREPOSITIONS.has(reading, from)) return true;
  if (
    word === "now" ||
    word === "then" ||
    word === "also" ||
    word === "aged" ||
    word === "and" ||
    word === "himself"
  )
    return true;
  return word.endsWith("ing") || word.endsWith("ed") || SPEAKER_NOUNS.has(reading, from);
}

/**
 * The phrase that names who is credited, beginning at `first`, as after "according to" or ", said". It reaches no further than `limit`.
 * Undefined when no noun phrase begins there.
 */
export function phraseFrom(reading: Reading, first: number, limit: number): SourcePhrase | undefined {
  let from = first;
  while (
    from < limit &&
    (BETWEEN.has(reading, from) || TIME_WORDS.has(reading, from)) &&
    isWord(reading, from)
  )
    from++;
  if (from >= limit || PREPOSITIONS.has(reading, from)) return undefined;
  if (
    isPlain(SUBJECT_PRONOUNS, reading, from) ||
    norm(reading, from) === "him" ||
    norm(reading, from) === "them"
  ) {
    return exactly(from, from + 1);
  }
  let to = from;
  while (to < limit && to < from + LONGEST_PHRASE && runsOn(reading, to, from)) to++;
  // "according to interviews with more than 40 friends"
  if (norm(reading, to) === "than" && norm(reading, to - 1) === "more") to--;
  while (to > from && PREPOSITIONS.has(reading, to - 1)) to--;
  if (to === from) return undefined;
  const name = nameBehindRole(reading, from, to, limit);
  const named = name ?? exactly(from, to);
  return {
    ...named,
    outerFrom: from,
    outerTo: Math.max(to, named.outerTo, appositionEnd(reading, named.to, limit)),
  };
}

/** Whether a phrase that began at `from` goes on over `token`. */
function runsOn(reading: Reading, token: number, from: number): boolean {
  if (!isWord(reading, token)) return isNumber(reading, token) ? token > from : isInside(reading, token);
  if (isPlain(PHRASE_ENDERS, reading, token)) return false;
  if (REPORTING_VERBS.has(reading, token) && !SPEAKER_NOUNS.has(reading, token)) return false;
  const word = norm(reading, token);
  if (PREPOSITIONS.has(reading, token)) {
    if (TIME_WORDS.has(reading, token + 1) || isNumber(reading, token + 1)) return false;
    // "a tally by the Associated Press"
    if (word === "by") return SPEAKER_NOUNS.at(reading, token - 1) === "record";
    return (
      word === "of" || word === "for" || word === "at" || word === "from" || word === "with" || word === "in"
    );
  }
  if (word === "and") {
    // "according to police and the coast guard"
    const next = norm(reading, token + 1) === "the" ? token + 2 : token + 1;
    return hasFlag(reading, next, TokenFlag.capitalised) || endsWithSpeaker(reading, next);
  }
  return !(TIME_WORDS.has(reading, token) && token > from);
}

/** Whether one of the first few words from `first` names who speaks: "coast guard". */
function endsWithSpeaker(reading: Reading, first: number): boolean {
  for (let token = first; token < first + 3 && isWord(reading, token); token++) {
    if (SPEAKER_NOUNS.has(reading, token)) return true;
    if (isPlain(PHRASE_ENDERS, reading, token) || PREPOSITIONS.has(reading, token)) return false;
  }
  return false;
}

/** "the head of surgery at the General Hospital, Dr Leyla Onat": the name behind the comma. */
function nameBehindRole(reading: Reading, from: number, to: number, limit: number): SourcePhrase | undefined {
  if (norm(reading, to) !== "," || to + 1 >= limit) return undefined;
  if (hasFlag(reading, from, TokenFlag.capitalised) && !DETERMINERS.has(reading, from)) return undefined;
  const next = norm(reading, to + 1) === "the" ? to + 2 : to + 1;
  let role = false;
  for (let token = from; token < to; token++) {
    const kind = SPEAKER_NOUNS.at(reading, token);
    // "its organisers, the Living Wage Coalition"
    role ||= kind === "person" || (kind === "group" && next === to + 2);
  }
  if (!role) return undefined;
  if (!hasFlag(reading, next, TokenFlag.capitalised) || TIME_WORDS.has(reading, next)) return undefined;
  if (!TITLES.has(reading, next) && !hasFlag(reading, next + 1, TokenFlag.capitalised)) return undefined;
  let end = next;
  while (end < limit && (hasFlag(reading, end, TokenFlag.capitalised) || isInside(reading, end))) end++;
  return exactly(next, end);
}

/** Past ", 61," and ", the border post's commander," behind a name. */
function appositionEnd(reading: Reading, to: number, limit: number): number {
  let end = to;
  if (norm(reading, end) === "," && isNumber(reading, end + 1) && ",.;".includes(norm(reading, end + 2)))
    end += 2;
  if (norm(reading, end) !== "," || !DETERMINERS.has(reading, end + 1)) return end;
  for (let token = end + 1; token < limit && token < end + 12; token++) {
    const mark = norm(reading, token);
    if (mark === "," || mark === "." || mark === ";")
      return hasSpeakerNoun(reading, end + 1, token) ? token : end;
    if (isPlain(PHRASE_ENDERS, reading, token)) return end;
  }
  return end;
}
