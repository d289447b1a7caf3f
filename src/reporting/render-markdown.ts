import { plural } from "./plural.ts";
import { relationsInWords } from "./relations-in-words.ts";
import type { Report, ReportFigure, ReportFinding } from "./report.ts";
import { saidInWords, sourceAndDay, type Witness } from "./witness.ts";

/** The report as Markdown (CommonMark with tables). Words of sources are escaped: they can neither format nor link. */
export function renderMarkdown(report: Report): string {
  const { error, warning, note } = report.counts.bySeverity;
  const read = `${plural(report.counts.documents, "document")}, ${plural(report.counts.sources, "source")}, ${plural(report.counts.claims, "claim")}`;
  const parts = [
    `# ${escapeMarkdown(report.title)}`,
    `${read}: **${plural(error, "error")}, ${plural(warning, "warning")}**, ${plural(note, "note")}.`,
    ...report.findings.map(findingInMarkdown),
    ...report.events.flatMap((event) => [
      `## ${escapeMarkdown(event.label)}`,
      ...event.figures.map(figureInMarkdown),
    ]),
    "## What the checks looked at",
    table(
      ["check", "in scope", "flagged"],
      report.scope.map((row) => [row.check, String(row.inScope), String(row.found)]),
    ),
  ];
  return `${parts.join("\n\n")}\n`;
}

function findingInMarkdown(finding: ReportFinding): string {
  const where = finding.event ? `, ${escapeMarkdown(finding.event)}` : "";
  return [
    `## ${finding.severity}: ${escapeMarkdown(finding.message)}`,
    `\`${finding.check}\`${where}`,
    finding.witnesses.map(quoteInMarkdown).join("\n\n"),
    `    ${finding.computation}`,
  ].join("\n\n");
}

function quoteInMarkdown(witness: Witness): string {
  const { words } = witness;
  const who = [sourceAndDay(witness), saidInWords(witness.saidBy)].filter(Boolean).join(", ");
  const text = `${escapeMarkdown(words.before)}**${escapeMarkdown(words.mention)}**${escapeMarkdown(words.after)}`;
  const quote = `${words.cutBefore ? "... " : ""}${text.trim()}${words.cutAfter ? " ..." : ""}`;
  return `> ${quote}\n>\n> ${escapeMarkdown(`${who}; read as ${witness.readAs}`)}`;
}

function figureInMarkdown(figure: ReportFigure): string {
  const relations = relationsInWords(figure.relations);
  return [
    `### ${escapeMarkdown(figure.label)}`,
    `${plural(figure.witnesses.length, "claim")} from ${plural(figure.origins, "origin")}.${relations ? ` ${relations}.` : ""}`,
    table(
      ["source", "words", "read as"],
      figure.witnesses.map((witness) => [sourceAndDay(witness), witness.words.mention, witness.readAs]),
    ),
  ].join("\n\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => escapeMarkdown(cell).replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${" --- |".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

/** Text that Markdown shows as it stands, on one line. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#~]/gu, "\\$&").replace(/\s+/gu, " ");
}
