import type { Citation, ClaimDate, Scope, Speech, Tie } from "../domain/claim.ts";
import type { Quantity } from "../domain/quantity.ts";
import type { TextSpan } from "../domain/text-span.ts";
import type { DateBound, SaidDate } from "./said-date.ts";

/**
 * Words of one field that an extractor took for a claim, on their way to become one. A mention is a draft that belongs to its
 * passage: refiners fill its fields in place, in the order of the registry, and may leave it out of the list that they return.
 *
 * `start`/`end` are UTF-16 offsets of the mention's own words; `from`/`to` are its tokens, half-open.
 */
interface DraftBase extends TextSpan {
  from: number;
  to: number;
  /** Widest span of the clause that carries it, where a refiner knows better than the sentence; tokens, half-open. */
  clause?: { from: number; to: number };
  attribution?: Credit[];
  scope?: Scope;
  ties?: DraftTie[];
  /** Set where the words are read but not tracked: "age", "score", "distance". */
  untracked?: string;
  /** What refiners decided and why, in order; `tally explain` prints it. */
  why?: string[];
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
  modifierFrom?: number;
  /** Product of the scale words ("billion"); absent where there is none. A range may take it over: "$10 to $15 billion". */
  scale?: number;
  /** Token of the head noun that is counted, where one stands ("people" in "613 innocent people"). */
  counted?: number;
  /** One past the last token of the phrase that is counted ("613 innocent people"); absent where the number stands alone. */
  phraseTo?: number;
  /** True where the phrase picks out of something named: "eleven of the dead", "70 of them". */
  partitive?: boolean;
  measure?: string;
  population?: string;
  base?: { words: string; to?: QuantityMention };
  partOf?: QuantityMention;
  breakdown?: "complete" | "partial";
  /** Names that the words list for the count. */
  items?: string[];
  /** True for "28th", "an eighth victim". */
  ordinal?: boolean;
}

export interface DateMention extends DraftBase {
  kind: "date";
  date: ClaimDate;
  /** The finest part that the words give: "day" for "26 February", "year" for "in 1992". */
  precision: "day" | "month" | "season" | "year" | "decade" | "interval";
  /** What the words say, until `resolve-dates` has turned it into `date`. */
  said?: SaidDate;
  /** The word before it that makes it an end ("before", "until") or a beginning ("since"). */
  bound?: DateBound;
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

export function isCitation(mention: Mention): mention is CitationMention {
  return mention.kind === "citation";
}

/** Writes down a decision on the mention, for `tally explain`. */
export function note(mention: Mention, decision: string): void {
  if (mention.why) mention.why.push(decision);
  else mention.why = [decision];
}

/** Writes down why a mention is left out of the claims altogether; `tally explain` prints it. */
export function noteLeftOut(mention: Mention, reason: string): void {
  note(mention, `left out: ${reason}`);
}

/** Marks a mention as read but not tracked, with the reason. The first reason stays. */
export function untrack(mention: Mention, reason: string): void {
  mention.untracked ??= reason;
}
