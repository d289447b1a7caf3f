import { type DocumentInput, isStatement } from "../domain/document.ts";
import { happeningOf, isNamedMarch } from "../domain/happening.ts";
import { NEVER_NAMES, WIDE_PLACES } from "./lexicon/common-names.ts";
import { NEWS_WORDS } from "./lexicon/news-words.ts";
import { STOP_WORDS } from "./lexicon/stop-words.ts";
import { namingWords } from "./naming-words.ts";
import { stem, type Word, wordsOf } from "./words.ts";
import { isNumberWord, yearsIn } from "./years.ts";

/** What grouping knows of a document: made from its text alone, so that links do not depend on what else is stored. */
export interface DocumentProfile {
  readonly id: string;
  readonly words: readonly Word[];
  /** Names of people, places and bodies, with how much the document is about each: 2 in headline or lead, else 1. */
  readonly names: ReadonlyMap<string, NameWeight>;
  /** Names of two or more words ("lower desh"), which hardly ever coincide by chance. */
  readonly fullNames: ReadonlySet<string>;
  /** Whether headline or lead name a place or a person. */
  readonly saysWhere: boolean;
  /** Stems of the plain words that it turns on: those in headline or lead, and those said again. */
  readonly topics: ReadonlySet<string>;
  /** A sentence without headline and date: a statement to look into. */
  readonly statement: boolean;
  /** Content words of a headline that is a name rather than a sentence ("Gloria Bell"), folded; of other headlines none. */
  readonly titleWords: ReadonlySet<string>;
  /** Words of the publisher's name, folded. */
  readonly publisher: ReadonlySet<string>;
  /** Families of happenings in headline and lead. */
  readonly happenings: ReadonlySet<string>;
  /** Years that the document is about: its own, and those in headline and lead. */
  readonly years: ReadonlySet<number>;
  /** Years that it names anywhere, or takes to resolve what it names. */
  readonly namedYears: ReadonlySet<number>;
  /** Numbers of the resolutions and the like that it cites: "822" of "resolutions 822 and 853". */
  readonly instruments: ReadonlySet<string>;
  /** Days since 1970-01-01 of publication; absent when not known. */
  readonly publishedDay?: number;
  readonly publishedYear?: number;
  /** UTF-16 offset in the text where its lead ends. */
  readonly leadEnd: number;
}

export interface NameWeight {
  /** The name as it stands, folded; the key is its root ("valdori" for Valdoria and Valdorian). */
  readonly name: string;
  readonly weight: 1 | 2;
  /** Ends a run of names somewhere in the text: a surname ("Anna Rusk"), or half of a place ("Upper Brevik"). */
  readonly inRun: boolean;
  /** A country, a people, a state, a big city. */
  readonly wide: boolean;
  /** Only ever stands in capitals ("KTVI", "DNR"): an outlet or an authority. */
  readonly acronym: boolean;
  /** Stands in the publisher's name alone: a place, or a paper's brand. */
  readonly publisherOnly: boolean;
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
  const title = namingWords(document.title ?? "");
  const words = namingWords(document.text);
  const publishedDay = dayNumber(document.publishedAt);
  const lead = words.slice(0, LEAD_WORDS);
  const leadEnd = lead.at(-1)?.end ?? 0;
  const { names, fullNames, saysWhere } = namesOf(document, title, words, leadEnd);
  const happenings = new Set<string>();
  for (const [text, part] of [
    [document.title ?? "", title],
    [document.text, lead],
  ] as const)
    for (let at = 0; at < part.length; at++) {
      const family = isMonth(text, part, at) ? undefined : happeningOf((part[at] as Word).folded);
      if (family) happenings.add(family);
    }
  const years = yearsOf(document, leadEnd, publishedDay);
  return {
    id: document.id,
    words,
    names,
    fullNames,
    saysWhere,
    topics: topicsOf([...title, ...words], title.length + LEAD_WORDS, names),
    statement: isStatement(document),
    titleWords: titleWordsOf(title),
    publisher: new Set(wordsOf(document.publisher ?? "").map((word) => rootOf(word.folded))),
    happenings,
    years,
    namedYears: new Set(yearsIn(document.text, document.publishedAt?.slice(0, 10))),
    instruments: instrumentsIn(words),
    leadEnd,
    ...(publishedDay !== undefined && { publishedDay, publishedYear: yearOf(publishedDay) }),
  };
}

/**
 * A document is about the year it was written in, and the years that its headline and first sentence name; one that marks an
 * anniversary, about all that its lead names. Farther down a year is a comparison: "In 1961 a quake killed 800".
 */
