import {
  hasFlag,
  isNumber,
  isWord,
  norm,
  type Reading,
  sentenceFirst,
  TokenFlag,
} from "../domain/reading.ts";
import {
  BETWEEN,
  DETERMINERS,
  OWN_VOICE,
  PHRASE_ENDERS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  TIME_WORDS,
} from "./lexicon/phrase-words.ts";
import {
  GIVEN_BY,
  NOUN_TOO,
  REPORTING_PARTICIPLES,
  REPORTING_VERBS,
  type Reporting,
} from "./lexicon/reporting-verbs.ts";
import { SPEAKER_NOUNS } from "./lexicon/speaker-nouns.ts";
import { NameBook } from "./name-book.ts";
import type { Quotation } from "./quotations.ts";
import { exactly, phraseFrom, type SourcePhrase, subjectBefore } from "./source-phrase.ts";
import { type Speaker, SpeakerResolver } from "./speaker-resolver.ts";

/** Words that credit somebody with what stands in a stretch of the text. Tokens, half-open. */
export interface CreditLine {
  readonly speaker: Speaker;
  /** The crediting words, source and cue: "Ilko Marsh, 52, told". What stands in them is not what was said. */
  readonly from: number;
  readonly to: number;
  /** What they are credited with. */
  scopeFrom: number;
  scopeTo: number;
  /** Token of the cue, and its words. */
  readonly cueAt: number;
  readonly cue?: string;
  /**
   * How near the words are to who said them first: of two lines over one mention the deeper is the originator.
   * 0 is set off from the sentence (", X said"), 1 opens it ("X said that"), 2 stands inside ("according to X", "citing X").
   */
  readonly depth: 0 | 1 | 2;
  /** Whether the line passes on what another said ("Radio Mar reported, citing police"). */
  relays: boolean;
}

/** The credit lines of a text, in order of place. Linear in the text. */
export function findCreditLines(reading: Reading, quotations: readonly Quotation[]): CreditLine[] {
  return new CreditReader(reading, quotations).read();
}

class CreditReader {
  readonly #reading: Reading;
  readonly #quotations: readonly Quotation[];
  /** Number of the quotation that a token stands in, counted from 1; 0 outside. */
  readonly #quoted: Int32Array;
  readonly #resolver: SpeakerResolver;
  readonly #book: NameBook;
  readonly #lines: CreditLine[] = [];
  /** The last line of the sentence before, while the paragraph goes on. */
  #lastLine: CreditLine | undefined;

  constructor(reading: Reading, quotations: readonly Quotation[]) {
    this.#reading = reading;
    this.#quotations = quotations;
    this.#quoted = new Int32Array(reading.count + 1);
    quotations.forEach(({ open, close }, i) => {
      this.#quoted.fill(i + 1, open, close);
    });
    this.#book = new NameBook(reading);
    this.#resolver = new SpeakerResolver(reading, this.#book);
  }

  read(): CreditLine[] {
    const starts = this.#reading.sentenceStart;
    for (let sentence = 0; sentence + 1 < starts.length; sentence++)
      this.#readSentence(starts[sentence] as number, starts[sentence + 1] as number);
    return this.#lines;
  }

