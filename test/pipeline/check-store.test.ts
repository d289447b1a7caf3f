import { expect, test } from "vitest";
import type { DocumentInput } from "../../src/domain/document.ts";
import { checkStore } from "../../src/pipeline/check-store.ts";
import { compareFigures } from "../../src/pipeline/compare-figures.ts";
import { crossReference } from "../../src/pipeline/cross-reference.ts";
import { ingestDocument, ingestDocuments } from "../../src/pipeline/ingest-documents.ts";
import { reportStore } from "../../src/pipeline/report-store.ts";
import { findClaims } from "../../src/storage/claims.ts";
import { counts } from "../../src/storage/counts.ts";
import { findFinding, findingsPage, historyOfFinding } from "../../src/storage/findings.ts";
import { onEachEngine } from "../support/database.ts";

const MONDAY = "2026-03-02T08:00:00.000Z";
const TUESDAY = "2026-03-03T08:00:00.000Z";
const WEDNESDAY = "2026-03-04T08:00:00.000Z";

const COURIER: DocumentInput = {
  id: "courier",
  title: "Ferry sinks off Port Darne",
  text: "The sinking of the ferry Halcyon off Port Darne on 4 March 2025 killed 31 people, the coast guard said.",
  publisher: "Darne Courier",
  publishedAt: "2025-03-10",
};
const GAZETTE: DocumentInput = {
  id: "gazette",
  title: "The sinking of the Halcyon",
  text: "The sinking of the ferry Halcyon off Port Darne on 4 March 2025 killed 58 people, survivors said.",
  publisher: "Coast Gazette",
  publishedAt: "2025-03-10",
};

function fail(): never {
  throw new Error("no conflict was found");
}

