import {
  hasFlag,
  isNumber,
  isWord,
  norm,
  type Reading,
  sentenceFirst,
  TokenFlag,
} from "../../domain/reading.ts";
import { DETERMINERS, OWN_VOICE } from "../lexicon/phrase-words.ts";
import {
  FIGURE_NOUNS,
  GIVEN_BY,
  REPORTING_PARTICIPLES,
  REPORTING_VERBS,
  type Reporting,
} from "../lexicon/reporting-verbs.ts";
import { SPEAKER_NOUNS } from "../lexicon/speaker-nouns.ts";
import { wordSet, wordsOf } from "../word-table.ts";
import { backgroundOf } from "./background.ts";
import { clauseEnd, clauseStart, isPlain, startsNumber } from "./clause.ts";
import type { CreditLine } from "./credit-line.ts";
import { cutNeighbours, figureEnd, overSentence } from "./credit-scope.ts";
import { GIVES, giverOfFigure } from "./figure-giver.ts";
import { headlineSpeaker } from "./headline-speaker.ts";
import { type NameBook, nameBookOf } from "./name-book.ts";
import type { Quotation } from "./quotations.ts";
import { QuotedText } from "./quoted-text.ts";
import { isPossessive, reckoningBehind } from "./reckoning.ts";
import { contentBehind, isNoun, isSpeaker, mayReport, reportsContent } from "./reported-content.ts";
import { sharedSubject } from "./shared-subject.ts";
import { phraseFrom, type SourcePhrase, subjectBefore } from "./source-phrase.ts";
import { SpeakerResolver } from "./speaker-resolver.ts";
import { isShare } from "./speaker-words.ts";
import { type Sentence, UnmarkedCredit } from "./unmarked-credit.ts";
import { isSetOff, relativeScope, subjectBehind, subjectOfParticiple } from "./verb-subject.ts";

/**
 * The credit lines of a text, in order of place. Linear in the text.
 *
 * @param names those of the text below, where `reading` is a headline.
 */
export function findCreditLines(
  reading: Reading,
  quotations: readonly Quotation[],
  names?: NameBook,
): CreditLine[] {
  return new CreditReader(reading, quotations, names).read();
}

/** Words that a credit line may stand at; the marks of a headline stand beside them. */
const CUES = wordsOf(
  wordSet("according per citing quoting with by of point points pointed"),
  GIVES,
  REPORTING_PARTICIPLES,
  REPORTING_VERBS,
);

class CreditReader {
  readonly #reading: Reading;
  readonly #quoted: QuotedText;
  readonly #book: NameBook;
  readonly #resolver: SpeakerResolver;
  readonly #unmarked: UnmarkedCredit;
  readonly #lines: CreditLine[] = [];
  /** The last line of the sentence before. */
  #lastLine: CreditLine | undefined;
  /** Whether that sentence holds a quotation. */
  #lastQuotes = false;

  readonly #names: NameBook | undefined;

  constructor(reading: Reading, quotations: readonly Quotation[], names: NameBook | undefined) {
    this.#names = names;
    this.#reading = reading;
    this.#quoted = new QuotedText(reading, quotations);
    this.#book = nameBookOf(reading);
    this.#resolver = new SpeakerResolver(reading, this.#book);
    this.#unmarked = new UnmarkedCredit(reading, this.#quoted, this.#book, this.#resolver);
  }

