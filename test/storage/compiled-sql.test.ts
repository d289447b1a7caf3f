import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Compilable,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from "kysely";
import { expect, test } from "vitest";
import { claimsOfDocumentQuery, claimsOfFigureQuery, findClaimsQuery } from "../../src/storage/claims.ts";
import type { Database } from "../../src/storage/database.ts";
import { listDocumentsQuery } from "../../src/storage/documents.ts";
import { listEventsQuery } from "../../src/storage/events.ts";
import { findingsPageQuery } from "../../src/storage/findings.ts";
import { relationsOfFigureQuery } from "../../src/storage/relations.ts";
import { searchClaimsQuery } from "../../src/storage/search.ts";

const FOLDER = join(import.meta.dirname, "../golden/sql");

/** Compiles queries and runs none. */
const db = new Kysely<Database>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (it) => new PostgresIntrospector(it),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

const after = Buffer.from("2026-03-01T08:00:00.000Z\nlast-id").toString("base64url");

const QUERIES: Readonly<Record<string, Compilable>> = {
  "claims-of-document": claimsOfDocumentQuery(db, "document"),
  "claims-of-figure": claimsOfFigureQuery(db, "figure"),
  "find-claims": findClaimsQuery(db, ["claim"]),
  "findings-page": findingsPageQuery(db, {
    check: "figure-conflict",
    severity: "error",
    state: "open",
    source: "source",
    after,
  }),
  "list-documents": listDocumentsQuery(db, { source: "source", after }),
  "list-events": listEventsQuery(db, { after }),
  "relations-of-figure": relationsOfFigureQuery(db, "figure"),
  "search-claims": searchClaimsQuery(db, "killed", 50),
};

test.each(Object.entries(QUERIES))("the SQL of %s is as reviewed", (name, query) => {
  const file = join(FOLDER, `${name}.sql`);
  const compiled = `${oneClauseALine(query.compile().sql)}\n`;
  // Written by `npm run golden`, reviewed as code.
  if (process.env["RECORD"]) writeFileSync(file, compiled);
  expect(compiled).toBe(readFileSync(file, "utf8"));
});

test("there is no reviewed SQL of a query that is gone", () => {
  const files = readdirSync(FOLDER).map((file) => file.replace(/\.sql$/u, ""));
  expect(files.toSorted()).toEqual(Object.keys(QUERIES).toSorted());
});

/** So that a change shows as the line that changed. */
function oneClauseALine(text: string): string {
  return text.replace(/ (?=(?:from|inner join|left join|where|and|order by|limit|group by|union)\b)/gu, "\n");
}
