import { read } from "../../src/document/sentences.ts";
import type { Quantity } from "../../src/domain/quantity.ts";
import { english } from "../../src/extraction/english.ts";
import type { QuantityMention } from "../../src/extraction/mention.ts";
import { findMentions } from "../../src/extraction/pipeline.ts";

/**
 * A golden line is a text in which each quantity is marked with what is read from it: "At least [[37|>=37]] people died".
 * `unmarked` takes the marks out, `marked` puts them back as Tally reads the text; the two lines are equal when all is well.
 */
export function unmarked(line: string): string {
  return line.replace(/\[\[([^|]*)\|[^\]]*\]\]/gu, "$1");
}

/** The text with every quantity marked: `[[words|reading]]`; a reading in brackets is read but not tracked, with the reason. */
export function marked(text: string): string {
  let line = "";
  let at = 0;
  for (const mention of quantitiesIn(text)) {
    const reading = `${shown(mention.value)}${mention.ordinal ? " ordinal" : ""}`;
    const note = mention.untracked === undefined ? reading : `(${mention.untracked}) ${reading}`;
    line += `${text.slice(at, mention.start)}[[${text.slice(mention.start, mention.end)}|${note}]]`;
    at = mention.end;
  }
  return line + text.slice(at);
}

/** The stages that read numbers; those after them find what is counted, and judge what is worth following up. */
const LAST = "untrack-distances";
const reading = {
  extractors: english.extractors,
  refiners: english.refiners.slice(0, english.refiners.findIndex(({ id }) => id === LAST) + 1),
};

/** The quantity mentions of a text, as they leave the stages that read numbers. */
export function quantitiesIn(text: string): QuantityMention[] {
  const document = { id: "document", text };
  const passage = { reading: read(text), field: "text" as const, document };
  return findMentions(passage, reading).filter((mention) => mention.kind === "quantity");
}

function shown(value: Quantity): string {
  const unit = value.unit === null ? "" : ` ${value.unit}`;
  return `${value.approximate ? "~" : ""}${bounds(value)}${unit}`;
}

function bounds({ low, high, lowOpen, highOpen, softHigh }: Quantity): string {
  if (low === high) return String(rounded(low));
  if (high === null) return `${lowOpen ? ">" : ">="}${rounded(low)}`;
  if (low === null) return softHigh ? `up to ${rounded(high)}` : `${highOpen ? "<" : "<="}${rounded(high)}`;
  return `${rounded(low)}..${rounded(high)}`;
}

function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(2));
}
