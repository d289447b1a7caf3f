import { describe, expect, test } from "vitest";
import type { Claim } from "../../src/domain/claim.ts";
import type { Figure } from "../../src/domain/figure.ts";
import type { Problem } from "../../src/http/problem.ts";
import type { AuditResult } from "../../src/pipeline/audit-documents.ts";
import type { ComparedFigure } from "../../src/pipeline/compare-figures.ts";
import type { CrossReference } from "../../src/pipeline/cross-reference.ts";
import type { IngestResult } from "../../src/pipeline/ingest-documents.ts";
import type { DocumentSummary, StoredDocument } from "../../src/storage/documents.ts";
import type { StoredFinding } from "../../src/storage/findings.ts";
import type { Page } from "../../src/storage/paging.ts";
import type { FoundClaim } from "../../src/storage/search.ts";
import { DOCUMENTS, KEY, useApp } from "../support/app.ts";

const service = useApp(DOCUMENTS);

async function get<Body = Problem>(path: string) {
  const response = await service().app.request(path);
  return { response, status: response.status, body: (await response.json()) as Body };
}

async function post<Body = Problem>(path: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await service().app.request(path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { response, status: response.status, body: (await response.json()) as Body };
}

const withKey = { authorization: `Bearer ${KEY}` };

describe("reading", () => {
  test("lists documents without their texts, page by page", async () => {
    const first = await get<Page<DocumentSummary>>("/api/v1/documents?limit=3");
    expect(first.status).toBe(200);
    expect(first.body.items).toHaveLength(3);
    expect(first.body.items[0]).not.toHaveProperty("text");
    const second = await get<Page<DocumentSummary>>(`/api/v1/documents?limit=3&after=${first.body.next}`);
    expect(second.body.items).toHaveLength(1);
    expect(second.body.next).toBeNull();
  });

  test.each(["claims", "figures", "relations"])("lists %s page by page, each once", async (list) => {
    const seen: unknown[] = [];
    let next: string | null = "";
    while (next !== null) {
      const { status, body }: { status: number; body: Page<unknown> } = await get(
        `/api/v1/${list}?limit=2${next && `&after=${next}`}`,
      );
      expect(status).toBe(200);
      seen.push(...body.items.map((item) => JSON.stringify(item)));
      next = body.next;
    }
    expect(seen.length).toBeGreaterThan(2);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test("filters claims by document, kind and measure", async () => {
    const { body } = await get<Page<Claim>>("/api/v1/claims?kind=quantity&measure=killed");
    expect(body.items.length).toBeGreaterThan(0);
    for (const claim of body.items) expect([claim.kind, claim.measure]).toEqual(["quantity", "killed"]);
    expect((await get("/api/v1/claims?kind=rumour")).status).toBe(422);
  });

  test("gives a document with its claims, each at its exact words", async () => {
    const { body } = await get<StoredDocument & { claims: Claim[] }>(
      `/api/v1/documents/${encodeURIComponent("wire/second report")}`,
    );
    expect(body.document.publisher).toBe("Northern Wire");
    expect(body.claims.length).toBeGreaterThan(1);
    for (const claim of body.claims) {
      const field = claim.field === "title" ? body.document.title : body.document.text;
      expect(field?.slice(claim.start, claim.end)).toBe(claim.mention);
    }
  });

  test("gives the finding that two outlets clash on one toll, with claims, history, figure and event", async () => {
    const { body } = await get<Page<StoredFinding>>("/api/v1/findings?check=figure-conflict");
    expect(body.items).toHaveLength(1);
    const { id, figureId, eventId } = body.items[0] as StoredFinding;
    const finding = (await get<{ claims: Claim[]; history: { what: string }[] }>(`/api/v1/findings/${id}`))
      .body;
    expect(finding.claims.map((claim) => claim.mention).toSorted()).toEqual(["41", "57"]);
    expect(finding.history[0]?.what).toBe("new");
    const figure = (await get<ComparedFigure>(`/api/v1/figures/${figureId}`)).body;
    expect(figure.claims).toHaveLength(2);
    expect(figure.relations[0]?.kind).toBe("contradicts");
    const event = (await get<{ figures: Figure[] }>(`/api/v1/events/${eventId}`)).body;
    expect(event.figures.map((one) => one.id)).toContain(figureId);
  });

  test("compares the figures that some words find", async () => {
    const { body } = await get<ComparedFigure[]>("/api/v1/compare?q=sinking");
    expect(body.length).toBeGreaterThan(0);
    expect(body[0]?.claims.length).toBeGreaterThan(0);
  });

  test.each(["counts", "events", "sources", "register", "checks", "checks/figure-conflict"])(
    "answers /api/v1/%s",
    async (path) => {
      expect((await get(`/api/v1/${path}`)).status).toBe(200);
    },
  );

  test("gives a claim that a search found", async () => {
    const { body } = await get<FoundClaim[]>("/api/v1/search?q=rescued");
    const claim = body[0]?.claim;
    expect((await get<Claim>(`/api/v1/claims/${claim?.id}`)).body).toEqual(claim);
  });

  test("every page has its content as JSON under .json, filters kept", async () => {
    const page = await get<unknown>("/findings.json?check=figure-conflict");
    expect(page.body).toEqual((await get("/api/v1/findings?check=figure-conflict")).body);
    expect((await get<StoredDocument>("/documents/hostile%2Ejson.json")).body.document.id).toBe(
      "hostile.json",
    );
  });
});

describe("reading what is sent along, saving nothing", () => {
  const text = "Of the 50 sheep, 20 were lost. 20 of the 50, or 80 percent, were lost, the shepherd said.";

  test("audit gives claims and findings", async () => {
    const before = (await get("/api/v1/counts")).body;
    const { status, body } = await post<AuditResult>("/api/v1/audit", { documents: [{ id: "a", text }] });
    expect(status).toBe(200);
    expect(body.claims.length).toBeGreaterThan(2);
    expect(Array.isArray(body.findings)).toBe(true);
    expect((await get("/api/v1/counts")).body).toEqual(before);
  });

  test("cross-reference sets a claim beside the stored ones of its figure, with the relation", async () => {
    const before = (await get("/api/v1/counts")).body;
    const { status, body } = await post<CrossReference>("/api/v1/cross-reference", {
      id: "draft",
      publisher: "Our desk",
      publishedAt: "2024-05-08",
      text: "The ferry Aldis sank off Port Maren on 6 May 2024. The sinking killed 41 people, the coast guard said.",
    });
    expect(status).toBe(200);
    const toll = body.claims.find(({ claim }) => claim.mention === "41");
    expect(toll?.beside.map((one) => one.claim.mention).toSorted()).toEqual(["41", "57"]);
    expect(toll?.beside.every((one) => one.relation?.computation)).toBe(true);
    expect((await get("/api/v1/counts")).body).toEqual(before);
  });
});

describe("storing", () => {
  const document = {
    id: "late",
    text: "Nine houses burned in Oster on 3 June 2024.",
    publisher: "Oster Post",
  };

  test("is refused without a key, and with another key", async () => {
    for (const headers of [{}, { authorization: "Bearer wrong" }, { authorization: "Basic eDp5" }]) {
      const { response, status, body } = await post(
        "/api/v1/documents",
        document,
        headers as Record<string, string>,
      );
      expect(status).toBe(401);
      expect(response.headers.get("www-authenticate")).toContain("Bearer");
      expect(body.detail).toContain("Authorization: Bearer");
    }
    expect((await get("/api/v1/documents/late")).status).toBe(404);
  });

  test("is done once with a key; the same text again changes nothing", async () => {
    expect((await post("/api/v1/documents", document, withKey)).status).toBe(201);
    const again = await post<IngestResult>("/api/v1/documents", document, withKey);
    expect([again.status, again.body.status]).toEqual([200, "unchanged"]);
    expect((await get<StoredDocument>("/api/v1/documents/late")).body.document.text).toBe(document.text);
  });
});

describe("problems name the value and the remedy", () => {
  test.each([
    ["/api/v1/documents/none", "none"],
    ["/api/v1/findings/none", "none"],
    ["/api/v1/figures/none", "none"],
    ["/api/v1/events/none", "none"],
    ["/api/v1/claims/none", "none"],
    ["/api/v1/checks/none", "none"],
    ["/api/v1/nowhere", "/api/v1/nowhere"],
    ["/nowhere.json", "/nowhere"],
  ])("404 at %s", async (path, named) => {
    const { response, body } = await get(path);
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(body).toMatchObject({ type: "about:blank", status: 404 });
    expect(body.detail).toContain(named);
  });

  test("422 for fields that do not fit, each named", async () => {
    const { status, body } = await post("/api/v1/audit", {
      documents: [{ id: "", text: 7, publishedAt: "yesterday", url: "javascript:alert(1)", colour: "red" }],
    });
    expect(status).toBe(422);
    const fields = body.errors?.map(({ field }) => field);
    for (const field of ["id", "text", "publishedAt", "url", "colour"])
      expect(fields).toContain(`documents.0.${field}`);
  });

  test.each(["limit=0", "limit=501", "limit=many"])("422 for %s", async (query) => {
    expect((await get(`/api/v1/findings?${query}`)).body.errors?.[0]?.field).toBe("limit");
  });

  test.each(["severity=awful", "state=lost", "delta=odd"])("422 for %s", async (query) => {
    expect((await get(`/api/v1/findings?${query}`)).status).toBe(422);
  });

  test("422 when two documents have one id", async () => {
    const twice = { id: "a", text: "One." };
    expect((await post("/api/v1/audit", { documents: [twice, twice] })).status).toBe(422);
  });

  test("400 for a body that is not JSON", async () => {
    const { status, body } = await post("/api/v1/audit", "{");
    expect(status).toBe(400);
    expect(body.detail).toContain("JSON");
  });

  test("415 for a body that is not declared as JSON, so that no form of another site gets in", async () => {
    expect((await post("/api/v1/documents", "{}", { "content-type": "text/plain", ...withKey })).status).toBe(
      415,
    );
  });

  test("413 for a body over the limit, with or without its length told", async () => {
    const { status, body } = await post("/api/v1/audit", "x".repeat(10_000_001));
    expect(status).toBe(413);
    expect(body.detail).toContain("10,000,000");
  });
});

test("no request above was answered with 500", () => {
  expect(service().failures).toEqual([]);
});
