import { expect, test } from "vitest";
import { RESOLUTIONS, type ReviewAct, type Standing, standingAfter } from "../../src/domain/review.ts";
import { fc } from "../support/property.ts";

const act: fc.Arbitrary<Exclude<ReviewAct, { kind: "undo" }>> = fc.oneof(
  fc.constantFrom({ kind: "confirm" } as const, { kind: "reopen" } as const),
  fc.constant({ kind: "dismiss", why: "one joke" } as const),
  fc.constant({ kind: "note", why: "asked" } as const),
  fc.constant({ kind: "snooze", until: "2027-03-31T00:00:00.000Z" } as const),
  fc.constantFrom(...RESOLUTIONS).map((because) => ({ kind: "resolve" as const, because })),
  fc.constantFrom({ kind: "assign", to: "Ines Vale" } as const, { kind: "assign" } as const),
);

test("no order of acts gives a finding that is snoozed without end, or resolved without reason", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      const end = acts.reduce<Standing>(standingAfter, { state: "open" });
      expect(end.state === "snoozed").toBe(end.snoozedUntil !== undefined);
      expect(end.state === "resolved").toBe(end.resolution !== undefined);
      const assigned = acts.findLast((one) => one.kind === "assign");
      expect(end.assignee).toBe(assigned?.to);
    }),
    { numRuns: 10_000 },
  );
});
