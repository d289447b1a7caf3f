import { hasFlag, isWord, norm, type Reading, sentenceFirst, TokenFlag } from "../../domain/reading.ts";
import { DETERMINERS, PREPOSITIONS } from "../lexicon/phrase-words.ts";
import { COMPANY_NOUNS, SPEAKER_NOUNS, type SpeakerKind, WRITINGS } from "../lexicon/speaker-nouns.ts";
import type { NameAt } from "./name-at.ts";
import { type NameBook, textBetween } from "./name-book.ts";
import { personNamedLater } from "./named-later.ts";
import { ownerOfRecord } from "./record-owner.ts";
import { exactly, type SourcePhrase } from "./source-phrase.ts";
import {
  beforeGivenBy,
  describesPerson,
  genderOf,
  isFirstWord,
  isSubjectPlace,
  lastPossessive,
} from "./speaker-words.ts";

/** Who is credited, by the fullest name that the text has. `from`/`to` are the tokens that name them where they are credited. */
export interface Speaker {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly kind: SpeakerKind | "other";
  readonly gender: "m" | "f" | "";
  /** Who speaks with them: "Edda Moll and Karl Voss said". */
  readonly joint?: Speaker;
}

/** How many tokens of title may stand before a name ("Dr. Moll"); judgement. */
const TITLES_TRIED = 3;

/**
 * Names speakers from the words that credit them, reading the text from start to end: pronouns and "the spokesman" stand for whom
 * the text spoke of last, so phrases must be asked for in order of place.
 */
export class SpeakerResolver {
  readonly #reading: Reading;
  readonly #book: NameBook;
  #lastPerson: Speaker | undefined;
  #lastBody: Speaker | undefined;
  #lastGroup: Speaker | undefined;
  #lastRecord: Speaker | undefined;
  /** By the noun of a record, whose it was when the text last said so: "report". */
  readonly #owners = new Map<string, Speaker>();

  constructor(reading: Reading, book: NameBook) {
    this.#reading = reading;
    this.#book = book;
  }

  /** Undefined when the words name nobody, or a pronoun stands for nobody that is known. */
  speakerOf(phrase: SourcePhrase): Speaker | undefined {
    const speaker = this.#read(phrase);
    if (speaker === undefined) return undefined;
    if (speaker.joint !== undefined) this.#lastGroup = speaker;
    else if (speaker.kind === "person") this.#lastPerson = speaker;
    else if (speaker.kind === "group") this.#lastGroup = speaker;
    else if (speaker.kind === "record") this.#lastRecord = speaker;
    else if (speaker.kind === "body" || speaker.kind === "outlet") this.#lastBody = speaker;
    return speaker;
  }

