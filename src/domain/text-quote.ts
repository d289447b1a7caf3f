import type { TextSpan } from "./text-span.ts";

/** Words quoted from a text, with enough around them to find them again (W3C TextQuoteSelector); offsets are UTF-16. */
export interface TextQuote extends TextSpan {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** How much text is kept on either side of a quote, in UTF-16 code units (W3C Web Annotation tools use 32). */
const CONTEXT = 32;

/** The quote of `span`: its exact words, and up to 32 code units on either side, never half of a surrogate pair. */
export function quoteOf(text: string, span: TextSpan): TextQuote {
  const from = wholeCharacter(text, Math.max(0, span.start - CONTEXT));
  const to = wholeCharacter(text, Math.min(text.length, span.end + CONTEXT));
  return {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(from, span.start),
    suffix: text.slice(span.end, to),
    start: span.start,
    end: span.end,
  };
}

/** `index`, or the one after it when it falls between the halves of a surrogate pair. */
function wholeCharacter(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff && index > 0 ? index + 1 : index;
}
