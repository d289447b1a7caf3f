import type { Citation } from "../../domain/claim.ts";
import { hasFlag, isNumber, isWord, norm, type Reading, TokenFlag } from "../../domain/reading.ts";
import { Beginnings } from "../beginnings.ts";
import { type CitationMention, citationMention, untrack } from "../mention.ts";
import type { Extractor, Passage } from "../pipeline.ts";
import { wordSet } from "../word-table.ts";
import { yearAt } from "./calendar-date.ts";

/**
 * A law, treaty or case by its number or article: "Article 5 of the 1987 Accord", "Decree No. 113 of 4 May 2010",
 * "case no. 44/2011". One that gives no year cannot be told from others of its kind, and is not tracked unless a date follows.
 */
export const legalAct: Extractor = {
  id: "legal-act",
  *extract({ reading }: Passage): Iterable<CitationMention> {
    let past = 0;
    for (const token of BEGINNINGS.in(reading)) {
      if (token < past) continue;
      const mention = articleAt(reading, token) ?? numberedAt(reading, token);
      if (!mention) continue;
      yield mention;
      past = mention.to;
    }
  },
};

function draft(reading: Reading, from: number, to: number, citation: Citation): CitationMention {
  const mention = citationMention(reading, from, to, "act", citation);
  if (citation.year === undefined) untrack(mention, "act without a year");
  return mention;
}

const PARTS = wordSet("article articles section paragraph chapter annex art");

/** "Article 5 of the 1987 Accord", "Section 14(2) of the Water Act 1991", "Article 51 of the UN Charter". */
function articleAt(reading: Reading, token: number): CitationMention | undefined {
  if (!PARTS.has(reading, token)) return undefined;
  let at = token + 1;
  if (norm(reading, at) === "." && norm(reading, token) === "art") at++;
  if (!isNumber(reading, at)) return undefined;
  at++;
  if (norm(reading, at) === "(" && norm(reading, at + 2) === ")") at += 3;
  const paragraph = reading.text.slice(reading.start[token], reading.end[at - 1]);
  if (norm(reading, at) !== "of") return draft(reading, token, at, { body: "", paragraph });
  const act = actAt(reading, norm(reading, at + 1) === "the" ? at + 2 : at + 1);
  if (!act) return draft(reading, token, at, { body: "", paragraph });
  const { name, year, to } = act;
  return draft(reading, token, to, {
    body: name,
    paragraph,
    title: name,
    ...(year !== undefined && { year }),
  });
}

/** "1987 Accord", "Water Act 1991", "Treaty of Carn of 1951": a capitalised name with a word for an act in it. */
function actAt(reading: Reading, token: number): { name: string; year?: number; to: number } | undefined {
  const lead = yearAt(reading, token);
  const from = lead === undefined ? token : token + 1;
  let to = from;
  let noun = false;
  while (to < from + 8) {
    if (isWord(reading, to) && hasFlag(reading, to, TokenFlag.capitalised)) noun ||= ACTS.has(reading, to);
    else if (!(to > from && SMALL.has(reading, to) && hasFlag(reading, to + 1, TokenFlag.capitalised))) break;
    to++;
  }
  if (!noun) return undefined;
  const name = reading.text.slice(reading.start[from], reading.end[to - 1]);
  const mark =
    norm(reading, to) === "of" || norm(reading, to) === "," || norm(reading, to) === "(" ? to + 1 : to;
  const trailing = lead === undefined ? yearAt(reading, mark) : undefined;
  const year = lead ?? trailing;
  return { name, ...(year !== undefined && { year }), to: trailing === undefined ? to : mark + 1 };
}

const ACTS = wordSet(
  "accord accords act agreement charter code constitution convention covenant decree law ordinance pact protocol regulation regulations statute treaty directive rules",
);
const SMALL = wordSet("of on the for and");

/** "Decree No. 113", "Presidential Order No 44/2011", "case no. 44/2011". */
function numberedAt(reading: Reading, token: number): CitationMention | undefined {
  if (!NUMBERED.has(reading, token)) return undefined;
  let at = token + 1;
  if (norm(reading, at) !== "no" && norm(reading, at) !== "number" && norm(reading, at) !== "nr")
    return undefined;
  at += norm(reading, at + 1) === "." ? 2 : 1;
  if (!isNumber(reading, at)) return undefined;
  let to = at + 1;
  let year: number | undefined;
  while (
    (norm(reading, to) === "/" || norm(reading, to) === "-") &&
    !hasFlag(reading, to, TokenFlag.spaced) &&
    !hasFlag(reading, to + 1, TokenFlag.spaced)
  ) {
    year = yearAt(reading, to + 1) ?? year;
    to += 2;
  }
  let from = token;
  while (from > token - 2 && isTitle(reading, from - 1) && isTitle(reading, token)) from--;
  const number = reading.text.slice(reading.start[at], reading.end[to - 1]);
  const body = reading.text.slice(reading.start[from], reading.end[token]);
  const title = reading.text.slice(reading.start[from], reading.end[to - 1]);
  return draft(reading, from, to, { body, number, title, ...(year !== undefined && { year }) });
}

/** A word of an act's name before its kind: "Presidential Order". Copy in capitals tells none apart. */
function isTitle(reading: Reading, at: number): boolean {
  if (!isWord(reading, at) || norm(reading, at) === "the") return false;
  return hasFlag(reading, at, TokenFlag.capitalised) && !hasFlag(reading, at, TokenFlag.allCaps);
}

const NUMBERED = wordSet(
  "decree law order directive regulation act ordinance decision ruling circular judgment case application petition protocol treaty convention bill",
);

/** Words that a cited act may begin with. */
const BEGINNINGS = new Beginnings([...PARTS.words(), ...NUMBERED.words()]);