  #read(phrase: SourcePhrase): Speaker | undefined {
    const pronoun = phrase.to - phrase.from === 1 ? norm(this.#reading, phrase.from) : "";
    switch (pronoun) {
      case "he":
      case "him":
        return this.#personBefore(phrase, "m");
      case "she":
      case "her":
        return this.#personBefore(phrase, "f");
      case "it":
        return this.#bodyBefore(phrase);
      case "they":
      case "them":
        return at(phrase, later(this.#lastGroup, this.#lastBody)) ?? this.#groupThatOpens(phrase);
      default:
        return this.#jointly(phrase) ?? this.#named(phrase.from, phrase.to);
    }
  }

  /** "Edda Moll and Karl Voss", "police and the coast guard": two who speak, the first first. Undefined for one name ("Health and Welfare"). */
  #jointly({ from, to }: SourcePhrase): Speaker | undefined {
    for (let and = from + 1; and < to - 1; and++) {
      if (norm(this.#reading, and) !== "and" || this.#book.at(and) !== undefined) continue;
      if (!this.#standsAlone(from, and) || !this.#standsAlone(and + 1, to)) return undefined;
      const first = this.#named(from, and);
      const second = this.#named(and + 1, to);
      return first && second && first.name !== second.name ? { ...first, joint: second } : undefined;
    }
    return undefined;
  }

  /** Whether the words name somebody by themselves: "officials in Solm", "Edda Moll", "Moll" where the text knows her. */
  #standsAlone(from: number, to: number): boolean {
    let end = from + 1;
    while (end < to && !PREPOSITIONS.has(this.#reading, end)) end++;
    const name = this.#book.at(end - 1);
    if (name === undefined) return SPEAKER_NOUNS.has(this.#reading, end - 1);
    const full = this.#book.fullest(name);
    return full.words.length > 1 || full.kind !== "other";
  }

  /** "Campaigners were less kind: loans, they pointed out, ...": the group that opens this sentence or the one before. */
  #groupThatOpens(phrase: SourcePhrase): Speaker | undefined {
    const first = sentenceFirst(this.#reading, phrase.from);
    for (const token of [first, first > 0 ? sentenceFirst(this.#reading, first - 1) : first]) {
      const pair = this.#pairFrom(token, phrase.from);
      if (pair) return at(phrase, pair);
      const noun = DETERMINERS.has(this.#reading, token) ? token + 1 : token;
      if (noun < phrase.from && SPEAKER_NOUNS.at(this.#reading, noun) === "group")
        return {
          name: this.#asWritten(noun, noun + 1),
          from: phrase.from,
          to: phrase.to,
          kind: "group",
          gender: "",
        };
    }
    return undefined;
  }

  /** "Dr Moll and Dr Voss studied reefs. They found ..." */
  #pairFrom(first: number, limit: number): Speaker | undefined {
    let one = this.#book.at(first);
    for (let token = first; one === undefined && token < first + TITLES_TRIED; ) one = this.#book.at(++token);
    if (one === undefined || norm(this.#reading, one.to) !== "and") return undefined;
    let two = this.#book.at(one.to + 1);
    for (let token = one.to + 1; two === undefined && token < one.to + TITLES_TRIED; )
      two = this.#book.at(++token);
    return two !== undefined && two.to < limit ? this.#jointly(exactly(one.from, two.to)) : undefined;
  }

  #personBefore(phrase: SourcePhrase, gender: "m" | "f"): Speaker | undefined {
    const agrees = (other: "m" | "f" | "") => other === "" || other === gender;
    const spoke = this.#lastPerson && agrees(this.#lastPerson.gender) ? this.#lastPerson : undefined;
    const named = this.#antecedent(phrase.from, (name) => agrees(name.gender));
    if (named !== undefined && (spoke === undefined || named.from >= spoke.to)) {
      const full = this.#book.fullest(named);
      // One capitalised word that no fuller name explains may be a place: only a person introduced as one counts.
      if (full.words.length > 1 || full.kind === "person" || spoke === undefined)
        return {
          name: this.#book.textOf(full),
          from: phrase.from,
          to: phrase.to,
          kind: "person",
          gender: full.gender || gender,
        };
    }
    const mentioned = spoke
      ? undefined
      : this.#book.lastBefore(
          phrase.from,
          (name) => isPersonal(name) && !this.#book.isPlaced(name) && agrees(name.gender),
        );
    if (mentioned)
      return {
        name: this.#book.textOf(this.#book.fullest(mentioned)),
        from: phrase.from,
        to: phrase.to,
        kind: "person",
        gender,
      };
    return at(phrase, spoke);
  }

  /** The nearest person before `token`; of those in one sentence, the one that opens it ("Rosa Ibarra, whose son Kevin was ill, had come. ... she said"). */
  #antecedent(token: number, test: (name: NameAt) => boolean): NameAt | undefined {
    const nearest = this.#book.lastBefore(token, (name) => this.#isAntecedent(name) && test(name));
    if (nearest === undefined) return undefined;
    const sentence = this.#reading.sentence[nearest.from];
    const opens = (name: NameAt) =>
      this.#reading.sentence[name.from] === sentence && isSubjectPlace(this.#reading, name.from);
    return (
      this.#book.lastBefore(nearest.from, (name) => opens(name) && this.#isAntecedent(name) && test(name)) ??
      nearest
    );
  }

  /** A person by title, age or role; else a name that opens its sentence, as subjects do, and is no place ("in Block C"). */
  #isAntecedent(name: NameAt): boolean {
    if (name.kind === "person") return true;
    return (
      name.kind === "other" &&
      isSubjectPlace(this.#reading, name.from) &&
      (name.words.length >= 2 || this.#book.fullest(name).kind === "person")
    );
  }

  #bodyBefore(phrase: SourcePhrase): Speaker | undefined {
    const named = this.#book.lastBefore(phrase.from, (name) => name.kind === "body");
    const spoke = later(this.#lastBody, this.#lastRecord);
    if (named !== undefined && (spoke === undefined || named.from > spoke.from)) {
      const full = this.#book.fullest(named);
      return { name: this.#book.textOf(full), from: phrase.from, to: phrase.to, kind: "body", gender: "" };
    }
    return at(phrase, spoke);
  }

  #named(first: number, limit: number): Speaker | undefined {
    const reading = this.#reading;
    const to = beforeGivenBy(reading, first, limit);
    let from = first;
    while (from < to && DETERMINERS.has(reading, from)) from++;
    if (from >= to) return undefined;
    const introduced = this.#introducedIn(from, to);
    if (introduced) return this.#fromName(introduced, introduced.from, introduced.to);
    let end = from;
    while (end < to && !(end > from && PREPOSITIONS.has(reading, end))) end++;
    const headKind = SPEAKER_NOUNS.at(reading, end - 1);
    const headNamed = hasFlag(reading, end - 1, TokenFlag.capitalised) && !this.#startsLowered(end - 1);

    if ((headKind === "record" || WRITINGS.has(reading, end - 1)) && !headNamed)
      return this.#whoWrote(first, from, end, to);
    const name = headNamed ? this.#book.at(end - 1) : undefined;
    if (name !== undefined && name.to <= to + 1) return this.#fromName(name, from, to);
    if (headKind === undefined && !headNamed) {
      // "A group calling itself the Red Banner Front"
      const inside = this.#lastNameIn(from, to);
      if (inside?.kind === "body") return this.#fromName(inside, inside.from, inside.to);
    }
    const head = norm(reading, end - 1);
    if (headKind === "person" && norm(reading, first) !== "a" && norm(reading, first) !== "an") {
      const person =
        this.#book.personAs(head, first) ?? personNamedLater(reading, this.#book, first, to, end);
      if (person) return { name: this.#book.textOf(person), from, to, kind: "person", gender: person.gender };
    }
    if (headKind === "body" || headKind === "outlet" || headKind === "record") {
      const words: string[] = [];
      for (let token = from; token < to; token++)
        if (
          isWord(reading, token) &&
          !DETERMINERS.has(reading, token) &&
          !PREPOSITIONS.has(reading, token) &&
          norm(reading, token) !== "'s"
        )
          words.push(norm(reading, token));
      // The head goes last: it is what is looked up.
      if (end < to) words.push(head);
      const body = this.#book.bodyCalled(words, first);
      if (body)
        return { name: this.#book.textOf(this.#book.fullest(body)), from, to, kind: headKind, gender: "" };
    }
    // "the retired general", "the 61-year-old": a description of who spoke last, where an office would name somebody new.
    if (
      norm(reading, first) === "the" &&
      end === to &&
      this.#lastPerson &&
      describesPerson(reading, from, end)
    )
      return { ...this.#lastPerson, from, to };
    // "Acme Motors will cut 400 jobs, the carmaker said": the noun stands for the name that opens the sentence.
    if (norm(reading, first) === "the" && end === to && COMPANY_NOUNS.has(reading, end - 1)) {
      const company = this.#book.openingName(first);
      if (company) return { name: this.#book.textOf(company), from, to, kind: "body", gender: "" };
    }
    // "the province's health office": whose it is, where that has no name, is no part of the name.
    const owner = headKind === "body" ? lastPossessive(reading, from, end) : -1;
    if (owner >= 0 && !hasFlag(reading, owner - 1, TokenFlag.capitalised)) from = owner + 1;
    const text = this.#asWritten(from, to);
    return { name: text, from, to, kind: headKind ?? "other", gender: genderOf(head) };
  }

  #fromName(name: NameAt, from: number, to: number): Speaker {
    const full = this.#book.fullest(name);
    const kind = full.kind === "other" ? (isPersonal(full) ? "person" : "other") : full.kind;
    return {
      name: this.#book.textOf(full),
      from: Math.max(from, name.from),
      to: Math.min(to, name.to),
      kind,
      gender: name.gender || full.gender,
    };
  }

  /**
   * Who speaks in a record: whose it is. Nobody, where the words and the text before do not say whose, and the noun itself ("the text",
   * "a release on the storm") says nothing; a register or a survey is credited as written then.
   */
  #whoWrote(first: number, from: number, end: number, to: number): Speaker | undefined {
    const reading = this.#reading;
    const head = norm(reading, end - 1);
    const words = ownerOfRecord(reading, from, end, to);
    const named = words && this.#named(words.from, words.to);
    const owner =
      words?.tie === "keeper" && named?.kind === "other"
        ? undefined
        : (named ?? this.#ownerBefore(first, from, end));
    if (owner !== undefined) {
      this.#owners.set(head, owner);
      return { ...owner, from, to };
    }
    if (WRITINGS.has(reading, end - 1)) return undefined;
    return { name: this.#asWritten(from, to), from, to, kind: "record", gender: "" };
  }

  /** Whose "the report", "its figures" are: whose report was spoken of before, or the body that "its" stands for. */
  #ownerBefore(first: number, from: number, end: number): Speaker | undefined {
    const reading = this.#reading;
    const opener = norm(reading, first);
    const bare = end === from + 1;
    if (opener === "its" || opener === "their") return this.#bodyBefore(exactly(first, end));
    if (!bare || (opener !== "the" && opener !== "this" && opener !== "that")) return undefined;
    return this.#owners.get(norm(reading, end - 1));
  }

  /** "a man who gave his name as Idris Kaan", "a group calling itself the Red Banner Front" */
  #introducedIn(from: number, to: number): NameAt | undefined {
    for (let token = from + 1; token < to; token++) {
      const word = norm(this.#reading, token);
      if (
        word !== "as" &&
        word !== "itself" &&
        word !== "themselves" &&
        word !== "named" &&
        word !== "called"
      )
        continue;
      const next = DETERMINERS.has(this.#reading, token + 1) ? token + 2 : token + 1;
      const name = next < to ? this.#book.at(next) : undefined;
      if (name) return name;
    }
    return undefined;
  }

  #lastNameIn(from: number, to: number): NameAt | undefined {
    for (let token = to - 1; token >= from; token--) {
      const name = this.#book.at(token);
      if (name) return name;
    }
    return undefined;
  }

  /** Whether the capital is only that of a sentence's first word: "Police", "Rescuers". */
  #startsLowered(token: number): boolean {
    const reading = this.#reading;
    if (hasFlag(reading, token, TokenFlag.allCaps)) return false;
    return SPEAKER_NOUNS.has(reading, token) && isFirstWord(reading, token);
  }

  #asWritten(from: number, to: number): string {
    const text = textBetween(this.#reading, from, to);
    const lowered =
      isFirstWord(this.#reading, from) &&
      !hasFlag(this.#reading, from, TokenFlag.allCaps) &&
      SPEAKER_NOUNS.has(this.#reading, from);
    return lowered ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  }
}

function isPersonal(name: NameAt): boolean {
  return name.kind === "person" || (name.kind === "other" && name.words.length >= 2);
}

function at(phrase: SourcePhrase, speaker: Speaker | undefined): Speaker | undefined {
  return speaker && { ...speaker, from: phrase.from, to: phrase.to };
}

function later(a: Speaker | undefined, b: Speaker | undefined): Speaker | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a.from >= b.from ? a : b;
}
