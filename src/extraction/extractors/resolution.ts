import type { Citation } from "../../domain/claim.ts";
import { hasFlag, isNumber, isWord, norm, type Reading, TokenFlag, written } from "../../domain/reading.ts";
import { Beginnings } from "../beginnings.ts";
import { bodyAt, bodyBefore } from "../body-name.ts";
import { type CitationMention, citationMention } from "../mention.ts";
import type { Extractor, Passage } from "../pipeline.ts";
import { wordSet } from "../word-table.ts";
import { yearAt } from "./calendar-date.ts";

/**
 * A resolution by its number: "Security Council resolution 822 (1993)", "UNSCR 1325", "S/RES/884 (1993)", "resolution 48/114",
 * "resolution No. 7/39-P". Of a list ("resolutions 822, 853, 874 and 884") each number is a citation of its own.
 */
export const resolution: Extractor = {
  id: "resolution",
  *extract({ reading }: Passage): Iterable<CitationMention> {
    let past = 0;
    for (const token of BEGINNINGS.in(reading)) {
      if (token < past) continue;
      const symbol = symbolAt(reading, token);
      if (symbol) {
        yield draft(reading, token, symbol.to, symbol.citation);
        past = symbol.to;
        continue;
      }
      if (!ANCHORS.has(reading, token)) continue;
      for (const mention of listAt(reading, token)) {
        yield mention;
        past = mention.to;
      }
      // "Four resolutions were adopted. It recalled 822, 853 and 884.": the word alone, and its numbers in a list further on.
      if (past <= token && norm(reading, token) === "resolutions")
        for (const mention of listBehind(reading, token + 1)) {
          yield mention;
          past = mention.to;
        }
    }
  },
};

/** How far behind the word "resolutions" a bare list of their numbers may begin; tokens, judgement: two sentences. */
const LIST_REACH = 40;

/** The citations of a bare list of three numbers or more, of three or four digits each, that nothing after it is counted by. */
function listBehind(reading: Reading, from: number): readonly CitationMention[] {
  const end = Math.min(reading.count, from + LIST_REACH);
  for (let token = from; token < end; token++) {
    if (ANCHORS.has(reading, token)) return [];
    if (!isNumber(reading, token)) continue;
    const list: CitationMention[] = [];
    let at: number | undefined = token;
    while (at !== undefined && /^\d{3,4}$/u.test(written(reading, at))) {
      list.push(draft(reading, at, at + 1, { body: "", number: written(reading, at) }));
      at = nextInList(reading, at + 1);
    }
    const last = list.at(-1);
    if (last === undefined) continue;
    const ends = !isWord(reading, last.to) || AFTER_LIST.has(reading, last.to);
    const years = list.every((_, i) => yearAt(reading, (list[i] as CitationMention).from) !== undefined);
    return at === undefined && list.length >= 3 && ends && !years ? list : [];
  }
  return [];
}

/** Words that may follow a finished list of numbers, and that none counts. */
const AFTER_LIST = wordSet("in on as which that were was are and all by at when");

const ANCHORS = wordSet("resolution resolutions res unscr unscrs recommendation recommendations");
/** The anchors, and the letters that a symbol may begin with. */
const BEGINNINGS = new Beginnings([...ANCHORS.words(), "s", "a", "e"]);

function draft(reading: Reading, from: number, to: number, citation: Citation): CitationMention {
  return citationMention(reading, from, to, "resolution", citation);
}

/** The citations that the anchor word at `token` governs. */
function* listAt(reading: Reading, token: number): Iterable<CitationMention> {
  const anchor = norm(reading, token);
  if (anchor === "res" && norm(reading, token + 1) !== ".") return;
  let at = token + 1;
  if (norm(reading, at) === "." && anchor === "res") at++;
  if (NUMBERS.has(reading, at)) at += norm(reading, at + 1) === "." ? 2 : 1;
  // "In four resolutions - 822, 853 and 884 - it said what ought to be done".
  const plural = anchor.endsWith("s") && anchor !== "res";
  if (
    plural &&
    (norm(reading, at) === "-" ||
      norm(reading, at) === "–" ||
      norm(reading, at) === "—" ||
      norm(reading, at) === "(" ||
      norm(reading, at) === ":")
  )
    at++;
  const body = anchor.startsWith("unscr")
    ? { from: token, name: "UN Security Council" }
    : bodyBefore(reading, token);
  let from = body ? body.from : token;
  for (;;) {
    const number = numberAt(reading, at);
    if (!number) return;
    // "Resolution 5 people voted for": a number that counts is no name.
    yield draft(reading, from, number.to, citationOf(number, body?.name ?? bodyAfter(reading, number.to)));
    const next = nextInList(reading, number.to);
    if (next === undefined) return;
    at = next;
    from = at;
  }
}

const NUMBERS = wordSet("no nos number numbers nr num");

/** "..., adopted by the Council of Foreign Ministers", "of the Security Council". */
function bodyAfter(reading: Reading, token: number): string | undefined {
  let at = token;
  if (norm(reading, at) === ",") at++;
  if (ADOPTED.has(reading, at)) at++;
  const word = norm(reading, at);
  return word === "by" || word === "of" ? bodyAt(reading, at + 1)?.name : undefined;
}

const ADOPTED = wordSet("adopted passed approved issued");

interface ResolutionNumber {
  readonly number: string;
  readonly year?: number;
  readonly session?: number;
  readonly assembly?: boolean;
  readonly to: number;
}

