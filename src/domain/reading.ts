import type { Vocabulary } from "./vocabulary.ts";

/** What a token is. Plain numbers, so that they fit a typed array. */
export const TokenKind = { word: 1, number: 2, punctuation: 3 } as const;

/** Facts of a token that rules ask for; combined bitwise. */
export const TokenFlag = {
  /** Begins with a capital letter. */
  capitalised: 1,
  /** Two or more letters, all capital: "OIC", "BAKU". */
  allCaps: 2,
  /** White space (or the start of the text) stands before it. */
  spaced: 4,
  /** First token of its paragraph. */
  paragraph: 8,
} as const;

/**
 * One field of a document cut into tokens and sentences, as typed arrays over token numbers.
 * `start`/`end` are UTF-16 offsets into `text`, half-open. Hyphens, slashes, currency signs and possessive 's are tokens of their own;
 * "1,275", "6.4" and "1 275" (no-break or thin space) are one number token; "366th" is a number and an unspaced word "th".
 */
export interface Reading {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  readonly flags: Uint8Array;
  /** Vocabulary id of a word token; -1 otherwise. */
  readonly word: Int32Array;
  readonly vocabulary: Vocabulary;
  /** Number of the sentence that each token stands in. */
  readonly sentence: Int32Array;
  /** First token of each sentence, with `count` appended. */
  readonly sentenceStart: Int32Array;
}

/** The token in lower case: the word, the punctuation mark, the digits as written; "" outside the text. */
export function norm(reading: Reading, token: number): string {
  if (token < 0 || token >= reading.count) return "";
  const word = reading.word[token] as number;
  if (word >= 0) return reading.vocabulary.words[word] as string;
  return written(reading, token);
}

/** The token as written; "" outside the text. */
export function written(reading: Reading, token: number): string {
  if (token < 0 || token >= reading.count) return "";
  const start = reading.start[token] as number;
  const end = reading.end[token] as number;
  if (end - start === 1) {
    const unit = reading.text.charCodeAt(start);
    if (unit < 128) return ASCII[unit] as string;
  }
  return reading.text.slice(start, end);
}

/** The marks, digits and letters of one code unit: rules ask for them at every token, and a slice would be made anew each time. */
const ASCII: readonly string[] = Array.from({ length: 128 }, (_, unit) => String.fromCharCode(unit));

/** Whether the token has the flag; false outside the text. */
export function hasFlag(reading: Reading, token: number, flag: number): boolean {
  return token >= 0 && token < reading.count && ((reading.flags[token] as number) & flag) !== 0;
}

/** Whether the token is a word; false outside the text. */
export function isWord(reading: Reading, token: number): boolean {
  return token >= 0 && token < reading.count && reading.kind[token] === TokenKind.word;
}

/** Whether the token is digits; false outside the text. */
export function isNumber(reading: Reading, token: number): boolean {
  return token >= 0 && token < reading.count && reading.kind[token] === TokenKind.number;
}

/** First token of the sentence that `token` stands in. */
export function sentenceFirst(reading: Reading, token: number): number {
  return reading.sentenceStart[reading.sentence[token] as number] as number;
}

/** One past the last token of the sentence that `token` stands in. */
export function sentenceEnd(reading: Reading, token: number): number {
  return reading.sentenceStart[(reading.sentence[token] as number) + 1] as number;
}

/** The token that holds or follows offset `offset` (UTF-16); `count` when there is none. Binary search. */
export function tokenAt(reading: Reading, offset: number): number {
  let low = 0;
  let high = reading.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reading.end[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
