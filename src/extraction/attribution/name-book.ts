import { hasFlag, isWord, norm, type Reading, sentenceFirst, TokenFlag } from "../../domain/reading.ts";
import { DETERMINERS } from "../lexicon/phrase-words.ts";
import { REPORTING_VERBS } from "../lexicon/reporting-verbs.ts";
import { SPEAKER_NOUNS } from "../lexicon/speaker-nouns.ts";
import { wordSet } from "../word-table.ts";
import { type NameAt, nameAt, PARTICLES } from "./name-at.ts";

/** How far behind a name its role may stand ("Ilko Marsh, 52, the agency's spokesman"); tokens, judgement. */
const APPOSITION_REACH = 10;

/** How far a dateline reaches into its sentence; tokens, judgement. */
const DATELINE_REACH = 14;

/** How many earlier bearers of a word are looked at for the fullest form; judgement, keeps the work linear. */
const BEARERS_TRIED = 24;

/**
 * The names of people and bodies in one text, and what short forms stand for: "Marsh" for "Ilko Marsh", "the agency" for
 * "Civil Defence Agency", "the spokesman" for who was introduced as one.
 */
export class NameBook {
  /** In order of place. */
  readonly names: readonly NameAt[];
  readonly reading: Reading;
  readonly #byWord = new Map<string, NameAt[]>();
  readonly #byRole = new Map<string, NameAt[]>();
  readonly #acronyms = new Map<string, NameAt>();

