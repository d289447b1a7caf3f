import { expect, test } from "vitest";
import type { Claim } from "../../src/domain/claim.ts";
import type { DocumentInput } from "../../src/domain/document.ts";
import { renderCsv } from "../../src/reporting/render-csv.ts";
import { renderHtml } from "../../src/reporting/render-html.ts";
import { renderMarkdown } from "../../src/reporting/render-markdown.ts";
import { renderText } from "../../src/reporting/render-text.ts";
import { buildReport, type ReportInput } from "../../src/reporting/report.ts";

const HOSTILE = '=cmd() "<script>alert(1)</script>" *bold* 14 died';

function claimAt(document: DocumentInput, mention: string): Claim {
  const start = document.text.indexOf(mention);
  const value = Number(mention);
  return {
    id: `${document.id}-${mention}`,
    documentId: document.id,
    field: "text",
    kind: "quantity",
    start,
    end: start + mention.length,
    mention,
    quote: { exact: document.text, prefix: "", suffix: "", start: 0, end: document.text.length },
    checkworthy: true,
    value: {
      stated: value,
      low: value,
      high: value,
      lowOpen: false,
      highOpen: false,
      softLow: false,
      softHigh: false,
      approximate: false,
      modifier: null,
      unit: "people",
      precision: 1,
    },
    measure: "killed",
    attribution: [{ name: "the harbour master", role: "speaker", start: 0, end: 3 }],
  };
}

function reportInput(): ReportInput {
  const post: DocumentInput = {
    id: "post",
    publisher: "Sarn Post",
    publishedAt: "2024-05-02T09:00:00Z",
    text: "The flood killed 12 people.",
  };
  const hostile: DocumentInput = { id: "hostile", publisher: "=1+1", text: HOSTILE };
  const [twelve, fourteen] = [claimAt(post, "12"), claimAt(hostile, "14")];
  return {
    title: "Audit of 2 documents",
    documents: new Map([post, hostile].map((document) => [document.id, document])),
    claims: new Map([twelve, fourteen].map((claim) => [claim.id, claim])),
    events: [{ id: "flood", label: "Flood in Sarn", claimIds: [twelve.id, fourteen.id] }],
    figures: [
      {
        id: "killed",
        label: "people killed",
        event: "flood",
        kind: "quantity",
        claimIds: [twelve.id, fourteen.id],
        low: 12,
        high: 14,
        origins: [{ id: "one", claimIds: [twelve.id, fourteen.id] }],
      },
    ],
    relations: [
      {
        a: twelve.id,
        b: fourteen.id,
        kind: "contradicts",
        decidedBy: ["hard bounds apart"],
        computation: "12 < 14",
      },
    ],
    findings: [
      {
        id: "n",
        check: "single-origin",
        severity: "note",
        message: "One origin.",
        computation: "1 origin",
        claimIds: [twelve.id],
      },
      {
        id: "f",
        check: "figure-conflict",
        severity: "error",
        message: "12 and 14 killed.",
        computation: "12 < 14",
        claimIds: [fourteen.id, twelve.id],
      },
    ],
    checks: [
      { id: "figure-conflict", title: "Figures that cannot both hold" },
      { id: "single-origin", title: "One origin" },
    ],
    inScope: { "figure-conflict": 1 },
    crashed: [],
  };
}

test("errors come before notes, whatever order the findings have", () => {
  expect(buildReport(reportInput()).findings.map(({ severity }) => severity)).toEqual(["error", "note"]);
});

test("the text marks the number, names who said it and shows the computation", () => {
  const text = renderText(buildReport(reportInput()));
  expect(text).toContain("“The flood killed >12< people.”");
  expect(text).toContain("read as 12 exactly, said by the harbour master");
  expect(text).toContain("= 12 < 14");
  expect(text).toContain("1 pair cannot both hold");
});

test("no line of the text is wider than the terminal", () => {
  const lines = renderText(buildReport(reportInput()), { width: 50 }).split("\n");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(50);
});

test("brief leaves out notes and what was lined up", () => {
  const text = renderText(buildReport(reportInput()), { brief: true });
  expect(text).toContain("ERROR");
  expect(text).not.toContain("NOTE");
  expect(text).not.toContain("people killed");
});

test("words of a source can neither script an HTML report nor format a Markdown one", () => {
  const report = buildReport(reportInput());
  expect(renderHtml(report)).not.toContain("<script");
  expect(renderMarkdown(report)).toContain("\\*bold\\*");
  expect(renderMarkdown(report)).not.toMatch(/(?<!\\)<script/u);
});

test("a cell that a spreadsheet would run is quoted in CSV", () => {
  const csv = renderCsv(buildReport(reportInput()));
  expect(csv).toContain(",'=1+1,");
  expect(csv.split("\n")[0]).toBe(
    "finding,check,severity,message,computation,event,side,claim,document,source,published,words,mention,read_as,unit,said_by,url",
  );
});

test("rendering a report twice gives equal bytes", () => {
  for (const render of [renderText, renderMarkdown, renderHtml, renderCsv])
    expect(render(buildReport(reportInput()))).toBe(render(buildReport(reportInput())));
});
