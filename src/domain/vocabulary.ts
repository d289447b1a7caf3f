/** The words that rules ask for, each at its number, and the number of each. */
const LEXICON: string[] = [];
const LEXICAL_NUMBERS = new Map<string, number>();

/**
 * The number of a word that rules ask for. Every vocabulary that is begun afterwards gives the word that number, so that a table of
 * words is one small array: measured on real news, a tenth of all reading against tables that look each word up when it comes.
 *
 * @param word in lower case, as `norm` gives it.
 */
export function lexicalNumber(word: string): number {
  const known = LEXICAL_NUMBERS.get(word);
  if (known !== undefined) return known;
  const number = LEXICON.push(word) - 1;
  LEXICAL_NUMBERS.set(word, number);
  return number;
}

/** FNV-1a over lower-case code units (public domain, Fowler, Noll and Vo): the seed, and one step. */
export const HASH_SEED = 0x811c9dc5 | 0;

export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function slotOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

/**
 * Numbers the distinct words of the texts that are read, in lower case, so that rules compare and look up words without
 * allocating a string for each token. Words are folded one at a time: lower-casing a whole text would move offsets
 * ("İ" grows to two code units).
 */
export class Vocabulary {
  /** Lower-case word of each id, curly apostrophes straightened, soft hyphens removed. */
  readonly words: string[] = [];
  #table = new Int32Array(1 << 15).fill(-1);
  readonly #folded = new Map<string, number>();
  readonly #lexical = LEXICON.length;

  constructor() {
    for (const word of LEXICON) {
      if (isAscii(word)) this.intern(word, 0, word.length);
      else this.#addFolded(word);
    }
  }

  /** Whether it has the words of all the tables; one that was begun before a table was made has not. */
  get isComplete(): boolean {
    return this.#lexical === LEXICON.length;
  }

  /** The id of `text.slice(start, end)` in lower case. */
  intern(text: string, start: number, end: number): number {
    let hash = HASH_SEED;
    for (let i = start; i < end; i++) {
      const unit = plain(text.charCodeAt(i));
      if (unit > 127) return this.#internFolded(text.slice(start, end));
      hash = hashStep(hash, unit);
    }
    return this.internAscii(text, start, end, hash);
  }

  /** As `intern`, for ASCII letters and apostrophes whose lower-case code units have been hashed already. */
  internAscii(text: string, start: number, end: number, hash: number): number {
    const mask = this.#table.length - 1;
    let slot = slotOf(hash, mask);
    for (;;) {
      const id = this.#table[slot] as number;
      if (id === -1) return this.#add(lowered(text.slice(start, end)), slot);
      if (isSame(this.words[id] as string, text, start, end)) return id;
      slot = (slot + 1) & mask;
    }
  }

  #internFolded(raw: string): number {
    const known = this.#folded.get(raw);
    if (known !== undefined) return known;
    const folded = lowered(raw.replaceAll("\u00ad", "").replaceAll("\u200b", ""));
    const id = isAscii(folded)
      ? this.intern(folded, 0, folded.length)
      : (this.#folded.get(folded) ?? this.#addFolded(folded));
    this.#folded.set(raw, id);
    return id;
  }

  #addFolded(folded: string): number {
    const id = this.words.push(internalised(folded)) - 1;
    this.#folded.set(folded, id);
    return id;
  }

  #add(word: string, slot: number): number {
    const id = this.words.push(internalised(word)) - 1;
    this.#table[slot] = id;
    if (this.words.length * 2 > this.#table.length) this.#grow();
    return id;
  }

  #grow(): void {
    const table = new Int32Array(this.#table.length * 2).fill(-1);
    const mask = table.length - 1;
    for (let id = 0; id < this.words.length; id++) {
      const word = this.words[id] as string;
      if (!isAscii(word)) continue;
      let hash = HASH_SEED;
      for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
      let slot = slotOf(hash, mask);
      while (table[slot] !== -1) slot = (slot + 1) & mask;
      table[slot] = id;
    }
    this.#table = table;
  }
}

/**
 * The same word as the engine keeps property names: rules compare words with literals for each token, and two such strings are
 * compared by their address. Measured: reading takes a fifth less time.
 */
function internalised(word: string): string {
  return Object.keys({ [word]: 0 })[0] as string;
}

/** The code unit in lower case where it is an ASCII letter, and the curly apostrophe as a straight one. */
function plain(unit: number): number {
  if (unit >= 65 && unit <= 90) return unit | 32;
  return unit === 0x2019 ? 0x27 : unit;
}

function lowered(word: string): string {
  return word.replaceAll("’", "'").toLowerCase();
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++)
    if (word.charCodeAt(i) !== plain(text.charCodeAt(start + i))) return false;
  return true;
}

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return false;
  return true;
}
