import type { Severity } from "../../domain/finding.ts";
import type { RelationKind } from "../../domain/relation.ts";
import type { FindingState } from "../../domain/review.ts";
import type { FindingDelta } from "../../storage/database.ts";

/** A severity by shape, colour and word. */
export function SeveritySign({ severity }: { readonly severity: Severity }) {
  return (
    <span class={`sev ${severity}`}>
      <Glyph id={`g-${severity}`} />
      {capitalised(severity)}
    </span>
  );
}

/** The shape alone, beside a heading that says the word to those who hear it. */
export function SeverityGlyph({ severity }: { readonly severity: Severity }) {
  return (
    <svg class={`glyph ${severity}`} aria-hidden="true">
      <use href={`#g-${severity}`} />
    </svg>
  );
}

const STATES: Readonly<Record<string, readonly [glyph: string, style: string]>> = {
  new: ["g-new", "new"],
  regressed: ["g-back", "regressed"],
  settled: ["g-done", "settled"],
  resolved: ["g-done", "settled"],
  confirmed: ["g-done", "settled"],
  dismissed: ["g-done", "settled"],
  gone: ["g-done", "settled"],
  snoozed: ["g-wait", ""],
};

/** What became of a finding, where there is anything to say: an open one that was there before has no sign. */
export function StateSign({ state, delta }: { readonly state: FindingState; readonly delta: FindingDelta }) {
  const word = state === "open" ? delta : state;
  const sign = STATES[word];
  if (!sign) return null;
  return (
    <span class={`state ${sign[1]}`}>
      <Glyph id={sign[0]} />
      {capitalised(word)}
    </span>
  );
}

/** A relation as two strokes, and its word. */
export function RelationSign({ kind }: { readonly kind: RelationKind }) {
  return (
    <span class="rel">
      <Glyph id={`r-${kind}`} />
      {kind.replaceAll("-", " ")}
    </span>
  );
}

export function Glyph({ id }: { readonly id: string }) {
  return (
    <svg aria-hidden="true">
      <use href={`#${id}`} />
    </svg>
  );
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
