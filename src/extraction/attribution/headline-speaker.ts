import { hasFlag, norm, type Reading, sentenceEnd, TokenFlag } from "../../domain/reading.ts";
import { SPEAKER_NOUNS } from "../lexicon/speaker-nouns.ts";
import type { NameBook } from "./name-book.ts";
import { exactly, type SourcePhrase } from "./source-phrase.ts";

/** The most words that name who speaks in a headline ("Minister: 40 dead"); judgement. */
const HEADLINE_NAME = 5;

/** The most words of a bare name in a headline ("Moll: 40 dead"); judgement. */
const BARE_NAME = 2;

/**
 * Who speaks in a headline by a mark alone: "Minister: 40 dead", "40 dead - police". Undefined unless the whole text is one line
 * without a full stop, as headlines are, and the words by the mark at `mark` name somebody.
 *
 * @param book the names of the headline; `below` those of the text under it.
 */
export function headlineSpeaker(
  reading: Reading,
  mark: number,
  book: NameBook,
  below: NameBook | undefined,
): SourcePhrase | undefined {
  const end = sentenceEnd(reading, mark);
  if (end !== reading.count || norm(reading, end - 1) === ".") return undefined;
  if (norm(reading, mark) !== ":" && !hasFlag(reading, mark + 1, TokenFlag.spaced)) return undefined;
  const leads = norm(reading, mark) === ":" && mark <= HEADLINE_NAME;
  if (!leads && end - mark - 1 > HEADLINE_NAME) return undefined;
  const phrase = leads ? exactly(0, mark) : exactly(mark + 1, end);
  const kind = SPEAKER_NOUNS.at(reading, phrase.to - 1);
  // "Six o'clock bulletin: two dead" says what the text is, not who speaks.
  if (kind !== undefined && kind !== "record" && kind !== "outlet") return phrase;
  if (book.at(phrase.to - 1)?.kind === "person") return phrase;
  // "Moll: 40 dead" above a text that introduces Edda Moll
  const last = norm(reading, phrase.to - 1);
  const isKnown = () => below?.onlyNameWith([last], (name) => name.kind === "person") !== undefined;
  return phrase.to - phrase.from <= BARE_NAME && isKnown() ? phrase : undefined;
}
