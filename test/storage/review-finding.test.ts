import { expect, test } from "vitest";
import type { Finding } from "../../src/domain/finding.ts";
import { findFinding, historyOfFinding } from "../../src/storage/findings.ts";
import { reviewFinding } from "../../src/storage/review-finding.ts";
import { insertRun } from "../../src/storage/runs.ts";
import { saveFindings } from "../../src/storage/write-findings.ts";
import { onEachEngine, type TestDatabase } from "../support/database.ts";

const MONDAY = "2026-03-02T08:00:00.000Z";
const TUESDAY = "2026-03-03T08:00:00.000Z";
const FRIDAY = "2026-03-06T08:00:00.000Z";

const FINDING: Finding = {
  id: "finding",
  check: "weekday-mismatch",
  severity: "error",
  message: "2 March 2026 was a Monday",
  computation: "2026-03-02 is a Monday",
  claimIds: [],
};

onEachEngine((database) => {
  test("a review changes the state and says who did it and why", async () => {
    const { db } = database();
    await run(database(), MONDAY);
    const review = { state: "dismissed", who: "R. Okafor", why: "another day is meant" } as const;
    expect(await reviewFinding(db, "finding", review, TUESDAY)).toMatchObject({
      ok: true,
      value: { state: "dismissed", version: 2, changedAt: TUESDAY },
    });
    expect(await historyOfFinding(db, "finding")).toMatchObject([
      { what: "new", at: MONDAY },
      { what: "dismissed", at: TUESDAY, who: "R. Okafor", why: "another day is meant" },
    ]);
  });

  test("of many edits of one version exactly one is taken, and the others learn how it stands", async () => {
    const { db } = database();
    await run(database(), MONDAY);
    const edits = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        reviewFinding(
          db,
          "finding",
          { state: "confirmed", who: `reviewer ${i}`, why: "checked", version: 1 },
          TUESDAY,
        ),
      ),
    );
    expect(edits.filter(({ ok }) => ok)).toHaveLength(1);
    for (const edit of edits)
      if (!edit.ok)
        expect(edit.failure).toMatchObject({ kind: "changed-meanwhile", finding: { version: 2 } });
    expect(await historyOfFinding(db, "finding")).toHaveLength(2);
  });

  test("a snoozed finding sleeps until its time and then opens by itself", async () => {
    const { db } = database();
    await run(database(), MONDAY);
    const review = {
      state: "snoozed",
      who: "R. Okafor",
      why: "awaits the report",
      snoozedUntil: FRIDAY,
    } as const;
    await reviewFinding(db, "finding", review, MONDAY);
    await run(database(), TUESDAY);
    expect(await findFinding(db, "finding")).toMatchObject({ state: "snoozed", snoozedUntil: FRIDAY });
    await run(database(), FRIDAY);
    expect(await findFinding(db, "finding")).toMatchObject({ state: "open", changedAt: FRIDAY });
  });

  test("a snooze needs an end, and a finding must be there", async () => {
    const { db } = database();
    const who = { who: "R. Okafor", why: "" };
    expect(await reviewFinding(db, "nothing", { state: "snoozed", ...who }, MONDAY)).toEqual({
      ok: false,
      failure: { kind: "snoozed-without-end" },
    });
    expect(await reviewFinding(db, "nothing", { state: "confirmed", ...who }, MONDAY)).toEqual({
      ok: false,
      failure: { kind: "unknown-finding" },
    });
  });
});

async function run({ db }: TestDatabase, now: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await saveFindings(trx, await insertRun(trx, "check", now), [FINDING], now);
  });
}