function citationOf(
  { number, year, session, assembly }: ResolutionNumber,
  body: string | undefined,
): Citation {
  return {
    // An empty body is filled in by `name-bodies`, from the rest of the text.
    body: body ?? (assembly ? "UN General Assembly" : ""),
    number,
    ...(session !== undefined && { session }),
    ...(year !== undefined && { year }),
  };
}

/** "822", "822 (1993)", "48/114", "7/39-P", "ES-11/1", "181 (II)". */
function numberAt(reading: Reading, token: number): ResolutionNumber | undefined {
  if (norm(reading, token) === "es" && norm(reading, token + 1) === "-" && isNumber(reading, token + 2)) {
    const inner = slashed(reading, token + 2);
    return inner && { number: `ES-${inner.number}`, assembly: true, to: inner.to };
  }
  const split = slashed(reading, token);
  if (split) return split;
  if (!isNumber(reading, token)) return undefined;
  const raw = written(reading, token);
  if (
    !/^\d{1,4}$/u.test(raw) ||
    (hasFlag(reading, token + 1, TokenFlag.spaced) === false && isWord(reading, token + 1))
  )
    return undefined;
  if (counts(reading, token + 1)) return undefined;
  const bracket = yearBracket(reading, token + 1);
  const roman =
    norm(reading, token + 1) === "(" &&
    /^[ivx]+$/u.test(norm(reading, token + 2)) &&
    norm(reading, token + 3) === ")";
  if (roman) return { number: raw, assembly: true, to: token + 4 };
  return { number: raw, ...(bracket && { year: bracket.year }), to: bracket?.to ?? token + 1 };
}

/** "48/114" and "7/39-P": two numbers on either side of a slash, the second the session where a letter follows. */
function slashed(reading: Reading, token: number): ResolutionNumber | undefined {
  if (!isNumber(reading, token) || norm(reading, token + 1) !== "/" || !isNumber(reading, token + 2))
    return undefined;
  if (hasFlag(reading, token + 1, TokenFlag.spaced) || hasFlag(reading, token + 2, TokenFlag.spaced))
    return undefined;
  const [first, second] = [written(reading, token), written(reading, token + 2)];
  const number = `${first}/${second}`;
  const suffix = written(reading, token + 4);
  const lettered =
    norm(reading, token + 3) === "-" &&
    !hasFlag(reading, token + 4, TokenFlag.spaced) &&
    /^[A-Z]{1,5}$/u.test(suffix);
  if (lettered) {
    const bracket = yearBracket(reading, token + 5);
    return {
      number: `${number}-${suffix}`,
      session: Number(second),
      ...(bracket && { year: bracket.year }),
      to: bracket?.to ?? token + 5,
    };
  }
  const bracket = yearBracket(reading, token + 3);
  // "Resolution 44/2011": a number and a year.
  const year = bracket?.year ?? yearAt(reading, token + 2);
  return {
    number,
    ...(year !== undefined && { year }),
    to: bracket?.to ?? token + 3,
  };
}

function yearBracket(reading: Reading, token: number): { year: number; to: number } | undefined {
  const open = norm(reading, token);
  if (open !== "(" && open !== "[") return undefined;
  const year = yearAt(reading, token + 1);
  const closed = norm(reading, token + 2) === ")" || norm(reading, token + 2) === "]";
  return year !== undefined && closed ? { year, to: token + 3 } : undefined;
}

function counts(reading: Reading, token: number): boolean {
  return COUNTED.has(reading, token) || norm(reading, token) === "%";
}

const COUNTED = wordSet("people percent per votes members countries states times");

/** The token of the next number of a list: after a comma, "and", "or" or both. */
function nextInList(reading: Reading, token: number): number | undefined {
  let at = token;
  if (norm(reading, at) === ",") at++;
  if (LIST.has(reading, at) || norm(reading, at) === "&") at++;
  if (at === token) return undefined;
  if (NUMBERS.has(reading, at)) at += norm(reading, at + 1) === "." ? 2 : 1;
  // "Resolution 822, 40 people said": a list of resolutions has numbers of three or four digits, or with a slash.
  const raw = written(reading, at);
  return isNumber(reading, at) && (raw.length >= 3 || norm(reading, at + 1) === "/") ? at : undefined;
}

const LIST = wordSet("and or");

/** "S/RES/884 (1993)", "A/RES/62/243", "A/HRC/RES/46/22", "S/PRST/1994/1". */
function symbolAt(reading: Reading, token: number): { citation: Citation; to: number } | undefined {
  if (norm(reading, token + 1) !== "/") return undefined;
  const organ = ORGANS.get(written(reading, token));
  if (organ === undefined) return undefined;
  let at = token + 1;
  let body = organ;
  while (norm(reading, at) === "/" && !hasFlag(reading, at + 1, TokenFlag.spaced)) {
    if (norm(reading, at + 1) === "hrc") body = "UN Human Rights Council";
    at += 2;
  }
  // The mark may end in a hyphened part ("A/RES/ES-11/1").
  if (norm(reading, at) === "-" && isNumber(reading, at + 1)) {
    at += 2;
    if (norm(reading, at) === "/") at += 2;
  }
  const symbol = reading.text.slice(reading.start[token], reading.end[at - 1]);
  if (!/\/(?:RES|PRST|DEC)\//u.test(symbol)) return undefined;
  const number = symbol.replace(/^.*\/(?:RES|PRST|DEC)\//u, "");
  const bracket = yearBracket(reading, at);
  return {
    citation: { body, symbol, number, ...(bracket && { year: bracket.year }) },
    to: bracket?.to ?? at,
  };
}

const ORGANS: ReadonlyMap<string, string> = new Map([
  ["S", "UN Security Council"],
  ["A", "UN General Assembly"],
  ["E", "UN Economic and Social Council"],
]);
