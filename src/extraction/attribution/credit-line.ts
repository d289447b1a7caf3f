import type { Speaker } from "./speaker-resolver.ts";

/** Words that credit somebody with what stands in a stretch of the text. Tokens, half-open. */
export interface CreditLine {
  speaker: Speaker;
  /** The crediting words, source and cue: "Ilko Marsh, 52, told". What stands in them is not what was said. */
  readonly from: number;
  to: number;
  /** What they are credited with. */
  scopeFrom: number;
  scopeTo: number;
  /** Words inside it that the writer says for the reader's sake. */
  background?: { readonly from: number; readonly to: number };
  /** Token of the cue, and its words; none where the line goes on from the sentence before. */
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
