// Speed of the store beside a yardstick in the same run, as ratios: a shared machine makes absolute times worthless.
//   npm run bench:store [-- 1000 100000]        (sizes in claims; embedded, and on DATABASE_URL as well when it is set)
// Growth: what one more document costs; the same 20 reports are added one by one, to stores of each size in turn.
// Ingest: a lot of reports read, lined up and stored, beside COPY of the rows that this made into an empty store.
// JSON: a figure asked of the service, beside a bare Hono route that answers with the same bytes.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { sql } from "kysely";
import { checkStore } from "../dist/pipeline/check-store.js";
import { ingestDocument, ingestDocuments } from "../dist/pipeline/ingest-documents.js";
import { openDatabase } from "../dist/storage/connect.js";
import { tidy } from "../dist/storage/tidy.js";
import { deleteEmptyGroups } from "../dist/storage/write-grouping.js";
import { createApp } from "../dist/web/create-app.js";
import { inventedNews } from "./invented-news.mjs";

const NOW = "2026-01-01T00:00:00.000Z";
const ROUNDS = 5;
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 100_000];

let databases = 0;

await measure("embedded", openEmbedded);
if (process.env.DATABASE_URL) await measure("server", openOnServer);

async function measure(label, open) {
  const say = (line) => console.log(`${label}: ${line}`);
  await growth(say, open);
  await besideCopy(say, open);
  await besideBareRoute(say, open);
}

async function growth(say, open) {
  const stores = [];
  for (const size of sizes) {
    const store = await open();
    const from = performance.now();
    let claims = 0;
    const results = await ingestDocuments(
      store.db,
      until(inventedNews(1), () => claims >= size),
      NOW,
      (result) => {
        claims += result.claims;
      },
    );
    await tidy(store.db);
    const seconds = (performance.now() - from) / 1000;
    say(
      `${claims} claims of ${results.length} documents stored in ${seconds.toFixed(0)} s, ${((seconds * 1000) / results.length).toFixed(1)} ms a document`,
    );
    stores.push({ ...store, claims, times: [] });
  }
  const added = take(inventedNews(2), 20);
  for (let round = 0; round < ROUNDS; round++) {
    for (const document of added)
      for (const { db, times } of stores) times.push(await timeOf(() => ingestDocument(db, document, NOW)));
    for (const { db } of stores) await remove(db, added);
  }
  for (const { claims, times } of stores)
    say(
      `one more document beside ${claims} claims: ${median(times).toFixed(1)} ms, ${(median(times) / median(stores[0].times)).toFixed(2)} times the first`,
    );
  for (const store of stores) await store.close();
}

/** The server writes and reads the files itself, so its user must be allowed to. */
async function besideCopy(say, open) {
  const ratios = [];
  for (let round = 0; round < 3; round++) {
    const { db, close } = await open();
    const documents = take(inventedNews(3 + round), 500);
    const ingest = await timeOf(() => ingestDocuments(db, documents, NOW));
    const tables = await tablesOf(db);
    const copies = tables.map(({ name, columns }) => ({
      what: sql`${sql.table(name)} (${sql.raw(columns)})`,
      file: sql.lit(`/tmp/tally-bench-${process.pid}-${name}`),
    }));
    for (const { what, file } of copies) await sql`copy ${what} to ${file} with (format binary)`.execute(db);
    await sql`truncate ${sql.join(tables.map(({ name }) => sql.table(name)))}`.execute(db);
    const copy = await timeOf(async () => {
      for (const { what, file } of copies)
        await sql`copy ${what} from ${file} with (format binary)`.execute(db);
    });
    ratios.push(ingest / copy);
    for (const { name } of tables) rmSync(`/tmp/tally-bench-${process.pid}-${name}`, { force: true });
    await close();
  }
  say(`500 documents end to end: ${median(ratios).toFixed(1)} times COPY of the rows they make`);
}

/** The tables that hold rows, those that others refer to first, with the columns that are not computed. */
async function tablesOf(db) {
  const { rows } = await sql`
    select table_name as name, string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
      from information_schema.columns
      where table_schema = 'public' and is_generated = 'NEVER' and table_name not like 'kysely%'
      group by table_name`.execute(db);
  const { rows: links } = await sql`
    select distinct conrelid::regclass::text as child, confrelid::regclass::text as parent
      from pg_constraint where contype = 'f' and conrelid <> confrelid`.execute(db);
  const ordered = [];
  const visit = (name) => {
    const table = rows.find((row) => row.name === name);
    if (!table || ordered.includes(table)) return;
    for (const { child, parent } of links) if (child === name) visit(parent);
    ordered.push(table);
  };
  for (const { name } of rows) visit(name);
  return ordered;
}

async function besideBareRoute(say, open) {
  const store = await open();
  await ingestDocuments(store.db, take(inventedNews(1), 200), NOW);
  await checkStore(store.db, NOW);
  const { figure_id: id } = await store.db
    .selectFrom("figure_claim")
    .select("figure_id")
    .groupBy("figure_id")
    .orderBy(sql`count(*)`, "desc")
    .orderBy("figure_id")
    .executeTakeFirstOrThrow();
  const app = createApp({ db: store.db, now: () => NOW, writeKeys: [] });
  const address = `/api/v1/figures/${id}`;
  const bytes = await (await app.request(address)).text();
  const bare = new Hono().get(address, (c) => c.body(bytes, 200, { "content-type": "application/json" }));
  const times = { app: [], bare: [] };
  for (let round = 0; round < 200; round++) {
    times.app.push(await timeOf(async () => (await app.request(address)).text()));
    times.bare.push(await timeOf(async () => (await bare.request(address)).text()));
  }
  say(
    `a figure's JSON (${bytes.length} bytes): ${median(times.app).toFixed(2)} ms, a bare route ${median(times.bare).toFixed(3)} ms: ${(median(times.app) / median(times.bare)).toFixed(0)} times`,
  );
  await store.close();
}

async function openEmbedded() {
  const folder = mkdtempSync(join(tmpdir(), "tally-bench-"));
  const { db, close } = await openDatabase({ dataFolder: folder }, NOW);
  return {
    db,
    async close() {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** In a database of its own on that server. */
async function openOnServer() {
  const own = new URL(process.env.DATABASE_URL);
  const server = await openDatabase({ databaseUrl: own.href, dataFolder: "" }, NOW);
  const name = `tally_bench_${process.pid}_${databases++}`;
  await sql`create database ${sql.id(name)}`.execute(server.db);
  own.pathname = `/${name}`;
  const { db, close } = await openDatabase({ databaseUrl: own.href, dataFolder: "" }, NOW);
  return {
    db,
    async close() {
      await close();
      await sql`drop database ${sql.id(name)} with (force)`.execute(server.db);
      await server.close();
    },
  };
}

async function remove(db, documents) {
  await db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom("document")
      .where(
        "id",
        "in",
        documents.map(({ id }) => id),
      )
      .execute();
    await deleteEmptyGroups(trx);
  });
}

/** Documents of `news`, until `isEnough`. */
function* until(news, isEnough) {
  while (!isEnough()) yield news.next().value;
}

function take(news, count) {
  return Array.from({ length: count }, () => news.next().value);
}

/** Milliseconds. */
async function timeOf(task) {
  const from = performance.now();
  await task();
  return performance.now() - from;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}
