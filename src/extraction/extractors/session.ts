import type { Citation } from "../../domain/claim.ts";
import { normaliseBody } from "../../domain/instrument-body.ts";
import { hasFlag, isNumber, isWord, norm, type Reading, TokenFlag, written } from "../../domain/reading.ts";
import { Beginnings } from "../beginnings.ts";
import { bodyAt, bodyBefore } from "../body-name.ts";
import { MONTHS, WEEKDAYS } from "../lexicon/calendar.ts";
import { NUMBER_WORDS } from "../lexicon/number-words.ts";
import { type CitationMention, citationMention } from "../mention.ts";
import type { Extractor, Passage } from "../pipeline.ts";
import { isOrdinalEnding, smallNumberAt } from "../small-number.ts";
import { wordSet } from "../word-table.ts";
import { yearAt } from "./calendar-date.ts";

/** A numbered session or summit of a body: "the 46th Session of the CFM held in Abu Dhabi in 2019", "the 12th Islamic Summit". */
export const session: Extractor = {
  id: "session",
  *extract({ reading }: Passage): Iterable<CitationMention> {
    let past = 0;
    for (const token of BEGINNINGS.in(reading)) {
      if (token < past) continue;
      if (isNumber(reading, token) && !isOrdinalEnding(reading, token + 1)) continue;
      const ordinal = smallNumberAt(reading, token);
      if (!ordinal?.ordinal) continue;
      const mention = sessionAt(reading, token, ordinal.value, ordinal.to);
      if (!mention) continue;
      yield mention;
      past = mention.to;
    }
  },
};

const BEGINNINGS = new Beginnings(NUMBER_WORDS.words(), { digits: true });

/** How many words may stand between the ordinal and "session"; judgement ("12th extraordinary session", "19th Africa-Europe Summit"). */
const BETWEEN = 5;

function sessionAt(
  reading: Reading,
  from: number,
  value: number,
  after: number,
): CitationMention | undefined {
  let noun = after;
  while (noun < after + BETWEEN && !MEETINGS.has(reading, noun)) {
    const part = norm(reading, noun) === "-" || KINDS.has(reading, noun) || isName(reading, noun);
    if (!part) return undefined;
    noun++;
  }
  // "12th Islamic Summit Conference".
  if (MEETINGS.has(reading, noun) && isName(reading, noun + 1) && MEETINGS.has(reading, noun + 1)) noun++;
  const meeting = MEETINGS.at(reading, noun);
  if (!meeting) return undefined;
  const innerWords = capitalWords(reading, after, noun);
  const of = norm(reading, noun + 1) === "of" ? bodyAt(reading, noun + 2) : undefined;
  const owner = ownerBefore(reading, from);
  const inner =
    innerWords === undefined ? undefined : normaliseBody(`${innerWords} ${written(reading, noun)}`);
  const body = of ? bodyOf(written(reading, noun), of.name) : (inner ?? owner ?? "");
  const to = of?.to ?? noun + 1;
  const held = heldAt(reading, to);
  // "The second session of talks", "the first meeting this week": a session is cited by its body, its place or its year.
  const cited = body !== "" || held !== undefined || value >= 10;
  if (!cited || (!isName(reading, noun) && norm(reading, noun) !== "session" && body === ""))
    return undefined;
  const citation: Citation = {
    body,
    session: value,
    ...(held?.place !== undefined && { place: held.place }),
    ...(held?.year !== undefined && { year: held.year }),
  };
  return citationMention(reading, from, to, "session", citation, held?.to);
}

/** The body of "session of the Congress", "summit of the Turkic Council", "Conference of the Parties". */
function bodyOf(noun: string, of: string): string {
  const word = noun.toLowerCase();
  if (word === "conference") return normaliseBody(`Conference of the ${of}`);
  const isOwn = word !== "summit" || /summit|conference|congress/iu.test(of);
  return normaliseBody(isOwn ? of : `${of} Summit`);
}

const MEETINGS = wordSet("session sitting summit conference");
const KINDS = wordSet(
  "special regular ordinary extraordinary emergency annual plenary resumed substantive joint",
);

function isName(reading: Reading, at: number): boolean {
  return isWord(reading, at) && hasFlag(reading, at, TokenFlag.capitalised);
}

/** "Islamic" of "12th Islamic Summit", "Arab League" of "28th Arab League summit"; undefined where no name stands between. */
function capitalWords(reading: Reading, from: number, to: number): string | undefined {
  let first = from;
  while (first < to && (KINDS.has(reading, first) || !isName(reading, first))) first++;
  return first < to ? reading.text.slice(reading.start[first], reading.end[to - 1]) : undefined;
}

/** "The General Assembly's 77th session", "the Council of Foreign Ministers at its 41st session". */
function ownerBefore(reading: Reading, from: number): string | undefined {
  const before = norm(reading, from - 1);
  if (before.endsWith("'s") || before === "’s") return bodyBefore(reading, from - 1)?.name;
  if (before !== "its") return undefined;
  // The body that "its" stands for: the nearest name before "at its", "in its".
  let at = from - 2;
  if (norm(reading, at) === "at" || norm(reading, at) === "in" || norm(reading, at) === "during") at--;
  if (norm(reading, at) === ",") at--;
  return bodyBefore(reading, at + 1)?.name;
}

/** What follows a session: ", held in Ormsted in 2019", "held in Cairo in 2013", "(Ormsted, 2021)", "in Ardmoor in 2019", "in 2011". */
function heldAt(reading: Reading, token: number): { place?: string; year?: number; to: number } | undefined {
  if (norm(reading, token) === "(") {
    const place = placeAt(reading, token + 1);
    const at = place ? place.to : token + 1;
    const year = yearAt(reading, norm(reading, at) === "," ? at + 1 : at);
    return year === undefined
      ? undefined
      : { ...(place && { place: place.name }), year, to: at + (norm(reading, at) === "," ? 2 : 1) };
  }
  let at = token;
  if (norm(reading, at) === ",") at++;
  if (norm(reading, at) === "which" || norm(reading, at) === "that") at++;
  if (norm(reading, at) === "was") at++;
  const held = HELD.has(reading, at);
  if (held) at++;
  else if (at !== token) return undefined;
  const word = norm(reading, at);
  if (word !== "in" && word !== "at") return undefined;
  const only = yearAt(reading, at + 1);
  if (only !== undefined) return { year: only, to: at + 2 };
  const place = placeAt(reading, at + 1);
  if (!place) return undefined;
  let end = place.to;
  if (norm(reading, end) === ",") end++;
  if (norm(reading, end) === "in") end++;
  const year = end > place.to ? yearAt(reading, end) : undefined;
  return {
    place: place.name,
    ...(year !== undefined && { year }),
    to: year === undefined ? place.to : end + 1,
  };
}

const HELD = wordSet("held convened hosted meeting opened met");

/** A capitalised place of up to four words: "Abu Dhabi", "Port Carn", "Rio de Janeiro". */
function placeAt(reading: Reading, token: number): { name: string; to: number } | undefined {
  let to = token;
  while (to < token + 4) {
    const name = isName(reading, to) && !MONTHS.has(reading, to) && !WEEKDAYS.has(reading, to);
    const joins =
      to > token && (norm(reading, to) === "de" || norm(reading, to) === "-") && isName(reading, to + 1);
    if (!name && !joins) break;
    to++;
  }
  if (to === token) return undefined;
  return { name: reading.text.slice(reading.start[token], reading.end[to - 1]), to };
}
