import { afterAll, expect, test } from "vitest";
import { makeSignInLink } from "../../src/http/sign-in.ts";
import { createApp } from "../../src/web/create-app.ts";
import { localPath } from "../../src/web/local-path.ts";
import { useApp } from "../support/app.ts";
import { aKey, aSession, ORIGIN } from "../support/desk.ts";

const NOW = "2026-01-01T09:00:00.000Z";
const SIXTEEN_MINUTES_AGO = "2026-01-01T08:44:00.000Z";
const EIGHT_DAYS_AGO = "2025-12-24T08:00:00.000Z";
const service = useApp([]);
const somebody = { name: "R. Okafor", role: "reviewer" } as const;

test("a link signs in once, sets a cookie that scripts and other sites do not get, and leaves the address bar", async () => {
  const { app, database } = service();
  const { path } = await makeSignInLink(database.db, somebody, NOW);
  const opened = await Promise.all(Array.from({ length: 5 }, () => app.request(path)));
  expect(opened.map(({ status }) => status).toSorted()).toEqual([303, 410, 410, 410, 410]);
  const signedIn = opened.find(({ status }) => status === 303);
  expect(signedIn?.headers.get("location")).toBe("/");
  const cookie = signedIn?.headers.get("set-cookie") ?? "";
  expect(cookie).toMatch(/^tally=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/u);
  const page = await (await app.request("/", { headers: { cookie: cookie.split(";")[0] ?? "" } })).text();
  expect(page).toContain("<bdi>R. Okafor</bdi>, reviewer");
  expect(page).toContain("Sign out");
});

test("a link and a session run out", async () => {
  const { app, database } = service();
  const { path } = await makeSignInLink(database.db, somebody, SIXTEEN_MINUTES_AGO);
  const late = await app.request(path);
  expect(late.status).toBe(410);
  expect(await late.text()).toContain("tally serve");
  const before = createApp({ db: database.db, now: () => EIGHT_DAYS_AGO, fixedKeys: [] });
  const { cookie } = await aSession(before, database.db, "admin", EIGHT_DAYS_AGO);
  expect(await (await app.request("/api/v1/self", { headers: { cookie } })).json()).toMatchObject({
    via: "nothing",
  });
});

test("over https the cookie is bound to this host and to safe connections", async () => {
  const { db } = service().database;
  const app = createApp({ db, now: () => NOW, fixedKeys: [], origin: "https://tally.example" });
  const { path } = await makeSignInLink(db, somebody, NOW);
  const cookie = (await app.request(path)).headers.get("set-cookie") ?? "";
  expect(cookie).toMatch(/^__Host-tally=[\w-]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/u);
});

test("signing out ends the session on the server too", async () => {
  const { app, database } = service();
  const session = await aSession(app, database.db, "reviewer", NOW);
  const out = await app.request("/sign-out", { method: "POST", headers: session });
  expect([out.status, out.headers.get("set-cookie")]).toEqual([303, "tally=; Max-Age=0; Path=/"]);
  expect(await (await app.request("/api/v1/self", { headers: session })).json()).toMatchObject({
    via: "nothing",
  });
});

test("a wrong, an expired and a revoked key do not sign in, and the page says which", async () => {
  const { app, database } = service();
  const expired = await aKey(database.db, "editor", EIGHT_DAYS_AGO, { expiresAt: NOW });
  for (const [key, words] of [
    ["guess", "no key of this service"],
    [expired.text, "run out"],
  ] as const) {
    const body = new URLSearchParams({ key });
    const response = await app.request("/sign-in", { method: "POST", body, headers: { origin: ORIGIN } });
    expect(response.status).toBe(401);
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(await response.text()).toContain(words);
  }
});

test("no write of the API or of a form is done with a session from another origin, or from none that is told (S3)", async () => {
  const { app, database } = service();
  const { cookie } = await aSession(app, database.db, "admin", NOW);
  const foreign: Record<string, string>[] = [
    {},
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "http://localhost.evil.example" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site", origin: "http://other.localhost" },
  ];
  const writes = app.routes.filter(({ method }) => ["POST", "PUT", "PATCH", "DELETE"].includes(method));
  const paths = new Set(writes.map(({ method, path }) => `${method} ${path.replaceAll(/:\w+/gu, "none")}`));
  expect(paths.size).toBeGreaterThan(12);
  for (const route of paths) {
    const [method = "", path = ""] = route.split(" ");
    const type = path.startsWith("/api/") ? "application/json" : "application/x-www-form-urlencoded";
    for (const headers of foreign) {
      const init = { method, headers: { cookie, "content-type": type, "if-match": "*", ...headers } };
      const response = await app.request(path, { ...init, ...(method === "POST" && { body: "{}" }) });
      expect(response.status, `${route} ${JSON.stringify(headers)}`).toBe(403);
    }
  }
  const self = await app.request("/api/v1/self", { headers: { cookie } });
  expect(await self.json()).toMatchObject({ via: "session" });
});

test("signing in never leads to another site", () => {
  expect(localPath("/findings?state=open#top")).toBe("/findings?state=open#top");
  for (const odd of [
    "//evil.example",
    "https://evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "",
    undefined,
  ])
    expect(localPath(odd)).toBe("/");
});

afterAll(() => expect(service().failures).toEqual([]));
