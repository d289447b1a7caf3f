import type { Citation, ClaimDate, Scope, Speech, Tie } from "../domain/claim.ts";
import type { Quantity } from "../domain/quantity.ts";
import type { Reading } from "../domain/reading.ts";
import type { TextSpan } from "../domain/text-span.ts";
import type { DateBound, SaidDate } from "./said-date.ts";

/**
 * Words of one field that an extractor took for a claim, on their way to become one. A mention is a draft that belongs to its
 * passage: refiners fill its fields in place, in the order of the registry, and may leave it out of the list that they return.
 *
 * `start`/`end` are UTF-16 offsets of the mention's own words; `from`/`to` are its tokens, half-open.
 *
 * All mentions, of whatever kind, begin as a `blank` and have every field from the start, in one order: the engine then keeps one
 * shape for all of them, and some fifty stages read their fields without looking them up. Measured: reading takes a third less time.
 * Change a copy with `redrafted`, and empty a field with `undefined` rather than `delete`.
 */
interface DraftBase extends TextSpan {
  from: number;
  to: number;
  /** Widest span of the clause that carries it, where a refiner knows better than the sentence; tokens, half-open. */
  clause: { from: number; to: number } | undefined;
  attribution: Credit[] | undefined;
  scope: Scope | undefined;
  ties: DraftTie[] | undefined;
  /** Set where the words are read but not tracked: "age", "score", "distance". */
  untracked: string | undefined;
  /** What refiners decided and why, in order; `tally explain` prints it. Kept only where somebody asks. */
  why: string[] | undefined;
}

/** One who is credited, as an attribution refiner found it; offsets in the same field. */
export interface Credit extends TextSpan {
  name: string;
  role: "speaker" | "relay";
  cue?: string;
}

export interface DraftTie {
  as: Tie["as"];
  to: Mention;
}

export interface QuantityMention extends DraftBase {
  kind: "quantity";
  value: Quantity;
  /** First token of the modifier's words, when they stand before the number ("at least"). */
  modifierFrom: number | undefined;
  /** Product of the scale words ("billion"); absent where there is none. A range may take it over: "$10 to $15 billion". */
  scale: number | undefined;
  /** Token of the head noun that is counted, where one stands ("people" in "613 innocent people"). */
  counted: number | undefined;
  /** One past the last token of the phrase that is counted ("613 innocent people"); absent where the number stands alone. */
  phraseTo: number | undefined;
  /** True where the phrase picks out of something named: "eleven of the dead", "70 of them". */
  partitive: boolean | undefined;
  measure: string | undefined;
  population: string | undefined;
  base: { words: string; to?: QuantityMention } | undefined;
  partOf: QuantityMention | undefined;
  breakdown: "complete" | "partial" | undefined;
  /** Names that the words list for the count. */
  items: string[] | undefined;
  /** True for "28th", "an eighth victim". */
  ordinal: boolean | undefined;
}

export interface DateMention extends DraftBase {
  kind: "date";
  date: ClaimDate;
  /** The finest part that the words give: "day" for "26 February", "year" for "in 1992". */
  precision: "day" | "month" | "season" | "year" | "decade" | "interval";
  /** What the words say, until `resolve-dates` has turned it into `date`. */
  said: SaidDate | undefined;
  /** The word before it that makes it an end ("before", "until") or a beginning ("since"). */
  bound: DateBound | undefined;
}

export interface CitationMention extends DraftBase {
  kind: "citation";
  citation: Citation;
  /** What is cited: a resolution is adopted, a session held, a legal act signed. */
  instrument: "resolution" | "session" | "act";
  /** One past the last token that says more of it ("held in Cairo in 2013"); `to` where nothing does. */
  tail: number;
}

export interface QuoteMention extends DraftBase {
  kind: "quote";
  speech: Speech;
}

export type Mention = QuantityMention | DateMention | CitationMention | QuoteMention;

/** A mention of the tokens [from, to) before anything is known of it: every field of every kind, all empty. What is made of it sets those of its kind. */
export function blank(kind: Mention["kind"], reading: Reading, from: number, to: number) {
  return {
    kind,
    start: reading.start[from] as number,
    end: reading.end[to - 1] as number,
    from,
    to,
    clause: undefined,
    attribution: undefined,
    scope: undefined,
    ties: undefined,
    untracked: undefined,
    why: undefined,
    value: undefined as unknown,
    modifierFrom: undefined,
    scale: undefined as number | undefined,
    counted: undefined,
    phraseTo: undefined,
    partitive: undefined,
    measure: undefined,
    population: undefined,
    base: undefined,
    partOf: undefined,
    breakdown: undefined,
    items: undefined,
    ordinal: undefined,
    date: undefined as unknown,
    precision: undefined as unknown,
    said: undefined as SaidDate | undefined,
    bound: undefined as DateBound | undefined,
    citation: undefined as unknown,
    instrument: undefined as unknown,
    tail: 0,
    speech: undefined as unknown,
  };
}

/** A citation of the tokens [from, to); `tail` is one past the last token that says more of it. */
export function citationMention(
  reading: Reading,
  from: number,
  to: number,
  instrument: CitationMention["instrument"],
  citation: Citation,
  tail = to,
): CitationMention {
  const mention = blank("citation", reading, from, to);
  mention.instrument = instrument;
  mention.citation = citation;
  mention.tail = tail;
  return mention as CitationMention;
}

/** A copy that takes the place of `mention` in the list, with some fields changed; it goes on with the notes. */
export function redrafted<M extends Mention>(mention: M, reading: Reading, changes: Partial<M>): M {
  const copy = blank(mention.kind, reading, mention.from, mention.to);
  return Object.assign(copy as unknown as M, mention, { why: mention.why?.slice() }, changes);
}

export function isCitation(mention: Mention): mention is CitationMention {
  return mention.kind === "citation";
}

/**
 * Writes down a decision on the mention, for `tally explain`: the words, parted by spaces. They are put together only where
 * somebody asks; where they must be looked for first, do so behind `if (mention.why)`.
 */
export function note(mention: Mention, ...words: readonly unknown[]): void {
  mention.why?.push(words.join(" "));
}

/** Writes down why a mention is left out of the claims altogether; `tally explain` prints it. */
export function noteLeftOut(mention: Mention, reason: string): void {
  note(mention, "left out:", reason);
}

/** Marks a mention as read but not tracked, with the reason. The first reason stays. */
export function untrack(mention: Mention, reason: string): void {
  mention.untracked ??= reason;
}
