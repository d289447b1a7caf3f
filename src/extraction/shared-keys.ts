import { happeningOf } from "../domain/happening.ts";
import {
  hasFlag,
  isWord,
  norm,
  type Reading,
  sentenceEnd,
  sentenceFirst,
  TokenFlag,
} from "../domain/reading.ts";
import type { DateMention, QuantityMention } from "./mention.ts";

/** How many tokens to either side tell what is dated; judgement, a long sentence. */
const KEY_TOKENS = 40;

/**
 * Finds the date of a happening that is spoken of elsewhere by the names and the kind of happening that both places have: "the 36th
 * anniversary of the armistice" and "the armistice was signed on 18 June 1988". What half the text names tells nothing apart, so
 * keys weigh by their rarity in the text.
 */
export class SharedKeys {
  readonly #reading: Reading;
  #sentences: ReadonlyMap<string, number> | undefined;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /**
   * The date whose surroundings share most with the words after `mention`; it must share the rarest key that any of the dates
   * shares. Undefined where none does, and where dates of two years share as much.
   */
  dateOf(mention: QuantityMention, dates: readonly DateMention[]): DateMention | undefined {
    const reading = this.#reading;
    const keys = keysBetween(
      reading,
      mention.to,
      Math.min(sentenceEnd(reading, mention.from), mention.to + KEY_TOKENS),
    );
    if (keys.size === 0) return undefined;
    const candidates = dates.flatMap((date) => {
      const shared = [...keysAround(reading, date)].filter((key) => keys.has(key));
      return shared.length === 0 ? [] : [{ date, weights: shared.map((key) => this.#weightOf(key)) }];
    });
    const rarest = Math.max(...candidates.flatMap(({ weights }) => weights));
    const fitting = candidates
      .filter(({ weights }) => weights.includes(rarest))
      .map(({ date, weights }) => ({ date, weight: weights.reduce((sum, weight) => sum + weight, 0) }));
    const most = Math.max(...fitting.map(({ weight }) => weight));
    const best = fitting.filter(({ weight }) => weight === most).map(({ date }) => date);
    // Of two that share as much, the day tells the happening better than a year.
    const days = best.filter(({ precision }) => precision === "day");
    const left = days.length > 0 ? days : best;
    return left.every(({ date }) => yearOf(date.start) === yearOf(left[0]?.date.start)) ? left[0] : undefined;
  }

  /** One over the number of sentences that have the key. */
  #weightOf(key: string): number {
    this.#sentences ??= countSentences(this.#reading);
    return 1 / (this.#sentences.get(key) ?? 1);
  }
}

function yearOf(day: string | null | undefined): string | undefined {
  return day?.slice(0, 4);
}

function keysAround(reading: Reading, date: DateMention): Set<string> {
  return keysBetween(
    reading,
    Math.max(sentenceFirst(reading, date.from), date.from - KEY_TOKENS),
    Math.min(sentenceEnd(reading, date.from), date.to + KEY_TOKENS),
  );
}

/** Names (lower case) and families of happenings among the tokens [from, to). */
function keysBetween(reading: Reading, from: number, to: number): Set<string> {
  const keys = new Set<string>();
  for (let at = from; at < to; at++) {
    const key = keyAt(reading, at);
    if (key !== undefined && (happeningOf(key) !== undefined || at !== sentenceFirst(reading, at)))
      keys.add(key);
  }
  return keys;
}

/** In how many sentences each key stands. */
function countSentences(reading: Reading): Map<string, number> {
  const counts = new Map<string, number>();
  const last = new Map<string, number>();
  for (let at = 0; at < reading.count; at++) {
    const key = keyAt(reading, at);
    const sentence = reading.sentence[at] as number;
    if (key === undefined || last.get(key) === sentence) continue;
    last.set(key, sentence);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function keyAt(reading: Reading, at: number): string | undefined {
  if (!isWord(reading, at)) return undefined;
  const word = norm(reading, at);
  return (
    happeningOf(word) ?? (hasFlag(reading, at, TokenFlag.capitalised) && word.length > 3 ? word : undefined)
  );
}
