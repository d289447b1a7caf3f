import { expect, test } from "vitest";
import { createApp } from "../../src/web/create-app.ts";
import { useApp } from "../support/app.ts";

const service = useApp([]);

test.each([
  ["/", "Nothing has been read yet"],
  ["/findings", "The checks have flagged nothing"],
  ["/events", "tally ingest"],
  ["/documents", "tally ingest"],
  ["/sources", "No source yet"],
  ["/register", "tally seed"],
])("with nothing stored, %s says how to begin", async (path, words) => {
  const response = await service().app.request(path);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain(words);
});

test("a service without keys takes no documents", async () => {
  const { db } = service().database;
  const app = createApp({ db, now: () => "2026-01-01T00:00:00Z", fixedKeys: [] });
  const response = await app.request("/api/v1/documents", {
    method: "POST",
    headers: { "content-type": "application/json", authorization: "Bearer " },
    body: JSON.stringify({ id: "a", text: "One." }),
  });
  expect(response.status).toBe(401);
});

test("a service that answers for this machine alone refuses other names, against DNS rebinding", async () => {
  const { db } = service().database;
  const app = createApp({
    db,
    now: () => "2026-01-01T00:00:00Z",
    fixedKeys: [],
    hosts: ["127.0.0.1", "localhost"],
  });
  expect((await app.request("http://127.0.0.1:4000/healthz")).status).toBe(200);
  expect((await app.request("http://rebound.example/documents")).status).toBe(421);
});

test("/readyz answers while the database does, and says so when it does not", async () => {
  const { app, database } = service();
  expect((await app.request("/readyz")).status).toBe(200);
  await database.close();
  const response = await app.request("/readyz");
  expect(response.status).toBe(503);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const page = await app.request("/findings");
  expect(page.status).toBe(500);
  expect(await page.text()).toContain("Something broke on our side");
});
