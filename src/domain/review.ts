/**
 * What the desk has made of a finding. `open` and `regressed` wait for a person: a regressed one was settled, or gone, and new evidence
 * brought it back.
 */
export type FindingState = (typeof FINDING_STATES)[number];

export const FINDING_STATES = ["open", "confirmed", "dismissed", "snoozed", "resolved", "regressed"] as const;

/** Why a clash is settled. None of these says which source was right. */
export const RESOLUTIONS = [
  "corrected",
  "different-scope",
  "different-date",
  "unit-error",
  "superseded",
  "both-valid",
] as const;

export type Resolution = (typeof RESOLUTIONS)[number];

/** All that a person's act can change of a finding, and an undo restores. */
export interface Standing {
  readonly state: FindingState;
  /** ISO date-time at which it opens again; there for `snoozed` and for no other state. */
  readonly snoozedUntil?: string;
  /** There for `resolved` and for no other state. */
  readonly resolution?: Resolution;
  /** Name of who looks after it. */
  readonly assignee?: string;
}

/** What a person may do with a finding. */
export type ReviewAct =
  | { readonly kind: "confirm"; readonly why?: string }
  | { readonly kind: "dismiss"; readonly why: string }
  | { readonly kind: "resolve"; readonly because: Resolution; readonly why?: string }
  /** `until` is an ISO date-time. */
  | { readonly kind: "snooze"; readonly until: string; readonly why?: string }
  | { readonly kind: "reopen"; readonly why?: string }
  | { readonly kind: "note"; readonly why: string }
  /** Without `to` nobody looks after it any more. */
  | { readonly kind: "assign"; readonly to?: string; readonly why?: string }
  /** Takes the last act of a person back that was not taken back yet. */
  | { readonly kind: "undo"; readonly why?: string };

export const REVIEW_ACTS = [
  "confirm",
  "dismiss",
  "resolve",
  "snooze",
  "reopen",
  "note",
  "assign",
  "undo",
] as const satisfies readonly ReviewAct["kind"][];

/** How a finding stands after an act. An undo goes back to what was, which the record of the act knows and not this function. */
export function standingAfter(before: Standing, act: Exclude<ReviewAct, { kind: "undo" }>): Standing {
  const { assignee } = before;
  const kept = assignee === undefined ? {} : { assignee };
  switch (act.kind) {
    case "confirm":
      return { state: "confirmed", ...kept };
    case "dismiss":
      return { state: "dismissed", ...kept };
    case "resolve":
      return { state: "resolved", resolution: act.because, ...kept };
    case "snooze":
      return { state: "snoozed", snoozedUntil: act.until, ...kept };
    case "reopen":
      return { state: "open", ...kept };
    case "note":
      return before;
    case "assign": {
      const { assignee: _, ...rest } = before;
      return act.to === undefined ? rest : { ...rest, assignee: act.to };
    }
  }
}

/** Whether a finding in this state waits for a person. */
export function isOpen(state: FindingState): boolean {
  return state === "open" || state === "regressed";
}
