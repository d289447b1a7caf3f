import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { afterAll, beforeAll } from "vitest";
import type { DocumentInput } from "../../src/domain/document.ts";
import { digestOf } from "../../src/http/api-key.ts";
import { checkStore } from "../../src/pipeline/check-store.ts";
import { ingestDocuments } from "../../src/pipeline/ingest-documents.ts";
import { type OpenDatabase, openDatabase } from "../../src/storage/connect.ts";
import { createApp } from "../../src/web/create-app.ts";

/** May all that there is to do. */
export const KEY = "a-key-for-tests";
const NOW = "2026-01-01T09:00:00.000Z";

/** Two outlets that differ on one toll, a third with a hostile name, and a text that is not English. */
export const DOCUMENTS: readonly DocumentInput[] = [
  {
    id: "gazette",
    title: "Ferry sinks off Port Maren",
    publisher: "The Maren Gazette",
    publishedAt: "2024-05-07",
    text: "The ferry Aldis sank off Port Maren on 6 May 2024. The sinking killed 41 people, the coast guard said.\n\nAt least 60 people were rescued.",
  },
  {
    id: "wire/second report",
    title: "Toll of the Aldis",
    publisher: "Northern Wire",
    publishedAt: "2024-05-07",
    url: "https://northern-wire.example/aldis",
    text: "The ferry Aldis sank off Port Maren on 6 May 2024. The sinking killed 57 people, the harbour master said.",
  },
  {
    id: "hostile.json",
    title: "<script>alert(1)</script> Aldis",
    publisher: '"><img src=x onerror=alert(1)>',
    publishedAt: "2024-05-08",
    url: "https://hostile.example/?a=<b>",
    text: 'The ferry Aldis sank off Port Maren. "<svg onload=alert(1)> we lost 12 men", said Ida <b>Holm</b>.',
  },
  { id: "anders", language: "de", publisher: "Der Bote", text: "41 Menschen starben." },
];

export interface TestApp {
  readonly app: Hono;
  readonly database: OpenDatabase;
  /** Errors that were answered with 500. */
  readonly failures: unknown[];
}

/** The service over an embedded database of its own, which holds `documents`, checked. Ask for it inside a test. */
export function useApp(documents: readonly DocumentInput[]): () => TestApp {
  const folder = mkdtempSync(join(tmpdir(), "tally-app-"));
  let testApp: TestApp | undefined;
  beforeAll(async () => {
    const database = await openDatabase({ dataFolder: folder }, NOW);
    await ingestDocuments(database.db, documents, NOW);
    if (documents.length > 0) await checkStore(database.db, NOW);
    const failures: unknown[] = [];
    const app = createApp({
      db: database.db,
      now: () => NOW,
      fixedKeys: [{ digest: digestOf(KEY), name: "tests", role: "admin" }],
      anonymousRole: "reader",
      onFailure: (error) => failures.push(error),
    });
    testApp = { app, database, failures };
  });
  afterAll(async () => {
    await testApp?.database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    if (!testApp) throw new Error("The service starts before the first test; ask for it inside a test.");
    return testApp;
  };
}
