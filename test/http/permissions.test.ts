import { Hono } from "hono";
import { beforeAll, describe, expect, test } from "vitest";
import { LEAST_ROLE, may, type Operation, ROLES, type Role } from "../../src/domain/permissions.ts";
import { makeApiKey } from "../../src/http/api-key.ts";
import { allow, requireRules } from "../../src/http/operation.ts";
import { problem } from "../../src/http/problem.ts";
import { revokeKey } from "../../src/storage/api-keys.ts";
import { createApp } from "../../src/web/create-app.ts";
import { useApp } from "../support/app.ts";
import { aKey, aSession } from "../support/desk.ts";

const NOW = "2026-01-01T09:00:00.000Z";
const YESTERDAY = "2025-12-31T09:00:00.000Z";

const service = useApp([]);
/** The service as it stands on a network: who brings no key may do nothing. */
let app: Hono;

beforeAll(() => {
  app = createApp({ db: service().database.db, now: () => NOW, fixedKeys: [] });
});

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>>;
}

/** Every operation of the JSON interface, with a request for it that changes nothing even where it is allowed. */
async function operations(): Promise<{ operation: Operation; method: string; path: string }[]> {
  const { paths } = (await (await app.request("/openapi.json")).json()) as OpenApi;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => ({
      operation: operationId as Operation,
      method: method.toUpperCase(),
      path: path.replaceAll(/\{\w+\}/gu, "none"),
    })),
  );
}

async function statusOf(method: string, path: string, headers: Record<string, string>): Promise<number> {
  const response = await app.request(path, {
    method,
    headers: { "content-type": "application/json", "if-match": '"1"', ...headers },
    ...(method === "POST" && { body: "{}" }),
  });
  return response.status;
}

describe("every operation x who asks", () => {
  test("the document names operations of the map alone, and all of the API's", async () => {
    const named = (await operations()).map(({ operation }) => operation);
    expect(new Set(named).size).toBe(named.length);
    const ofPages = ["readPages", "signIn", "signOut"];
    expect(named.toSorted()).toEqual(
      Object.keys(LEAST_ROLE)
        .filter((name) => !ofPages.includes(name))
        .toSorted(),
    );
  });

  test.each([...ROLES])(
    "a key of the role %s may what the map says, and nothing else",
    async (role: Role) => {
      const { headers } = await aKey(service().database.db, role, NOW);
      let cells = 0;
      for (const { operation, method, path } of await operations()) {
        const status = await statusOf(method, path, headers);
        if (may(role, operation)) expect([200, 201, 404, 422], `${operation} by ${role}`).toContain(status);
        else expect(status, `${operation} by ${role}`).toBe(403);
        cells++;
      }
      expect(cells).toBeGreaterThan(20);
    },
  );

  test.each(["nobody", "an expired key", "a revoked key", "an unknown key", "a key in a cookie"])(
    "%s may only what anyone may",
    async (who) => {
      const { db } = service().database;
      const key = await aKey(db, "admin", YESTERDAY, who.includes("expired") ? { expiresAt: NOW } : {});
      if (who.includes("revoked")) await revokeKey(db, key.id, "a test", NOW);
      const headers: Record<string, string> = {
        nobody: {},
        "a key in a cookie": {
          cookie: `tally=${key.text}; key=${key.text}; authorization=Bearer ${key.text}`,
        },
        "an unknown key": { authorization: `Bearer ${makeApiKey().text}` },
      }[who] ?? { ...key.headers };
      for (const { operation, method, path } of await operations()) {
        const status = await statusOf(method, path, headers);
        const open = LEAST_ROLE[operation] === "anyone" && !("authorization" in headers);
        expect(status === 401, `${operation} by ${who}: ${status}`).toBe(!open);
      }
    },
  );

  test.each([...ROLES])("somebody of the role %s who is signed in may the same", async (role: Role) => {
    const headers = await aSession(app, service().database.db, role, NOW);
    for (const { operation, method, path } of await operations())
      expect((await statusOf(method, path, { ...headers })) === 403, `${operation} by ${role}`).toBe(
        !may(role, operation),
      );
  });

  test("the pages: read by readers, changed by nobody who is not signed in", async () => {
    const forms = app.routes.filter(
      ({ method, path }) => !["GET", "ALL"].includes(method) && !path.startsWith("/api/"),
    );
    expect(forms.length).toBeGreaterThan(2);
    for (const { path } of forms) {
      const response = await app.request(path.replaceAll(/:\w+/gu, "none"), {
        method: "POST",
        headers: { origin: "http://localhost" },
        body: new URLSearchParams({}),
      });
      if (path === "/sign-out") expect(response.status).toBe(303);
      else expect(response.status, path).toBe(401);
    }
    expect((await app.request("/findings?state=open")).headers.get("location")).toBe(
      "/sign-in?next=%2Ffindings%3Fstate%3Dopen",
    );
    expect((await app.request("/findings.json")).status).toBe(401);
    const { cookie } = await aSession(app, service().database.db, "reader", NOW);
    expect((await app.request("/findings", { headers: { cookie } })).status).toBe(200);
    expect((await app.request("/findings.json", { headers: { cookie } })).status).toBe(200);
  });
});

test("the map itself: looking is for readers, settling for reviewers, storing for editors, keys for admins", () => {
  expect(LEAST_ROLE).toMatchObject({
    listFindings: "reader",
    addDocument: "editor",
    createKey: "admin",
    revokeKey: "admin",
    createSignInLink: "admin",
  });
  expect(may(undefined, "readPages")).toBe(false);
  expect(may(undefined, "signIn")).toBe(true);
});

test("a route without a rule keeps the service from starting", () => {
  const refuse = (c: Parameters<typeof problem>[0]) => problem(c, 403, "No.");
  const ruled = new Hono()
    .use(async (_, next) => next())
    .get("/a", allow("readPages", refuse), (c) => c.text("a"));
  expect(() => requireRules(ruled)).not.toThrow();
  expect(() => requireRules(ruled.post("/a", (c) => c.text("a")))).toThrow("POST /a");
});

test("no request above was answered with 500", () => {
  expect(service().failures).toEqual([]);
});
