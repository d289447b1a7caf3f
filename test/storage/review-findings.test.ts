import { expect, test } from "vitest";
import type { Finding } from "../../src/domain/finding.ts";
import type { ReviewAct } from "../../src/domain/review.ts";
import { verifyAuditLog } from "../../src/storage/audit-log.ts";
import { findFinding, historyOfFinding } from "../../src/storage/findings.ts";
import { reviewFindings } from "../../src/storage/review-findings.ts";
import { insertRun } from "../../src/storage/runs.ts";
import { saveFindings } from "../../src/storage/write-findings.ts";
import { onEachEngine, type TestDatabase } from "../support/database.ts";

const MONDAY = "2026-03-02T08:00:00.000Z";
const TUESDAY = "2026-03-03T08:00:00.000Z";
const FRIDAY = "2026-03-06T08:00:00.000Z";
const OKAFOR = "R. Okafor";

const FINDING: Finding = {
  id: "finding",
  check: "weekday-mismatch",
  severity: "error",
  message: "2 March 2026 was a Monday",
  computation: "2026-03-02 is a Monday",
  claimIds: [],
};

onEachEngine((database) => {
  const review = (act: ReviewAct, now = TUESDAY, version?: number) =>
    reviewFindings(
      database().db,
      [{ id: "finding", ...(version !== undefined && { version }) }],
      act,
      OKAFOR,
      now,
    );
  const standing = () => findFinding(database().db, "finding");

  test("a review changes the state and says who did it and why", async () => {
    const { db } = database();
    await run(database(), MONDAY);
    expect(await review({ kind: "dismiss", why: "another day is meant" })).toMatchObject({
      ok: true,
      value: [{ state: "dismissed", version: 2, changedAt: TUESDAY }],
    });
    expect(await historyOfFinding(db, "finding")).toMatchObject([
      { what: "new", at: MONDAY },
      { what: "dismissed", at: TUESDAY, who: OKAFOR, why: "another day is meant" },
    ]);
  });

  test("a resolved finding says what settled it, and a note leaves its state alone", async () => {
    await run(database(), MONDAY);
    await review({ kind: "resolve", because: "different-date" });
    await review({ kind: "assign", to: "Ines Vale" });
    await review({ kind: "note", why: "the Post was asked" });
    expect(await standing()).toMatchObject({
      state: "resolved",
      resolution: "different-date",
      assignee: "Ines Vale",
      version: 4,
    });
    await review({ kind: "reopen" });
    expect(await standing()).not.toHaveProperty("resolution");
    expect(await standing()).toMatchObject({ state: "open", assignee: "Ines Vale" });
  });

  test("undo takes back one act after the other, down to how the checks left it", async () => {
    await run(database(), MONDAY);
    await review({ kind: "snooze", until: FRIDAY });
    await review({ kind: "assign", to: "Ines Vale" });
    await review({ kind: "resolve", because: "both-valid" });
    await review({ kind: "undo" });
    expect(await standing()).toMatchObject({ state: "snoozed", snoozedUntil: FRIDAY, assignee: "Ines Vale" });
    await review({ kind: "undo" });
    expect(await standing()).not.toHaveProperty("assignee");
    expect(await review({ kind: "undo" })).toMatchObject({
      ok: true,
      value: [{ state: "open", version: 7 }],
    });
    expect(await review({ kind: "undo" })).toEqual({
      ok: false,
      failure: { kind: "nothing-to-undo", ids: ["finding"] },
    });
    const history = await historyOfFinding(database().db, "finding");
    expect(history.map(({ what, undone = false }) => [what, undone])).toEqual([
      ["new", false],
      ["snoozed", true],
      ["assigned", true],
      ["resolved", true],
      ["undone", false],
      ["undone", false],
      ["undone", false],
    ]);
  });

  test("an act that the checks overtook cannot be undone: it would hide what they say now", async () => {
    await run(database(), MONDAY);
    await review({ kind: "snooze", until: FRIDAY });
    await run(database(), FRIDAY);
    expect(await review({ kind: "undo" }, FRIDAY)).toMatchObject({ failure: { kind: "nothing-to-undo" } });
  });

  test("of many edits of one version exactly one is taken, and the others learn how it stands", async () => {
    const { db } = database();
    await run(database(), MONDAY);
    const edits = await Promise.all(Array.from({ length: 8 }, () => review({ kind: "confirm" }, TUESDAY, 1)));
    expect(edits.filter(({ ok }) => ok)).toHaveLength(1);
    for (const edit of edits)
      if (!edit.ok)
        expect(edit.failure).toMatchObject({ kind: "changed-meanwhile", findings: [{ version: 2 }] });
    expect(await historyOfFinding(db, "finding")).toHaveLength(2);
  });

  test("many findings are reviewed all or not at all", async () => {
    const { db } = database();
    const ids = ["a", "b", "c"];
    await run(
      database(),
      MONDAY,
      ids.map((id) => ({ ...FINDING, id })),
    );
    const all = (targets: readonly { id: string; version?: number }[]) =>
      reviewFindings(db, targets, { kind: "dismiss", why: "one joke" }, OKAFOR, TUESDAY);
    expect(await all([{ id: "a" }, { id: "b", version: 7 }])).toMatchObject({
      failure: { kind: "changed-meanwhile", findings: [{ id: "b" }] },
    });
    expect(await all([{ id: "a" }, { id: "nothing" }])).toEqual({
      ok: false,
      failure: { kind: "unknown-finding", ids: ["nothing"] },
    });
    expect(await findFinding(db, "a")).toMatchObject({ state: "open", version: 1 });
    expect(await all([{ id: "c" }, { id: "a", version: 1 }, { id: "c" }])).toMatchObject({
      ok: true,
      value: [
        { id: "c", state: "dismissed" },
        { id: "a", state: "dismissed" },
      ],
    });
  });

  test("bulk acts that share findings in another order do not wait for each other for ever", async () => {
    const { db } = database();
    const ids = Array.from({ length: 20 }, (_, i) => `finding ${i}`);
    await run(
      database(),
      MONDAY,
      ids.map((id) => ({ ...FINDING, id })),
    );
    const orders = [ids, ids.toReversed(), ids, ids.toReversed()];
    const done = await Promise.all(
      orders.map((order) =>
        reviewFindings(
          db,
          order.map((id) => ({ id })),
          { kind: "confirm" },
          OKAFOR,
          TUESDAY,
        ),
      ),
    );
    expect(done.every(({ ok }) => ok)).toBe(true);
    expect(await findFinding(db, "finding 7")).toMatchObject({ version: 5 });
    expect(await verifyAuditLog(db)).toEqual({ entries: 80, faults: [] });
  });

  test("a snoozed finding sleeps until its time and then opens by itself", async () => {
    const { db } = database();
    await run(database(), MONDAY);
    await review({ kind: "snooze", until: FRIDAY, why: "awaits the report" }, MONDAY);
    await run(database(), TUESDAY);
    expect(await findFinding(db, "finding")).toMatchObject({ state: "snoozed", snoozedUntil: FRIDAY });
    await run(database(), FRIDAY);
    expect(await findFinding(db, "finding")).toMatchObject({ state: "open", changedAt: FRIDAY });
  });

  test("a settled finding that went away and comes back is regressed, and waits for a person", async () => {
    await run(database(), MONDAY);
    await review({ kind: "resolve", because: "corrected" });
    await run(database(), TUESDAY, []);
    expect(await standing()).toMatchObject({ state: "resolved", delta: "gone" });
    await run(database(), FRIDAY);
    expect(await standing()).toMatchObject({ state: "regressed", delta: "regressed" });
    expect(await standing()).not.toHaveProperty("resolution");
    await run(database(), FRIDAY);
    expect(await standing()).toMatchObject({ state: "regressed", delta: "unchanged" });
  });

  test("an act on what was said before a run changed it is stale", async () => {
    await run(database(), MONDAY);
    await run(database(), TUESDAY, [{ ...FINDING, computation: "2026-03-02 is a Monday, as in 2020" }]);
    expect(await review({ kind: "confirm" }, FRIDAY, 1)).toMatchObject({
      failure: { kind: "changed-meanwhile" },
    });
  });

  test("a snooze ends in time to come", async () => {
    await run(database(), MONDAY);
    expect(await review({ kind: "snooze", until: MONDAY })).toEqual({
      ok: false,
      failure: { kind: "snoozed-into-the-past" },
    });
  });
});

async function run(
  { db }: TestDatabase,
  now: string,
  findings: readonly Finding[] = [FINDING],
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await saveFindings(trx, await insertRun(trx, "check", now), findings, now);
  });
}
