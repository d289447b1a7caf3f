import type { DocumentInput } from "../domain/document.ts";
import { publisherOf } from "../domain/document.ts";
import { happeningOf } from "../domain/happening.ts";
import { NEVER_NAMES, WIDE_PLACES } from "./lexicon/common-names.ts";
import { fold, type Word, wordsOf } from "./words.ts";
import { yearsIn } from "./years.ts";

/** What grouping knows of a document: made from its text alone, so that links do not depend on what else is stored. */
export interface DocumentProfile {
  readonly id: string;
  readonly words: readonly Word[];
  /** Names of people, places and bodies, with how much the document is about each: 2 in headline or lead, else 1. */
  readonly names: ReadonlyMap<string, NameWeight>;
  /** Names of two or more words ("lower desh"), which hardly ever coincide by chance. */
  readonly fullNames: ReadonlySet<string>;
  /** Families of happenings in headline and lead. */
  readonly happenings: ReadonlySet<string>;
  /** Years that the document is about: its own, and those in headline and lead. */
  readonly years: ReadonlySet<number>;
  /** Days since 1970-01-01 of publication; absent when not known. */
  readonly publishedDay?: number;
}

export interface NameWeight {
  readonly weight: 1 | 2;
  /** A country, a people, a state, a big city. */
  readonly wide: boolean;
}

/** How many words of the text count as its lead: about two newspaper paragraphs; judgement. */
const LEAD_WORDS = 70;

const known = new WeakMap<DocumentInput, DocumentProfile>();

/** The profile of `document`; kept as long as the document object lives. */
export function profileOf(document: DocumentInput): DocumentProfile {
  let profile = known.get(document);
  if (!profile) {
    profile = profileDocument(document);
    known.set(document, profile);
  }
  return profile;
}

function profileDocument(document: DocumentInput): DocumentProfile {
  const title = wordsOf(document.title ?? "");
  const words = wordsOf(document.text);
  const publishedDay = dayNumber(document.publishedAt);
  const lead = words.slice(0, LEAD_WORDS);
  const leadEnd = lead.at(-1)?.end ?? 0;
  const { names, fullNames } = namesOf(document, title, words, leadEnd);
  const happenings = new Set<string>();
  for (const { folded, capitalised } of [...title, ...lead]) {
    // "March 7" is a month.
    const family = capitalised && folded === "march" ? undefined : happeningOf(folded);
    if (family) happenings.add(family);
  }
  const publishedOn = document.publishedAt?.slice(0, 10);
  const years = new Set(
    yearsIn(document.title ?? "", publishedOn).concat(yearsIn(document.text.slice(0, leadEnd), publishedOn)),
  );
  if (publishedDay !== undefined) {
    years.add(yearOf(publishedDay));
    // What is told in January happened in December as often as not.
    years.add(yearOf(publishedDay - 31));
  }
  return {
    id: document.id,
    words,
    names,
    fullNames,
    happenings,
    years,
    ...(publishedDay !== undefined && { publishedDay }),
  };
}

function namesOf(
  document: DocumentInput,
  title: readonly Word[],
  words: readonly Word[],
  leadEnd: number,
): { names: Map<string, NameWeight>; fullNames: Set<string> } {
  const publisher = new Set(wordsOf(publisherOf(document)).map((word) => word.folded));
  const plain = new Set<string>();
  for (const word of words) if (!word.capitalised) plain.add(word.folded);

  const isName = (word: Word): boolean =>
    word.capitalised &&
    word.folded.length > 2 &&
    !plain.has(word.folded) &&
    !publisher.has(word.folded) &&
    !NEVER_NAMES.has(word.folded) &&
    happeningOf(word.folded) === undefined;

  const names = new Map<string, NameWeight>();
  const fullNames = new Set<string>();
  const add = (name: string, weight: 1 | 2): void => {
    if (names.get(name)?.weight === 2) return;
    names.set(name, { weight, wide: WIDE_PLACES.has(name) });
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    if (!isName(word)) continue;
    const next = words[at + 1];
    const joined = next?.capitalised && !next.initial && document.text.slice(word.end, next.start) === " ";
    // A capital at the start of a sentence says nothing, unless a second one follows ("Lower Desh lies ...").
    if (word.initial && !joined && !words.some((other) => other.folded === word.folded && !other.initial)) {
      if (at > 0 || document.text.slice(word.end, word.end + 1) !== ",") continue;
    }
    add(word.folded, word.start < leadEnd ? 2 : 1);
    if (joined && isName(next)) fullNames.add(`${word.folded} ${next.folded}`);
  }
  // Many headlines capitalise every word: there a word is a name only where the text has it as one.
  const capitals = title.filter((word) => word.capitalised).length;
  const titleCase = capitals > title.length / 2;
  for (const word of title) {
    if (!isName(word)) continue;
    if (names.has(word.folded) || (!titleCase && !word.initial)) add(word.folded, 2);
  }
  return { names, fullNames };
}

/** Days since 1970-01-01 of the day of an ISO date or date-time, as written, in its own zone. */
export function dayNumber(date: string | undefined | null): number | undefined {
  if (!date) return undefined;
  const time = Date.parse(date.slice(0, 10));
  return Number.isNaN(time) ? undefined : Math.floor(time / 86_400_000);
}

/** The calendar year of a day number. */
export function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear();
}

/** Whether `name` is one that the document uses, folded. */
export function hasName(profile: DocumentProfile, name: string): boolean {
  return profile.names.has(fold(name));
}
