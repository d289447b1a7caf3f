import { type Reading, TokenKind } from "../domain/reading.ts";
import { lexicalNumber } from "../domain/vocabulary.ts";

/** How many there may be: one bit of a word's mask stands for each. */
const MOST = 32;

/** How many there are, and for each word of theirs, by its lexical number, which of them it belongs to. */
let made = 0;
let wordMasks = new Uint32Array(1 << 13);
/** Which of them stop at digits. */
let digitMask = 0;

/** The tokens of each, by its place, for the readings in use. */
const found = new WeakMap<Reading, readonly (readonly number[])[]>();

/**
 * The words, and digits, that a rule can begin at. All of them are found in one walk over a reading: a dozen extractors that each
 * walked it alone spent more time on the tokens that concern none of them than on those that do.
 */
export class Beginnings {
  readonly #place: number;

  /** @param words as `norm` gives them; with `digits` every number in figures is one too. */
  constructor(words: Iterable<string>, { digits = false } = {}) {
    if (made === MOST) throw new Error(`There are ${MOST} beginnings already; widen the masks.`);
    this.#place = made++;
    const bit = 1 << this.#place;
    for (const word of words) {
      const number = lexicalNumber(word);
      if (number >= wordMasks.length) {
        const wider = new Uint32Array(number * 2);
        wider.set(wordMasks);
        wordMasks = wider;
      }
      wordMasks[number] = (wordMasks[number] as number) | bit;
    }
    if (digits) digitMask |= bit;
  }

  /** The tokens of the reading at which the rule can begin, in order. */
  in(reading: Reading): readonly number[] {
    let tokens = found.get(reading);
    if (tokens?.[this.#place] === undefined) {
      tokens = walk(reading);
      found.set(reading, tokens);
    }
    return tokens[this.#place] as readonly number[];
  }
}

function walk({ count, word: words, kind }: Reading): number[][] {
  const tokens: number[][] = Array.from({ length: made }, () => []);
  for (let token = 0; token < count; token++) {
    const word = words[token] as number;
    let mask = 0;
    if (word < 0) mask = kind[token] === TokenKind.number ? digitMask : 0;
    else if (word < wordMasks.length) mask = wordMasks[word] as number;
    for (; mask !== 0; mask &= mask - 1) (tokens[31 - Math.clz32(mask & -mask)] as number[]).push(token);
  }
  return tokens;
}
