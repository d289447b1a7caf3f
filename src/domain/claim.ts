import type { Attribution } from "./attribution.ts";
import type { Field } from "./document.ts";
import type { Quantity } from "./quantity.ts";
import type { TextQuote } from "./text-quote.ts";
import type { TextSpan } from "./text-span.ts";

export type ClaimKind = "quantity" | "date" | "citation" | "quote";

/** One assertion at one place of one document, with what was read from it. `field.slice(start, end) === mention`, always. */
export interface Claim extends TextSpan {
  /** Hash of document, field, kind, exact quote, and which mention in it: no offsets, no extractor version. */
  readonly id: string;
  readonly documentId: string;
  readonly field: Field;
  readonly kind: ClaimKind;
  /** The number, date or citation words alone. */
  readonly mention: string;
  /** The clause that carries the claim. */
  readonly quote: TextQuote;
  /** False for ages, scores, distances: read, but not tracked. */
  readonly checkworthy: boolean;
  readonly value?: Quantity;
  /** killed, injured, missing, displaced, taken-hostage, detained, rescued, cost, rose, fell, anniversary, duration ... */
  readonly measure?: string;
  /** What is counted, as a plural noun: people, children, soldiers, families. */
  readonly population?: string;
  /** What a percent or share is of. */
  readonly base?: { readonly claimId?: string; readonly words: string };
  readonly scope?: Scope;
  /** Id of the claim that this one breaks down. */
  readonly partOf?: string | null;
  readonly date?: ClaimDate;
  readonly citation?: Citation;
  readonly speech?: Speech;
  /** Originator first, relay last; [] is the publisher's own voice. */
  readonly attribution: readonly Attribution[];
  /** On a part: whether the parts listed with it are said to be all of the whole ("14 men and 9 women" of 23) or some ("including"). */
  readonly breakdown?: "complete" | "partial";
  /** On a count: the names that the words list for it ("seven districts: Qubar, Laskan ..."), as written. Listed claims are ties. */
  readonly items?: readonly string[];
  /** How its number hangs together with other claims of its document; what a check recomputes. Absent when it stands alone. */
  readonly ties?: readonly Tie[];
}

/**
 * What another claim of the same document is to this one, as the words say.
 *
 * - on a percent: `share-of` the whole, `share-is` the part ("41 of the 120 pupils, or 34 percent")
 * - on a change (rose, fell, difference): `changed-from`, `changed-to` ("rose from 40 to 50, up 25 percent")
 * - on a count: `lists`, one for each item named ("four resolutions: 822, 853, 874 and 884")
 * - on a duration or an anniversary: `starts`, `ends` ("a three-day siege from 2 to 8 May"); `starts` alone for "the 28th anniversary of the 1992 massacre"
 * - `said-again`: the same quantity in another unit ("1,200 hectares (2,965 acres)") or in other words
 */
export interface Tie {
  readonly as:
    | "share-of"
    | "share-is"
    | "changed-from"
    | "changed-to"
    | "lists"
    | "starts"
    | "ends"
    | "said-again";
  readonly claimId: string;
}

/** Which happening, where, when and in what sense a figure counts. Dates are inclusive ISO days. */
export interface Scope {
  readonly event?: string;
  readonly place?: string;
  readonly start?: string;
  readonly end?: string;
  readonly asOf?: string;
  readonly flow?: "cumulative" | "in-period";
  readonly status?: "civilian" | "combatant";
  readonly cause?: "direct" | "indirect" | "excess";
  readonly epistemic?: "counted" | "estimated" | "derived" | "expected";
  /** What was counted in place of the thing itself: bodies found are no more than those killed. */
  readonly evidence?: "bodies";
  /** True where the count leaves out somebody named before: "he and four others", "another 53 workers". */
  readonly rest?: true;
  /** True for the state of a moment, which may fall again: "7,000 people are still in tents". */
  readonly moment?: true;
}

/** Inclusive ISO days; null is unbounded ("before 2017"). An impossible date is kept as written ("2015-09-31"). */
export interface ClaimDate {
  readonly start: string | null;
  readonly end: string | null;
  readonly startOpen?: boolean;
  readonly endOpen?: boolean;
  readonly approximate?: boolean;
  readonly impossible?: boolean;
  /** Short words for what is dated. */
  readonly of?: string;
}

/** A resolution, session or other instrument, as the text cites it; what the text does not say is absent. */
export interface Citation {
  readonly body: string;
  readonly symbol?: string;
  readonly number?: string;
  readonly session?: number | string;
  readonly date?: string;
  readonly year?: number;
  readonly place?: string;
  readonly paragraph?: string;
  readonly title?: string;
}

export interface Speech {
  readonly speaker: string;
  readonly words: string;
  readonly direct: "direct" | "partial" | "indirect";
}
