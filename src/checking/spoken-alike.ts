import type { Claim } from "../domain/claim.ts";
import { byFounding } from "../domain/founding-order.ts";
import type { CheckInput } from "./check.ts";

/** The quotations of a kind, in the order in which they were said. */
export function quotationsIn(
  { claims, documents }: CheckInput,
  isWanted: (speech: Partial<NonNullable<Claim["speech"]>>) => boolean,
): Claim[] {
  return [...claims.values()]
    .filter(({ kind, speech = {} }) => kind === "quote" && isWanted(speech))
    .toSorted(byFounding(documents));
}

/** Words of a quotation in lower case, apostrophes dropped: what is compared, so that marks and ellipses do not count. */
export function spokenWords(claim: Claim): readonly string[] {
  const words = claim.speech?.words ?? claim.mention;
  return (
    words
      .toLowerCase()
      .replaceAll(/['’]/gu, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Fewest words of a sentence that is worth comparing; shorter ones ("We will win") are said by many. Judgement. */
const FEWEST = 5;

/** Share of the longer quotation that both must have in common, in order; judgement. */
const IN_COMMON = 0.6;

/**
 * Pairs of quotations of two documents that share most of their words in order. Candidates share a run of two words, so
 * that a quotation is set beside few others.
 *
 * @param quotes in the order in which they were said: each is set beside the first ones before it
 */
export function spokenAlike(quotes: readonly Claim[]): [Claim, Claim][] {
  const byRun = new Map<string, Claim[]>();
  const pairs: [Claim, Claim][] = [];
  for (const quote of quotes) {
    if (spokenWords(quote).length < FEWEST) continue;
    const candidates = new Set<Claim>();
    for (const run of new Set(runsOf(spokenWords(quote)))) {
      const known = byRun.get(run) ?? [];
      for (const other of known.slice(0, MOST_PER_RUN)) candidates.add(other);
      known.push(quote);
      byRun.set(run, known);
    }
    for (const other of candidates)
      if (
        other.documentId !== quote.documentId &&
        inCommon(spokenWords(other), spokenWords(quote)) >= IN_COMMON
      )
        pairs.push([other, quote]);
  }
  return pairs;
}

/** Quotations that share one run of words and are still compared one by one; a stock phrase is in hundreds. Judgement. */
const MOST_PER_RUN = 50;

/** Runs of two words: "no plan at all" and "a plan at all" share one. */
function runsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i]} ${word}`);
}

/** Whether two quotations are word for word the same, or one is the start or the end of the other (an ellipsis). */
export function sameWords(a: Claim, b: Claim): boolean {
  const [short, long] = [spokenWords(a).join(" "), spokenWords(b).join(" ")].toSorted(
    (x, y) => x.length - y.length,
  ) as [string, string];
  return long === short || long.startsWith(`${short} `) || long.endsWith(` ${short}`);
}

function inCommon(a: readonly string[], b: readonly string[]): number {
  return differingWords(a, b).common / Math.max(a.length, b.length);
}

/** The words that one has and the other has not, in order, by a longest common subsequence. */
export function differingWords(
  a: readonly string[],
  b: readonly string[],
): { onlyA: string[]; onlyB: string[]; common: number } {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? at(lengths, (i + 1) * width + j + 1) + 1
          : Math.max(at(lengths, (i + 1) * width + j), at(lengths, i * width + j + 1));
  const [onlyA, onlyB]: [string[], string[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) [i, j] = [i + 1, j + 1];
    else if (at(lengths, (i + 1) * width + j) >= at(lengths, i * width + j + 1)) onlyA.push(a[i++] as string);
    else onlyB.push(b[j++] as string);
  }
  return { onlyA: onlyA.concat(a.slice(i)), onlyB: onlyB.concat(b.slice(j)), common: at(lengths, 0) };
}

function at(lengths: Uint16Array, index: number): number {
  return lengths[index] as number;
}
