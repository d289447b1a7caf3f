import { type Reading, TokenFlag, TokenKind } from "../domain/reading.ts";
import { AMBIGUOUS, BEFORE_NAME, BESIDE_CLOCK, STARTERS } from "./abbreviations.ts";
import { type Tokens, tokenise } from "./tokens.ts";

/**
 * Tokens after which a sentence is cut even where nothing ends it. Real ones stay under 150; tables and lists without a full stop do
 * not, and every rule that looks through a sentence must stay linear in the text (judgement).
 */
const LONGEST_SENTENCE = 400;

/** Cuts `text` into tokens and sentences. A paragraph break always ends a sentence. */
export function read(text: string): Reading {
  const tokens = tokenise(text);
  const sentence = new Int32Array(tokens.count);
  const starts: number[] = [];
  let first = 0;
  for (let token = 0; token < tokens.count; token++) {
    if (token === 0 || token - first >= LONGEST_SENTENCE || startsSentence(tokens, token)) {
      first = token;
      starts.push(token);
    }
    sentence[token] = starts.length - 1;
  }
  starts.push(tokens.count);
  const { count, start, end, kind, flags, word, vocabulary } = tokens;
  const sentenceStart = Int32Array.from(starts);
  return { text, count, start, end, kind, flags, word, vocabulary, sentence, sentenceStart };
}

const CLOSERS = "\"”’')]»";
const OPENERS = "\"“‘'([«";

function startsSentence(tokens: Tokens, token: number): boolean {
  if (hasFlag(tokens, token, TokenFlag.paragraph)) return true;
  if (!hasFlag(tokens, token, TokenFlag.spaced)) return false;
  if (isBullet(tokens, token)) return true;
  // Nearly every token stands behind a word or a number, which end nothing.
  if (tokens.kind[token - 1] !== TokenKind.punctuation) return false;

  // Back over closing quotes and brackets: 'He said "go." Then ...' breaks after the quote.
  let mark = token - 1;
  while (mark > 0 && CLOSERS.includes(character(tokens, mark)) && !hasFlag(tokens, mark, TokenFlag.spaced))
    mark--;
  const ender = character(tokens, mark);
  if (ender !== "." && ender !== "!" && ender !== "?" && ender !== "…") return false;
  if (!canStart(tokens, token)) return false;
  return ender !== "." || mark < token - 1 || endsSentence(tokens, mark, token);
}

/** A capital, a digit or an opening quote may start a sentence. */
function canStart(tokens: Tokens, token: number): boolean {
  if (tokens.kind[token] === TokenKind.number) return true;
  if (tokens.kind[token] === TokenKind.word) return hasFlag(tokens, token, TokenFlag.capitalised);
  return OPENERS.includes(character(tokens, token)) || "-–—•$€£".includes(character(tokens, token));
}

/** Whether the full stop at `stop` ends a sentence when `next` follows. */
function endsSentence(tokens: Tokens, stop: number, next: number): boolean {
  const before = stop - 1;
  if (before < 0 || tokens.kind[before] !== TokenKind.word || hasFlag(tokens, stop, TokenFlag.spaced))
    return true;
  const word = normalised(tokens, before);
  const follower = normalised(tokens, next);
  // "U.S." and "a.m.": a letter, a stop, a letter, a stop.
  const dotted =
    (tokens.end[before] as number) - (tokens.start[before] as number) === 1 &&
    character(tokens, before - 1) === ".";
  // "by 4.58 p.m. Deputies were there" against "8 p.m. Tuesday" and "8 p.m. Eastern"
  if (
    dotted &&
    word === "m" &&
    /^[ap]$/u.test(normalised(tokens, before - 2)) &&
    tokens.kind[next] === TokenKind.word
  )
    return !BESIDE_CLOCK.has(follower);
  if (dotted || AMBIGUOUS.has(word)) return STARTERS.has(follower);
  if (
    (tokens.end[before] as number) - (tokens.start[before] as number) === 1 &&
    hasFlag(tokens, before, TokenFlag.capitalised)
  )
    return STARTERS.has(follower) && follower !== "a" && follower !== "i";
  if (!BEFORE_NAME.has(word)) return true;
  // "No. It was over." against "No. 822": before a number or a name these never end a sentence.
  return (word === "no" || word === "sun" || word === "sat") && STARTERS.has(follower);
}

/** A dash or bullet that begins a line. */
function isBullet(tokens: Tokens, token: number): boolean {
  if (token === 0 || tokens.kind[token] !== TokenKind.punctuation) return false;
  if (!"-–—•*".includes(character(tokens, token))) return false;
  const gap = tokens.text.slice(tokens.end[token - 1], tokens.start[token]);
  return gap.includes("\n");
}

function character(tokens: Tokens, token: number): string {
  if (token < 0 || token >= tokens.count || tokens.kind[token] !== TokenKind.punctuation) return "\0";
  return tokens.text.charAt(tokens.start[token] as number);
}

function normalised(tokens: Tokens, token: number): string {
  const word = token < tokens.count ? (tokens.word[token] as number) : -1;
  return word < 0 ? "" : (tokens.vocabulary.words[word] as string);
}

function hasFlag(tokens: Tokens, token: number, flag: number): boolean {
  return ((tokens.flags[token] as number) & flag) !== 0;
}
