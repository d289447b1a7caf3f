import { isNumber, isWord, norm, type Reading } from "../../domain/reading.ts";
import { PASSIVE, PHRASE_ENDERS, TIME_WORDS } from "../lexicon/phrase-words.ts";
import { GIVEN_BY, REPORTING_VERBS, type Reporting } from "../lexicon/reporting-verbs.ts";
import { wordSet } from "../word-table.ts";
import { clauseStart, isClauseBreak } from "./clause.ts";
import type { QuotedText } from "./quoted-text.ts";
import { isSpeaker, isTelling } from "./reported-content.ts";
import { exactly, phraseFrom, type SourcePhrase, subjectBefore } from "./source-phrase.ts";

/** Marks and words that set a speaker off from the sentence: ", X said", "- X", "as X said". */
const SET_OFF = new Set([",", "—", "–", "-", "as", "("]);

/**
 * The subject that stands behind its verb: ", said Lt. Abel Nkosa, the post's commander, who ...". Undefined when the words behind
 * are the subject of what was said (", said police had ...").
 *
 * @param last the last token of the verb's words ("pointed out").
 */
export function subjectBehind(
  reading: Reading,
  quoted: QuotedText,
  verb: number,
  last: number,
  kind: Reporting,
  end: number,
): SourcePhrase | undefined {
  const before = norm(reading, verb - 1);
  if (before !== "," && before !== "—" && before !== "–" && !quoted.has(verb - 1)) return undefined;
  if (kind === "show" || kind === "put" || kind === "call" || isTelling(reading, verb)) return undefined;
  const phrase = phraseFrom(reading, last + 1, end);
  if (phrase === undefined || !isSpeaker(reading, phrase)) return undefined;
  if (phrase.outerFrom !== last + 1 && !TIME_WORDS.has(reading, last + 1)) return undefined;
  const next = phrase.outerTo;
  const goesOn = next < end && isWord(reading, next) && PHRASE_ENDERS.has(reading, next);
  return goesOn && !/^(?:wh.*|as|after|before|but|including)$/u.test(norm(reading, next))
    ? undefined
    : phrase;
}

/** How far before its participle "with" may stand ("with several local aid groups estimating"); tokens, judgement. */
const WITH_REACH = 7;

/** The subject of a participle that no comma joins to the sentence: "with aid groups estimating that", "she was quoted as saying". */
export function subjectOfParticiple(
  reading: Reading,
  token: number,
  floor: number,
): SourcePhrase | undefined {
  if (norm(reading, token - 1) === "as" && GIVEN_BY.has(reading, token - 2)) {
    let verb = token - 2;
    while (verb > floor && PASSIVE.has(reading, verb - 1)) verb--;
    return verb < token - 2 ? subjectBefore(reading, verb, floor) : undefined;
  }
  for (let at = token - 2; at >= floor && at >= token - WITH_REACH; at--) {
    if (norm(reading, at) === "with") return exactly(at + 1, token);
    if (isClauseBreak(reading, at)) return undefined;
  }
  return undefined;
}

/** Whether a phrase that begins at `from` is set off from the sentence that begins at `first`. */
export function isSetOff(reading: Reading, quoted: QuotedText, from: number, first: number): boolean {
  if (quoted.has(from - 1)) return true;
  return from !== first && SET_OFF.has(norm(reading, from - 1));
}

const SCALES = /^(?:hundred|thousand|million|billion|trillion)s?$/u;

/**
 * Where what is credited begins when it stands before the word at `relative`: "1,860 houses that the agency lists", "40m is what the
 * judges say is owed". `bare` says that nothing stands behind the verb. Undefined when that word is no relative, as after "said that".
 */
export function relativeScope(
  reading: Reading,
  relative: number,
  kind: Reporting,
  first: number,
  bare: boolean,
): number | undefined {
  const word = norm(reading, relative);
  // "set against the 9 billion the engineers have costed"
  if (bare && (isNumber(reading, relative) || SCALES.test(word)))
    return clauseStart(reading, relative, first);
  if (word === "what") return clauseStart(reading, relative, first);
  if (kind === "say" || (word !== "which" && word !== "whom" && word !== "that")) return undefined;
  for (let token = relative - 1; word === "that" && token >= first && token >= relative - 5; token--)
    if (REPORTING_VERBS.has(reading, token)) return undefined;
  return clauseStart(reading, relative - 1, first);
}

/** Whether a clause that "after" or its like begins runs up to `to`. */
export function isSubordinate(reading: Reading, to: number, first: number): boolean {
  for (let token = to - 1; token > first && token > to - CLAUSE_REACH; token--) {
    if (norm(reading, token) === ",") return false;
    if (SUBORDINATORS.has(reading, token)) return true;
  }
  return false;
}
const SUBORDINATORS = wordSet("after before when because while although though since as");
/** How far back the word may stand that begins a clause; tokens, judgement. */
const CLAUSE_REACH = 20;
