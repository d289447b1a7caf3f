import type { Claim } from "../domain/claim.ts";
import { type DocumentInput, isReadable, publisherOf } from "../domain/document.ts";
import type { Event, Figure } from "../domain/figure.ts";
import type { Finding, Severity } from "../domain/finding.ts";
import type { Relation, RelationKind } from "../domain/relation.ts";
import { type Witness, witnessOf } from "./witness.ts";

/** What a report is made of: the result of an audit or of the store, and the names of the checks. */
export interface ReportInput {
  readonly title: string;
  readonly documents: ReadonlyMap<string, DocumentInput>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly events: readonly Event[];
  readonly figures: readonly Figure[];
  readonly relations: readonly Relation[];
  readonly findings: readonly Finding[];
  readonly checks: readonly { readonly id: string; readonly title: string }[];
  /** Claims (or sets of claims) that each check looked at, by id. */
  readonly inScope: Readonly<Record<string, number>>;
  readonly crashed: readonly { readonly check: string; readonly message: string }[];
  /** What became of each finding since the last run, by id. Absent where there was none. */
  readonly changes?: ReadonlyMap<string, Change>;
}

export type Change = "new" | "regressed" | "unchanged";

/** A consistency report as data; every format is rendered from it, and equal input gives an equal report. */
export interface Report {
  readonly title: string;
  readonly counts: ReportCounts;
  /** Errors first, then warnings, then notes. */
  readonly findings: readonly ReportFinding[];
  /** Events with at least one figure that several claims give. */
  readonly events: readonly ReportEvent[];
  /** What each check looked at, so that silence can be told from blindness. */
  readonly scope: readonly {
    readonly check: string;
    readonly title: string;
    readonly inScope: number;
    readonly found: number;
  }[];
  readonly crashed: ReportInput["crashed"];
}

export interface ReportCounts {
  readonly documents: number;
  /** Documents in another language than English: kept, not read. */
  readonly notRead: number;
  readonly sources: number;
  /** Check-worthy claims. */
  readonly claims: number;
  readonly events: number;
  /** Figures that at least two claims give. */
  readonly comparedFigures: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly byChange?: Readonly<Record<Change, number>>;
}

export interface ReportFinding {
  readonly id: string;
  readonly check: string;
  readonly title: string;
  readonly severity: Severity;
  readonly message: string;
  readonly computation: string;
  readonly relation?: string;
  /** Label of the event, where the claims belong to one. */
  readonly event?: string;
  readonly change?: Change;
  /** The odd claim first. */
  readonly witnesses: readonly Witness[];
}

export interface ReportEvent {
  readonly id: string;
  readonly label: string;
  readonly figures: readonly ReportFigure[];
}

export interface ReportFigure {
  readonly id: string;
  readonly label: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit?: string;
  readonly origins: number;
  readonly witnesses: readonly Witness[];
  /** How many pairs stand in each relation. */
  readonly relations: Readonly<Partial<Record<RelationKind, number>>>;
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

/** Builds the report: findings by severity, then what was lined up, then what the checks looked at. */
export function buildReport(input: ReportInput): Report {
  const compared = input.figures.filter((figure) => figure.claimIds.length > 1);
  return {
    title: input.title,
    counts: countsOf(input, compared.length),
    findings: findingsOf(input),
    events: eventsOf(input, compared),
    scope: input.checks.map(({ id, title }) => ({
      check: id,
      title,
      inScope: input.inScope[id] ?? 0,
      found: input.findings.filter((finding) => finding.check === id).length,
    })),
    crashed: input.crashed,
  };
}

function findingsOf(input: ReportInput): ReportFinding[] {
  const eventOf = new Map(
    input.events.flatMap((event) => event.claimIds.map((id) => [id, event.label] as const)),
  );
  const titles = new Map(input.checks.map(({ id, title }) => [id, title]));
  const findings = input.findings.map((finding): ReportFinding => {
    const event = finding.claimIds.map((id) => eventOf.get(id)).find((label) => label !== undefined);
    const change = input.changes?.get(finding.id);
    return {
      id: finding.id,
      check: finding.check,
      title: titles.get(finding.check) ?? finding.check,
      severity: finding.severity,
      message: finding.message,
      computation: finding.computation,
      ...(finding.relation !== undefined && { relation: finding.relation }),
      ...(event !== undefined && { event }),
      ...(change && { change }),
      witnesses: witnessesOf(finding.claimIds, input),
    };
  });
  return findings.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

function countsOf(input: ReportInput, comparedFigures: number): ReportCounts {
  const documents = [...input.documents.values()];
  const bySeverity = { error: 0, warning: 0, note: 0 };
  for (const { severity } of input.findings) bySeverity[severity]++;
  const byChange = { new: 0, regressed: 0, unchanged: 0 };
  for (const change of input.changes?.values() ?? []) byChange[change]++;
  return {
    documents: documents.length,
    notRead: documents.filter((document) => !isReadable(document)).length,
    sources: new Set(documents.map(publisherOf)).size,
    claims: [...input.claims.values()].filter((claim) => claim.checkworthy).length,
    events: input.events.length,
    comparedFigures,
    bySeverity,
    ...(input.changes && { byChange }),
  };
}

function eventsOf(input: ReportInput, compared: readonly Figure[]): ReportEvent[] {
  const relations = relationsByFigure(input.relations, compared);
  return input.events.flatMap((event): ReportEvent[] => {
    const figures = compared
      .filter((figure) => figure.event === event.id && worthShowing(figure, relations.get(figure.id)))
      .map(
        (figure): ReportFigure => ({
          id: figure.id,
          label: figure.label,
          low: figure.low,
          high: figure.high,
          ...(figure.unit && { unit: figure.unit }),
          origins: figure.origins.length,
          witnesses: witnessesOf(figure.claimIds, input),
          relations: relations.get(figure.id) ?? {},
        }),
      );
    return figures.length === 0 ? [] : [{ id: event.id, label: event.label, figures }];
  });
}

/** Five sources that give one day to a happening are no news; the day is shown where some pair does more than agree. */
function worthShowing(figure: Figure, relations: Partial<Record<RelationKind, number>> = {}): boolean {
  return (
    figure.kind !== "date" || Object.keys(relations).some((kind) => kind !== "agrees" && kind !== "repeats")
  );
}

function relationsByFigure(relations: readonly Relation[], figures: readonly Figure[]) {
  const figureOf = new Map(
    figures.flatMap((figure) => figure.claimIds.map((id) => [id, figure.id] as const)),
  );
  const counts = new Map<string, Partial<Record<RelationKind, number>>>();
  for (const { a, b, kind } of relations) {
    const figure = figureOf.get(a);
    if (figure === undefined || figure !== figureOf.get(b)) continue;
    const ofFigure = counts.get(figure) ?? {};
    ofFigure[kind] = (ofFigure[kind] ?? 0) + 1;
    counts.set(figure, ofFigure);
  }
  return counts;
}

function witnessesOf(claimIds: readonly string[], input: ReportInput): Witness[] {
  return claimIds.flatMap((id) => {
    const claim = input.claims.get(id);
    const document = claim && input.documents.get(claim.documentId);
    return document ? [witnessOf(claim, document)] : [];
  });
}
