import * as v from "valibot";
import type { Operation } from "../domain/permissions.ts";
import { pointInTime } from "../domain/point-in-time.ts";
import { RESOLUTIONS, type ReviewAct } from "../domain/review.ts";
import { defined } from "./defined.ts";

const words = v.pipe(
  v.string("Say why"),
  v.trim(),
  v.nonEmpty("Say why"),
  v.maxLength(2000, "At most 2,000 characters are kept"),
);
const why = v.optional(words);

const name = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty("Give a name, or leave it out"),
  v.maxLength(200, "A name has at most 200 characters"),
);

/** A day is taken as its start in UTC. */
const time = v.pipe(
  v.string("Say until when"),
  v.check((until) => pointInTime(until) !== undefined, "until is a day as in 2027-03-31, or a time"),
  v.transform((until) => pointInTime(until) ?? until),
);

/** What is sent along with each act, over HTTP and by forms alike. */
export const ACT_FIELDS = {
  confirm: v.strictObject({ why }),
  dismiss: v.strictObject({ why: words }),
  resolve: v.strictObject({
    because: v.picklist(RESOLUTIONS, `because is one of ${RESOLUTIONS.join(", ")}`),
    why,
  }),
  snooze: v.strictObject({ until: time, why }),
  reopen: v.strictObject({ why }),
  note: v.strictObject({ why: words }),
  assign: v.strictObject({ to: v.optional(name), why }),
  undo: v.strictObject({ why }),
} as const satisfies Readonly<Record<ReviewAct["kind"], v.GenericSchema>>;

/** Which rule each act is under. */
export const ACT_OPERATION = {
  confirm: "confirmFinding",
  dismiss: "dismissFinding",
  resolve: "resolveFinding",
  snooze: "snoozeFinding",
  reopen: "reopenFinding",
  note: "noteFinding",
  assign: "assignFinding",
  undo: "undoReview",
} as const satisfies Readonly<Record<ReviewAct["kind"], Operation>>;

/** The act that `fields` say, which have been parsed by the schema of that kind. */
export function actFrom(kind: ReviewAct["kind"], fields: object): ReviewAct {
  return { kind, ...defined(fields) } as ReviewAct;
}