  constructor(reading: Reading) {
    this.reading = reading;
    const names: NameAt[] = [];
    for (let token = 0; token < reading.count; ) {
      const capital = ((reading.flags[token] as number) & TokenFlag.capitalised) !== 0;
      const name = capital ? nameAt(reading, token) : undefined;
      if (name === undefined) {
        token++;
        continue;
      }
      names.push(name);
      for (const word of new Set(name.words)) push(this.#byWord, word, name);
      this.#noteRoles(name);
      this.#noteAcronym(name);
      token = Math.max(name.to, token + 1);
    }
    this.names = names;
  }

  /** The name as written, without titles and articles: "Leyla Onat", "Ministry of the Interior". */
  textOf({ from, to }: NameAt): string {
    return textBetween(this.reading, from, to);
  }

  /** The name that begins at or holds `token`; undefined when none does. Binary search. */
  at(token: number): NameAt | undefined {
    let low = 0;
    let high = this.names.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.names[middle] as NameAt).to <= token) low = middle + 1;
      else high = middle;
    }
    const name = this.names[low];
    return name !== undefined && name.from <= token ? name : undefined;
  }

  /** Whether the name stands where a place does: "from Upper Solm", "near Block C". */
  isPlaced({ kind, from }: NameAt): boolean {
    return kind === "other" && /^(?:in|at|from|near|around|outside)$/u.test(norm(this.reading, from - 1));
  }

  /** The last name that ends before `token` and passes `test`, looking back over at most `BEARERS_TRIED` names. */
  lastBefore(token: number, test: (name: NameAt) => boolean): NameAt | undefined {
    let low = 0;
    let high = this.names.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.names[middle] as NameAt).to <= token) low = middle + 1;
      else high = middle;
    }
    for (let i = low - 1; i >= 0 && i >= low - BEARERS_TRIED; i--) {
      const name = this.names[i] as NameAt;
      if (test(name)) return name;
    }
    return undefined;
  }

  /** The fullest form that the text has for a name it writes at `place`: "Marsh" -> "Ilko Marsh". The name itself when none is fuller. */
  fullest(name: NameAt): NameAt {
    const spelled = name.words.length === 1 ? this.#acronyms.get(name.words[0] as string) : undefined;
    if (spelled !== undefined) return spelled;
    const key = name.words.at(-1);
    if (key === undefined) return name;
    const fits = (other: NameAt) =>
      other.words.length > name.words.length &&
      name.words.every((word) => other.words.includes(word)) &&
      (name.kind !== "person" || other.kind !== "body");
    return this.#nearest(this.#byWord.get(key), name.from, fits) ?? name;
  }

  /** The name that "the agency" or "the interior ministry" stands for at token `place`; undefined when no name holds all its words. */
  bodyCalled(words: readonly string[], place: number): NameAt | undefined {
    const head = words.at(-1);
    if (head === undefined) return undefined;
    // "Hospital" at the start of a sentence is no fuller name of "hospital".
    const fits = (other: NameAt) =>
      other.kind === "body" && other.words.length > 1 && words.every((word) => other.words.includes(word));
    return this.#nearest(this.#byWord.get(head), place, fits);
  }

  /** The name that opens the sentence of token `place` before it, behind a dateline: "ANSBY, Feb 6 - Acme Motors will ...". */
  openingName(place: number): NameAt | undefined {
    const reading = this.reading;
    let from = sentenceFirst(reading, place);
    for (let token = from; token < Math.min(place, from + DATELINE_REACH); token++)
      if (/^[-–—]$/u.test(norm(reading, token)) && hasFlag(reading, token + 1, TokenFlag.spaced)) {
        from = token + 1;
        break;
      }
    while (from < place && DETERMINERS.has(reading, from)) from++;
    const name = this.at(from);
    return name && name.to < place && name.kind !== "person" ? this.fullest(name) : undefined;
  }

  /** Who was introduced in the role `role` ("spokesman"), nearest before token `place`. */
  personAs(role: string, place: number): NameAt | undefined {
    const name = this.#nearest(this.#byRole.get(role), place, () => true, false);
    return name && this.fullest(name);
  }

  /** Who is introduced in the role `role` behind token `place`; undefined when nobody is, or somebody was before it. */
  personLaterAs(role: string, place: number): NameAt | undefined {
    const name = this.#nearest(this.#byRole.get(role), place, () => true);
    return name && name.from > place ? this.fullest(name) : undefined;
  }

  /** The one person whom the text introduces in the role `role` and who passes `test`, in full; undefined when there are none or several. */
  onlyPersonAs(role: string, test: (name: NameAt) => boolean): string | undefined {
    return this.#onlyOne(this.#byRole.get(role), test);
  }

  /** The one name, longer than `words`, that holds them all; undefined when there are none or several. */
  onlyNameWith(words: readonly string[], test: (name: NameAt) => boolean): string | undefined {
    const isLonger = (name: NameAt) =>
      name.words.length > words.length && words.every((word) => name.words.includes(word)) && test(name);
    return this.#onlyOne(this.#byWord.get(words.at(-1) ?? ""), isLonger);
  }

  #onlyOne(list: readonly NameAt[] | undefined, test: (name: NameAt) => boolean): string | undefined {
    let only: string | undefined;
    for (const name of list?.slice(0, BEARERS_TRIED) ?? []) {
      if (!test(name)) continue;
      const text = this.textOf(this.fullest(name));
      if (only !== undefined && only !== text) return undefined;
      only = text;
    }
    return only;
  }

  /** Whether the text writes the last word of the name before token `place`. */
  isKnownBefore(name: NameAt, place: number): boolean {
    const [earliest] = this.#byWord.get(name.words.at(-1) ?? "") ?? [];
    return earliest !== undefined && earliest.from < place;
  }

  /** The nearest before `place` that fits, else (unless `ahead` is false) the first after it. */
  #nearest(
    list: readonly NameAt[] | undefined,
    place: number,
    fits: (name: NameAt) => boolean,
    ahead = true,
  ): NameAt | undefined {
    if (list === undefined) return undefined;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle] as NameAt).from < place) low = middle + 1;
      else high = middle;
    }
    for (let i = low - 1; i >= 0 && i >= low - BEARERS_TRIED; i--)
      if (fits(list[i] as NameAt)) return list[i];
    if (ahead)
      for (let i = low; i < list.length && i < low + BEARERS_TRIED; i++)
        if (fits(list[i] as NameAt)) return list[i];
    return undefined;
  }

  #noteRoles(name: NameAt): void {
    if (name.kind === "body") return;
    const reading = this.reading;
    // "Prime Minister Alda Voss", "presiding judge Lea Munk", "the union's secretary, Ana Brito"
    let before = name.from - 1;
    if (norm(reading, before) === ",") before--;
    for (let back = 0; back < 3 && isWord(reading, before - back); back++) {
      if (PARTICLES.has(reading, before - back) || norm(reading, before - back) === "in") break;
      // "the president told Radio Solm"
      if (REPORTING_VERBS.has(reading, before - back)) break;
      if (SPEAKER_NOUNS.at(reading, before - back) === "person")
        push(this.#byRole, norm(reading, before - back), name);
    }
    // "Ilko Marsh, 52, the agency's spokesman,"
    if (norm(reading, name.to) !== ",") return;
    if (name.kind !== "person" && PLACING.has(reading, name.from - 1)) return;
    const roles: string[] = [];
    for (let token = name.to + 1; token < name.to + APPOSITION_REACH; token++) {
      const word = norm(reading, token);
      if (word === "said" || word === "says" || word === "") return;
      if (word === "." || word === ";" || word === "who" || (word === "," && roles.length > 0)) break;
      if (SPEAKER_NOUNS.at(reading, token) === "person") roles.push(word);
    }
    for (const role of roles) push(this.#byRole, role, name);
  }

  /** "Civil Defence Agency (CDA)" */
  #noteAcronym(name: NameAt): void {
    const reading = this.reading;
    if (norm(reading, name.to) !== "(" || norm(reading, name.to + 2) !== ")") return;
    if (!hasFlag(reading, name.to + 1, TokenFlag.allCaps)) return;
    this.#acronyms.set(norm(reading, name.to + 1), name);
  }
}

const BOOKS = new WeakMap<Reading, NameBook>();

/** The names of a field, found once for all the rules that ask. */
export function nameBookOf(reading: Reading): NameBook {
  const before = BOOKS.get(reading);
  if (before) return before;
  const book = new NameBook(reading);
  BOOKS.set(reading, book);
  return book;
}

/** The words of a token range, line breaks as spaces. */
export function textBetween(reading: Reading, from: number, to: number): string {
  return reading.text.slice(reading.start[from], reading.end[to - 1]).replace(/\s+/gu, " ");
}

const PLACING = wordSet("in at of the from to near 's");

function push(map: Map<string, NameAt[]>, key: string, name: NameAt): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [name]);
  else list.push(name);
}
