/** A text that can be stored, and what had to be changed for it. */
export interface CleanText {
  readonly text: string;
  /** How many NUL characters and lone surrogates were replaced by U+FFFD. */
  readonly replaced: number;
}

/**
 * Replaces what Postgres cannot hold: NUL, and halves of surrogate pairs. One code unit becomes one, so offsets stay what they are.
 * Everything else is left as it is; offsets are fixed after this.
 */
export function cleanText(text: string): CleanText {
  if (text.isWellFormed() && !text.includes("\0")) return { text, replaced: 0 };
  const clean = text.toWellFormed().replaceAll("\0", "\ufffd");
  let replaced = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== clean.charCodeAt(i)) replaced++;
  return { text: clean, replaced };
}
