import type { TextSpan } from "./text-span.ts";

/**
 * One link of the chain of credit for a claim: who is credited, and whether they said it or passed it on.
 * `start`/`end` are the UTF-16 offsets of the credited name, in the claim's field.
 */
export interface Attribution extends TextSpan {
  /** The fullest form of the name that the document gives ("Marsh said" -> "Ilko Marsh"). */
  readonly name: string;
  readonly role: "speaker" | "relay";
  /** The reporting words: "said", "according to", "citing". */
  readonly cue?: string;
}
