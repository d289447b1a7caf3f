// What one more document costs as the store grows: the same 20 reports are added, one by one, to stores of several sizes in one run.
//   npm run bench:growth [-- 1000 10000 100000]        (sizes in claims; embedded, and on DATABASE_URL as well when it is set)
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { ingestDocument, ingestDocuments } from "../dist/pipeline/ingest-documents.js";
import { openDatabase } from "../dist/storage/connect.js";
import { deleteEmptyGroups } from "../dist/storage/write-grouping.js";
import { inventedNews } from "./invented-news.mjs";

const NOW = "2026-01-01T00:00:00.000Z";
const LOT = 100;
const ROUNDS = 3;
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 10_000, 100_000];
const added = take(inventedNews(2), 20);

await onEmbedded();
if (process.env.DATABASE_URL) await onServer(process.env.DATABASE_URL);

async function onEmbedded() {
  const folder = mkdtempSync(join(tmpdir(), "tally-growth-"));
  try {
    await measure("embedded", { dataFolder: folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In a database of its own on that server. */
async function onServer(url) {
  const name = `tally_growth_${process.pid}`;
  const server = await openDatabase({ databaseUrl: url, dataFolder: "" }, NOW);
  await sql`create database ${sql.id(name)}`.execute(server.db);
  try {
    const own = new URL(url);
    own.pathname = `/${name}`;
    await measure("server", { databaseUrl: own.href, dataFolder: "" });
  } finally {
    await sql`drop database ${sql.id(name)} with (force)`.execute(server.db);
    await server.close();
  }
}

async function measure(label, config) {
  const opened = await openDatabase(config, NOW);
  const { db } = opened;
  const news = inventedNews(1);
  let claims = 0;
  let first;
  for (const size of sizes) {
    const from = performance.now();
    while (claims < size)
      for (const result of await ingestDocuments(db, take(news, LOT), NOW)) claims += result.claims;
    await sql`analyze`.execute(db);
    const filled = performance.now() - from;
    const times = [];
    for (let round = 0; round < ROUNDS; round++) {
      const before = performance.now();
      for (const document of added) await ingestDocument(db, document, NOW);
      times.push((performance.now() - before) / added.length);
      await remove(db);
    }
    const each = times.toSorted((a, b) => a - b)[ROUNDS >> 1];
    first ??= each;
    console.log(
      `${label}: ${String(claims).padStart(7)} claims (filled in ${(filled / 1000).toFixed(0)} s): ${each.toFixed(1).padStart(6)} ms a document, ${(each / first).toFixed(2)} times the first`,
    );
  }
  await opened.close();
}

async function remove(db) {
  await db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom("document")
      .where(
        "id",
        "in",
        added.map(({ id }) => id),
      )
      .execute();
    await deleteEmptyGroups(trx);
  });
}

function take(documents, count) {
  const taken = [];
  for (let i = 0; i < count; i++) taken.push(documents.next().value);
  return taken;
}
