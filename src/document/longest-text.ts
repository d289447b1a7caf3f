/** Longest text that is read as one document, in UTF-16 code units; judgement: a novel has half of it. */
export const LONGEST_TEXT = 2_000_000;
