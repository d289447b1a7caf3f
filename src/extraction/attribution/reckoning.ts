import { norm, type Reading } from "../../domain/reading.ts";
import { RECKONINGS } from "../lexicon/reporting-verbs.ts";
import { isSpeaker } from "./reported-content.ts";
import { exactly, phraseFrom, type SourcePhrase } from "./source-phrase.ts";

/** Whose reckoning a figure is by. */
export interface Reckoning {
  readonly owner: SourcePhrase;
  /** The token of "reckoning", "count", "estimate". */
  readonly noun: number;
  /** The token behind all of it. */
  readonly to: number;
}

/** How far behind "by" the owner's "'s" may stand; tokens, judgement. */
const REACH = 9;

/** What stands behind "by": "by the secretariat's own reckoning", "by the union's count", "by the estimate of the police". */
export function reckoningBehind(reading: Reading, by: number, end: number): Reckoning | undefined {
  const isNamedFirst = norm(reading, by + 1) === "the" && norm(reading, by + 3) === "of";
  if (isNamedFirst && RECKONINGS.has(reading, by + 2)) {
    const owner = phraseFrom(reading, by + 4, end);
    return owner && isSpeaker(reading, owner) ? { owner, noun: by + 2, to: owner.outerTo } : undefined;
  }
  for (let token = by + 2; token < end && token < by + REACH; token++) {
    if (!isPossessive(reading, token)) continue;
    const noun = norm(reading, token + 1) === "own" ? token + 2 : token + 1;
    return RECKONINGS.has(reading, noun) ? { owner: exactly(by + 1, token), noun, to: noun + 1 } : undefined;
  }
  return undefined;
}

export function isPossessive(reading: Reading, token: number): boolean {
  const word = norm(reading, token);
  return word === "'s" || word === "'" || word === "’";
}
