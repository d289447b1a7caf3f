import { hasFlag, isNumber, isWord, norm, type Reading, TokenFlag } from "../../domain/reading.ts";
import {
  DETERMINERS,
  PHRASE_ENDERS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  TIME_WORDS,
} from "../lexicon/phrase-words.ts";
import { NOUN_TOO, REPORTING_VERBS, type Reporting } from "../lexicon/reporting-verbs.ts";
import { SPEAKER_NOUNS, WITNESSES } from "../lexicon/speaker-nouns.ts";
import { wordSet } from "../word-table.ts";
import { clauseEnd, hasAuxiliary, isAuxiliary, isPlain, startsNumber } from "./clause.ts";
import type { QuotedText } from "./quoted-text.ts";
import type { SourcePhrase } from "./source-phrase.ts";

/** What stands behind a reporting verb. */
export interface Content {
  /** First token of what was said. */
  readonly from: number;
  /** Where the mark stands that ends an aside; `from` where none does. */
  readonly to: number;
  /** Whether only an aside stands there, up to the next mark ("X said on Tuesday,"). */
  readonly aside: boolean;
  /** Whether nothing stands there but when: "..., the court held." and "..., the court held on Monday." */
  readonly bare: boolean;
  /** Whether "that" opens it, or a colon or a quotation does. */
  readonly opened: boolean;
}

/** How far behind a verb a colon still opens what was said ("told reporters on Friday: ..."); tokens, judgement. */
const COLON_REACH = 5;

/** How far behind a verb its content is looked for; tokens, judgement. */
const CONTENT_REACH = 40;

/** How far "put" and "at" may stand apart ("put the number of people still missing at 40"); tokens, judgement. */
const PUT_REACH = 14;

/** The most tokens that say when somebody spoke ("late on Monday, 5 May 2019"); judgement. */
const WHEN_REACH = 8;

const CONTENT_ENDS = new Set([",", ";", ".", "—", "–", ")"]);

/** "said" is always speech; "tell" takes a listener and never stands before its subject. */
export function isTelling(reading: Reading, verb: number): boolean {
  return /^(?:tell|tells|told)$/u.test(norm(reading, verb));
}

/** What stands behind the verb at `verb`, up to `end`. */
export function contentBehind(reading: Reading, quoted: QuotedText, verb: number, end: number): Content {
  const first = verb + 1;
  const limit = Math.min(end, first + CONTENT_REACH);
  if (quoted.has(first)) return { from: first, to: first, aside: false, bare: false, opened: true };
  let token = first;
  for (; token < limit; token++) {
    const word = norm(reading, token);
    // "told Reuters that night" says when.
    // "agrees to that which deputies passed" points at something.
    const points = PREPOSITIONS.has(reading, token - 1) || norm(reading, token + 1) === "which";
    if (word === "that" && !TIME_WORDS.has(reading, token + 1) && !(points && token > first))
      return { from: token + 1, to: token + 1, aside: false, bare: false, opened: true };
    if (word === ":" && (token < verb + COLON_REACH || quoted.has(token + 1)))
      return { from: token + 1, to: token + 1, aside: false, bare: false, opened: true };
    if (CONTENT_ENDS.has(word) || quoted.has(token)) break;
  }
  const comma = norm(reading, token) === ",";
  // 'He pledged 2.5 million "before the frosts"': what is quoted is no report of the sum.
  const opened =
    (quoted.has(token) && !isNumber(reading, first)) ||
    (comma && (quoted.has(token + 1) || norm(reading, token + 1) === "that"));
  const adverbial =
    PREPOSITIONS.has(reading, first) ||
    TIME_WORDS.has(reading, first) ||
    norm(reading, first) === "that" ||
    isTelling(reading, verb);
  const object = /^(?:it|them|so)$/u.test(norm(reading, first)) ? first + 1 : first;
  // "as the institute counts them"
  const aside = token === first || token === object || (adverbial && !hasAuxiliary(reading, first, token));
  const behind = pastWhen(reading, object, end);
  return {
    from: first,
    to: token,
    aside,
    bare: behind >= end || CONTENT_ENDS.has(norm(reading, behind)),
    opened,
  };
}

/** Past the words behind `from` that say when somebody spoke: "on Monday", "late on 5 May", "last week". `from` when there are none. */
export function pastWhen(reading: Reading, from: number, end: number): number {
  let at = from;
  while (at < end && at < from + WHEN_REACH) {
    const next = norm(reading, at) === "on" || norm(reading, at) === "in" ? at + 1 : at;
    const dated = isNumber(reading, next) && (next > from || TIME_WORDS.has(reading, next + 1));
    if (!TIME_WORDS.has(reading, next) && !dated) break;
    at = next + 1;
  }
  return at;
}

/** Whether a verb of the kind has something to report behind it. `last` is the last token of its words ("pointed out"). */
export function reportsContent(
  reading: Reading,
  quoted: QuotedText,
  kind: Reporting,
  last: number,
  content: Content,
  end: number,
  subject: SourcePhrase,
): boolean {
  const next = norm(reading, last + 1);
  // "would say whether", "asked how many": nothing is asserted.
  if (next === "whether" || next === "if" || next === "how") return false;
  const isClause = () => hasAuxiliary(reading, last + 1, clauseEnd(reading, last + 1, end));
  switch (kind) {
    case "say":
    case "report":
      if (norm(reading, last).startsWith("claim") && takesLives(reading, last)) return false;
      return last + 1 < end && next !== "." && next !== ",";
    case "that":
      // "the survey found a lead of 12 points"
      return content.opened || (norm(reading, last).startsWith("f") && hasRecord(reading, subject));
    case "call":
      // "a book called 'Night over Solm'" gives its name.
      if (quoted.has(last + 1)) return false;
      return quoted.within(last + 1, clauseEnd(reading, last + 1, end));
    case "guess":
      return content.opened || next === "to" || startsNumber(reading, last + 1) || isClause();
    case "clause":
      if (content.opened) return true;
      if (next === "of") return /^(?:warn|sp[eo]a?k)/u.test(norm(reading, last));
      if (next === "to") return /^(?:pledge|promise|vow)/u.test(norm(reading, last));
      return !PREPOSITIONS.has(reading, last + 1) && isClause();
    case "show":
      return true;
    case "witness":
      return next !== "," && next !== ".";
    case "put":
      return putsAt(reading, last, end);
  }
}

