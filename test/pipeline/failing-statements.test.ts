import { Kysely } from "kysely";
import { expect, test } from "vitest";
import type { DocumentInput } from "../../src/domain/document.ts";
import { checkStore } from "../../src/pipeline/check-store.ts";
import { ingestDocument } from "../../src/pipeline/ingest-documents.ts";
import type { Database } from "../../src/storage/database.ts";
import { reviewFindings } from "../../src/storage/review-findings.ts";
import { onEachEngine, onPostgres, type TestDatabase } from "../support/database.ts";
import { storeSnapshot } from "../support/store-snapshot.ts";
import { type Watch, watchedDialect } from "../support/watched-dialect.ts";

const NOW = "2026-03-02T08:00:00.000Z";

const COURIER: DocumentInput = {
  id: "courier",
  title: "Tram leaves the rails in Sollen",
  text: "A tram left the rails in Sollen on 4 March 2025 and 31 people were injured, the fire brigade said.",
  publisher: "Sollen Courier",
  publishedAt: "2025-03-05",
};
const GAZETTE: DocumentInput = {
  id: "gazette",
  title: "The tram of Sollen",
  text: "The tram that left the rails in Sollen on 4 March 2025 injured 58 people, the hospital said.",
  publisher: "Hill Gazette",
  publishedAt: "2025-03-05",
};

/** What a desk does in a minute, one act after the other. */
const ACTS: readonly (readonly [string, (db: Kysely<Database>) => Promise<unknown>])[] = [
  ["ingest", (db) => ingestDocument(db, GAZETTE, NOW)],
  ["check", (db) => checkStore(db, NOW)],
  [
    "resolve",
    async (db) => {
      const found = await db
        .selectFrom("finding")
        .select("id")
        .where("check", "=", "figure-conflict")
        .execute();
      const act = {
        kind: "resolve",
        because: "different-scope",
        why: "only those in the first car",
      } as const;
      return reviewFindings(db, found, act, "R. Okafor", NOW);
    },
  ],
];

onEachEngine((database) => {
  test("whichever statement a full disk stops, nothing of the act stays, and the act can be done again", () =>
    failEverywhere(database(), failWith("53100"), /with 53100/u));

  test("a commit whose answer is lost took effect as a whole, and the act can be done again", async () => {
    const { db } = database();
    await ingestDocument(db, COURIER, NOW);
    for (const [name, act] of ACTS) {
      const watched = watchedOn(database(), async (statement) => {
        const result = await statement.send();
        if (statement.text === "commit") throw failure("ECONNRESET");
        return result;
      });
      await expect(act(watched), name).rejects.toMatchObject({ code: "ECONNRESET" });
      const after = await storeSnapshot(db);
      if (name === "ingest") {
        expect(await ingestDocument(db, GAZETTE, NOW)).toMatchObject({ status: "unchanged" });
        expect(await storeSnapshot(db)).toEqual(after);
      }
    }
    const { state } = await db
      .selectFrom("finding")
      .select("state")
      .where("check", "=", "figure-conflict")
      .executeTakeFirstOrThrow();
    expect(state).toBe("resolved");
  });

  test("a transaction that is given up again and again is begun six times and no more", async () => {
    let begun = 0;
    const watched = watchedOn(database(), async (statement) => {
      if (statement.text === "begin") begun++;
      if (statement.text === "commit") throw failure("40001");
      return statement.send();
    });
    const before = await storeSnapshot(database().db);
    await expect(ingestDocument(watched, COURIER, NOW)).rejects.toMatchObject({ code: "40001" });
    expect(begun).toBe(6);
    expect(await storeSnapshot(database().db)).toEqual(before);
  });
});

onPostgres((database) => {
  test("whichever statement is given up for another transaction, the act is begun again and done once", async () => {
    const { db } = database();
    // Every act on a document of its own, so that the store need not be emptied for each statement.
    const statements = await countStatements(database(), (watched) => ingestDocument(watched, COURIER, NOW));
    for (let n = 1; n < statements; n++) {
      const document = {
        ...GAZETTE,
        id: `gazette ${n}`,
        text: GAZETTE.text.replaceAll("Sollen", `Sollen${n}`),
      };
      const watched = watchedOn(database(), failNth(n, failWith("40001")));
      expect(await ingestDocument(watched, document, NOW), `statement ${n}`).toMatchObject({
        status: "added",
        id: document.id,
      });
    }
    const { count } = await db
      .selectFrom("audit_log")
      .select(db.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    expect(count).toBe(statements);
  });

  test("at whichever statement the server ends the connection, nothing of the act stays", () =>
    failEverywhere(database(), (statement) => statement.cutConnection(), /terminat|connection error/u));
});

/** Fails each statement of each act once, and then does the act. */
async function failEverywhere(database: TestDatabase, fail: Watch, said: RegExp): Promise<void> {
  const { db } = database;
  await ingestDocument(db, COURIER, NOW);
  for (const [name, act] of ACTS) {
    const before = await storeSnapshot(db);
    for (let n = 1; ; n++) {
      let failed = "";
      const watched = watchedOn(
        database,
        failNth(n, (statement) => {
          failed = statement.text;
          return fail(statement);
        }),
      );
      const outcome = await act(watched).catch((error: unknown) => error);
      // Tidying comes after the act, which stands.
      if (failed === "" || failed.startsWith("vacuum")) break;
      expect(String(outcome), `statement ${n} of ${name}: ${failed}`).toMatch(said);
      expect(await storeSnapshot(db), `statement ${n} of ${name}: ${failed}`).toEqual(before);
    }
    expect(await storeSnapshot(db), name).not.toEqual(before);
  }
}

async function countStatements(
  database: TestDatabase,
  act: (db: Kysely<Database>) => Promise<unknown>,
): Promise<number> {
  let count = 0;
  await act(
    watchedOn(database, (statement) => {
      count++;
      return statement.send();
    }),
  );
  return count;
}

function watchedOn({ dialect }: TestDatabase, watch: Watch): Kysely<Database> {
  return new Kysely<Database>({ dialect: watchedDialect(dialect, watch) });
}

/** Sends all statements but the n-th. A "begin" is none of them: it has done nothing, and PGlite's dialect waits for ever for one that fails. */
function failNth(n: number, fail: Watch): Watch {
  let at = 0;
  return (statement) => (statement.text !== "begin" && ++at === n ? fail(statement) : statement.send());
}

function failWith(code: string): Watch {
  return async () => {
    throw failure(code);
  };
}

function failure(code: string): Error {
  return Object.assign(new Error(`failed on purpose with ${code}`), { code });
}
