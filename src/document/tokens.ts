import { TokenFlag, TokenKind } from "../domain/reading.ts";
import { Vocabulary } from "../domain/vocabulary.ts";

/** The tokens of a text before sentences are found; see `Reading` for the meaning of the arrays. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  readonly flags: Uint8Array;
  readonly word: Int32Array;
  readonly vocabulary: Vocabulary;
}

const CLASS = { other: 0, letter: 1, digit: 2, space: 3 } as const;

/** Class of each code unit below 0x250; everything above is decided by `classOf`. */
const TABLE = new Uint8Array(0x250);
for (let unit = 0; unit < TABLE.length; unit++) {
  const character = String.fromCharCode(unit);
  if (unit >= 48 && unit <= 57) TABLE[unit] = CLASS.digit;
  else if (/[\p{L}\p{M}]/u.test(character) || unit === 0xad) TABLE[unit] = CLASS.letter;
  else if (/\s/u.test(character) || unit === 0xa0) TABLE[unit] = CLASS.space;
}

const LETTER = /[\p{L}\p{M}]/u;
const UPPER = /\p{Lu}/u;

function classOf(unit: number): number {
  if (unit < TABLE.length) return TABLE[unit] as number;
  // Zero-width space and joiners: inside a word they are part of it.
  if (isZeroWidth(unit)) return CLASS.letter;
  if (unit === 0xfeff || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x3000)
    return CLASS.space;
  if (unit >= 0x2000 && unit <= 0x200a) return CLASS.space;
  if (unit >= 0x2010 && unit <= 0x206f) return CLASS.other;
  // Emoji and their variation selectors are marks: a number may stand right after one ("🔴40 hurt").
  if ((unit >= 0xd800 && unit <= 0xdfff) || (unit >= 0xfe00 && unit <= 0xfe0f)) return CLASS.other;
  return LETTER.test(String.fromCharCode(unit)) ? CLASS.letter : CLASS.other;
}

/** Characters that show nothing: at the edge of a word they count as space, or "40\u200bpeople" would be one name. */
function isZeroWidth(unit: number): boolean {
  return unit === 0xad || (unit >= 0x200b && unit <= 0x200d);
}

function isUpper(unit: number): boolean {
  if (unit < 128) return unit >= 65 && unit <= 90;
  return UPPER.test(String.fromCharCode(unit));
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x2bc;
}

/** Spaces that newsrooms put between groups of three digits: no-break, thin, narrow no-break. */
function isDigitSpace(unit: number): boolean {
  return unit === 0xa0 || unit === 0x2009 || unit === 0x202f;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function digitRun(text: string, from: number): number {
  let at = from;
  while (at < text.length && isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** End of the number that starts at `from`: digits, groups of three after a comma or a digit space, one decimal part. */
function numberEnd(text: string, from: number): number {
  let at = digitRun(text, from);
  const head = at - from;
  for (;;) {
    const mark = text.charCodeAt(at);
    const next = digitRun(text, at + 1);
    const length = next - at - 1;
    // "Feb. 25,1992" is a day and a year; "1,275" and "6,4" are one number.
    const grouped =
      (mark === 0x2c && length >= 1 && length <= 3) || (isDigitSpace(mark) && length === 3 && head <= 3);
    // "14.30.15" and "192.168.0.1" stay one token, which no rule takes for a number.
    const decimal = mark === 0x2e && length >= 1;
    if (!grouped && !decimal) return at;
    at = next;
  }
}

/** The vocabulary that documents share: a cache of distinct words, begun anew before it grows without bound. */
let shared: Vocabulary | undefined;
const VOCABULARY_LIMIT = 200_000;

function sharedVocabulary(): Vocabulary {
  if (!shared?.isComplete || shared.words.length > VOCABULARY_LIMIT) shared = new Vocabulary();
  return shared;
}

/** Cuts `text` into words, numbers and punctuation marks, in one pass over its UTF-16 code units. */
export function tokenise(text: string): Tokens {
  const vocabulary = sharedVocabulary();
  let capacity = Math.max(16, (text.length >> 2) + 16);
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let kind = new Uint8Array(capacity);
  let flags = new Uint8Array(capacity);
  let word = new Int32Array(capacity);
  let count = 0;
  let spaced = true;
  let newlines = 2;

  const push = (from: number, to: number, tokenKind: number, tokenFlags: number): void => {
    if (count === capacity) {
      capacity *= 2;
      start = grown(start, new Int32Array(capacity));
      end = grown(end, new Int32Array(capacity));
      kind = grown(kind, new Uint8Array(capacity));
      flags = grown(flags, new Uint8Array(capacity));
      word = grown(word, new Int32Array(capacity));
    }
    start[count] = from;
    end[count] = to;
    kind[count] = tokenKind;
    flags[count] = tokenFlags | (spaced ? TokenFlag.spaced : 0) | (newlines >= 2 ? TokenFlag.paragraph : 0);
    word[count] = tokenKind === TokenKind.word ? vocabulary.intern(text, from, to) : -1;
    count++;
    spaced = false;
    newlines = 0;
  };

  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const unitClass = classOf(unit);
    if (unitClass === CLASS.space || isZeroWidth(unit)) {
      const alone = unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a;
      if (unit === 0x0a || unit === 0x2028 || alone) newlines++;
      else if (unit === 0x2029) newlines += 2;
      spaced = true;
      at++;
    } else if (unitClass === CLASS.digit) {
      const to = numberEnd(text, at);
      push(at, to, TokenKind.number, 0);
      at = to;
    } else if (unitClass === CLASS.letter) {
      const to = wordEnd(text, at);
      push(at, to, TokenKind.word, capitals(text, at, to));
      at = to;
    } else if (isApostrophe(unit) && isPossessive(text, at) && !spaced) {
      push(at, at + 2, TokenKind.word, 0);
      at += 2;
    } else {
      const to = at + (isPair(text, at) ? 2 : 1);
      push(at, to, TokenKind.punctuation, 0);
      at = to;
    }
  }
  return {
    text,
    count,
    start: start.subarray(0, count),
    end: end.subarray(0, count),
    kind: kind.subarray(0, count),
    flags: flags.subarray(0, count),
    word: word.subarray(0, count),
    vocabulary,
  };
}

/** Whether a surrogate pair begins at `at`; a lone half stays a mark of one unit. */
function isPair(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (next & 0xfc00) === 0xdc00;
}

function grown<T extends Int32Array | Uint8Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

/** End of a word: letters, and an apostrophe between letters ("O'Brien", "don't") unless it begins a possessive 's. */
function wordEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (at < text.length && classOf(text.charCodeAt(at)) === CLASS.letter) at++;
    const joins = isApostrophe(text.charCodeAt(at)) && classOf(text.charCodeAt(at + 1)) === CLASS.letter;
    if (!joins || isPossessive(text, at)) return at;
    at++;
  }
}

function isPossessive(text: string, apostrophe: number): boolean {
  const next = text.charCodeAt(apostrophe + 1);
  if (next !== 0x73 && next !== 0x53) return false;
  return apostrophe + 2 >= text.length || classOf(text.charCodeAt(apostrophe + 2)) !== CLASS.letter;
}

function capitals(text: string, from: number, to: number): number {
  if (!isUpper(text.charCodeAt(from))) return 0;
  for (let at = from + 1; at < to; at++) if (!isUpper(text.charCodeAt(at))) return TokenFlag.capitalised;
  return to - from > 1 ? TokenFlag.capitalised | TokenFlag.allCaps : TokenFlag.capitalised;
}