function putsAt(reading: Reading, verb: number, end: number): boolean {
  for (let token = verb + 1; token < end && token < verb + PUT_REACH; token++) {
    const word = norm(reading, token);
    if (word === "," || word === ";") return false;
    if (word === "at" || word === "to") return startsNumber(reading, token + 1);
  }
  return false;
}

/** What telegrams put beside a number themselves: "Injured put at 41", "damage put at $2m". */
const STATES = wordSet("injured dead missing wounded killed toll damage losses turnout attendance cost");

/** "claimed 40 lives", "claimed a third life", "claimed responsibility" */
function takesLives(reading: Reading, verb: number): boolean {
  for (let token = verb + 1; token <= verb + 5; token++)
    if (/^(?:lives|life|victims?|responsibility|credit)$/u.test(norm(reading, token))) return true;
  return false;
}

/** Whether a subject may report with a verb of the kind: anybody says, but only a record or a list-keeper "shows". */
export function mayReport(reading: Reading, kind: Reporting, subject: SourcePhrase, verb: number): boolean {
  const word = norm(reading, verb);
  if (word === "said" || word === "says" || word === "say" || word === "told") return true;
  if (kind === "witness") return hasWitness(reading, subject);
  if (kind === "put" && subject.to - subject.from === 1 && STATES.has(reading, subject.from)) return false;
  if (kind !== "show") return isSpeaker(reading, subject);
  if (hasRecord(reading, subject)) return true;
  return /^(?:list|lists|listed|indicates?)$/u.test(word) && isSpeaker(reading, subject);
}

/** Whether what could be a verb stands where a noun does: "the lists", "civil claims by", "the OIC report said", "the United States". */
export function isNoun(reading: Reading, token: number, first: number): boolean {
  // "a sniper at Tell Asal": a place's name.
  if (norm(reading, token) === "tell" && token > first && isCapitalPair(reading, token)) return true;
  if (DESCRIBES_TOO.has(norm(reading, token)) && isLowerNoun(reading, token + 1)) return true;
  if (!NOUN_TOO.has(reading, token)) return false;
  // "state television"
  if (norm(reading, token) === "state" && norm(reading, token + 1) !== "that") return true;
  if (/^(?:by|of|from|against)$/u.test(norm(reading, token + 1))) return true;
  // "his cost estimates have been between 8 and 12 million"
  if (isAuxiliary(reading, token + 1)) return true;
  // "the biggest company by market value"
  if (PREPOSITIONS.has(reading, token - 2) && !hasFlag(reading, token - 1, TokenFlag.capitalised))
    return true;
  if (REPORTING_VERBS.has(reading, token + 1) && !NOUN_TOO.has(reading, token + 1)) return true;
  if (DETERMINERS.has(reading, token - 1) || PREPOSITIONS.has(reading, token - 1)) return true;
  const capitals =
    hasFlag(reading, token, TokenFlag.capitalised) && hasFlag(reading, token - 1, TokenFlag.capitalised);
  return (token > first && capitals) || norm(reading, token - 1) === "'s";
}

function isCapitalPair(reading: Reading, token: number): boolean {
  return hasFlag(reading, token, TokenFlag.capitalised) && hasFlag(reading, token + 1, TokenFlag.capitalised);
}

/** Participles that as often describe the noun behind them: "suspected cases", "estimated losses". */
const DESCRIBES_TOO = new Set(["suspected", "estimated", "projected", "expected", "alleged", "feared"]);

/** Whether a plain plural stands at the token: "cases", "losses". */
function isLowerNoun(reading: Reading, token: number): boolean {
  const word = norm(reading, token);
  return (
    isWord(reading, token) &&
    word.length > 3 &&
    word.endsWith("s") &&
    !hasFlag(reading, token, TokenFlag.capitalised) &&
    !PHRASE_ENDERS.has(reading, token)
  );
}

/** Whether a phrase names somebody who speaks: a pronoun, a name, a noun for one. */
export function isSpeaker(reading: Reading, { from, to }: SourcePhrase): boolean {
  if (to - from === 1 && isPlain(SUBJECT_PRONOUNS, reading, from)) return true;
  for (let token = from; token < to; token++)
    if (SPEAKER_NOUNS.has(reading, token) || hasFlag(reading, token, TokenFlag.capitalised)) return true;
  return false;
}

/** Whether the phrase names somebody who was there or who forecasts: "residents of Solm". */
function hasWitness(reading: Reading, { from, to }: SourcePhrase): boolean {
  for (let token = from; token < to; token++) if (WITNESSES.has(reading, token)) return true;
  return false;
}

/** Whether the phrase names something written: "the register", "a survey by the union". */
function hasRecord(reading: Reading, { from, to }: SourcePhrase): boolean {
  for (let token = from; token < to; token++) if (SPEAKER_NOUNS.at(reading, token) === "record") return true;
  return false;
}
