import { expect, test } from "vitest";
import type { DocumentInput } from "../../src/domain/document.ts";
import { audit } from "../../src/index.ts";
import { checkStore } from "../../src/pipeline/check-store.ts";
import { decideGrouping } from "../../src/pipeline/group-documents.ts";
import { ingestDocument, ingestDocuments } from "../../src/pipeline/ingest-documents.ts";
import { readStore } from "../../src/pipeline/read-store.ts";
import { claimsOfDocument } from "../../src/storage/claims.ts";
import { findEvent } from "../../src/storage/events.ts";
import { onEachEngine } from "../support/database.ts";

const NOW = "2026-03-01T08:00:00.000Z";

const DOCUMENTS: readonly DocumentInput[] = [
  {
    id: "courier-1",
    title: "Ferry sinks off Port Darne",
    text: "At least 31 people were killed when the ferry Halcyon sank off Port Darne on 4 March 2025, the coast guard said. Another 12 were injured.",
    publisher: "Darne Courier",
    publishedAt: "2025-03-04",
  },
  {
    id: "gazette-1",
    title: "Ferry Halcyon: 37 dead off Port Darne",
    text: "The sinking of the ferry Halcyon off Port Darne killed 37 people, the coast guard said on Wednesday. It rescued 204 passengers.",
    publisher: "Coast Gazette",
    publishedAt: "2025-03-05",
  },
  {
    id: "radio-1",
    title: "Toll of the Halcyon at 35",
    text: "Radio North has counted 35 people killed in the sinking of the ferry Halcyon off Port Darne. Divers went on with the search.",
    publisher: "Radio North",
    publishedAt: "2025-03-05",
  },
  {
    id: "herald-1",
    title: "Flood in Upper Velden",
    text: "A flood in Upper Velden killed 9 people on 11 June 2025, the governor of Velden said. Some 1,200 houses were damaged.",
    publisher: "Velden Herald",
    publishedAt: "2025-06-12",
  },
  {
    id: "post-1",
    title: "Eleven dead in Velden flood",
    text: "The flood in Upper Velden killed 11 people, the governor of Velden said on 13 June 2025. About 1,150 houses were damaged.",
    publisher: "Velden Post",
    publishedAt: "2025-06-13",
  },
];

const ORDERS: readonly (readonly [string, readonly number[]])[] = [
  ["as given", [0, 1, 2, 3, 4]],
  ["last first", [4, 3, 2, 1, 0]],
  ["events mixed", [3, 0, 4, 2, 1]],
];

onEachEngine((database) => {
  test.each(ORDERS)(
    "ingested one by one, %s, the store holds what one audit of all says",
    async (_name, order) => {
      const { db } = database();
      const whole = audit(DOCUMENTS);
      expect(whole.figures.some(({ claimIds }) => claimIds.length > 2)).toBe(true);

      await ingestDocuments(
        db,
        order.flatMap((index) => DOCUMENTS[index] ?? []),
        NOW,
      );

      const { events, figures } = await readStore(db);
      expect(byId(events)).toEqual(byId(whole.events));
      expect(
        byId(figures).map(({ claimIds, origins, low, high, event }) => ({
          claimIds,
          origins,
          low,
          high,
          event,
        })),
      ).toEqual(
        byId(whole.figures).map(({ claimIds, origins, low, high, event }) => ({
          claimIds,
          origins,
          low,
          high,
          event,
        })),
      );
      const check = await checkStore(db, NOW);
      expect(check.relations).toEqual(whole.relations);
      expect(check.findings).toEqual(whole.findings);
    },
  );

  test("texts of one day's happening meet over months, though they share but the name of a capital", async () => {
    const { db } = database();
    const texts = [
      {
        id: "wire",
        title: "Landslide in Tirana",
        text: "A landslide in Tirana on 11 May 2022 killed 26 people, rescuers said.",
        publishedAt: "2022-05-12",
      },
      {
        id: "review",
        title: "What went wrong in Tirana",
        text: "The landslide of 11 May 2022 in Tirana killed 31 people, prosecutors found.",
        publishedAt: "2022-11-20",
      },
    ];
    const { events } = audit(texts);
    expect(events.some(({ claimIds }) => claimIds.length > 3)).toBe(true);
    for (const text of texts) await ingestDocument(db, text, NOW);
    expect(byId((await readStore(db)).events)).toEqual(byId(events));
  });

  test("a text that no longer tells of the event leaves it, and what it held together falls apart again", async () => {
    const { db } = database();
    await ingestDocuments(db, DOCUMENTS, NOW);
    const [first, ...others] = DOCUMENTS;
    if (!first) throw new Error("no documents");
    const rewritten = {
      ...first,
      title: "Harvest begins in Lower Tamsin",
      text: "The harvest brought in 4,000 tonnes of wheat.",
    };
    await ingestDocument(db, rewritten, NOW);

    const { events, figures } = await readStore(db);
    const whole = audit([rewritten, ...others]);
    expect(byId(events)).toEqual(byId(whole.events));
    expect(byId(figures).map(({ id }) => id)).toEqual(byId(whole.figures).map(({ id }) => id));
  });

  test("a person's word keeps two claims apart, or puts them together, on every later run", async () => {
    const { db } = database();
    await ingestDocuments(db, DOCUMENTS.slice(0, 3), NOW);
    const tollOf = async (documentId: string) =>
      (await claimsOfDocument(db, documentId)).find(
        ({ field, measure }) => field === "text" && measure === "killed",
      )?.id ?? "";
    const [a, b] = [await tollOf("courier-1"), await tollOf("gazette-1")];
    const together = async () => {
      const { figures } = await readStore(db);
      return figures.some(({ claimIds }) => claimIds.includes(a) && claimIds.includes(b));
    };
    expect(await together()).toBe(true);

    const word = { a, b, level: "figure", who: "R. Okafor", why: "crew and passengers" } as const;
    await decideGrouping(db, { ...word, same: false }, NOW);
    expect(await together()).toBe(false);
    await ingestDocuments(db, DOCUMENTS.slice(3), NOW);
    expect(await together()).toBe(false);

    await decideGrouping(db, { ...word, same: true }, NOW);
    expect(await together()).toBe(true);
    const { status } = await db
      .selectFrom("figure_claim")
      .select("status")
      .where("claim_id", "=", a)
      .executeTakeFirstOrThrow();
    expect(status).toBe("confirmed");
  });

  test("a link to an event still leads somewhere after an older text founded it anew", async () => {
    const { db } = database();
    const [older, younger] = [DOCUMENTS[0], DOCUMENTS[1]];
    if (!older || !younger) throw new Error("no documents");
    await ingestDocument(db, younger, NOW);
    const before = (await readStore(db)).events[0];
    await ingestDocument(db, older, NOW);

    const { events } = await readStore(db);
    expect(events.some(({ id }) => id === before?.id)).toBe(false);
    const found = await findEvent(db, before?.id ?? "");
    expect(found?.claimIds).toEqual(expect.arrayContaining([...(before?.claimIds ?? [])]));
  });
});

function byId<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