onEachEngine((database) => {
  test("a clash between two documents is a new finding, and the same finding on the next run", async () => {
    const { db } = database();
    await ingestDocuments(db, [COURIER, GAZETTE], MONDAY);
    const first = await checkStore(db, MONDAY);
    expect(first.findings.map(({ check }) => check)).toContain("figure-conflict");
    expect(first.deltas.new).toEqual(first.findings.map(({ id }) => id));

    const second = await checkStore(db, TUESDAY);
    expect(second.deltas).toEqual({
      new: [],
      regressed: [],
      gone: [],
      reopened: [],
      unchanged: first.findings.length,
    });
    const [id] = first.deltas.new;
    expect(await findFinding(db, id ?? "")).toMatchObject({
      state: "open",
      delta: "unchanged",
      firstSeenAt: MONDAY,
      lastSeenAt: TUESDAY,
      changedAt: MONDAY,
      eventId: expect.any(String),
      figureId: expect.any(String),
    });
  });

  test("a finding whose cause is corrected is gone, and regresses when it comes back", async () => {
    const { db } = database();
    await ingestDocuments(db, [COURIER, GAZETTE], MONDAY);
    const [id] = (await checkStore(db, MONDAY)).findings
      .filter(({ check }) => check === "figure-conflict")
      .map((finding) => finding.id);
    if (id === undefined) throw new Error("no conflict was found");

    await ingestDocument(db, { ...GAZETTE, text: GAZETTE.text.replace("58", "31") }, TUESDAY);
    expect((await checkStore(db, TUESDAY)).deltas.gone).toContain(id);
    expect(await findFinding(db, id)).toMatchObject({ delta: "gone", goneAt: TUESDAY });
    expect((await findingsPage(db)).items.map((finding) => finding.id)).not.toContain(id);

    await ingestDocument(db, GAZETTE, WEDNESDAY);
    expect((await checkStore(db, WEDNESDAY)).deltas.regressed).toContain(id);
    expect((await historyOfFinding(db, id)).map(({ what }) => what)).toEqual(["new", "gone", "regressed"]);
  });

  test("a finding that a person dismissed opens again when another text joins the clash", async () => {
    const { db } = database();
    await ingestDocuments(db, [COURIER, GAZETTE], MONDAY);
    const { findings } = await checkStore(db, MONDAY);
    const { id, claimIds } = findings.find(({ check }) => check === "figure-conflict") ?? fail();
    // The side that one text gives alone names the finding, so a third text backs the other side.
    const odd = await findClaims(db, claimIds.slice(0, 1));
    const backed = odd[0]?.documentId === COURIER.id ? GAZETTE : COURIER;
    await db.updateTable("finding").set({ state: "dismissed" }).where("id", "=", id).execute();
    expect((await checkStore(db, TUESDAY)).deltas.regressed).toEqual([]);
    expect((await findFinding(db, id))?.state).toBe("dismissed");

    await ingestDocument(
      db,
      {
        ...backed,
        id: "third",
        publisher: "Third Paper",
        text: backed.text.replace(/the coast guard|survivors/u, "the harbour master"),
      },
      TUESDAY,
    );
    expect((await checkStore(db, WEDNESDAY)).deltas.regressed).toContain(id);
    expect((await findFinding(db, id))?.state).toBe("regressed");
  });

  test("the page of findings takes filters, and its pages give each finding once", async () => {
    const { db } = database();
    await ingestDocuments(db, [COURIER, GAZETTE], MONDAY);
    await checkStore(db, MONDAY);
    const all = (await findingsPage(db)).items;
    const first = await findingsPage(db, { limit: 1 });
    expect(first.items).toEqual(all.slice(0, 1));
    const [finding] = all;
    if (!finding) throw new Error("no finding");
    for (const filter of [
      { check: finding.check },
      { severity: finding.severity },
      { state: "open" as const },
      { document: "courier" },
      ...(finding.eventId === undefined ? [] : [{ event: finding.eventId }]),
    ])
      expect((await findingsPage(db, filter)).items.map(({ id }) => id)).toContain(finding.id);
    expect((await findingsPage(db, { document: "nobody's" })).items).toEqual([]);
  });

  test("the report of the store says what became of each finding", async () => {
    const { db } = database();
    await ingestDocuments(db, [COURIER, GAZETTE], MONDAY);
    const { findings } = await checkStore(db, MONDAY);
    const report = await reportStore(db, "Weekly");
    expect(report.counts).toMatchObject({ documents: 2, sources: 2, byChange: { new: findings.length } });
    expect(report.findings[0]?.witnesses.map(({ documentId }) => documentId).toSorted()).toEqual([
      "courier",
      "gazette",
    ]);
  });

  test("a text is set beside the store claim by claim, and nothing of it is kept", async () => {
    const { db } = database();
    await ingestDocument(db, COURIER, MONDAY);
    const before = await counts(db);
    const { claims, findings } = await crossReference(db, GAZETTE);
    const toll = claims.find(({ claim }) => claim.mention === "58");
    expect(toll?.beside.map(({ claim, relation }) => [claim.mention, relation?.kind])).toEqual([
      ["31", "contradicts"],
    ]);
    expect(toll?.beside[0]?.relation?.computation).not.toBe("");
    expect(findings.map(({ check }) => check)).toContain("figure-conflict");
    expect(await counts(db)).toEqual(before);
  });

  test("a bare sentence is set beside the stored text about what it names", async () => {
    const { db } = database();
    await ingestDocument(db, COURIER, MONDAY);
    const { claims } = await crossReference(db, {
      id: "said",
      text: "The sinking of the Halcyon killed 58 people.",
    });
    const toll = claims.find(({ claim }) => claim.mention === "58");
    expect(toll?.beside.map(({ claim, document }) => [document.id, claim.mention])).toEqual([
      ["courier", "31"],
    ]);
  });

  test("a stored text is not set beside itself", async () => {
    const { db } = database();
    await ingestDocuments(db, [COURIER, GAZETTE], MONDAY);
    const { claims } = await crossReference(db, GAZETTE);
    const toll = claims.find(({ claim }) => claim.mention === "58");
    expect(toll?.beside.map(({ document }) => document.id)).toEqual(["courier"]);
  });

  test("a query finds the figure and puts its claims side by side", async () => {
    const { db } = database();
    await ingestDocuments(db, [COURIER, GAZETTE], MONDAY);
    const compared = await compareFigures(db, "ferry Halcyon killed");
    const toll = compared.find(({ figure }) => figure.measure === "killed");
    expect(toll?.claims.map(({ claim }) => claim.mention).toSorted()).toEqual(["31", "58"]);
    expect(toll?.relations).toHaveLength(1);
    expect(await compareFigures(db, "zeppelin")).toEqual([]);
  });
});
