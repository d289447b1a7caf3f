import type { Claim } from "../domain/claim.ts";
import { conceptOf } from "./lexicon/concepts.ts";
import { STOP_WORDS } from "./lexicon/stop-words.ts";
import { stem, wordsOf } from "./words.ts";

/** Nouns for any series of numbers: they do not say which one. */
const ANY_SERIES: ReadonlySet<string> = new Set("index rate number level figure total make share".split(" "));

/** Words that may stand between "of" and the noun: "of our 12,000 members". */
const MAY_PRECEDE: ReadonlySet<string> = new Set(
  "the a an its their his her our your these those all".split(" "),
);

/** How many words after the mention the noun may stand; judgement. */
const REACH = 4;

/** What a share is of, or what a change is a change in, as a concept: "member" of "64% of our members", "duty" of "duty rose 6 percent". */
export function shareBase(claim: Claim): string | undefined {
  const words = wordsOf(claim.quote.exact.slice(claim.end - claim.quote.start));
  const population = claim.population?.toLowerCase().split(" ").at(-1);
  const noun =
    words[0]?.folded === "of" ? nounAfterOf(words.slice(1).map(({ folded }) => folded)) : population;
  if (noun === undefined || ANY_SERIES.has(noun) || noun === "people") return undefined;
  return conceptOf(stem(noun));
}

function nounAfterOf(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => !MAY_PRECEDE.has(word) && !/^\p{N}/u.test(word));
  const noun = at < 0 || at >= REACH ? undefined : words[at];
  return noun === undefined || STOP_WORDS.has(noun) ? undefined : noun;
}
