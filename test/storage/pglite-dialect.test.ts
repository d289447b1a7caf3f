import { expect, test } from "vitest";
import { insertRun } from "../../src/storage/runs.ts";
import { upsertSources } from "../../src/storage/sources.ts";
import { onEachEngine } from "../support/database.ts";

const NOW = "2026-03-01T08:00:00.000Z";

onEachEngine((database) => {
  test("two transactions at once both end", async () => {
    const { db } = database();
    const write = () =>
      db.transaction().execute(async (trx) => {
        await insertRun(trx, "check", NOW);
        return insertRun(trx, "check", NOW);
      });
    const ids = await Promise.all([write(), write(), write()]);
    expect(new Set(ids).size).toBe(3);
  });

  test("what is written beside a transaction stays when the transaction is rolled back", async () => {
    const { db } = database();
    const failing = db.transaction().execute(async (trx) => {
      await upsertSources(trx, [{ name: "inside" }], NOW);
      throw new Error("on purpose");
    });
    const beside = upsertSources(db, [{ name: "beside" }], NOW);
    await expect(failing).rejects.toThrow("on purpose");
    await beside;
    const names = await db.selectFrom("source").select("name").execute();
    expect(names).toEqual([{ name: "beside" }]);
  });
});