  read(): CreditLine[] {
    const starts = this.#reading.sentenceStart;
    for (let i = 0; i + 1 < starts.length; i++)
      this.#readSentence({
        first: starts[i] as number,
        end: starts[i + 1] as number,
        linesBefore: this.#lines.length,
      });
    return this.#lines;
  }

  #readSentence(sentence: Sentence): void {
    const { first, end, linesBefore } = sentence;
    // A paragraph that opens with a quotation, right behind one that ends with a credited quotation, goes on with its speaker.
    const apart = hasFlag(this.#reading, first, TokenFlag.paragraph);
    const before = this.#lastLine;
    const introduced = apart ? this.#unmarked.introducedBy(first, before) : undefined;
    const goesOn = !apart || (this.#quoted.has(first) && this.#lastQuotes);
    const previous = introduced ?? (goesOn ? before : undefined);
    this.#lastLine = undefined;
    if (introduced?.cue !== undefined && !this.#quoted.has(first))
      this.#lines.push(this.#unmarked.overParagraph(first, introduced));
    let floor = first;
    let quotes = false;
    const whole = first === 0 && end === this.#reading.count;
    for (let token = first; token < end; token++) {
      if (this.#quoted.has(token)) {
        quotes = true;
        floor = token + 1;
        continue;
      }
      if (!CUES.has(this.#reading, token) && !(whole && !isWord(this.#reading, token))) continue;
      const line = this.#lineAt(token, floor, sentence);
      if (line === undefined) continue;
      this.#lines.push(line);
      // "officials quoted by Tass say": the words before stay the subject of a verb to come.
      if (!line.cue?.endsWith(" by") && line.scopeTo > first) floor = Math.max(floor, line.to);
      token = Math.max(token, line.to - 1);
    }
    cutNeighbours(this.#reading, this.#lines, linesBefore);
    for (const line of this.#lines.slice(linesBefore)) {
      const background = backgroundOf(this.#reading, line);
      if (background) line.background = background;
    }
    if (quotes)
      for (const line of this.#unmarked.overQuotations(sentence, this.#lines, previous))
        this.#lines.push(line);
    if (this.#lines.length === linesBefore && before !== undefined) {
      const line = this.#unmarked.carriedOver(sentence, before, apart);
      if (line) this.#lines.push(line);
    }
    this.#lastQuotes = quotes;
    if (this.#lines.length > linesBefore) this.#lastLine = this.#lines.at(-1);
  }

  #lineAt(token: number, floor: number, sentence: Sentence): CreditLine | undefined {
    const reading = this.#reading;
    const next = norm(reading, token + 1);
    switch (norm(reading, token)) {
      case "according":
        return next === "to" ? this.#accordingTo(token, sentence) : undefined;
      case "citing":
      case "quoting":
        return this.#citing(token, token + 1, sentence);
      case "per":
        return this.#per(token, sentence);
      case "with":
        return next === "reference" && norm(reading, token + 2) === "to"
          ? this.#citing(token, token + 3, sentence)
          : undefined;
      case "by":
        return GIVEN_BY.has(reading, token - 1)
          ? this.#givenBy(token, sentence)
          : this.#byReckoning(token, sentence);
      case "of":
        return FIGURE_NOUNS.has(reading, token - 1) ? this.#figureOf(token, floor, sentence) : undefined;
      case ":":
      case "-":
      case "–":
      case "—":
        return this.#headline(token, sentence);
      case "point":
      case "points":
      case "pointed":
        return next === "out" ? this.#verb(token, token + 1, "clause", floor, sentence) : undefined;
      default: {
        const given = this.#figureGiven(token, floor, sentence);
        if (given !== undefined) return given;
        if (REPORTING_PARTICIPLES.has(reading, token)) return this.#participle(token, floor, sentence);
        const kind = REPORTING_VERBS.at(reading, token);
        return kind === undefined ? undefined : this.#verb(token, token, kind, floor, sentence);
      }
    }
  }

  /** "Police, who released the figure on Friday": they gave what the sentence before says. */
  #figureGiven(verb: number, floor: number, { first, end }: Sentence): CreditLine | undefined {
    if (first === 0) return undefined;
    const giver = giverOfFigure(this.#reading, verb, floor, end);
    const line = giver && this.#line(giver, verb, verb, verb, 2, "say");
    if (line === undefined) return undefined;
    line.scopeFrom = sentenceFirst(this.#reading, first - 1);
    line.scopeTo = first;
    return line;
  }

  /** "X said that ...", "..., X said", "..., said X". `last` is the last token of the verb's words. */
  #verb(
    verb: number,
    last: number,
    kind: Reporting,
    floor: number,
    sentence: Sentence,
  ): CreditLine | undefined {
    const reading = this.#reading;
    const { first, end } = sentence;
    if (isNoun(reading, verb, first)) return undefined;
    const behind = subjectBehind(reading, this.#quoted, verb, last, kind, end);
    if (behind) {
      const line = this.#line(behind, verb, verb, behind.outerTo, 0, kind);
      return line && overSentence(this.#reading, this.#quoted, line, verb, sentence, true);
    }
    const said = this.#lines.length > sentence.linesBefore ? this.#lines.at(-1) : undefined;
    const subject =
      subjectBefore(reading, verb, floor) ?? sharedSubject(reading, this.#quoted, verb, first, said);
    if (subject === undefined || !mayReport(reading, kind, subject, verb)) return undefined;
    const content = contentBehind(reading, this.#quoted, last, end);
    // '"We left," Moll declared to us', but '"We left." Moll holds shares': a full stop ends the sentence.
    const stopped = norm(reading, subject.outerFrom - 2) === "." && !content.aside && !content.bare;
    const behindQuote = kind !== "show" && !stopped && this.#quoted.endsBefore(subject.outerFrom);
    const isSpeech = kind === "say" || kind === "report" || kind === "clause";
    const aside = (isSpeech ? content.aside : content.bare) || (behindQuote && kind !== "call");
    const setOff = aside && isSetOff(reading, this.#quoted, subject.outerFrom, first);
    const relative = relativeScope(reading, subject.outerFrom - 1, kind, first, content.bare);
    const gave = content.bare && relative !== undefined;
    if (!setOff && !gave && !reportsContent(reading, this.#quoted, kind, last, content, end, subject))
      return undefined;
    // "..., the minister told Reuters that night.": whom and when are not what was said.
    const to = setOff && content.aside ? content.to : last + 1;
    const line = this.#line(subject, verb, subject.outerFrom, to, setOff ? 0 : 1, kind);
    if (line === undefined) return undefined;
    if (setOff) return overSentence(this.#reading, this.#quoted, line, subject.outerFrom, sentence);
    line.scopeFrom = relative ?? last + 1;
    const figure = figureEnd(reading, last, kind, end);
    line.scopeTo =
      figure !== undefined
        ? figure
        : relative === undefined
          ? this.#quoted.endOver(last + 1, end)
          : clauseEnd(reading, last + 1, end);
    return line;
  }

  /** "Minister: 40 dead", "40 dead - police" */
  #headline(mark: number, { first, end }: Sentence): CreditLine | undefined {
    const phrase = first === 0 ? headlineSpeaker(this.#reading, mark, this.#book, this.#names) : undefined;
    if (phrase === undefined) return undefined;
    const leads = phrase.from === first;
    const line = this.#line(phrase, mark, leads ? first : mark, leads ? mark + 1 : end, 1, "say");
    if (line === undefined) return undefined;
    line.scopeFrom = leads ? mark + 1 : first;
    line.scopeTo = leads ? end : mark;
    return line;
  }

  #accordingTo(token: number, sentence: Sentence): CreditLine | undefined {
    const phrase = phraseFrom(this.#reading, token + 2, sentence.end);
    const line = phrase && this.#line(phrase, token, token, phrase.outerTo, 2, "say", "according to");
    return line && overSentence(this.#reading, this.#quoted, line, token, sentence);
  }

  /** "per the ministry", "per police": newsroom short for "according to", and no rate ("per capita"). */
  #per(token: number, sentence: Sentence): CreditLine | undefined {
    const reading = this.#reading;
    const phrase = phraseFrom(reading, token + 1, sentence.end);
    if (phrase === undefined) return undefined;
    const kind = SPEAKER_NOUNS.at(reading, phrase.to - 1);
    const named = DETERMINERS.has(reading, token + 1) || hasFlag(reading, token + 1, TokenFlag.capitalised);
    if (kind === undefined || (!named && kind !== "group")) return undefined;
    const line = this.#line(phrase, token, token, phrase.outerTo, 2, "say", "per");
    return line && overSentence(reading, this.#quoted, line, token, sentence);
  }

  /** "Radio Mar reported, citing the forensic service": the one cited said it first, over all that the other passes on. */
  #citing(token: number, source: number, sentence: Sentence): CreditLine | undefined {
    const phrase = phraseFrom(this.#reading, source, sentence.end);
    const cue = source > token + 1 ? "with reference to" : norm(this.#reading, token);
    const line = phrase && this.#line(phrase, token, token, phrase.outerTo, 2, "say", cue);
    if (line === undefined) return undefined;
    const passedOn = this.#lines.length > sentence.linesBefore ? this.#lines.at(-1) : undefined;
    if (passedOn === undefined) return overSentence(this.#reading, this.#quoted, line, token, sentence);
    passedOn.relays = true;
    line.scopeFrom = passedOn.scopeFrom;
    line.scopeTo = Math.max(passedOn.scopeTo, sentence.end);
    return line;
  }

  /** "the 22 announced by police", "as reported by the BBC". */
  #givenBy(by: number, sentence: Sentence): CreditLine | undefined {
    const reading = this.#reading;
    const { first, end } = sentence;
    const phrase = phraseFrom(reading, by + 1, end);
    const verb = norm(reading, by - 1);
    // "recorded by the turnstile counters"
    if (phrase === undefined || !isSpeaker(reading, phrase)) return undefined;
    const line = this.#line(phrase, by - 1, by - 1, phrase.outerTo, 2, "say", `${verb} by`);
    if (line === undefined) return undefined;
    if (norm(reading, by - 2) === "as")
      return overSentence(this.#reading, this.#quoted, line, by - 2, sentence);
    line.relays = verb === "quoted" || verb === "cited" || verb === "reported";
    line.scopeFrom = clauseStart(reading, by - 1, first);
    // "the number of 487, which is the one given by the authorities"
    if (norm(reading, line.scopeFrom) === "which" && line.scopeFrom > first + 1)
      line.scopeFrom = clauseStart(reading, line.scopeFrom - 2, first);
    line.scopeTo = clauseEnd(reading, line.to, end);
    return line;
  }

  #byReckoning(by: number, sentence: Sentence): CreditLine | undefined {
    const found = reckoningBehind(this.#reading, by, sentence.end);
    if (found === undefined) return undefined;
    const { owner, noun, to } = found;
    const line = this.#line(owner, noun, by, to, 2, "say", `by ${norm(this.#reading, noun)}`);
    return line && overSentence(this.#reading, this.#quoted, line, by, sentence);
  }

  /** "the police figure of 22 deaths", "the union's estimate of 40,000" */
  #figureOf(of: number, floor: number, { end }: Sentence): CreditLine | undefined {
    const reading = this.#reading;
    const noun = of - 1;
    const owned = isPossessive(reading, noun - 1);
    if ((!owned && !SPEAKER_NOUNS.has(reading, noun - 1)) || !startsNumber(reading, of + 1)) return undefined;
    const owner = subjectBefore(reading, owned ? noun - 1 : noun, floor);
    if (owner === undefined || !isSpeaker(reading, owner)) return undefined;
    const line = this.#line(owner, noun, owner.outerFrom, of, 2, "say");
    if (line === undefined) return undefined;
    line.scopeFrom = of;
    line.scopeTo = clauseEnd(reading, of, end);
    return line;
  }

  /** "..., saying 40 had died": whoever the sentence is about says so. */
  #participle(token: number, floor: number, { first, end, linesBefore }: Sentence): CreditLine | undefined {
    const reading = this.#reading;
    const cue = norm(reading, token);
    // "adding around 70 cents to a bottle"
    if (cue === "adding" && startsNumber(reading, token + 1)) return undefined;
    const before = norm(reading, token - 1);
    const joined = before === "," || before === "and" || this.#quoted.has(token - 1);
    const said = joined && this.#lines.length > linesBefore ? this.#lines.at(-1) : undefined;
    const subject = joined ? phraseFrom(reading, first, token) : subjectOfParticiple(reading, token, floor);
    const named = said === undefined && subject !== undefined && isSpeaker(reading, subject);
    const line = named ? this.#line(subject, token, token, token, 1, "say") : said;
    if (line === undefined) return undefined;
    const scopeTo = this.#quoted.endOver(token + 1, end);
    return {
      ...line,
      from: token,
      to: token + 1,
      scopeFrom: token + 1,
      scopeTo,
      cueAt: token,
      cue,
      depth: 1,
    };
  }

  /** A line for who `phrase` names; undefined when it names nobody or the publisher itself ("our own count"). */
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
    if (isNumber(this.#reading, phrase.from) || isShare(this.#reading, phrase)) return undefined;
    for (let token = phrase.from; token < phrase.to; token++)
      if (isPlain(OWN_VOICE, this.#reading, token)) return undefined;
    const speaker = this.#resolver.speakerOf(phrase);
    if (speaker === undefined) return undefined;
    const relays = kind === "report" && speaker.kind === "outlet";
    return { speaker, from, to, scopeFrom: from, scopeTo: to, cueAt, cue, depth, relays };
  }
}
