import { norm, type Reading, TokenKind } from "../domain/reading.ts";
import type { Vocabulary } from "../domain/vocabulary.ts";

/**
 * A lexicon from words to values that is looked up by token, not by string: the answer for each word of a vocabulary is
 * found once and kept by its number.
 */
export class WordTable<T> {
  readonly #values: ReadonlyMap<string, T>;
  #vocabulary: Vocabulary | undefined;
  #known: (T | undefined | null)[] = [];

  constructor(entries: Iterable<readonly [word: string, value: T]>) {
    this.#values = new Map(entries);
  }

  /** The value of the word or mark ("%") at `token`; undefined for other words, for digits and outside the text. */
  at(reading: Reading, token: number): T | undefined {
    if (token < 0 || token >= reading.count) return undefined;
    const word = reading.word[token] as number;
    if (word < 0)
      return reading.kind[token] === TokenKind.punctuation
        ? this.#values.get(norm(reading, token))
        : undefined;
    if (reading.vocabulary !== this.#vocabulary) {
      this.#vocabulary = reading.vocabulary;
      this.#known = [];
    }
    const known = this.#known[word];
    if (known !== undefined) return known ?? undefined;
    const value = this.#values.get(reading.vocabulary.words[word] as string);
    this.#known[word] = value ?? null;
    return value;
  }

  has(reading: Reading, token: number): boolean {
    return this.at(reading, token) !== undefined;
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
