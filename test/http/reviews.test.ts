import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Problem } from "../../src/http/problem.ts";
import { findFinding, type StoredFinding } from "../../src/storage/findings.ts";
import { insertRun } from "../../src/storage/runs.ts";
import { saveFindings } from "../../src/storage/write-findings.ts";
import { useApp } from "../support/app.ts";
import { aKey } from "../support/desk.ts";

const NOW = "2026-01-01T09:00:00.000Z";
const service = useApp([]);
let reviewer: Record<string, string> = {};

beforeAll(async () => {
  reviewer = (await aKey(service().database.db, "reviewer", NOW, { name: "R. Okafor" })).headers;
});

/** A finding that nobody has looked at yet. */
async function aFinding(id: string): Promise<void> {
  const { db } = service().database;
  const finding = { check: "date-conflict", severity: "error", message: "m", computation: "c", claimIds: [] };
  await db.transaction().execute(async (trx) => {
    const findings = [...(await trx.selectFrom("finding").select("id").execute()).map((row) => row.id), id];
    await saveFindings(
      trx,
      await insertRun(trx, "check", NOW),
      findings.map((one) => ({ ...finding, severity: "error" as const, id: one })),
      NOW,
    );
  });
}

async function send(path: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await service().app.request(`/api/v1${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...reviewer, ...headers },
    body: JSON.stringify(body),
  });
  return { response, status: response.status, body: (await response.json()) as StoredFinding & Problem };
}

describe("an act on one finding", () => {
  test("is done on the version that was read, under the name of the key, and gives the next version", async () => {
    await aFinding("one");
    const read = await service().app.request("/api/v1/findings/one");
    const etag = read.headers.get("etag") ?? "";
    const done = await send(
      "/findings/one/resolve",
      { because: "unit-error", why: "miles" },
      { "if-match": etag },
    );
    expect(done.status).toBe(200);
    expect(done.body).toMatchObject({ state: "resolved", resolution: "unit-error", version: 2 });
    expect(done.response.headers.get("etag")).toBe('"2"');
    const { history } = (await (await service().app.request("/api/v1/findings/one")).json()) as {
      history: { what: string; who?: string }[];
    };
    expect(history.at(-1)).toMatchObject({ what: "resolved", who: "R. Okafor", why: "miles" });
  });

  test("is refused with 428 without a version, with 412 on an old one, and then changes nothing", async () => {
    await aFinding("two");
    expect((await send("/findings/two/confirm", {})).status).toBe(428);
    expect((await send("/findings/two/confirm", {}, { "if-match": '"1"' })).status).toBe(200);
    const stale = await send("/findings/two/dismiss", { why: "no" }, { "if-match": '"1"' });
    expect([stale.status, stale.response.headers.get("etag")]).toEqual([412, '"2"']);
    expect(stale.body.detail).toContain("confirmed, version 2");
    for (const odd of ['W/"2"', "2", '"2", "3"', '"two"'])
      expect((await send("/findings/two/dismiss", { why: "no" }, { "if-match": odd })).status).toBe(412);
    expect((await send("/findings/two/note", { why: "seen" }, { "if-match": "*" })).body.version).toBe(3);
  });

  test("is refused with 404 for an unknown id, 409 with nothing to undo, 422 for fields that do not fit", async () => {
    await aFinding("three");
    const any = { "if-match": "*" };
    expect((await send("/findings/nothing/confirm", {}, any)).status).toBe(404);
    expect((await send("/findings/three/undo", {}, any)).status).toBe(409);
    for (const [act, body] of [
      ["dismiss", {}],
      ["dismiss", { why: "  " }],
      ["note", {}],
      ["resolve", { because: "boredom" }],
      ["snooze", { until: "soon" }],
      ["snooze", { until: "2025-01-01" }],
      ["confirm", { state: "resolved" }],
      ["confirm", { who: "somebody else" }],
      ["assign", { to: "" }],
    ] as const)
      expect((await send(`/findings/three/${act}`, body, any)).status, `${act} ${JSON.stringify(body)}`).toBe(
        422,
      );
    expect(await findFinding(service().database.db, "three")).toMatchObject({ state: "open", version: 1 });
  });

  test("snooze, assign and undo", async () => {
    await aFinding("four");
    const any = { "if-match": "*" };
    expect((await send("/findings/four/snooze", { until: "2026-02-01" }, any)).body).toMatchObject({
      state: "snoozed",
      snoozedUntil: "2026-02-01T00:00:00.000Z",
    });
    expect((await send("/findings/four/assign", { to: "Ines Vale" }, any)).body.assignee).toBe("Ines Vale");
    expect((await send("/findings/four/undo", {}, any)).body).not.toHaveProperty("assignee");
    expect((await send("/findings/four/undo", {}, any)).body).toMatchObject({ state: "open", version: 5 });
  });
});

test("an act on many findings is done to all or to none", async () => {
  await aFinding("five");
  await aFinding("six");
  const act = { kind: "dismiss", why: "one joke" };
  const stale = [
    { id: "five", version: 1 },
    { id: "six", version: 9 },
  ];
  expect((await send("/findings/review", { findings: stale, act })).status).toBe(412);
  expect((await findFinding(service().database.db, "five"))?.version).toBe(1);
  const right = stale.map(({ id }) => ({ id, version: 1 }));
  const done = await send("/findings/review", { findings: right, act });
  expect([done.status, done.body]).toMatchObject([200, [{ state: "dismissed" }, { state: "dismissed" }]]);
  expect((await send("/findings/review", { findings: [], act })).status).toBe(422);
});

test("five rounds of 20 reviewers on one finding: as many versions as replies of 200, every other 412 or 428 (D7)", async () => {
  await aFinding("busy");
  const replies: number[] = [];
  for (let round = 1; round <= 5; round++) {
    const version = (await findFinding(service().database.db, "busy"))?.version ?? 0;
    const edits = Array.from({ length: 20 }, (_, i) => {
      // Some have read an older version, some forgot to say which.
      const header = i % 10 === 9 ? {} : { "if-match": `"${i % 5 === 4 ? version - 1 : version}"` };
      return send("/findings/busy/note", { why: `reviewer ${i}, round ${round}` }, header);
    });
    replies.push(...(await Promise.all(edits)).map(({ status }) => status));
  }
  const took = replies.filter((status) => status === 200).length;
  expect(replies).toHaveLength(100);
  expect(took).toBeGreaterThanOrEqual(5);
  expect((await findFinding(service().database.db, "busy"))?.version).toBe(1 + took);
  expect(new Set(replies)).toEqual(new Set([200, 412, 428]));
});

afterAll(() => expect(service().failures).toEqual([]));
