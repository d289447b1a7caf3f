import type { Severity } from "../domain/finding.ts";
import { plural } from "./plural.ts";
import { relationsInWords } from "./relations-in-words.ts";
import type { Report, ReportFigure, ReportFinding } from "./report.ts";
import { TextPage } from "./text-page.ts";
import { saidInWords, sourceAndDay, type Witness } from "./witness.ts";

/** How a terminal shows emphasis. */
export interface Ink {
  readonly mark: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly tone: (severity: Severity, text: string) => string;
}

/** For files, pipes and NO_COLOR: the mention stands between angle marks, nothing else changes. */
export const PLAIN: Ink = {
  mark: (text) => `>${text}<`,
  strong: (text) => text,
  quiet: (text) => text,
  tone: (_, text) => text,
};

export interface TextOptions {
  readonly ink?: Ink;
  /** Columns of the terminal; lines are broken at spaces. */
  readonly width?: number;
  /** Leaves out notes and what was lined up. */
  readonly brief?: boolean;
}

/** The report for a terminal: findings first, each with who says what and the computation. */
export function renderText(
  report: Report,
  { ink = PLAIN, width = 100, brief = false }: TextOptions = {},
): string {
  const page = new TextPage(width);
  page.paragraph(ink.strong(report.title));
  page.paragraph(ink.quiet(summary(report)));
  for (const finding of report.findings)
    if (!brief || finding.severity !== "note") writeFinding(page, finding, ink);
  if (!brief) for (const event of report.events) writeEvent(page, event, ink);
  writeScope(page, report, ink);
  return page.toString();
}

function summary({ counts }: Report): string {
  const { error, warning, note } = counts.bySeverity;
  const read = [
    plural(counts.documents, "document"),
    plural(counts.sources, "source"),
    plural(counts.claims, "claim"),
    `${plural(counts.comparedFigures, "figure")} given more than once`,
  ].join(", ");
  const found = [plural(error, "error"), plural(warning, "warning"), plural(note, "note")].join(", ");
  const unread =
    counts.notRead > 0 ? `; ${plural(counts.notRead, "document")} not in English and not read` : "";
  const changed = counts.byChange
    ? ` (${counts.byChange.new} new, ${counts.byChange.regressed} regressed)`
    : "";
  return `${read}${unread}: ${found}${changed}.`;
}

const SIGNS = { error: "ERROR", warning: "WARNING", note: "NOTE" } as const;

function writeFinding(page: TextPage, finding: ReportFinding, ink: Ink): void {
  page.line("");
  const where = finding.event ? `  ${finding.event}` : "";
  const change = finding.change && finding.change !== "unchanged" ? `  (${finding.change})` : "";
  page.line(
    `${ink.tone(finding.severity, SIGNS[finding.severity])}  ${finding.check}${ink.quiet(where)}${change}`,
  );
  page.paragraph(ink.strong(finding.message), "  ");
  for (const witness of finding.witnesses) writeWitness(page, witness, ink);
  page.paragraph(`= ${finding.computation}`, "    ", "      ");
}

function writeWitness(page: TextPage, witness: Witness, ink: Ink): void {
  page.line(`    ${sourceAndDay(witness)}`);
  page.paragraph(quoted(witness, ink), "      ");
  const read = [`read as ${witness.readAs}`, saidInWords(witness.saidBy)].filter(Boolean).join(", ");
  page.paragraph(ink.quiet(read), "      ");
}

function quoted({ words }: Witness, ink: Ink): string {
  const before = `${words.cutBefore ? "... " : ""}${words.before}`.trimStart();
  return `“${before}${ink.mark(words.mention)}${words.after}${words.cutAfter ? " ..." : ""}”`;
}

function writeEvent(page: TextPage, event: Report["events"][number], ink: Ink): void {
  page.line("");
  page.line(ink.strong(event.label));
  for (const figure of event.figures) writeFigure(page, figure, ink);
}

function writeFigure(page: TextPage, figure: ReportFigure, ink: Ink): void {
  const size = `${plural(figure.witnesses.length, "claim")}, ${plural(figure.origins, "origin")}`;
  page.paragraph(`${figure.label}  ${ink.quiet(size)}`, "  ", "    ");
  const rows = figure.witnesses.map(
    (witness) => [sourceAndDay(witness), witness.words.mention, witness.readAs] as const,
  );
  const first = Math.min(44, page.width >> 1, Math.max(...rows.map(([name]) => name.length)));
  const second = Math.min(20, page.width >> 2, Math.max(...rows.map(([, mention]) => mention.length)));
  for (const [name, mention, read] of rows)
    page.paragraph(ink.quiet(read), `    ${fit(name, first)}  ${fit(mention, second)}  `, "      ");
  const relations = relationsInWords(figure.relations);
  if (relations !== "") page.paragraph(ink.quiet(relations), "    ");
}

function writeScope(page: TextPage, report: Report, ink: Ink): void {
  page.line("");
  const looked = report.scope.filter(({ inScope }) => inScope > 0);
  const shares = looked.map(({ check, inScope, found }) => `${check} ${found} of ${inScope}`).join(", ");
  page.paragraph(
    ink.quiet(
      shares ? `Flagged, of what each check looked at: ${shares}.` : "Nothing was in the scope of any check.",
    ),
  );
  const idle = report.scope.filter(({ inScope }) => inScope === 0).map(({ check }) => check);
  if (idle.length > 0 && looked.length > 0)
    page.paragraph(ink.quiet(`Nothing in scope: ${idle.join(", ")}.`));
  for (const { check, message } of report.crashed)
    page.paragraph(`The check ${check} crashed: ${message}. The others ran.`);
}

function fit(text: string, width: number): string {
  return text.length <= width ? text.padEnd(width) : `${text.slice(0, width - 1)}…`;
}
