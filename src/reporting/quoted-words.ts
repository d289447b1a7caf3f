import type { Claim } from "../domain/claim.ts";

/** The words of a claim with its mention apart, so that every format can mark it. */
export interface QuotedWords {
  readonly before: string;
  readonly mention: string;
  readonly after: string;
  /** Whether words of the clause were left out at the start or the end. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** Longest clause that is quoted whole, in UTF-16 code units; judgement: three lines of a terminal. */
const LONGEST = 240;

/** The clause of `claim` in `text`, the mention apart; a long clause is cut at spaces round the mention. */
export function quotedWords(text: string, claim: Claim): QuotedWords {
  let { start: from, end: to } = claim.quote;
  if (to - from > LONGEST) {
    const room = Math.max(0, LONGEST - (claim.end - claim.start)) >> 1;
    if (claim.start - from > room) from = Math.max(from, text.lastIndexOf(" ", claim.start - room) + 1);
    const space = text.indexOf(" ", claim.end + room);
    if (space > 0 && space < to) to = space;
  }
  return {
    before: oneLine(text.slice(from, claim.start)),
    mention: oneLine(text.slice(claim.start, claim.end)),
    after: oneLine(text.slice(claim.end, to)),
    cutBefore: from > claim.quote.start,
    cutAfter: to < claim.quote.end,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}
