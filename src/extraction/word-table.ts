import type { Reading } from "../domain/reading.ts";
import { lexicalNumber, type Vocabulary } from "../domain/vocabulary.ts";

/** A lexicon from words to values that is looked up by token, not by string: one small array from the number of a word to its value. */
export class WordTable<T> {
  readonly #words: readonly string[];
  readonly #values: readonly T[];
  /** By lexical number, up to the table's last word: 0 for the words of other tables, else 1 + place in `#values`. */
  readonly #places: Uint8Array | Uint16Array;

  constructor(entries: Iterable<readonly [word: string, value: T]>) {
    const byWord = new Map(entries);
    this.#words = [...byWord.keys()];
    this.#values = [...byWord.values()];
    const numbers = this.#words.map(lexicalNumber);
    const size = numbers.reduce((most, number) => Math.max(most, number + 1), 0);
    this.#places = numbers.length < 255 ? new Uint8Array(size) : new Uint16Array(size);
    for (const [i, number] of numbers.entries()) this.#places[number] = i + 1;
  }

  /** The value of the word at `token`; undefined for other words, for digits and outside the text. */
  at(reading: Reading, token: number): T | undefined {
    const place = this.#placeOf(reading, token);
    return place === 0 ? undefined : this.#values[place - 1];
  }

  has(reading: Reading, token: number): boolean {
    return this.#placeOf(reading, token) !== 0;
  }

  /** The first token from `from` on whose word is in the table; `reading.count` when there is none. */
  next(reading: Reading, from: number): number {
    const { count, word: words } = reading;
    const places = this.#places;
    for (let token = from; token < count; token++) {
      const word = words[token] as number;
      if (word >= 0 && word < places.length && places[word] !== 0) return token;
    }
    return count;
  }

  /** The words of the table. */
  words(): readonly string[] {
    return this.#words;
  }

  #placeOf(reading: Reading, token: number): number {
    if (token < 0 || token >= reading.count) return 0;
    const word = reading.word[token] as number;
    const places = this.#places;
    return word >= 0 && word < places.length ? (places[word] as number) : 0;
  }
}

const UNKNOWN = 0;
const NO = 1;
const YES = 2;

/** A question about words whose answer is found once for each word of a vocabulary; false for digits and marks. */
export class WordTest {
  readonly #test: (word: string) => boolean;
  #vocabulary: Vocabulary | undefined;
  /** By word number: `UNKNOWN` until asked for, then `NO` or `YES`. */
  #known = new Uint8Array(0);

  /** @param test is asked with the word as `norm` gives it. */
  constructor(test: (word: string) => boolean) {
    this.#test = test;
  }

  has(reading: Reading, token: number): boolean {
    if (token < 0 || token >= reading.count) return false;
    const word = reading.word[token] as number;
    if (word < 0) return false;
    const known =
      reading.vocabulary === this.#vocabulary && word < this.#known.length
        ? (this.#known[word] as number)
        : UNKNOWN;
    return (known === UNKNOWN ? this.#ask(reading.vocabulary, word) : known) === YES;
  }

  #ask(vocabulary: Vocabulary, word: number): number {
    const { words } = vocabulary;
    if (vocabulary !== this.#vocabulary || word >= this.#known.length) {
      const known = new Uint8Array(words.length * 2);
      if (vocabulary === this.#vocabulary) known.set(this.#known);
      this.#vocabulary = vocabulary;
      this.#known = known;
    }
    const answer = this.#test(words[word] as string) ? YES : NO;
    this.#known[word] = answer;
    return answer;
  }
}

/** A `WordTable` of plain membership. `words` is one string, parted by white space. */
export function wordSet(words: string): WordTable<true> {
  return new WordTable(
    words
      .trim()
      .split(/\s+/u)
      .map((word) => [word, true] as const),
  );
}

/** The words of several tables: where any of them may begin something. */
export function wordsOf(...tables: readonly { words(): Iterable<string> }[]): WordTable<true> {
  return new WordTable(tables.flatMap((table) => Array.from(table.words(), (word) => [word, true] as const)));
}

/** A place in the tree of a table's phrases: the words so far are a phrase with a value, or others go on from here, or both. */
interface Branch<T> {
  value?: T;
  next?: Map<number, Branch<T>>;
}

/** A lexicon of phrases ("no fewer than"); words as `norm` gives them, parted by single spaces, hyphens and marks as tokens of their own. */
export class PhraseTable<T> {
  readonly #byFirst: WordTable<Branch<T>>;
  /** Phrases that begin with a mark: "% points", "+". */
  readonly #byMark: ReadonlyMap<number, Branch<T>>;

  /** Of a phrase that is given twice the first value holds. */
  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    const words = new Map<string, Branch<T>>();
    const marks = new Map<number, Branch<T>>();
    for (const [phrase, value] of entries) {
      const [first = "", ...rest] = phrase.split(" ");
      let branch = isMark(first) ? grown(marks, keyOf(first)) : grown(words, first);
      for (const word of rest) {
        branch.next ??= new Map();
        branch = grown(branch.next, keyOf(word));
      }
      branch.value ??= value;
    }
    this.#byFirst = new WordTable(words);
    this.#byMark = marks;
  }

  /** The longest phrase that starts at `token`, and the token after it. */
  at(reading: Reading, token: number): { readonly value: T; readonly to: number } | undefined {
    let branch = this.#byFirst.at(reading, token) ?? this.#atMark(reading, token);
    if (branch === undefined) return undefined;
    let { value } = branch;
    let to = token + 1;
    for (let at = token + 1; branch.next !== undefined; at++) {
      branch = branch.next.get(keyAt(reading, at));
      if (branch === undefined) break;
      if (branch.value === undefined) continue;
      value = branch.value;
      to = at + 1;
    }
    return value === undefined ? undefined : { value, to };
  }

  /** The first token from `from` on that begins with the first word of a phrase; for tables without marks. See `WordTable.next`. */
  next(reading: Reading, from: number): number {
    return this.#byFirst.next(reading, from);
  }

  /** The first words of the phrases, marks left out. */
  words(): readonly string[] {
    return this.#byFirst.words();
  }

  #atMark(reading: Reading, token: number): Branch<T> | undefined {
    if (this.#byMark.size === 0) return undefined;
    const key = keyAt(reading, token);
    return key < 0 ? this.#byMark.get(key) : undefined;
  }
}

function grown<K, T>(branches: Map<K, Branch<T>>, key: K): Branch<T> {
  const known = branches.get(key);
  if (known) return known;
  const branch: Branch<T> = {};
  branches.set(key, branch);
  return branch;
}

/** No word and no mark of one code unit stands there. */
const NO_KEY = Number.NEGATIVE_INFINITY;

/** What stands at the token, as phrases are keyed: the number of a word, or below 0 the code unit of a mark. */
function keyAt(reading: Reading, token: number): number {
  if (token < 0 || token >= reading.count) return NO_KEY;
  const word = reading.word[token] as number;
  if (word >= 0) return word;
  const start = reading.start[token] as number;
  return (reading.end[token] as number) - start === 1 ? -1 - reading.text.charCodeAt(start) : NO_KEY;
}

function keyOf(word: string): number {
  if (!isMark(word)) return lexicalNumber(word);
  if (word.length !== 1) throw new Error(`"${word}" in a phrase is neither a word nor one mark.`);
  return -1 - word.charCodeAt(0);
}

/** Marks and digits, which have no number in a vocabulary: "%", "+". */
function isMark(word: string): boolean {
  return !/^[\p{L}\p{M}']/u.test(word);
}
