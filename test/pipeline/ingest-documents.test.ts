import { expect, test } from "vitest";
import { fieldText } from "../../src/domain/document.ts";
import { extract } from "../../src/index.ts";
import { ingestDocument, ingestDocuments } from "../../src/pipeline/ingest-documents.ts";
import { claimsOfDocument, findClaims } from "../../src/storage/claims.ts";
import { counts } from "../../src/storage/counts.ts";
import { findDocument, listDocuments, revisionsOf } from "../../src/storage/documents.ts";
import { figureEditsOf } from "../../src/storage/figure-edits.ts";
import { listSources } from "../../src/storage/sources.ts";
import { onEachEngine, onPostgres } from "../support/database.ts";

const NOW = "2026-03-01T08:00:00.000Z";
const LATER = "2026-03-02T08:00:00.000Z";

const FIRE = {
  id: "fire-1",
  title: "Mill fire kills 14",
  text: "A fire at the Osk mill killed at least 14 people on 2 February 2026, fire chief Ana Brill said. 30 percent of the mill burned.",
  publisher: "Osk Herald",
  publisherKind: "newspaper",
  publishedAt: "2026-02-03",
};

onEachEngine((database) => {
  test("a document comes back as it went in, and its claims as they were extracted", async () => {
    const { db } = database();
    const result = await ingestDocument(db, FIRE, NOW);

    const { claims } = extract(FIRE);
    expect(claims.length).toBeGreaterThan(2);
    expect(result).toEqual({ id: "fire-1", status: "added", claims: claims.length });
    expect(await claimsOfDocument(db, "fire-1")).toEqual(claims.toSorted(byPlace));
    expect(await findDocument(db, "fire-1")).toEqual({
      document: FIRE,
      kind: "article",
      sourceId: expect.any(String),
      readable: true,
      revision: 1,
      retrievedAt: NOW,
      firstSeenAt: NOW,
      lastSeenAt: NOW,
    });
    expect(await listSources(db)).toMatchObject([{ name: "Osk Herald", kind: "newspaper", documents: 1 }]);
  });

  test("the same text again is the same document, with the same claims, seen later", async () => {
    const { db } = database();
    await ingestDocument(db, FIRE, NOW);
    const before = await counts(db);
    const again = await ingestDocument(db, FIRE, LATER);

    expect(again.status).toBe("unchanged");
    expect(await counts(db)).toEqual(before);
    expect(await findDocument(db, "fire-1")).toMatchObject({
      firstSeenAt: NOW,
      lastSeenAt: LATER,
      revision: 1,
    });
  });

  test("a figure that the publisher changed in place is kept as an edit of its document", async () => {
    const { db } = database();
    await ingestDocument(db, FIRE, NOW);
    const text = FIRE.text.replace("14 people", "17 people");
    const revised = await ingestDocument(
      db,
      { ...FIRE, text, byline: "Ida Holm", modifiedAt: "2026-02-04" },
      LATER,
    );

    expect(revised).toMatchObject({ status: "revised", figuresEdited: 1 });
    expect(await figureEditsOf(db, "fire-1")).toMatchObject([
      {
        revision: 2,
        editedAt: LATER,
        before: { mention: "14", value: { low: 14 } },
        after: { mention: "17", value: { low: 17 } },
      },
    ]);
    expect(await findDocument(db, "fire-1")).toMatchObject({ byline: "Ida Holm", modifiedAt: "2026-02-04" });
  });

  test("the same text under another id, without an address, is still the same document", async () => {
    const { db } = database();
    await ingestDocument(db, FIRE, NOW);
    expect(await ingestDocument(db, { ...FIRE, id: "copy" }, LATER)).toMatchObject({
      id: "fire-1",
      status: "unchanged",
    });
  });

  test("forms of one address are one document; another text there is its second revision", async () => {
    const { db } = database();
    const url = "https://osk.example/fire";
    await ingestDocument(db, { ...FIRE, url }, NOW);
    const shared = await ingestDocument(db, { ...FIRE, id: "x", url: `${url}/?utm_source=mail#top` }, LATER);
    expect(shared).toMatchObject({ id: "fire-1", status: "unchanged" });

    const text = FIRE.text.replace("at least 14", "17");
    const revised = await ingestDocument(db, { ...FIRE, id: "y", url, text }, LATER);
    expect(revised).toMatchObject({ id: "fire-1", status: "revised" });
    const revisions = await revisionsOf(db, "fire-1");
    expect(revisions.map(({ number, isCurrent }) => [number, isCurrent])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(revisions[0]?.text).toBe(FIRE.text);
  });

  test("a revision takes back the claim that it no longer makes, and keeps it to be read", async () => {
    const { db } = database();
    await ingestDocument(db, FIRE, NOW);
    const toll = (await claimsOfDocument(db, "fire-1")).find(
      ({ field, mention }) => field === "text" && mention === "14",
    );
    await ingestDocument(db, { ...FIRE, text: FIRE.text.replace("at least 14", "17") }, LATER);

    const mentions = (await claimsOfDocument(db, "fire-1"))
      .filter(({ field }) => field === "text")
      .map(({ mention }) => mention);
    expect(mentions).toContain("17");
    expect(mentions).not.toContain("14");
    expect(await findClaims(db, [toll?.id ?? ""])).toEqual([toll]);
  });

  test("a claim that stays keeps its id when the text before it changes, and its offsets follow", async () => {
    const { db } = database();
    await ingestDocument(db, FIRE, NOW);
    const before = await claimsOfDocument(db, "fire-1");
    const text = `Rain fell all night. ${FIRE.text}`;
    await ingestDocument(db, { ...FIRE, text }, LATER);

    const after = await claimsOfDocument(db, "fire-1");
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    for (const claim of after) {
      const field = fieldText({ ...FIRE, text }, claim.field);
      expect(field.slice(claim.start, claim.end)).toBe(claim.mention);
      expect(field.slice(claim.quote.start, claim.quote.end)).toBe(claim.quote.exact);
    }
  });

  test("another document with the same id but its own address gets an id of its own", async () => {
    const { db } = database();
    await ingestDocument(db, { ...FIRE, url: "https://osk.example/1" }, NOW);
    const other = await ingestDocument(db, { ...FIRE, url: "https://osk.example/2" }, NOW);
    expect(other.status).toBe("added");
    expect(other.id).not.toBe("fire-1");
  });

  test("NUL and half surrogate pairs are replaced before offsets are fixed, and the result says so", async () => {
    const { db } = database();
    const text = "Fire\u0000men said \ud83d\udd25 14 people were killed in the \ud800 Osk fire.";
    const result = await ingestDocument(db, { id: "dirty", text }, NOW);

    expect(result.reason).toBe("2 characters that cannot be stored became U+FFFD");
    const stored = await findDocument(db, "dirty");
    expect(stored?.document.text).toBe(
      "Fire\ufffdmen said \ud83d\udd25 14 people were killed in the \ufffd Osk fire.",
    );
    const [claim] = await claimsOfDocument(db, "dirty");
    expect(stored?.document.text.slice(claim?.start, claim?.end)).toBe("14");
  });

  test("a text in a language without a reader is kept, counted and not read", async () => {
    const { db } = database();
    const result = await ingestDocument(
      db,
      { id: "fr", text: "14 morts dans un incendie.", language: "fr" },
      NOW,
    );
    expect(result).toEqual({
      id: "fr",
      status: "added",
      claims: 0,
      reason: "kept, not read: its language is fr",
    });
    expect(await counts(db)).toMatchObject({ documents: 1, unreadDocuments: 1, claims: 0 });
  });

  test("a refused document says why and does not stop the next", async () => {
    const { db } = database();
    const told: string[] = [];
    const results = await ingestDocuments(db, [{ id: "empty", text: " \n" }, FIRE], NOW, ({ id, status }) => {
      told.push(`${id} ${status}`);
    });
    expect(results[0]).toEqual({ id: "empty", status: "refused", claims: 0, reason: "it has no text" });
    expect(told).toEqual(["empty refused", "fire-1 added"]);
  });

  test("the list of documents is read page by page, each document once", async () => {
    const { db } = database();
    const ids = ["a", "b", "c", "d", "e"];
    await ingestDocuments(
      db,
      ids.map((id) => ({ id, text: `The town of ${id} has 100 houses.` })),
      NOW,
    );
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listDocuments>> = await listDocuments(db, {
        limit: 2,
        ...(after !== null && { after }),
      });
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual(ids);
  });
});

onPostgres((database) => {
  test("the same and linked documents sent at once from many connections are stored once and grouped as one by one", async () => {
    const { db } = database();
    const texts = Array.from({ length: 8 }, (_, i) => ({
      ...FIRE,
      id: `fire-${i}`,
      url: `https://osk.example/${i % 4}`,
      publisher: `Paper ${i % 4}`,
      text: FIRE.text.replace("14", String(14 + (i % 4))),
    }));
    const results = await Promise.all([...texts, ...texts].map((text) => ingestDocument(db, text, NOW)));

    expect(results.filter(({ status }) => status === "added")).toHaveLength(4);
    expect(results.filter(({ status }) => status === "unchanged")).toHaveLength(12);
    expect(await counts(db)).toMatchObject({ documents: 4, revisions: 4, sources: 4, events: 1 });
  });
});

function byPlace(
  a: { readonly field: string; readonly start: number; readonly end: number; readonly id: string },
  b: typeof a,
): number {
  return (
    (a.field === b.field ? 0 : a.field === "title" ? -1 : 1) ||
    a.start - b.start ||
    a.end - b.end ||
    (a.id < b.id ? -1 : 1)
  );
}
