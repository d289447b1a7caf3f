import {
  hasFlag,
  isNumber,
  norm,
  type Reading,
  sentenceFirst,
  TokenFlag,
  written,
} from "../../domain/reading.ts";
import { OWN_VOICE, SUBJECT_PRONOUNS } from "../lexicon/phrase-words.ts";
import { SPEAKER_NOUNS } from "../lexicon/speaker-nouns.ts";
import { isAuxiliary, isPlain, startsNumber } from "./clause.ts";
import type { CreditLine } from "./credit-line.ts";
import type { NameBook } from "./name-book.ts";
import type { QuotedText } from "./quoted-text.ts";
import { exactly } from "./source-phrase.ts";
import type { Speaker, SpeakerResolver } from "./speaker-resolver.ts";

/** How many of the last lines may reach over a quotation; judgement. */
const LINES_BACK = 6;

/** The sentence that is read: its tokens, half-open, and how many lines stood before it. */
export interface Sentence {
  readonly first: number;
  readonly end: number;
  readonly linesBefore: number;
}

/** Credits what no words of its own sentence credit: quotations that stand alone, and sentences that carry a speaker on. */
export class UnmarkedCredit {
  readonly #reading: Reading;
  readonly #quoted: QuotedText;
  readonly #book: NameBook;
  readonly #resolver: SpeakerResolver;

  constructor(reading: Reading, quoted: QuotedText, book: NameBook, resolver: SpeakerResolver) {
    this.#reading = reading;
    this.#quoted = quoted;
    this.#book = book;
    this.#resolver = resolver;
  }