function yearsOf(
  document: DocumentInput,
  leadEnd: number,
  publishedDay: number | undefined,
): ReadonlySet<number> {
  const publishedOn = document.publishedAt?.slice(0, 10);
  const lead = document.text.slice(0, leadEnd);
  const looksBack = ANNIVERSARY.test(document.title ?? "") || ANNIVERSARY.test(lead);
  const opening = looksBack ? lead : firstSentence(lead);
  const years = new Set([...yearsIn(document.title ?? "", publishedOn), ...yearsIn(opening, publishedOn)]);
  if (publishedDay === undefined) return years;
  years.add(yearOf(publishedDay));
  // What is told in January happened in December as often as not.
  years.add(yearOf(publishedDay - 31));
  return years;
}

/** "the 28th anniversary"; no match: "annual". */
const ANNIVERSARY = /\banniversar/iu;

/** Up to the first full stop that a capital follows, without what only sets a comparison off: "the worst since 1974". */
function firstSentence(text: string): string {
  const stop = /[a-z0-9][.!?]["”]?\s+["“]?\p{Lu}/u.exec(text);
  return text.slice(0, stop ? stop.index + 2 : undefined).replace(SINCE_YEAR, " ");
}

/** "since 1974", "since June 1974". */
const SINCE_YEAR = /\bsince\s+(?:\p{L}+\s+)?\d{4}/giu;

/** Kinds of text that go by a number. */
const NUMBERED: ReadonlySet<string> = new Set(
  "resolution resolutions decision decisions directive directives regulation regulations".split(" "),
);

/** How many words a list of numbers may reach over: "resolutions 822, 853, 874 and 884 of 1993". */
const LIST_WORDS = 12;

/** Numbers of the resolutions and the like that the words cite. */
export function instrumentsIn(words: readonly Word[]): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (let at = 0; at < words.length; at++) {
    if (!NUMBERED.has((words[at] as Word).folded)) continue;
    for (let next = at + 1; next < words.length && next <= at + LIST_WORDS; next++) {
      const { folded } = words[next] as Word;
      if (/^\d{2,5}$/u.test(folded)) {
        if (!LIKE_YEAR.test(folded)) numbers.add(folded);
      } else if (!IN_LIST.has(folded)) break;
    }
  }
  return numbers;
}

const LIKE_YEAR = /^(?:19[4-9]|20[0-4])\d$/u;
const IN_LIST: ReadonlySet<string> = new Set("and no nos number numbers of the".split(" "));

function namesOf(
  document: DocumentInput,
  title: readonly Word[],
  words: readonly Word[],
  leadEnd: number,
): { names: Map<string, NameWeight>; fullNames: Set<string>; saysWhere: boolean } {
  // "Lossan" stays a name though a contact line has "lossan desk"; "Police" is none, where the text has "police" more often.
  const capitals = new Map<string, number>();
  for (const { folded, capitalised, initial } of words)
    if (!capitalised || !initial) capitals.set(folded, (capitals.get(folded) ?? 0) + (capitalised ? 1 : -1));

  const isName = (word: Word): boolean =>
    word.capitalised &&
    word.folded.length > 2 &&
    (capitals.get(word.folded) ?? 0) >= 0 &&
    !STOP_WORDS.has(word.folded) &&
    !NEVER_NAMES.has(word.folded) &&
    happeningOf(word.folded) === undefined;

  const names = new Map<string, NameWeight>();
  const fullNames = new Set<string>();
  // In a text set in capitals they say nothing.
  const shouted = !/\p{Ll}/u.test(document.text);
  const spelled = new Set(words.filter((word) => !isAcronym(document.text, word)).map((word) => word.folded));
  const add = (name: string, weight: 1 | 2, inRun = false, publisherOnly = false): void => {
    const root = rootOf(name);
    const known = names.get(root);
    names.set(root, {
      name: known?.name ?? name,
      weight: known?.weight === 2 ? 2 : weight,
      // Latvia and its Latvians are one wide name, whichever comes last.
      wide: known?.wide === true || WIDE_PLACES.has(name),
      acronym:
        !shouted &&
        name.length <= ACRONYM &&
        words.some(({ folded }) => folded === name) &&
        !spelled.has(name),
      inRun: inRun || known?.inRun === true,
      publisherOnly: publisherOnly && known === undefined,
    });
  };
  let run = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    const event = nameOfEvent(document.text, words, at);
    if (event !== undefined) fullNames.add(event);
    if (!isName(word)) continue;
    const next = words[at + 1];
    const joined = next?.capitalised && !next.initial && document.text.slice(word.end, next.start) === " ";
    // A capital at the start of a sentence says nothing, unless a second one follows ("Upper Brevik lies ...").
    if (word.initial && !joined && !words.some((other) => other.folded === word.folded && !other.initial)) {
      // "TARVAN, March 7 - ": a dateline.
      if (at > 0 || !isUpper(document.text.slice(word.start, word.end))) continue;
    }
    // Of a run of names the last tells most ("Rusk" of "Anna Rusk", "Brevik" of "Upper Brevik"); the run counts as a full name.
    if (joined && isName(next)) {
      fullNames.add(`${word.folded} ${next.folded}`);
      run = true;
    } else {
      add(word.folded, word.start < leadEnd ? 2 : 1, run);
      run = false;
    }
  }
  // Many headlines capitalise every word: there a word is a name only where the text has it as one.
  const titleCase = !title.some(
    (word) => !word.capitalised && word.folded.length > 3 && !SMALL_WORDS.has(word.folded),
  );
  for (const word of title) {
    if (!isName(word)) continue;
    if (names.has(rootOf(word.folded)) || (!titleCase && !word.initial)) add(word.folded, 2);
    // "Lossan: what we know", but also "Lamps along the quay".
    else if (!titleCase) add(word.folded, 1);
  }
  // "Ministry of Education of Valdoria", "Merrow Evening Post": who publishes often says where.
  for (const word of wordsOf(document.publisher ?? "")) if (isName(word)) add(word.folded, 2, false, true);
  const saysWhere = [...names.values()].some(({ weight, publisherOnly }) => weight === 2 && !publisherOnly);
  return { names, fullNames, saysWhere };
}

