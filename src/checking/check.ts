import type { Claim } from "../domain/claim.ts";
import type { DocumentInput } from "../domain/document.ts";
import type { Event, Figure } from "../domain/figure.ts";
import type { Severity } from "../domain/finding.ts";
import type { Instrument } from "../domain/instrument.ts";
import type { Relation } from "../domain/relation.ts";

/** All that a check may look at. Claims hold everything that was read: a check never reads a text again. */
export interface CheckInput {
  readonly documents: ReadonlyMap<string, DocumentInput>;
  readonly claims: ReadonlyMap<string, Claim>;
  /** Claims of each document, in order of place (title first). */
  readonly claimsOf: ReadonlyMap<string, readonly Claim[]>;
  readonly events: readonly Event[];
  readonly figures: readonly Figure[];
  readonly relations: readonly Relation[];
  readonly register: readonly Instrument[];
}

/** What a check yields; `run-checks` stamps the id, the check and the figure on it. */
export interface Flag {
  readonly severity: Severity;
  /** One sentence that names the figures and who gives them, never a culprit. */
  readonly message: string;
  /** The arithmetic in words: "63 + 106 + 70 = 239 <= 613". */
  readonly computation: string;
  /** The odd claim first, then those it clashes with. */
  readonly claims: readonly [Claim, ...Claim[]];
  /** How many of the leading claims are the odd side: one mouth may say the odd figure twice. 1 when absent. */
  readonly oddCount?: number;
  /**
   * The claims that the finding is known by, where the odd side may turn as evidence grows: those that clashed first. The earliest
   * claim of the odd side when absent.
   */
  readonly founding?: readonly Claim[];
  readonly relation?: Relation["kind"];
}

/** A text or a few, as an example of a check; run through the whole of Tally by `every-check.test.ts`. */
export interface CheckExample {
  readonly name: string;
  readonly documents: readonly [DocumentInput, ...DocumentInput[]];
  readonly register?: readonly Instrument[];
}

/** One rule of consistency. File name, id and registry line agree. */
export interface Check {
  readonly id: string;
  readonly title: string;
  /** Why a reader should care; ends with a full stop. */
  readonly why: string;
  /** When it stays silent; ends with a full stop. */
  readonly limits: string;
  readonly examples: {
    readonly flagged: readonly [CheckExample, ...CheckExample[]];
    readonly silent: readonly [CheckExample, ...CheckExample[]];
  };
  /** How many claims (or sets of claims) were in its scope, found faulty or not. */
  inScope(input: CheckInput): number;
  find(input: CheckInput): Iterable<Flag>;
}
