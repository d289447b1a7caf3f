import type { Claim } from "../domain/claim.ts";
import { STOP_WORDS } from "./lexicon/stop-words.ts";
import { link, none, type Verdict } from "./verdict.ts";
import { stem, wordsOf } from "./words.ts";

/** Share of the shorter quote's content words that the longer one must have too; judgement: one changed word in three is still one statement. */
const OVERLAP = 0.6;

/** Whether two quotes are one statement of one speaker: the speaker's last name, and most of the words. */
export function sameQuote(a: Claim, b: Claim): Verdict {
  const [x, y] = [a.speech, b.speech];
  if (!x || !y) return none("not quotes");
  const wordsA = contentOf(x.words);
  const wordsB = contentOf(y.words);
  const smaller = Math.min(wordsA.size, wordsB.size);
  if (smaller < 3) return none("too short to know again");
  let shared = 0;
  for (const word of wordsA) if (wordsB.has(word)) shared++;
  const overlap = shared / smaller;
  if (overlap < OVERLAP) return none("other words");
  const sameSpeaker = lastName(x.speaker) === lastName(y.speaker);
  // Words that are all but the same are one statement even when the credit differs: that is what a check should see.
  if (!sameSpeaker && (overlap < 0.9 || smaller < 5)) return none("other speakers");
  const reasons = [`${Math.round(overlap * 100)} percent of the words`];
  if (sameSpeaker) reasons.push(`both quote ${x.speaker}`);
  return link(3 + overlap, reasons);
}

function contentOf(words: string): ReadonlySet<string> {
  const kept = wordsOf(words).map((word) => word.folded);
  const content = kept.filter((word) => !STOP_WORDS.has(word) || /^\p{N}/u.test(word));
  // A short sentence of small words ("We will not go") is known by all of them.
  return new Set((content.length >= 3 ? content : kept).map(stem));
}

function lastName(speaker: string): string {
  return wordsOf(speaker).at(-1)?.folded ?? "";
}
