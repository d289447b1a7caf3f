import { norm, type Reading } from "../../domain/reading.ts";
import { DEMONSTRATIVES, FEELING_ADJECTIVES, FEELING_VERBS } from "../lexicon/sentiment-words.ts";
import { type Mention, note, type QuoteMention, untrack } from "../mention.ts";
import type { Refiner } from "../pipeline.ts";

/** How far behind its first word a sentence shows what it is; tokens, judgement. */
const OPENING = 7;

/**
 * A quoted sentence is tracked when there is something to check in it: a number, a date, an account of what happened, a denial, a
 * commitment. One that only judges or feels is read and left untracked: "It is a sad day", "We are proud of them", "Who knows?"
 * (the line that ClaimBuster draws between check-worthy and non-factual sentences; Hassan et al., KDD 2017). The words of
 * feeling are our own list, so this leans towards keeping.
 */
export const untrackSentiment: Refiner = {
  id: "untrack-sentiment",
  refine(mentions, { reading }) {
    for (let i = 0; i < mentions.length; i++) {
      const mention = mentions[i] as Mention;
      if (mention.kind !== "quote" || holdsFigure(mentions, i) || !isAllSentiment(reading, mention)) continue;
      untrack(mention, "nothing to check in the words");
      note(mention, "not tracked: nothing to check in the words");
    }
    return mentions;
  },
};

/** Whether a tracked number, date or citation stands in the quotation `mentions[at]`; the list is in order of place. */
function holdsFigure(mentions: readonly Mention[], at: number): boolean {
  const { end } = mentions[at] as Mention;
  for (let i = at + 1; i < mentions.length && (mentions[i] as Mention).start < end; i++) {
    const { kind, untracked } = mentions[i] as Mention;
    if (kind !== "quote" && untracked === undefined) return true;
  }
  return false;
}

function isAllSentiment(reading: Reading, { from, to }: QuoteMention): boolean {
  let first = from;
  for (let token = from + 1; token <= to; token++) {
    if (token < to && reading.sentence[token] === reading.sentence[token - 1]) continue;
    if (!isSentiment(reading, first, token)) return false;
    first = token;
  }
  return true;
}

function isSentiment(reading: Reading, first: number, end: number): boolean {
  // "Who would do such a thing?"
  if (norm(reading, end - 1) === "?") return true;
  if (denies(reading, first, end)) return false;
  const second = norm(reading, first + 1);
  switch (norm(reading, first)) {
    case "it":
      return second === "is" || second === "'s" || second === "’s" || second === "feels";
    case "there":
      // "There is work to do" appeals; "There is gas in the cellar" states.
      return (second === "is" || second === "are") && hasInfinitive(reading, first, end);
    case "i":
    case "we":
      return feels(reading, first, end);
    default:
      return DEMONSTRATIVES.has(reading, first) && isCopula(second);
  }
}

function isCopula(word: string): boolean {
  return /^(?:is|are|was|were|'s|’s)$/u.test(word);
}

/** Whether the sentence says that something is not so: "This was not carelessness". */
function denies(reading: Reading, first: number, end: number): boolean {
  for (let token = first; token < end; token++) {
    const word = norm(reading, token);
    if (word === "not" || word === "never" || word.endsWith("n't") || word.endsWith("n’t")) return true;
  }
  return false;
}

function hasInfinitive(reading: Reading, first: number, end: number): boolean {
  for (let token = first + 2; token < end && token < first + OPENING; token++)
    if (norm(reading, token) === "to") return true;
  return false;
}

/** "I still cry", "We are so proud of them", "I hope that they rest". */
function feels(reading: Reading, first: number, end: number): boolean {
  const second = norm(reading, first + 1);
  // "I still count buses": a habit of the speaker's own.
  if (second === "still" || second === "always") return !isPast(norm(reading, first + 2));
  if (FEELING_VERBS.has(reading, first + 1)) return true;
  if (!/^(?:am|are|was|were|feel|'m|’m|'re|’re)$/u.test(second)) return false;
  for (let token = first + 2; token < end && token < first + OPENING; token++)
    if (FEELING_ADJECTIVES.has(reading, token)) return true;
  return false;
}

function isPast(word: string): boolean {
  return word.endsWith("ed") || /^(?:had|have|has|was|were|got|saw|am|are|owe|need|hold)$/u.test(word);
}