  #readSentence(first: number, end: number): void {
    const before = this.#lines.length;
    let floor = first;
    const previous = this.#lastInParagraph(first);
    for (let token = first; token < end; token++) {
      if (this.#quoted[token] !== 0) {
        floor = token + 1;
        continue;
      }
      const line = this.#lineAt(token, floor, first, end, before);
      if (line === undefined) continue;
      this.#lines.push(line);
      floor = Math.max(floor, line.to);
      token = Math.max(token, line.to - 1);
    }
    this.#cutNeighbours(before);
    this.#creditQuotations(first, end, previous);
    if (this.#lines.length === before && previous !== undefined && this.#goesOn(first, end))
      this.#lines.push(carried(previous, first, end));
    if (this.#lines.length > before) this.#lastLine = this.#lines.at(-1);
  }

  #lastInParagraph(first: number): CreditLine | undefined {
    const last = this.#lastLine;
    this.#lastLine = undefined;
    return hasFlag(this.#reading, first, TokenFlag.paragraph) ? undefined : last;
  }

  /**
   * Whether a sentence without a line of its own still gives what the speaker before it said: English shifts the tense back
   * ("the Coast Guard said. Thirty-one bodies had been recovered").
   */
  #goesOn(first: number, end: number): boolean {
    if (this.#quoted[first] !== 0) return false;
    for (let token = first; token < end; token++) {
      if (this.#quoted[token] !== 0) return false;
      const word = norm(this.#reading, token);
      if (word === "," || word === ";" || word === ":") return false;
      if (OWN_VOICE.has(this.#reading, token)) return false;
      if (word === "had" || word === "would" || word === "hadn't") return true;
      if (isAuxiliary(this.#reading, token)) return false;
    }
    return false;
  }

  /** Credits the quotations that begin in the sentence and that no line of it covers. */
  #creditQuotations(first: number, end: number, previous: CreditLine | undefined): void {
    const reading = this.#reading;
    for (let token = first; token < end; token++) {
      const index = (this.#quoted[token] as number) - 1;
      const quotation = this.#quotations[index];
      if (quotation === undefined) continue;
      const open = quotation.open;
      token = Math.max(token, Math.min(end, quotation.to));
      if (open < first || this.#covers(open)) continue;
      let speaker: Speaker | undefined;
      // 'Their leader had telephoned with his terms: "..."'
      if (norm(reading, open - 1) === ":" && open - 1 > first) speaker = this.#subjectOf(first, open - 1);
      else if (open === first) speaker = previous?.speaker ?? this.#subjectOfPrevious(first);
      if (speaker === undefined) continue;
      this.#lines.push({
        speaker,
        from: open,
        to: open,
        scopeFrom: open,
        scopeTo: this.#overQuotation(open, Math.min(end, quotation.close)),
        cueAt: open,
        depth: 1,
        relays: false,
      });
    }
  }

  /** Whether one of the last lines covers `token`; a quotation is reached by few. */
  #covers(token: number): boolean {
    for (let i = this.#lines.length - 1; i >= 0 && i >= this.#lines.length - 6; i--) {
      const line = this.#lines[i] as CreditLine;
      if (line.scopeFrom <= token && token < line.scopeTo) return true;
    }
    return false;
  }

  /** Who the clause from `first` is about: a pronoun, or the first person that it names. */
  #subjectOf(first: number, end: number): Speaker | undefined {
    if (SUBJECT_PRONOUNS.has(this.#reading, first) && norm(this.#reading, first) !== "it")
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

  /** The person whom the sentence before, in the same paragraph, is about. */
  #subjectOfPrevious(first: number): Speaker | undefined {
    if (first === 0 || hasFlag(this.#reading, first, TokenFlag.paragraph)) return undefined;
    return this.#subjectOf(sentenceFirst(this.#reading, first - 1), first);
  }

  #lineAt(
    token: number,
    floor: number,
    first: number,
    end: number,
    sentenceLines: number,
  ): CreditLine | undefined {
    const reading = this.#reading;
    const word = norm(reading, token);
    if (word === "according" && norm(reading, token + 1) === "to")
      return this.#accordingTo(token, first, end);
    if (word === "citing" || word === "quoting") return this.#citing(token, first, end, sentenceLines);
    if (word === "by" && GIVEN_BY.has(reading, token - 1)) return this.#givenBy(token, first, end);
    if (REPORTING_PARTICIPLES.has(reading, token)) return this.#participle(token, first, end, sentenceLines);
    if (word === "by" && isWord(reading, token + 1)) {
      const line = this.#byReckoning(token, first, end);
      if (line) return line;
    }
    if ((word === "pointed" || word === "points" || word === "point") && norm(reading, token + 1) === "out")
      return this.#verb(token, "clause", floor, first, end, sentenceLines, token + 1);
    if (word === "of" && FIGURE_NOUNS.has(norm(reading, token - 1))) return this.#figureOf(token, floor, end);
    const kind = REPORTING_VERBS.at(reading, token);
    return kind === undefined ? undefined : this.#verb(token, kind, floor, first, end, sentenceLines);
  }

  /** "X said that ...", "..., X said", "..., said X". */
  #verb(
    verb: number,
    kind: Reporting,
    floor: number,
    first: number,
    end: number,
    sentenceLines: number,
    last = verb,
  ): CreditLine | undefined {
    const reading = this.#reading;
    const inverted = this.#invertedSubject(verb, kind, end);
    if (inverted) {
      const line = this.#line(inverted, verb, Math.min(verb, inverted.outerFrom), inverted.outerTo, 0, kind);
      return line && this.#overSentence(line, verb, first, end);
    }
    if (NOUN_TOO.has(reading, verb) && isNounPlace(reading, verb, first)) return undefined;
    const phrase = subjectBefore(reading, verb, floor) ?? this.#sharedSubject(verb, first, sentenceLines);
    if (phrase === undefined || this.#ownVoice(phrase)) return undefined;
    if (!mayReport(reading, kind, phrase, verb)) return undefined;
    const content = this.#contentFrom(last, end);
    const setOff =
      this.#isSetOff(phrase.outerFrom, first) && (content.aside || this.#followsQuotation(phrase.outerFrom));
    if (!setOff && !this.#hasContent(kind, last, content, end, hasRecord(reading, phrase))) return undefined;
    const line = this.#line(phrase, verb, phrase.outerFrom, last + 1, setOff ? 0 : 1, kind);
    if (line === undefined) return undefined;
    if (setOff) return this.#overSentence(line, phrase.outerFrom, first, end);
    line.scopeFrom = last + 1;
    line.scopeTo = this.#overQuotation(content.from, end);
    const opener = norm(reading, phrase.outerFrom - 1);
    if (opener === "what") line.scopeFrom = this.#clauseStart(phrase.outerFrom - 1, first);
    // "1,860 houses that the agency lists": what is credited stands before the relative word.
    if (
      kind !== "say" &&
      (opener === "which" ||
        opener === "whom" ||
        (opener === "that" && !this.#isComplement(phrase.outerFrom - 1, first)))
    )
      line.scopeFrom = this.#clauseStart(phrase.outerFrom - 2, first);
    return line;
  }

  #line(
    phrase: SourcePhrase,
    cueAt: number,
    from: number,
    to: number,
    depth: 0 | 1 | 2,
    kind: Reporting,
    cue = norm(this.#reading, cueAt),
  ): CreditLine | undefined {
    // "58 percent of parents said that they did" credits nobody by name.
    if (isNumber(this.#reading, phrase.from)) return undefined;
    const speaker = this.#resolver.speakerOf(phrase);
    if (speaker === undefined) return undefined;
    const relays = kind === "report" && speaker.kind === "outlet";
    return { speaker, from, to, scopeFrom: from, scopeTo: to, cueAt, cue, depth, relays };
  }

  /** ", said Lt. Abel Nkosa, the post's commander, who ..." */
  #invertedSubject(verb: number, kind: Reporting, end: number): SourcePhrase | undefined {
    if (kind === "show" || kind === "put" || kind === "call" || isTelling(this.#reading, verb))
      return undefined;
    const reading = this.#reading;
    const before = norm(reading, verb - 1);
    const quotedBefore = verb > 0 && this.#quoted[verb - 1] !== 0;
    if (before !== "," && before !== "—" && before !== "–" && !quotedBefore) return undefined;
    const phrase = phraseFrom(reading, verb + 1, end);
    if (phrase === undefined || (phrase.outerFrom !== verb + 1 && !TIME_WORDS.has(reading, verb + 1)))
      return undefined;
    const start = phrase.from;
    const named =
      SUBJECT_PRONOUNS.has(reading, start) ||
      hasFlag(reading, start, TokenFlag.capitalised) ||
      hasSpeaker(reading, phrase.from, phrase.to);
    if (!named) return undefined;
    // A verb behind the phrase makes it the subject of what was said: ", said police had ...".
    const next = phrase.outerTo;
    if (
      next < end &&
      isWord(reading, next) &&
      PHRASE_ENDERS.has(reading, next) &&
      !/^wh|^as$|^after$|^before$|^but$|^in/u.test(norm(reading, next))
    )
      return undefined;
    return phrase;
  }

  #accordingTo(token: number, first: number, end: number): CreditLine | undefined {
    const phrase = phraseFrom(this.#reading, token + 2, end);
    if (phrase === undefined || this.#ownVoice(phrase)) return undefined;
    const line = this.#line(phrase, token, token, phrase.outerTo, 2, "say", "according to");
    return line && this.#overSentence(line, token, first, end);
  }

  /** "Radio Mar reported, citing the forensic service": the one cited said it first, over all that the other passes on. */
  #citing(token: number, first: number, end: number, sentenceLines: number): CreditLine | undefined {
    const phrase = phraseFrom(this.#reading, token + 1, end);
    if (phrase === undefined || this.#ownVoice(phrase)) return undefined;
    const line = this.#line(phrase, token, token, phrase.outerTo, 2, "say");
    if (line === undefined) return undefined;
    const passedOn = this.#lines.length > sentenceLines ? this.#lines.at(-1) : undefined;
    if (passedOn === undefined) return this.#overSentence(line, token, first, end);
    passedOn.relays = true;
    line.scopeFrom = passedOn.scopeFrom;
    line.scopeTo = Math.max(passedOn.scopeTo, end);
    return line;
  }

  /** "the 22 announced by police", "as reported by the BBC". */
  #givenBy(by: number, first: number, end: number): CreditLine | undefined {
    const reading = this.#reading;
    const phrase = phraseFrom(reading, by + 1, end);
    if (phrase === undefined || this.#ownVoice(phrase)) return undefined;
    const cue = norm(reading, by - 1);
    const line = this.#line(phrase, by - 1, by - 1, phrase.outerTo, 2, "say", `${cue} by`);
    if (line === undefined) return undefined;
    if (norm(reading, by - 2) === "as") return this.#overSentence(line, by - 2, first, end);
    line.relays = cue === "quoted" || cue === "cited" || cue === "reported";
    line.scopeFrom = this.#clauseStart(by - 1, first);
    // "the number of 487, which is the one given by the authorities"
    if (norm(reading, line.scopeFrom) === "which" && line.scopeFrom > first + 1)
      line.scopeFrom = this.#clauseStart(line.scopeFrom - 2, first);
    line.scopeTo = this.#clauseEnd(phrase.outerTo, end);
    return line;
  }

  /** "by the secretariat's own reckoning", "by the union's count" */
  #byReckoning(by: number, first: number, end: number): CreditLine | undefined {
    const reading = this.#reading;
    for (let token = by + 2; token < end && token < by + 9; token++) {
      if (norm(reading, token) !== "'s" && norm(reading, token) !== "’" && norm(reading, token) !== "'")
        continue;
      const noun = norm(reading, token + 1) === "own" ? token + 2 : token + 1;
      if (!RECKONINGS.has(norm(reading, noun))) return undefined;
      const line = this.#line(
        exactly(by + 1, token),
        noun,
        by,
        noun + 1,
        2,
        "say",
        `by ${norm(reading, noun)}`,
      );
      return line && this.#overSentence(line, by, first, end);
    }
    return undefined;
  }

  /** "the police figure of 22 deaths", "the union's estimate of 40,000" */
  #figureOf(of: number, floor: number, end: number): CreditLine | undefined {
    const reading = this.#reading;
    const noun = of - 1;
    const owner = norm(reading, noun - 1);
    const named = owner === "'s" || owner === "'" || owner === "’" || SPEAKER_NOUNS.has(reading, noun - 1);
    if (!named || !isNumberLike(reading, of + 1)) return undefined;
    const phrase = subjectBefore(reading, owner === "'s" ? noun - 1 : noun, floor);
    if (phrase === undefined || this.#ownVoice(phrase) || !isSpeaker(reading, phrase)) return undefined;
    const line = this.#line(phrase, noun, phrase.outerFrom, of, 2, "say");
    if (line === undefined) return undefined;
    line.scopeFrom = of;
    line.scopeTo = this.#clauseEnd(of, end);
    return line;
  }

  /** "..., saying 40 had died": whoever the sentence is about says so. */
  #participle(token: number, first: number, end: number, sentenceLines: number): CreditLine | undefined {
    const reading = this.#reading;
    const before = norm(reading, token - 1);
    if (before !== "," && before !== "and" && this.#quoted[token - 1] === 0) return undefined;
    // "adding around 70 cents to a bottle"
    if (isNumberLike(reading, token + 1) && /^(?:add|reveal)/u.test(norm(reading, token))) return undefined;
    const said = this.#lines.length > sentenceLines ? this.#lines.at(-1) : undefined;
    if (said !== undefined)
      return {
        ...said,
        from: token,
        to: token + 1,
        scopeFrom: token + 1,
        scopeTo: this.#overQuotation(token + 1, end),
        cueAt: token,
        cue: norm(reading, token),
        depth: 1,
      };
    const phrase = phraseFrom(reading, first, token);
    if (phrase === undefined || this.#ownVoice(phrase) || !isSpeaker(reading, phrase)) return undefined;
    const line = this.#line(phrase, token, token, token + 1, 1, "say");
    if (line === undefined) return undefined;
    line.scopeFrom = token + 1;
    line.scopeTo = this.#overQuotation(token + 1, end);
    return line;
  }

  /** Gives `line`, set off from its sentence at token `at`, the whole sentence, and the quotation that ends before it. */
  #overSentence(line: CreditLine, at: number, first: number, end: number): CreditLine {
    const reading = this.#reading;
    let before = at - 1;
    if (before >= 0 && norm(reading, before) === ",") before--;
    const quotation = before >= 0 ? (this.#quoted[before] as number) : 0;
    line.scopeFrom = first;
    if (quotation > 0) line.scopeFrom = Math.min(first, this.#quotationStart(quotation - 1));
    const behind = norm(reading, line.to);
    // "the company said on Tuesday, sending its shares up 4 percent"
    const follows = line.depth === 0 ? this.#participleBehind(line.to, end) : -1;
    // "..., according to the governor; the shock cracked pipes" ends there; "..., she said; the sentence was two years" goes on.
    const closes = (behind === ";" && line.depth === 2) || behind === "." || follows >= 0;
    line.scopeTo = closes ? line.to : end;
    if (line.depth === 0 && !closes) line.scopeTo = this.#overQuotation(line.to, end);
    // "said Tomas Quel, 61, whose boat picked up 16 survivors": the relative clause is not what he said.
    const relative = norm(reading, behind === "," ? line.to + 1 : line.to);
    if (line.depth === 0 && (relative === "who" || relative === "whose")) line.scopeTo = line.to;
    return line;
  }

  /** The comma before a participle that tells what came of the words, the next comma behind `from`; -1 when there is none. */
  #participleBehind(from: number, end: number): number {
    for (let token = from; token < end && token < from + 10; token++) {
      if (norm(this.#reading, token) !== ",") continue;
      const next = norm(this.#reading, token + 1);
      return next.endsWith("ing") &&
        !REPORTING_PARTICIPLES.has(this.#reading, token + 1) &&
        next !== "including"
        ? token
        : -1;
    }
    return -1;
  }

  /** First token of the quotation, over the paragraphs that it runs through. */
  #quotationStart(index: number): number {
    let i = index;
    while (i > 0 && this.#quotations[i - 1]?.continues) i--;
    return (this.#quotations[i] as Quotation).open;
  }

  /** `end`, or the end of a quotation that begins in the clause behind `from`. */
  #overQuotation(from: number, end: number): number {
    for (let token = from; token < end; token++) {
      let index = (this.#quoted[token] as number) - 1;
      if (index < 0) continue;
      while (this.#quotations[index]?.continues && index + 1 < this.#quotations.length) index++;
      const quotation = this.#quotations[index] as Quotation;
      if (quotation.to >= end) return quotation.close;
    }
    return end;
  }

  /** '"We left," Moll declared as the lights went out.' */
  #followsQuotation(from: number): boolean {
    return from > 0 && this.#quoted[from - 1] !== 0 && ",.!?".includes(norm(this.#reading, from - 2));
  }

  /**
   * The subject that a second verb shares ("The union is asking for 12 percent, and has said that ..."): who was credited last in the
   * sentence, else the noun phrase that opens it.
   */
  #sharedSubject(verb: number, first: number, sentenceLines: number): SourcePhrase | undefined {
    const reading = this.#reading;
    let and = verb - 1;
    while (and > first && BETWEEN.has(reading, and)) and--;
    if (norm(reading, and) !== "and" && norm(reading, and) !== "but") return undefined;
    const said = this.#lines.length > sentenceLines ? this.#lines.at(-1) : undefined;
    if (said !== undefined) {
      const { from, to } = said.speaker;
      return { from, to, outerFrom: verb, outerTo: verb };
    }
    if (this.#quoted[first] !== 0) return undefined;
    const opening = phraseFrom(reading, first, and);
    if (opening === undefined || !isSpeaker(reading, opening)) return undefined;
    return { ...opening, outerFrom: verb, outerTo: verb };
  }

  #isSetOff(from: number, first: number): boolean {
    if (from === 0) return false;
    if (this.#quoted[from - 1] !== 0) return true;
    if (from === first) return false;
    const before = norm(this.#reading, from - 1);
    return (
      before === "," ||
      before === "—" ||
      before === "–" ||
      before === "-" ||
      before === "as" ||
      before === "("
    );
  }

  /** Where what is said begins behind the verb, and whether only an aside stands there ("X said on Tuesday."). */
  #contentFrom(
    verb: number,
    end: number,
  ): { readonly from: number; readonly aside: boolean; readonly that: boolean; readonly mark: boolean } {
    const reading = this.#reading;
    const tells = isTelling(reading, verb);
    let token = verb + 1;
    const adverbial = PREPOSITIONS.has(reading, token) || TIME_WORDS.has(reading, token) || tells;
    while (token < end) {
      const word = norm(reading, token);
      if (word === "that") return { from: token + 1, aside: false, that: true, mark: false };
      if (
        (word === ":" && (token < verb + COLON_REACH || this.#quoted[token + 1] !== 0)) ||
        (this.#quoted[token] !== 0 && token === verb + 1)
      )
        return { from: token + 1, aside: false, that: false, mark: true };
      if (
        word === "," ||
        word === ";" ||
        word === "." ||
        word === "—" ||
        word === "–" ||
        word === ")" ||
        this.#quoted[token] !== 0
      )
        break;
      token++;
    }
    const aside = token === verb + 1 || (adverbial && !this.#hasFinite(verb + 1, token));
    const then = norm(reading, token + 1) === "that" && norm(reading, token) === ",";
    const quote =
      token < end &&
      (this.#quoted[token] !== 0 || (norm(reading, token) === "," && this.#quoted[token + 1] !== 0));
    return { from: verb + 1, aside: aside && !then, that: then, mark: quote };
  }

  #quotesBefore(from: number, to: number): boolean {
    for (let token = from; token < to; token++) if (this.#quoted[token] !== 0) return true;
    return false;
  }

  #hasFinite(from: number, to: number): boolean {
    for (let token = from; token < to; token++) if (isAuxiliary(this.#reading, token)) return true;
    return false;
  }

  #hasContent(
    kind: Reporting,
    verb: number,
    content: { readonly from: number; readonly that: boolean; readonly mark: boolean },
    end: number,
    record: boolean,
  ): boolean {
    const reading = this.#reading;
    const next = norm(reading, verb + 1);
    switch (kind) {
      case "say":
      case "report":
        // "claimed 40 lives", "claimed responsibility"
        if (norm(reading, verb).startsWith("claim") && takesLives(reading, verb)) return false;
        return verb + 1 < end && next !== "." && next !== ",";
      case "that":
        return content.that || record;
      case "call":
        return this.#quotesBefore(verb + 1, this.#clauseEnd(verb + 1, end));
      case "guess":
        if (isNumberLike(reading, verb + 1) || next === "to") return true;
        return content.that || content.mark || this.#hasFinite(verb + 1, this.#clauseEnd(verb + 1, end));
      case "clause":
        if (content.that || content.mark) return true;
        if (next === "of") return /^(?:warn|spoke|speak)/u.test(norm(reading, verb));
        if (next === "to")
          return /^(?:believe|estimate|expect|plan|pledge|promise|vow|agree|fear|think|suspect)/u.test(
            norm(reading, verb),
          );
        return (
          !PREPOSITIONS.has(reading, verb + 1) && this.#hasFinite(verb + 1, this.#clauseEnd(verb + 1, end))
        );
      case "show":
        return true;
      case "put": {
        const stop = Math.min(end, verb + 14);
        for (let token = verb + 1; token < stop; token++) {
          const word = norm(reading, token);
          if (word === "," || word === ";") return false;
          if (word === "at" || word === "to") return isNumberLike(reading, token + 1);
        }
        return false;
      }
    }
  }

  #isComplement(that: number, first: number): boolean {
    for (let token = that - 1; token >= first && token >= that - 5; token--)
      if (REPORTING_VERBS.has(this.#reading, token)) return true;
    return false;
  }

  /** Back from `token` to the start of its clause: behind a comma, a semicolon, "and", "but" or "that". */
  #clauseStart(token: number, first: number): number {
    let at = token;
    while (at > first && !isClauseBreak(this.#reading, at - 1)) at--;
    return at;
  }

  #clauseEnd(token: number, end: number): number {
    let at = token;
    while (at < end && !isClauseBreak(this.#reading, at)) at++;
    return at;
  }

  #ownVoice(phrase: SourcePhrase): boolean {
    for (let token = phrase.from; token < phrase.to; token++)
      if (OWN_VOICE.has(this.#reading, token)) return true;
    return false;
  }

  /** Ends what one line covers where the next begins in a clause of its own: "Police said 40 died, but the army put it at 52". */
  #cutNeighbours(from: number): void {
    for (let i = from; i + 1 < this.#lines.length; i++) {
      const line = this.#lines[i] as CreditLine;
      const next = this.#lines[i + 1] as CreditLine;
      if (line.depth === 1 && next.depth === 1 && next.from > line.to && !this.#isNested(line, next))
        line.scopeTo = Math.min(line.scopeTo, next.from);
    }
  }

  #isNested(line: CreditLine, next: CreditLine): boolean {
    const reading = this.#reading;
    const before = norm(reading, next.from - 1);
    if (next.from - line.to <= 1 || before === "that") return true;
    return !(isClauseBreak(reading, next.from - 1) || /^(?:while|whereas|although|though|as)$/u.test(before));
  }
}

/** How far behind a verb a colon still opens what was said ("told reporters on Friday: ..."); tokens, judgement. */
const COLON_REACH = 5;

/** Nouns for a number that somebody gives. */
const FIGURE_NOUNS = new Set([
  "figure",
  "estimate",
  "count",
  "tally",
  "toll",
  "number",
  "total",
  "claim",
  "projection",
  "forecast",
]);

const RECKONINGS = new Set([
  "reckoning",
  "count",
  "estimate",
  "estimates",
  "tally",
  "calculation",
  "calculations",
  "account",
  "admission",
  "figures",
]);

function isTelling(reading: Reading, verb: number): boolean {
  return /^(?:tell|tells|told)$/u.test(norm(reading, verb));
}

/** Whether the word before makes a noun of what could be a verb: "the lists", "its records", "police reports of". */
function isNounPlace(reading: Reading, token: number, first: number): boolean {
  // "civil claims by 13 relatives", "reports of"
  if (/^(?:by|of|from|against)$/u.test(norm(reading, token + 1))) return true;
  // "the United States"
  if (
    token > first &&
    hasFlag(reading, token, TokenFlag.capitalised) &&
    hasFlag(reading, token - 1, TokenFlag.capitalised)
  )
    return true;
  const before = norm(reading, token - 1);
  return (
    DETERMINERS.has(reading, token - 1) ||
    PREPOSITIONS.has(reading, token - 1) ||
    before === "'s" ||
    before === "’s"
  );
}

/** "claimed 40 lives", "claimed a third life", "claimed responsibility" */
function takesLives(reading: Reading, verb: number): boolean {
  for (let token = verb + 1; token <= verb + 5; token++)
    if (/^(?:lives|life|victims?|responsibility|credit)$/u.test(norm(reading, token))) return true;
  return false;
}

/** Whether a phrase names somebody who speaks: a pronoun, a name, a noun for one. */
function isSpeaker(reading: Reading, phrase: SourcePhrase): boolean {
  if (phrase.to - phrase.from === 1 && SUBJECT_PRONOUNS.has(reading, phrase.from)) return true;
  return hasSpeaker(reading, phrase.from, phrase.to);
}

function carried(line: CreditLine, from: number, to: number): CreditLine {
  const { speaker, relays } = line;
  return { speaker, from, to: from, scopeFrom: from, scopeTo: to, cueAt: from, depth: 1, relays };
}

function isClauseBreak(reading: Reading, token: number): boolean {
  const word = norm(reading, token);
  return (
    word === "," ||
    word === ";" ||
    word === ":" ||
    word === "and" ||
    word === "but" ||
    word === "that" ||
    word === "—" ||
    word === "–" ||
    word === "(" ||
    word === ")"
  );
}

function isNumberLike(reading: Reading, token: number): boolean {
  if (isNumber(reading, token)) return true;
  const word = norm(reading, token);
  // "at least", "at more than 40", "at $3m": the next few words hold the number.
  for (let at = token; at < token + 4; at++) if (isNumber(reading, at)) return true;
  return /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|half|a|some|about|around|nearly|over|more|between)$/u.test(
    word,
  );
}

/** Whether the word is a finite verb for certain: an auxiliary. */
function isAuxiliary(reading: Reading, token: number): boolean {
  return /^(?:is|are|was|were|has|.*'(?:ll|ve|re|d)|have|had|will|would|can|could|may|might|must|should|did|does|do)$/u.test(
    norm(reading, token),
  );
}

/** Whether a subject may report with a verb of the kind. */
function mayReport(reading: Reading, kind: Reporting, phrase: SourcePhrase, verb: number): boolean {
  const word = norm(reading, verb);
  if (word === "said" || word === "says" || word === "say" || word === "told") return true;
  const pronoun = phrase.to - phrase.from === 1 && SUBJECT_PRONOUNS.has(reading, phrase.from);
  if (kind === "show") {
    // "given" and "shown" stand with "by"; "the register shows" speaks.
    if (hasRecord(reading, phrase)) return true;
    return /^(?:list|lists|listed|indicates?)$/u.test(word) && hasSpeaker(reading, phrase.from, phrase.to);
  }
  return pronoun || hasSpeaker(reading, phrase.from, phrase.to);
}

/** Whether the phrase names something written: "the register", "a survey by the union". */
function hasRecord(reading: Reading, phrase: SourcePhrase): boolean {
  for (let token = phrase.from; token < phrase.to; token++)
    if (SPEAKER_NOUNS.at(reading, token) === "record") return true;
  return false;
}

function hasSpeaker(reading: Reading, from: number, to: number): boolean {
  for (let token = from; token < to; token++)
    if (SPEAKER_NOUNS.has(reading, token) || hasFlag(reading, token, TokenFlag.capitalised)) return true;
  return false;
}
