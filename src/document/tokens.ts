import { TokenFlag, TokenKind } from "../domain/reading.ts";
import { HASH_SEED, hashStep, Vocabulary } from "../domain/vocabulary.ts";

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

/**
 * Where tokens are written until their number is known; then they are copied to arrays of their own. One set serves every text, since
 * nothing is read from it again: making five arrays anew for each text, as long as the text may need, took a fifth of its tokens' time.
 */
class TokenRoom {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  readonly flags: Uint8Array;
  readonly word: Int32Array;

  constructor(size: number) {
    this.start = new Int32Array(size);
    this.end = new Int32Array(size);
    this.kind = new Uint8Array(size);
    this.flags = new Uint8Array(size);
    this.word = new Int32Array(size);
  }
}

/** Longest text, in UTF-16 code units, for which the room is kept; longer ones get one of their own. */
const ROOM = 1 << 16;
const room = new TokenRoom(ROOM);

/** Cuts `text` into words, numbers and punctuation marks, in one pass over its UTF-16 code units. */
export function tokenise(text: string): Tokens {
  const vocabulary = sharedVocabulary();
  const { length } = text;
  // No text has more tokens than code units.
  const { start, end, kind, flags, word } = length <= ROOM ? room : new TokenRoom(length);
  let count = 0;
  /** Flags of white space before the token that comes next. */
  let before = TokenFlag.spaced | TokenFlag.paragraph;
  let newlines = 2;

  let at = 0;
  while (at < length) {
    const unit = text.charCodeAt(at);
    const unitClass = classOf(unit);
    if (unitClass === CLASS.space || isZeroWidth(unit)) {
      const alone = unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a;
      if (unit === 0x0a || unit === 0x2028 || alone) newlines++;
      else if (unit === 0x2029) newlines += 2;
      before = newlines >= 2 ? TokenFlag.spaced | TokenFlag.paragraph : TokenFlag.spaced;
      at++;
      continue;
    }
    let to: number;
    let tokenKind: number = TokenKind.punctuation;
    let tokenFlags = before;
    let id = -1;
    if (unitClass === CLASS.letter) {
      tokenKind = TokenKind.word;
      // Most words are plain ASCII letters: they are hashed, and their capitals counted, as their end is looked for.
      let hash = HASH_SEED;
      let upper = 0;
      let next = unit;
      to = at;
      while (isAsciiLetter(next)) {
        if (next < 97) upper++;
        hash = hashStep(hash, next | 32);
        next = ++to < length ? text.charCodeAt(to) : 0;
      }
      if (next < 128 && next !== 0x27) {
        id = vocabulary.internAscii(text, at, to, hash);
        if (upper > 0) tokenFlags |= upper === to - at ? allCapital(upper) : capitals(text, at, to);
      } else {
        to = wordEnd(text, to);
        id = vocabulary.intern(text, at, to);
        tokenFlags |= capitals(text, at, to);
      }
    } else if (unitClass === CLASS.digit) {
      tokenKind = TokenKind.number;
      to = numberEnd(text, at);
    } else if (isApostrophe(unit) && isPossessive(text, at) && before === 0) {
      tokenKind = TokenKind.word;
      to = at + 2;
      id = vocabulary.intern(text, at, to);
    } else {
      to = at + (isPair(text, at) ? 2 : 1);
    }
    start[count] = at;
    end[count] = to;
    kind[count] = tokenKind;
    flags[count] = tokenFlags;
    word[count] = id;
    count++;
    before = 0;
    newlines = 0;
    at = to;
  }
  return {
    text,
    count,
    start: start.slice(0, count),
    end: end.slice(0, count),
    kind: kind.slice(0, count),
    flags: flags.slice(0, count),
    word: word.slice(0, count),
    vocabulary,
  };
}

function isAsciiLetter(unit: number): boolean {
  const lower = unit | 32;
  return lower >= 97 && lower <= 122;
}

/** Whether a surrogate pair begins at `at`; a lone half stays a mark of one unit. */
function isPair(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (next & 0xfc00) === 0xdc00;
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
  return allCapital(to - from);
}

/** The flags of a word of `length` capitals: one letter may be no more than the beginning of a sentence. */
function allCapital(length: number): number {
  return length > 1 ? TokenFlag.capitalised | TokenFlag.allCaps : TokenFlag.capitalised;
}
