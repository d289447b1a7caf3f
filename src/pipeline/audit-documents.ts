import { CHECKS } from "../checking/registry.ts";
import { relateClaims } from "../checking/relate-claims.ts";
import { type CheckRun, runChecks } from "../checking/run-checks.ts";
import { readDocument } from "../document/read-document.ts";
import type { Claim } from "../domain/claim.ts";
import type { DocumentInput } from "../domain/document.ts";
import type { Event, Figure, Link } from "../domain/figure.ts";
import type { Finding } from "../domain/finding.ts";
import type { Instrument } from "../domain/instrument.ts";
import type { Relation } from "../domain/relation.ts";
import { extractClaims } from "../extraction/extract-claims.ts";
import { type GroupingDecision, groupClaims } from "../grouping/group-claims.ts";
import { buildReport, type Report } from "../reporting/report.ts";

export interface AuditOptions {
  /** Resolutions, sessions and summits to compare citations with; none when absent. */
  readonly register?: readonly Instrument[];
  /** ISO date-time that stands for the present; nothing reads a clock. */
  readonly now?: string;
  /** People's word on which claims belong together, which software's suggestions never overrule. */
  readonly decisions?: readonly GroupingDecision[];
}

export interface AuditResult {
  readonly claims: readonly Claim[];
  readonly events: readonly Event[];
  readonly figures: readonly Figure[];
  readonly relations: readonly Relation[];
  readonly findings: readonly Finding[];
  /** Why claims were put together. */
  readonly links: readonly Link[];
  /** What each check looked at, and checks that crashed. */
  readonly run: Omit<CheckRun, "findings">;
}

/** Every claim of one document. Pure and synchronous; a document that is not English gives none. */
export function extract(document: DocumentInput): { claims: Claim[] } {
  return { claims: extractClaims(readDocument(document)) };
}

/**
 * Reads the documents, lines their claims up, relates and checks them. Pure and synchronous; the order of the documents
 * does not change the result.
 *
 * @throws when two documents have one id.
 */
export function audit(documents: readonly DocumentInput[], options: AuditOptions = {}): AuditResult {
  const byId = new Map(documents.map((document) => [document.id, document]));
  if (byId.size !== documents.length)
    throw new Error(`Two documents have the id "${repeatedId(documents)}"; give each its own.`);

  const claimsOf = new Map(documents.map((document) => [document.id, extract(document).claims]));
  const claims = [...claimsOf.values()].flat();
  const { events, figures, links } = groupClaims(claims, byId, options.decisions);
  const claimById = new Map(claims.map((claim) => [claim.id, claim]));
  const relations = relateClaims(figures, claimById, byId, events);
  const register = options.register ?? [];
  const { findings, ...run } = runChecks({
    documents: byId,
    claims: claimById,
    claimsOf,
    events,
    figures,
    relations,
    register,
  });
  return { claims, events, figures, relations, findings, links, run };
}

/** The report of one audit. */
export function reportOf(title: string, documents: readonly DocumentInput[], result: AuditResult): Report {
  return buildReport({
    title,
    documents: new Map(documents.map((document) => [document.id, document])),
    claims: new Map(result.claims.map((claim) => [claim.id, claim])),
    events: result.events,
    figures: result.figures,
    relations: result.relations,
    findings: result.findings,
    checks: CHECKS,
    ...result.run,
  });
}

function repeatedId(documents: readonly DocumentInput[]): string {
  const seen = new Set<string>();
  for (const { id } of documents) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return "";
}
