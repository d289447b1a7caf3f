import { createHash } from "node:crypto";
import fc from "fast-check";
import { sql, type Transaction } from "kysely";
import { expect, test } from "vitest";
import { appendToAuditLog, verifyAuditLog } from "../../src/storage/audit-log.ts";
import type { Database } from "../../src/storage/database.ts";
import { onEachEngine, type TestDatabase } from "../support/database.ts";

const NOW = "2026-03-01T08:00:00.000Z";
const ENTRIES = 12;

onEachEngine((database) => {
  test("a chain of any acts holds, and its entries say who did what", async () => {
    const { db } = database();
    await write(database());
    expect(await verifyAuditLog(db)).toEqual({ entries: ENTRIES, faults: [] });
    const [first] = await db.selectFrom("audit_log").selectAll().orderBy("position").execute();
    expect(JSON.parse(first?.event ?? "")).toEqual({
      act: "finding-reviewed",
      subject: "finding 1",
      at: NOW,
      who: "Zoë",
      details: { state: "dismissed", why: "zażółć 1" },
    });
  });

  test("an act that fails leaves no entry", async () => {
    const { db } = database();
    const act = db.transaction().execute(async (trx) => {
      await append(trx, 1);
      throw new Error("the act failed");
    });
    await expect(act).rejects.toThrow("the act failed");
    expect(await verifyAuditLog(db)).toEqual({ entries: 0, faults: [] });
  });

  test("acts at the same time stand one after the other", async () => {
    const { db } = database();
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => db.transaction().execute((trx) => append(trx, i))),
    );
    expect(await verifyAuditLog(db)).toEqual({ entries: 20, faults: [] });
  });

  test("the database refuses to change or delete an entry", async () => {
    const { db } = database();
    await write(database());
    await expect(db.updateTable("audit_log").set({ event: "{}" }).execute()).rejects.toThrow(
      "only ever added",
    );
    await expect(db.deleteFrom("audit_log").execute()).rejects.toThrow("only ever added");
  });

  test("of 100 random changes, removals and moves behind its back each is found and placed", async () => {
    const { db } = database();
    await write(database());
    const position = fc.integer({ min: 1, max: ENTRIES });
    const tampering = fc.record({
      how: fc.constantFrom("change", "remove", "swap", "rehash", "cut"),
      at: position,
      other: position,
    });
    await fc.assert(
      fc.asyncProperty(tampering, async ({ how, at, other }) => {
        fc.pre(at !== other);
        const faults = await inVain(database(), async (trx) => {
          await TAMPER[how](trx, at, other);
          return (await verifyAuditLog(trx)).faults;
        });
        const places = faults.map((fault) => fault.position);
        // A hash that was made to fit shows where the next entry, or the end, no longer follows from it.
        if (how === "rehash") expect(places).toEqual([Math.min(at + 1, ENTRIES)]);
        else if (how === "change") expect(faults).toEqual([{ position: at, fault: "changed" }]);
        else if (how === "remove") expect(faults).toEqual([{ position: at, fault: "missing" }]);
        else if (how === "cut")
          expect(places).toEqual(Array.from({ length: ENTRIES - at + 1 }, (_, i) => at + i));
        else expect(places).toEqual(expect.arrayContaining([at, other]));
      }),
      { numRuns: 100 },
    );
    expect((await verifyAuditLog(db)).faults).toEqual([]);
  });
});

type Tamper = (trx: Transaction<Database>, at: number, other: number) => Promise<unknown>;

const TAMPER: Readonly<Record<"change" | "remove" | "swap" | "rehash" | "cut", Tamper>> = {
  change: (trx, at) =>
    sql`update audit_log set event = replace(event, 'Zo', 'Jo') where position = ${at}`.execute(trx),
  remove: (trx, at) => trx.deleteFrom("audit_log").where("position", "=", at).execute(),
  swap: (trx, at, other) =>
    sql`update audit_log a set event = b.event, hash = b.hash from audit_log b
      where (a.position, b.position) in ((${at}, ${other}), (${other}, ${at}))`.execute(trx),
  async rehash(trx, at) {
    const rows = await trx.selectFrom("audit_log").selectAll().orderBy("position").execute();
    const before = rows[at - 2]?.hash ?? "0".repeat(64);
    const hash = createHash("sha256").update(before).update("{}").digest("hex");
    await trx.updateTable("audit_log").set({ event: "{}", hash }).where("position", "=", at).execute();
  },
  cut: (trx, at) => trx.deleteFrom("audit_log").where("position", ">=", at).execute(),
};

/** Runs `act` with the guard of the table off, and takes all of it back. */
async function inVain<T>({ db }: TestDatabase, act: (trx: Transaction<Database>) => Promise<T>): Promise<T> {
  let result: { value: T } | undefined;
  const undo = new Error("undo");
  await db
    .transaction()
    .execute(async (trx) => {
      await sql`alter table audit_log disable trigger audit_log_append_only`.execute(trx);
      result = { value: await act(trx) };
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  if (!result) throw new Error("nothing was done");
  return result.value;
}

async function write({ db }: TestDatabase): Promise<void> {
  for (let i = 1; i <= ENTRIES; i++) await db.transaction().execute((trx) => append(trx, i));
}

function append(trx: Transaction<Database>, i: number): Promise<void> {
  const details = { why: `zażółć ${i}`, state: "dismissed" };
  return appendToAuditLog(
    trx,
    { act: "finding-reviewed", subject: `finding ${i}`, who: "Zoë", details },
    NOW,
  );
}
