import type { TextSpan } from "../domain/text-span.ts";

/** What stands round a quote in its paragraph, to be shown dimmed beside it. */
export interface SentenceContext {
  readonly before: string;
  readonly after: string;
}

/** Longest context on either side, in UTF-16 code units; judgement: about two lines of print. */
const LONGEST = 140;

/** The words of the same paragraph round `quote`, at most two lines on either side, cut at spaces. */
export function sentenceContext(text: string, quote: TextSpan): SentenceContext {
  const paragraphStart = text.lastIndexOf("\n", quote.start - 1) + 1;
  const nextBreak = text.indexOf("\n", quote.end);
  const paragraphEnd = nextBreak < 0 ? text.length : nextBreak;
  let from = paragraphStart;
  if (quote.start - from > LONGEST) from = text.indexOf(" ", quote.start - LONGEST) + 1;
  let to = paragraphEnd;
  if (to - quote.end > LONGEST) to = text.lastIndexOf(" ", quote.end + LONGEST);
  const before = from < quote.start ? text.slice(from, quote.start) : "";
  const after = to > quote.end ? text.slice(quote.end, to) : "";
  return {
    before: from > paragraphStart && before !== "" ? `… ${before}` : before,
    after: to < paragraphEnd && after !== "" ? `${after} …` : after,
  };
}
