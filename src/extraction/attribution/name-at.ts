import {
  hasFlag,
  isWord,
  norm,
  type Reading,
  sentenceFirst,
  TokenFlag,
  written,
} from "../../domain/reading.ts";
import { NO_NAME, PHRASE_ENDERS, PREPOSITIONS } from "../lexicon/phrase-words.ts";
import { REPORTING_VERBS } from "../lexicon/reporting-verbs.ts";
import { SPEAKER_NOUNS, TITLES } from "../lexicon/speaker-nouns.ts";
import { wordSet } from "../word-table.ts";

/** A name that the text writes, at one place. `from`/`to` are its tokens without titles, half-open. */
export interface NameAt {
  readonly from: number;
  readonly to: number;
  readonly kind: "person" | "body" | "other";
  /** Its words that count, as `norm` gives them. */
  readonly words: readonly string[];
  readonly gender: "m" | "f" | "";
}

/** Small words inside a name: "Ministry of the Interior", "Ursula von der Leyen". */
export const PARTICLES = wordSet(
  "of for and the de da del della di do dos la le al el bin ibn von van der den ter y on",
);
const BODY_PARTICLES = wordSet("of for and the on");

/** The name whose first token, titles included, is `first`; undefined when none begins there. */
export function nameAt(reading: Reading, first: number): NameAt | undefined {
  if (!isCapital(reading, first)) return undefined;
  if (NO_NAME.has(reading, first) && isSentenceStart(reading, first) && !TITLES.has(reading, first))
    return undefined;
  let from = first;
  let gender: "m" | "f" | "" = "";
  let titled = false;
  // "Prime Minister Alda Voss", "Dr. Onat": titles are told apart from names that begin with one ("Chief Council").
  while (TITLES.has(reading, from) && isCapital(reading, from)) {
    let next = from + 1;
    if (norm(reading, next) === ".") next++;
    if (!isCapital(reading, next)) break;
    if (SPEAKER_NOUNS.at(reading, next) === "body") break;
    gender = TITLES.at(reading, from) || gender;
    titled = true;
    from = next;
  }
  let to = from + 1;
  let body = isBodyWord(reading, from);
  for (;;) {
    const next = to;
    if (isCapital(reading, next)) {
      if (
        isNewName(reading, next) ||
        (hasFlag(reading, next, TokenFlag.allCaps) && isNoNamePart(reading, next))
      )
        break;
      body ||= isBodyWord(reading, next);
      to = next + 1;
      continue;
    }
    const mark = norm(reading, next);
    const tight = !hasFlag(reading, next, TokenFlag.spaced);
    const initial = (reading.end[next - 1] as number) - (reading.start[next - 1] as number) === 1;
    if (mark === "." && tight && initial && isCapital(reading, next + 1)) to = next + 1;
    else if (
      mark === "-" &&
      tight &&
      isWord(reading, next + 1) &&
      !hasFlag(reading, next + 1, TokenFlag.spaced)
    )
      to = next + 2;
    else if (mark === "&" && isCapital(reading, next + 1)) to = next + 2;
    else {
      const capital = capitalAfterParticles(reading, next, body);
      if (capital < 0) break;
      body ||= isBodyWord(reading, capital);
      to = capital + 1;
    }
  }
  // "Finance Minister Marek Toll", "Chief Executive Oda Sterrin": the name begins behind the last role. A role alone is no name.
  if (!isBodyWord(reading, to - 1)) {
    for (let token = to - 1; token >= from; token--) {
      if (SPEAKER_NOUNS.at(reading, token) !== "person" && !isTitle(reading, token)) continue;
      if (token === to - 1) {
        if (body) break;
        return undefined;
      }
      gender = TITLES.at(reading, token) || gender;
      from = token + 1;
      titled = true;
      break;
    }
  }
  const words: string[] = [];
  for (let token = from; token < to; token++) {
    const word = norm(reading, token);
    if (isWord(reading, token) && word !== "the" && word !== "of" && word !== "and" && word !== "for")
      words.push(word);
  }
  const kind = body && !titled ? "body" : titled || isIntroduced(reading, from, to) ? "person" : "other";
  return { from, to, kind, words, gender };
}

/** Words that are part of a title only before another: "former", "Interior" of "Interior Minister". */
const HALF_TITLES = wordSet("former acting vice foreign interior prime");

function isTitle(reading: Reading, token: number): boolean {
  return TITLES.has(reading, token) && !HALF_TITLES.has(reading, token);
}

function isBodyWord(reading: Reading, token: number): boolean {
  const kind = SPEAKER_NOUNS.at(reading, token);
  return kind === "body" || kind === "outlet" || norm(reading, token) === "police";
}

/** The capitalised word behind "of the", "for", "and"; -1 when the name does not go on. */
function capitalAfterParticles(reading: Reading, token: number, body: boolean): number {
  let at = token;
  let and = false;
  while (at < token + 2 && PARTICLES.has(reading, at) && !isCapital(reading, at)) {
    if (BODY_PARTICLES.has(reading, at) && !body) return -1;
    and ||= norm(reading, at) === "and";
    at++;
  }
  if (at === token || !isCapital(reading, at)) return -1;
  // "the Coast Guard and Red Crescent" are two names; "Ministry of Health and Welfare" is one.
  if (and && !followsOf(reading, token)) return -1;
  return at;
}

function followsOf(reading: Reading, token: number): boolean {
  return norm(reading, token - 2) === "of" || norm(reading, token - 3) === "of";
}

/** In a line all in capitals, words that no name holds: "POLICE SAY 40 DIED". */
function isNoNamePart(reading: Reading, token: number): boolean {
  if (!hasFlag(reading, token - 1, TokenFlag.allCaps) || !hasFlag(reading, token + 1, TokenFlag.allCaps))
    return false;
  return (
    REPORTING_VERBS.has(reading, token) ||
    PHRASE_ENDERS.has(reading, token) ||
    PREPOSITIONS.has(reading, token)
  );
}

/** A weekday or month inside a run of capitals is no part of it: "police Tuesday Smith". */
function isNewName(reading: Reading, token: number): boolean {
  return TIME.has(reading, token);
}
const TIME = wordSet(
  "monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december",
);

/** Whether words around the run say that it is a person: an age behind it, a role before it. */
function isIntroduced(reading: Reading, from: number, to: number): boolean {
  if (
    norm(reading, to) === "," &&
    /^\d{1,2}$/u.test(written(reading, to + 1)) &&
    norm(reading, to + 2) === ","
  )
    return true;
  // "a man who gave his name as Idris Kaan", "a nurse named Grace"
  const before = norm(reading, from - 1);
  if (
    before === "named" ||
    (before === "as" && /^(?:name|only|himself|herself)$/u.test(norm(reading, from - 2)))
  )
    return true;
  if (before === ",") return SPEAKER_NOUNS.at(reading, from - 2) === "person";
  return SPEAKER_NOUNS.at(reading, from - 1) === "person";
}

function isCapital(reading: Reading, token: number): boolean {
  return isWord(reading, token) && hasFlag(reading, token, TokenFlag.capitalised);
}

function isSentenceStart(reading: Reading, token: number): boolean {
  const first = sentenceFirst(reading, token);
  return token === first || (token === first + 1 && !isWord(reading, first));
}
