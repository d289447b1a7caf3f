import { describe, expect, test } from "vitest";
import { digestOf, makeApiKey, parseApiKey } from "../../src/http/api-key.ts";
import { checkKey, listKeys, revokeKey } from "../../src/storage/api-keys.ts";
import { verifyAuditLog } from "../../src/storage/audit-log.ts";
import { useApp } from "../support/app.ts";
import { aKey, aSession } from "../support/desk.ts";

const NOW = "2026-01-01T09:00:00.000Z";
const LATER = "2026-01-01T09:02:00.000Z";
const service = useApp([]);

describe("a key", () => {
  test("has the form tally_ID_SECRET_CHECKSUM, and gives back its id and the hash of its secret", () => {
    const { id, text, secretHash } = makeApiKey();
    expect(text).toMatch(/^tally_[0-9A-Za-z]{8}_[0-9A-Za-z]{43}_[0-9A-Za-z]{6}$/u);
    expect(parseApiKey(text)).toEqual({ id, secretHash });
    expect(digestOf(text.split("_")[2] ?? "")).toBe(secretHash);
    expect(makeApiKey().text).not.toBe(text);
  });

  test("with one character changed is known for a slip by its checksum", () => {
    const { text } = makeApiKey();
    for (let at = 0; at < text.length; at++) {
      const other = text[at] === "A" ? "B" : "A";
      expect(parseApiKey(`${text.slice(0, at)}${other}${text.slice(at + 1)}`)).toBeUndefined();
    }
    for (const odd of ["", "tally", `${text} `, text.slice(1), `${text}\n`])
      expect(parseApiKey(odd)).toBeUndefined();
  });
});

test("keys are kept without their secrets: no dump of the database holds one, nor a session or a link", async () => {
  const { app, database } = service();
  const { db } = database;
  const key = await aKey(db, "editor", NOW);
  const { cookie } = await aSession(app, db, "reviewer", NOW);
  const tables = ["user", "api_key", "session", "sign_in_link", "audit_log"] as const;
  let dump = "";
  for (const table of tables) dump += JSON.stringify(await db.selectFrom(table).selectAll().execute());
  expect(dump).toContain(key.id);
  for (const secret of [key.text, key.text.split("_")[2], cookie.split("=")[1]]) {
    expect(secret?.length).toBeGreaterThan(40);
    expect(dump).not.toContain(secret);
  }
  expect(JSON.stringify(await listKeys(db))).not.toContain(digestOf(key.text.split("_")[2] ?? ""));
});

test("a key ends the moment it is revoked, with the sessions opened with it, and once only", async () => {
  const { app, database } = service();
  const key = await aKey(database.db, "reviewer", NOW);
  const form = new URLSearchParams({ key: key.text, next: "/findings" });
  const headers = { origin: "http://localhost" };
  const signedIn = await app.request("/sign-in", { method: "POST", body: form, headers });
  expect([signedIn.status, signedIn.headers.get("location")]).toEqual([303, "/findings"]);
  const cookie = signedIn.headers.get("set-cookie")?.split(";")[0] ?? "";
  const roles = async () => {
    const bySession = await app.request("/api/v1/self", { headers: { cookie } });
    const byKey = await app.request("/api/v1/self", { headers: key.headers });
    return [((await bySession.json()) as { via: string }).via, byKey.status];
  };
  expect(await roles()).toEqual(["session", 200]);
  expect(await revokeKey(database.db, key.id, "a test", NOW)).toBe(true);
  expect(await roles()).toEqual(["nothing", 401]);
  expect(await revokeKey(database.db, key.id, "a test", NOW)).toBe(false);
});

test("the last use is kept to the minute, so that reading does not write each time", async () => {
  const { db } = service().database;
  const key = await aKey(db, "reader", NOW);
  const parsed = parseApiKey(key.text) ?? { id: "", secretHash: "" };
  const lastUse = async () => (await listKeys(db)).find(({ id }) => id === key.id)?.lastUsedAt;
  expect(await lastUse()).toBeUndefined();
  await checkKey(db, parsed, NOW);
  await checkKey(db, parsed, "2026-01-01T09:00:59.000Z");
  expect(await lastUse()).toBe(NOW);
  await checkKey(db, parsed, LATER);
  expect(await lastUse()).toBe(LATER);
});

test("admins make, list and revoke keys over HTTP; the text is in the first reply alone", async () => {
  const { app, database } = service();
  const admin = { ...(await aKey(database.db, "admin", NOW)).headers, "content-type": "application/json" };
  const body = JSON.stringify({ name: "Ines Vale", role: "reviewer", expiresAt: "2026-02-01T00:00:00Z" });
  const made = await app.request("/api/v1/keys", { method: "POST", headers: admin, body });
  const { id, key } = (await made.json()) as { id: string; key: string };
  expect([made.status, made.headers.get("cache-control")]).toEqual([201, "no-store"]);
  const self = await app.request("/api/v1/self", { headers: { authorization: `Bearer ${key}` } });
  expect(await self.json()).toEqual({ name: "Ines Vale", role: "reviewer", via: "key" });
  const listed = await (await app.request("/api/v1/keys", { headers: admin })).text();
  expect(listed).toContain(id);
  expect(listed).not.toContain(key);
  for (const expected of [200, 404]) {
    const revoked = await app.request(`/api/v1/keys/${id}`, { method: "DELETE", headers: admin });
    expect(revoked.status).toBe(expected);
  }
  expect((await verifyAuditLog(database.db)).faults).toEqual([]);
});
