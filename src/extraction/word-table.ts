import { norm, type Reading, TokenKind } from "../domain/reading.ts";
import type { Vocabulary } from "../domain/vocabulary.ts";

const UNKNOWN = 0;
const ABSENT = 1;

/**
 * A lexicon from words to values that is looked up by token, not by string: the answer for each word of a vocabulary is
 * found once and kept by its number, in a typed array (a sparse JavaScript array is thirty times slower).
 */
export class WordTable<T> {
  readonly #values: readonly T[];
  /** Word -> 2 + place in `#values`. */
  readonly #places: ReadonlyMap<string, number>;
  #vocabulary: Vocabulary | undefined;
  /** By word number: `UNKNOWN` until asked for, `ABSENT`, or a place. */
  #known = new Int32Array(0);

  constructor(entries: Iterable<readonly [word: string, value: T]>) {
    const byWord = new Map(entries);
    this.#values = [...byWord.values()];
    this.#places = new Map([...byWord.keys()].map((word, i) => [word, i + 2]));
  }

  /** The value of the word at `token`; undefined for other words, for digits and outside the text. */
  at(reading: Reading, token: number): T | undefined {
    const place = this.#placeOf(reading, token);
    return place === ABSENT ? undefined : this.#values[place - 2];
  }

  has(reading: Reading, token: number): boolean {
    return this.#placeOf(reading, token) !== ABSENT;
  }

  /**
   * The first token from `from` on whose word is in the table; `reading.count` when there is none. To go over a whole text, ask
   * for the next token again and again: ten times faster than asking at each token.
   */
  next(reading: Reading, from: number): number {
    const { count, word: words, vocabulary } = reading;
    if (vocabulary !== this.#vocabulary) this.#lookUp(vocabulary, 0);
    let known = this.#known;
    for (let token = from; token < count; token++) {
      const word = words[token] as number;
      if (word < 0) continue;
      let place = word < known.length ? (known[word] as number) : UNKNOWN;
      if (place === UNKNOWN) {
        place = this.#lookUp(vocabulary, word);
        known = this.#known;
      }
      if (place !== ABSENT) return token;
    }
    return count;
  }

  /** The words of the table. */
  words(): Iterable<string> {
    return this.#places.keys();
  }

  /** As `next`, but stops at digits too: where a number, in figures or in words of the table, may begin. */
  nextOrNumber(reading: Reading, from: number): number {
    const { count, word: words, kind } = reading;
    for (let token = from; token < count; token++) {
      if ((words[token] as number) < 0 ? kind[token] === TokenKind.number : this.has(reading, token))
        return token;
    }
    return count;
  }

  #placeOf(reading: Reading, token: number): number {
    if (token < 0 || token >= reading.count) return ABSENT;
    const word = reading.word[token] as number;
    if (word < 0) return ABSENT;
    if (reading.vocabulary === this.#vocabulary && word < this.#known.length) {
      const known = this.#known[word] as number;
      if (known !== UNKNOWN) return known;
    }
    return this.#lookUp(reading.vocabulary, word);
  }

  #lookUp(vocabulary: Vocabulary, word: number): number {
    const { words } = vocabulary;
    if (vocabulary !== this.#vocabulary) {
      this.#vocabulary = vocabulary;
      this.#known = new Int32Array(words.length * 2);
    } else if (word >= this.#known.length) {
      const known = new Int32Array(words.length * 2);
      known.set(this.#known);
      this.#known = known;
    }
    const place = this.#places.get(words[word] as string) ?? ABSENT;
    this.#known[word] = place;
    return place;
  }
}

/** A question about words whose answer is found once for each word of a vocabulary; false for digits and marks. */
export class WordTest {
  readonly #test: (word: string) => boolean;
  #vocabulary: Vocabulary | undefined;
  /** By word number: `UNKNOWN`, `ABSENT`, or 2 where the answer is yes. */
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
    return (known === UNKNOWN ? this.#ask(reading.vocabulary, word) : known) !== ABSENT;
  }

  #ask(vocabulary: Vocabulary, word: number): number {
    const { words } = vocabulary;
    if (vocabulary !== this.#vocabulary || word >= this.#known.length) {
      const known = new Uint8Array(words.length * 2);
      if (vocabulary === this.#vocabulary) known.set(this.#known);
      this.#vocabulary = vocabulary;
      this.#known = known;
    }
    const answer = this.#test(words[word] as string) ? 2 : ABSENT;
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

interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** A lexicon of phrases ("no fewer than"); words as `norm` gives them, parted by single spaces, hyphens and marks as tokens of their own. */
export class PhraseTable<T> {
  readonly #byFirst: WordTable<readonly Phrase<T>[]>;
  /** Phrases that begin with a mark: "% points", "+". */
  readonly #byMark: ReadonlyMap<string, readonly Phrase<T>[]>;

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    const byFirst = new Map<string, Phrase<T>[]>();
    for (const [phrase, value] of entries) {
      const words = phrase.split(" ");
      const first = words[0] as string;
      const list = byFirst.get(first) ?? [];
      list.push({ words, value });
      byFirst.set(first, list);
    }
    for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
    this.#byFirst = new WordTable(byFirst);
    this.#byMark = new Map([...byFirst].filter(([first]) => !/^[\p{L}\p{N}']/u.test(first)));
  }

  /** The longest phrase that starts at `token`, and the token after it. */
  at(reading: Reading, token: number): { readonly value: T; readonly to: number } | undefined {
    const candidates = this.#byFirst.at(reading, token) ?? this.#atMark(reading, token);
    if (!candidates) return undefined;
    for (const { words, value } of candidates) {
      let matched = 1;
      while (matched < words.length && norm(reading, token + matched) === words[matched]) matched++;
      if (matched === words.length) return { value, to: token + matched };
    }
    return undefined;
  }

  /** The first token from `from` on that begins with the first word of a phrase; for tables without marks. See `WordTable.next`. */
  next(reading: Reading, from: number): number {
    return this.#byFirst.next(reading, from);
  }

  /** The first words of the phrases. */
  words(): Iterable<string> {
    return this.#byFirst.words();
  }

  #atMark(reading: Reading, token: number): readonly Phrase<T>[] | undefined {
    if (
      this.#byMark.size === 0 ||
      token < 0 ||
      token >= reading.count ||
      (reading.word[token] as number) >= 0
    )
      return undefined;
    return this.#byMark.get(norm(reading, token));
  }
}