/** Most words of a headline that names its subject and says nothing of it; judgement. */
const SUBJECT_WORDS = 6;

function titleWordsOf(title: readonly Word[]): ReadonlySet<string> {
  if (title.length > SUBJECT_WORDS) return new Set();
  return new Set(
    title
      .map(({ folded }) => folded)
      .filter((word) => word.length > 2 && !STOP_WORDS.has(word) && !/^\p{N}/u.test(word)),
  );
}

/** "million man march" where `at` stands on the noun of a happening that is written as a name; its words may be no names by themselves. */
function nameOfEvent(text: string, words: readonly Word[], at: number): string | undefined {
  const noun = words[at] as Word;
  if (!noun.capitalised || noun.initial || happeningOf(noun.folded) === undefined) return undefined;
  if (isMonth(text, words, at)) return undefined;
  let first = at;
  for (; first > 0; first--) {
    const before = words[first - 1] as Word;
    if (!before.capitalised || text.slice(before.end, words[first]?.start) !== " ") break;
  }
  return first < at - 1
    ? words
        .slice(first, at + 1)
        .map(({ folded }) => folded)
        .join(" ")
    : undefined;
}

/** Words that headline style leaves in lower case. */
const SMALL_WORDS: ReadonlySet<string> = new Set("with from into over after than upon amid".split(" "));

function topicsOf(
  words: readonly Word[],
  leadCount: number,
  names: ReadonlyMap<string, NameWeight>,
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const [at, { folded }] of words.entries()) {
    if (folded.length < 4 || STOP_WORDS.has(folded) || NEWS_WORDS.has(folded) || isNumberWord(folded))
      continue;
    if (names.has(rootOf(folded)) || happeningOf(folded) !== undefined || /^\p{N}|['’]/u.test(folded))
      continue;
    const root = stem(folded);
    counts.set(root, (counts.get(root) ?? 0) + (at < leadCount ? 2 : 1));
  }
  const topics = new Set<string>();
  for (const [root, count] of counts) if (count > 1) topics.add(root);
  return topics;
}

/** What a place and its people share: "valdori" for Valdoria and Valdorian; other names are their own root. */
export function rootOf(name: string): string {
  if (name.length < 6) return name;
  if (name.endsWith("ian")) return name.slice(0, -2);
  return name.endsWith("ia") ? name.slice(0, -1) : name;
}

/** Letters of the longest acronym; judgement: beyond it capitals are shouted. */
const ACRONYM = 5;

/** "DNR"; a dateline's "ROME," opens the text. */
function isAcronym(text: string, { start, end }: Word): boolean {
  return start > 0 && end - start <= ACRONYM && isUpper(text.slice(start, end));
}

function isUpper(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
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

/** Whether the word at `at` is the month of March. */
export function isMonth(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  if (word.folded !== "march" || !word.capitalised) return false;
  const before = words[at - 1];
  const joined = before && text.slice(before.end, word.start) === " ";
  return !isNamedMarch(joined ? text.slice(before.start, before.end) : undefined, words[at + 1]?.folded);
}

/** Whether `years` are all still to come when the document is published. */
export function isAhead(years: ReadonlySet<number>, { publishedYear }: DocumentProfile): boolean {
  return publishedYear !== undefined && [...years].every((year) => year > publishedYear);
}
