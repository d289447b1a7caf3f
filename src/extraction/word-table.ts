import { norm, type Reading, TokenKind } from "../domain/reading.ts";
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

  /** As `next`, but stops at digits too: where a number, in figures or in words of the table, may begin. */
  nextOrNumber(reading: Reading, from: number): number {
    const { count, word: words, kind } = reading;
    const places = this.#places;
    for (let token = from; token < count; token++) {
      const word = words[token] as number;
      if (word < 0 ? kind[token] === TokenKind.number : word < places.length && places[word] !== 0)
        return token;
    }
    return count;
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

interface Phrase<T> {
  readonly words: readonly string[];
  /** The lexical number of each word; -1 for marks and digits, which have none. */
  readonly numbers: readonly number[];
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
      list.push({ words, numbers: words.map((word) => (isMark(word) ? -1 : lexicalNumber(word))), value });
      byFirst.set(first, list);
    }
    for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
    this.#byFirst = new WordTable([...byFirst].filter(([first]) => !isMark(first)));
    this.#byMark = new Map([...byFirst].filter(([first]) => isMark(first)));
  }

  /** The longest phrase that starts at `token`, and the token after it. */
  at(reading: Reading, token: number): { readonly value: T; readonly to: number } | undefined {
    const candidates = this.#byFirst.at(reading, token) ?? this.#atMark(reading, token);
    if (!candidates) return undefined;
    for (const phrase of candidates) {
      const { length } = phrase.words;
      let matched = 1;
      while (matched < length && isAt(reading, token + matched, phrase, matched)) matched++;
      if (matched === length) return { value: phrase.value, to: token + matched };
    }
    return undefined;
  }

  /** The first token from `from` on that begins with the first word of a phrase; for tables without marks. See `WordTable.next`. */
  next(reading: Reading, from: number): number {
    return this.#byFirst.next(reading, from);
  }

  /** The first words of the phrases, marks left out. */
  words(): readonly string[] {
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

/** Whether the word of the phrase stands at the token. */
function isAt(reading: Reading, token: number, { words, numbers }: Phrase<unknown>, place: number): boolean {
  const number = numbers[place] as number;
  if (token >= reading.count) return false;
  return number < 0 ? norm(reading, token) === words[place] : reading.word[token] === number;
}

/** Marks and digits, which have no number in a vocabulary: "%", "+", "10". */
function isMark(word: string): boolean {
  return !/^[\p{L}\p{M}']/u.test(word);
}
