import { hasFlag, isWord, norm, type Reading, TokenFlag } from "../domain/reading.ts";
import type { DateMention } from "./mention.ts";

/** A dateline stands within this many tokens of the start of the text; judgement. */
const REACH = 16;

/**
 * The date of the text's dateline: "ORMSTED, March 7 (Quay Wire) -", "BAKU, Azerbaijan, Feb.26", "7 March 2023, Ormsted:".
 * Before it stand capitalised names and marks only; after it a dash, a bracket, a colon or the end of the line.
 */
export function datelineOf(dates: readonly DateMention[], reading: Reading): DateMention | undefined {
  const mention = dates[0];
  if (mention?.said?.form !== "calendar" || mention.from > REACH || mention.said.from.day === undefined)
    return undefined;
  // "Book fair, 4 to 9 May" is a heading: nobody writes over a run of days.
  if (mention.said.to !== undefined) return undefined;
  for (let at = 0; at < mention.from; at++) {
    if (isWord(reading, at) && !hasFlag(reading, at, TokenFlag.capitalised) && !SMALL.has(norm(reading, at)))
      return undefined;
  }
  // "On 7 March" opens a sentence, "ORMSTED, March 7" a dateline.
  if (mention.from > 0 && PREPOSITIONS.has(norm(reading, mention.from - 1))) return undefined;
  const after = norm(reading, mention.to);
  const closes =
    AFTER.has(after) || hasFlag(reading, mention.to, TokenFlag.paragraph) || mention.to >= reading.count;
  return closes ? mention : undefined;
}

const SMALL = new Set(["of", "the", "de", "la", "el", "al", "and", "by"]);
const PREPOSITIONS = new Set([
  "on",
  "of",
  "in",
  "by",
  "since",
  "until",
  "from",
  "between",
  "before",
  "after",
]);
const AFTER = new Set(["-", "–", "—", "(", "/", ":", "|", "_", "."]);