  /**
   * A line for a sentence without one that still gives what `previous` said: English shifts the tense back ("the Coast Guard said.
   * Thirty-one bodies had been recovered"), or the sentence adds to a count of the speaker's.
   *
   * @param apart whether a new paragraph begins with the sentence; there only a count goes on.
   */
  carriedOver({ first, end }: Sentence, previous: CreditLine, apart: boolean): CreditLine | undefined {
    const reading = this.#reading;
    const { speaker, relays, depth, scopeTo } = previous;
    // "the 60 houses that the agency lists": the rest of that sentence is not the agency's, nor is the next.
    const counts = (depth === 0 || scopeTo >= first) && addsToCount(reading, first, speaker);
    if (apart && !counts) return undefined;
    for (let token = first; token < end; token++) {
      if (this.#quoted.has(token) || isPlain(OWN_VOICE, reading, token)) return undefined;
      const word = norm(reading, token);
      if (word === "," || word === ";" || word === ":") return undefined;
      // "A similar fire in 2016 had left 18 dead": what was before is the writer's to add.
      if (isYear(this.#reading, token)) return undefined;
      if (word === "had" || word === "would" || word === "hadn't")
        return { ...unmarked(speaker, first, first, end), relays };
      if (isAuxiliary(reading, token))
        return counts ? { ...unmarked(speaker, first, first, end), relays } : undefined;
    }
    return undefined;
  }

  /**
   * A line whose speaker goes on in the paragraph that begins at `first`, since a colon ends the paragraph before: "Ana Brito wrote:".
   * It has a cue where what is said needs no quotation marks.
   *
   * @param before the last line of the sentence before.
   */
  introducedBy(first: number, before: CreditLine | undefined): CreditLine | undefined {
    if (norm(this.#reading, first - 1) !== ":") return undefined;
    if (before !== undefined) {
      const { cue, ...line } = before;
      return before.depth === 1 && before.scopeTo >= first && cue !== undefined ? { ...line, cue } : line;
    }
    const speaker = this.#subjectOf(sentenceFirst(this.#reading, first - 1), first - 1);
    return speaker && unmarked(speaker, first, first, first);
  }

  /** The line of `introduced` over the paragraph that begins at `first`. */
  overParagraph(first: number, { speaker, relays }: CreditLine): CreditLine {
    let end = first + 1;
    while (end < this.#reading.count && !hasFlag(this.#reading, end, TokenFlag.paragraph)) end++;
    return { ...unmarked(speaker, first, first, end), relays };
  }

  /** Lines for the quotations that begin in the sentence and that none of `lines` covers. */
  *overQuotations(
    { first, end }: Sentence,
    lines: readonly CreditLine[],
    previous?: CreditLine,
  ): Iterable<CreditLine> {
    for (let token = first; token < end; token++) {
      const quotation = this.#quoted.at(token);
      if (quotation === undefined) continue;
      const { open, close } = quotation;
      token = Math.max(token, close - 1);
      if (open < first) continue;
      if (lines.slice(-LINES_BACK).some(({ scopeFrom, scopeTo }) => scopeFrom <= open && open < scopeTo))
        continue;
      const speaker = this.#signedBy(close) ?? this.#speakerOf(open, first, previous);
      if (speaker) yield unmarked(speaker, open, open, this.#quoted.endOver(open, Math.min(end, close)));
    }
  }

  /** Who signs a quotation that closes before token `close`: '"We lost 17 boats." - Edda Moll'. */
  #signedBy(close: number): Speaker | undefined {
    const reading = this.#reading;
    if (!/^[-–—]$/u.test(norm(reading, close))) return undefined;
    const name = this.#book.at(close + 1);
    if (name === undefined || name.from !== close + 1) return undefined;
    const ends = /^[.,(]$/u.test(norm(reading, name.to)) || hasFlag(reading, name.to, TokenFlag.paragraph);
    if (!ends && name.to < reading.count) return undefined;
    return this.#resolver.speakerOf(exactly(name.from, name.to));
  }

  #speakerOf(open: number, first: number, previous: CreditLine | undefined): Speaker | undefined {
    const reading = this.#reading;
    // 'Their leader had telephoned with his terms: "..."'
    if (open > first + 1 && norm(reading, open - 1) === ":") return this.#subjectOf(first, open - 1);
    if (open !== first) return undefined;
    if (previous !== undefined || first === 0 || hasFlag(reading, first, TokenFlag.paragraph))
      return previous?.speaker;
    return this.#subjectOf(sentenceFirst(reading, first - 1), first);
  }

  /** Who the clause from `first` is about: a pronoun, or the first person that it names. */
  #subjectOf(first: number, end: number): Speaker | undefined {
    if (isPlain(SUBJECT_PRONOUNS, this.#reading, first) && norm(this.#reading, first) !== "it")
      return this.#resolver.speakerOf(exactly(first, first + 1));
    for (let token = first; token < end; token++) {
      const name = this.#book.at(token);
      if (name === undefined) continue;
      if (this.#book.fullest(name).kind === "person" || name.words.length > 1)
        return this.#resolver.speakerOf(exactly(name.from, name.to));
      token = name.to - 1;
    }
    return undefined;
  }
}

function isYear(reading: Reading, token: number): boolean {
  return isNumber(reading, token) && /^(?:19|20)\d\d$/u.test(written(reading, token));
}

/** Whether the sentence goes on with what the speaker counts: "Another 40 were treated", "A further 12 are missing", "Its members have". */
function addsToCount(reading: Reading, first: number, { kind }: Speaker): boolean {
  const opener = norm(reading, first);
  if (opener === "another") return startsNumber(reading, first + 1);
  if (opener === "a") return norm(reading, first + 1) === "further" && startsNumber(reading, first + 2);
  if (opener !== "its" && opener !== "their") return false;
  const people = SPEAKER_NOUNS.at(reading, first + 1) === "group" || norm(reading, first + 1) === "members";
  return people && kind !== "person" && norm(reading, first + 2) === "have";
}

function unmarked(speaker: Speaker, at: number, scopeFrom: number, scopeTo: number): CreditLine {
  return { speaker, from: at, to: at, scopeFrom, scopeTo, cueAt: at, depth: 1, relays: false };
}
