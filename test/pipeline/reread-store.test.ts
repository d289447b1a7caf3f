import { expect, test } from "vitest";
import type { DocumentInput } from "../../src/domain/document.ts";
import { decideGrouping } from "../../src/pipeline/group-documents.ts";
import { ingestDocuments } from "../../src/pipeline/ingest-documents.ts";
import { readStore } from "../../src/pipeline/read-store.ts";
import { rereadStore } from "../../src/pipeline/reread-store.ts";
import { claimsOfDocument } from "../../src/storage/claims.ts";
import { onEachEngine } from "../support/database.ts";

const NOW = "2026-03-01T08:00:00.000Z";
const LATER = "2026-04-01T08:00:00.000Z";

const DOCUMENTS: readonly DocumentInput[] = [
  {
    id: "tribune",
    title: "Landslide at Ormsted",
    text: "The landslide at Ormsted on 4 March 2024 killed 31 people, the mayor said. It buried 12 houses.",
    publishedAt: "2024-03-05",
  },
  {
    id: "radio",
    title: "Ormsted landslide: 19 dead",
    text: "The landslide at Ormsted on 4 March 2024 killed 19 people, the police said.",
    publishedAt: "2024-03-05",
  },
];

onEachEngine((database) => {
  test("texts of an earlier reader are read again, once, and give the same groups", async () => {
    const { db } = database();
    await ingestDocuments(db, DOCUMENTS, NOW);
    const before = await readStore(db);
    expect(await rereadStore(db, LATER)).toEqual({ documents: 0, claims: 0 });

    await db.updateTable("revision").set({ extractor: "english 0" }).execute();
    const read: string[] = [];
    const { documents, claims } = await rereadStore(db, LATER, { onRead: (id) => read.push(id) });
    expect({ documents, claims }).toEqual({ documents: 2, claims: before.claims.size });
    expect(read).toEqual(["radio", "tribune"]);
    expect(await readStore(db)).toEqual(before);
    expect((await rereadStore(db, LATER)).documents).toBe(0);
    expect((await rereadStore(db, LATER, { all: true })).documents).toBe(2);
  });

  test("what an earlier reader missed is found, and what it misread leaves the groups but stays stored", async () => {
    const { db } = database();
    await ingestDocuments(db, DOCUMENTS, NOW);
    const before = await readStore(db);
    const [missed, misread] = await claimsOfDocument(db, "tribune");
    if (!missed || !misread) throw new Error("two claims are needed");
    await db.deleteFrom("claim").where("id", "=", missed.id).execute();
    const false_ = { id: "misread", document_id: "tribune", field: "text", kind: "quantity" } as const;
    await db
      .insertInto("claim")
      .values({ ...false_, mention: "31", exact: "31", first_seen_at: NOW })
      .execute();
    await db.updateTable("revision").set({ extractor: "english 0" }).execute();

    await rereadStore(db, LATER);
    expect([...(await readStore(db)).claims.keys()].toSorted()).toEqual([...before.claims.keys()].toSorted());
    expect((await readStore(db)).events).toEqual(before.events);
    expect(await db.selectFrom("claim").select("id").where("id", "=", "misread").execute()).toHaveLength(1);
  });

  test("a person's decision holds through a rereading", async () => {
    const { db } = database();
    await ingestDocuments(db, DOCUMENTS, NOW);
    const { figures, claims } = await readStore(db);
    const figure = figures.find(
      ({ claimIds }) => new Set(claimIds.map((id) => claims.get(id)?.documentId)).size > 1,
    );
    const [a, b] = figure?.claimIds ?? [];
    if (a === undefined || b === undefined) throw new Error("no figure of two claims");
    const decision = { a, b, level: "figure", same: false, who: "ada", why: "two counts" } as const;
    await decideGrouping(db, decision, NOW);
    const decided = await readStore(db);
    expect(decided.figures).not.toEqual(figures);

    await rereadStore(db, LATER, { all: true });
    expect((await readStore(db)).figures).toEqual(decided.figures);
  });
});
