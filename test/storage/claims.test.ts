import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Claim } from "../../src/domain/claim.ts";
import { claimsOfDocument } from "../../src/storage/claims.ts";
import type { Database } from "../../src/storage/database.ts";
import { replaceClaims } from "../../src/storage/write-claims.ts";
import { insertRevision } from "../../src/storage/write-document.ts";
import { about, aClaim, aQuantity, asManyAs, atLeast } from "../support/builders.ts";
import { onEachEngine, type TestDatabase } from "../support/database.ts";

const NOW = "2026-03-01T08:00:00.000Z";
const IN_DOCUMENT = { documentId: "d" } as const;

const CLAIMS: readonly (readonly [string, Claim])[] = [
  ["a bare number", aClaim(IN_DOCUMENT)],
  ["no upper bound", aClaim({ ...IN_DOCUMENT, value: atLeast(161) })],
  ["a soft upper end", aClaim({ ...IN_DOCUMENT, value: asManyAs(613) })],
  ["an approximate number", aClaim({ ...IN_DOCUMENT, value: about(600) })],
  [
    "an open end",
    aClaim({ ...IN_DOCUMENT, value: aQuantity(200, { high: null, lowOpen: true, modifier: "more than" }) }),
  ],
  [
    "a fraction in percent",
    aClaim({
      ...IN_DOCUMENT,
      value: aQuantity(1 / 3, { low: 100 / 3, high: 100 / 3, unit: "percent", precision: 0.1 }),
    }),
  ],
  [
    "a very large and a very small number",
    aClaim({
      ...IN_DOCUMENT,
      value: aQuantity(1.5e12, { low: 1e-7, high: 1.7976931348623157e308, unit: "USD" }),
    }),
  ],
  [
    "a bare number without a unit, not tracked",
    aClaim({ ...IN_DOCUMENT, checkworthy: false, value: aQuantity(7, { unit: null }) }),
  ],
  [
    "everything else that a claim may say",
    aClaim({
      ...IN_DOCUMENT,
      base: { words: "of the members", claimId: "whole" },
      scope: {
        event: "Osk mill fire",
        place: "Osk",
        start: "2026-02-02",
        end: "2026-02-02",
        flow: "cumulative",
        status: "civilian",
      },
      partOf: "whole",
      breakdown: "partial",
      ties: [{ as: "share-of", claimId: "whole" }],
      attribution: [
        { name: "Ana Brill", role: "speaker", cue: "said", start: 10, end: 19 },
        { name: "Osk Herald", role: "relay", start: 30, end: 40 },
      ],
    }),
  ],
  [
    "a date",
    aClaim({
      ...IN_DOCUMENT,
      kind: "date",
      mention: "2 February",
      date: { start: "2026-02-02", end: "2026-02-02", of: "fire" },
    }),
  ],
  [
    "a date without an end",
    aClaim({
      ...IN_DOCUMENT,
      kind: "date",
      mention: "after 2017",
      date: { start: "2017-12-31", end: null, startOpen: true },
    }),
  ],
  [
    "an impossible date",
    aClaim({
      ...IN_DOCUMENT,
      kind: "date",
      mention: "31 September",
      date: { start: "2015-09-31", end: "2015-09-31", impossible: true },
    }),
  ],
  [
    "a citation",
    aClaim({
      ...IN_DOCUMENT,
      kind: "citation",
      mention: "resolution 822",
      citation: { body: "UN Security Council", number: "822", year: 1993, session: 48 },
    }),
  ],
  [
    "a quotation",
    aClaim({
      ...IN_DOCUMENT,
      kind: "quote",
      mention: "never again",
      speech: { speaker: "Ana Brill", words: "never again", direct: "partial" },
    }),
  ],
];

onEachEngine((database) => {
  test.each(CLAIMS)("a claim comes back as it was: %s", async (_what, claim) => {
    await store(database(), [claim]);
    expect(await claimsOfDocument(database().db, "d")).toEqual([claim]);
  });

  test("bounds are kept as a range that Postgres can compare", async () => {
    const { db } = database();
    await store(database(), [
      aClaim({ ...IN_DOCUMENT, id: "a", start: 0, value: atLeast(161) }),
      aClaim({ ...IN_DOCUMENT, id: "b", start: 10, value: aQuantity(200, { high: null, lowOpen: true }) }),
      aClaim({ ...IN_DOCUMENT, id: "c", start: 20, value: asManyAs(150) }),
    ]);
    const holding = async (value: number) => {
      const { rows } = await sql<{ claim_id: string }>`
        select claim_id from claim_reading where bounds @> ${value}::numeric order by claim_id`.execute(db);
      return rows.map((row) => row.claim_id).join("");
    };
    expect(await holding(200)).toBe("a");
    expect(await holding(201)).toBe("ab");
    expect(await holding(150)).toBe("c");
  });

  test("an impossible date has no days, and a possible one can be searched by them", async () => {
    const { db } = database();
    await store(
      database(),
      CLAIMS.filter(([what]) => what === "a date" || what === "an impossible date").map(
        ([what, claim], i) => ({
          ...claim,
          id: what,
          start: i * 20,
          end: i * 20 + claim.mention.length,
          quote: { ...claim.quote, start: i * 20, end: i * 20 + claim.mention.length },
        }),
      ),
    );
    const rows = await db
      .selectFrom("claim_reading")
      .select(["claim_id", "days"])
      .orderBy("claim_id")
      .execute();
    expect(rows).toEqual([
      { claim_id: "a date", days: "[2026-02-02,2026-02-03)" },
      { claim_id: "an impossible date", days: null },
    ]);
  });

  test.each<readonly [string, keyof Database, object]>([
    ["a lower bound above the upper", "claim_reading", { low: 2, high: 1 }],
    ["half of a quantity", "claim_reading", { low_open: null }],
    ["an empty mention", "claim", { mention: "" }],
    ["a kind that is none", "claim", { kind: "opinion" }],
    ["a mention that ends before it begins", "claim_sighting", { span_start: 3, span_end: 2 }],
    ["a mention outside of its clause", "claim_sighting", { quote_end: 1 }],
    ["a second current text of one document", "revision", { id: "r2", number: 2 }],
  ])("the schema refuses %s", async (_what, table, change) => {
    const { db } = database();
    await store(database(), [aClaim(IN_DOCUMENT)]);
    const row = await sql<Record<string, unknown>>`select * from ${sql.table(table)} limit 1`.execute(db);
    const { bounds: _bounds, search: _search, ...stored } = row.rows[0] ?? {};
    const write =
      table === "revision"
        ? db.insertInto("revision").values({ ...stored, ...change } as never)
        : db.updateTable(table).set(change as never);
    await expect(write.execute()).rejects.toThrow(/violates|range lower bound/u);
  });
});

async function store({ db }: TestDatabase, claims: readonly Claim[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const document = { id: "d", text: "613 people" };
    const revision = { document, contentHash: "hash", replaced: 0, extractor: "test" };
    await replaceClaims(trx, await insertRevision(trx, revision, 1, NOW), claims, NOW);
  });
}
