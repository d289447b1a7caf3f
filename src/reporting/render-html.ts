import { plural } from "./plural.ts";
import { relationsInWords } from "./relations-in-words.ts";
import type { Report, ReportFigure, ReportFinding } from "./report.ts";
import { saidInWords, sourceAndDay, type Witness } from "./witness.ts";

/** The report as one HTML page that needs no other file: for mail, archives and print. Everything that a source wrote is escaped. */
export function renderHtml(report: Report): string {
  const { error, warning, note } = report.counts.bySeverity;
  const read = `${plural(report.counts.documents, "document")}, ${plural(report.counts.sources, "source")}, ${plural(report.counts.claims, "claim")}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(report.title)} · Tally</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(report.title)}</h1>
<p>${read}: <strong>${plural(error, "error")}, ${plural(warning, "warning")}</strong>, ${plural(note, "note")}.</p>
${report.findings.map(findingInHtml).join("\n")}
${report.events.map((event) => `<h2>${escapeHtml(event.label)}</h2>\n${event.figures.map(figureInHtml).join("\n")}`).join("\n")}
<h2>What the checks looked at</h2>
${table(
  ["Check", "In scope", "Flagged"],
  report.scope.map((row) => [escapeHtml(row.title), String(row.inScope), String(row.found)]),
)}
</body>
</html>
`;
}

const STYLE =
  ":root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{max-width:46rem;margin:2rem auto;padding:0 1rem}" +
  "blockquote{font:1.1rem/1.5 Georgia,serif;margin:.75rem 0 0}mark{font-weight:700}footer,.scope{font-size:.875rem;opacity:.8}" +
  "table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}th,td{text-align:left;padding:.25rem .75rem .25rem 0;border-bottom:1px solid;vertical-align:top}" +
  "section{break-inside:avoid;margin-top:2rem}pre{white-space:pre-wrap}";

function findingInHtml(finding: ReportFinding): string {
  const where = finding.event ? `, ${escapeHtml(finding.event)}` : "";
  return `<section>
<h2>${finding.severity}: ${escapeHtml(finding.message)}</h2>
<p class="scope">${escapeHtml(finding.title)} (${finding.check})${where}</p>
${finding.witnesses.map(quoteInHtml).join("\n")}
<pre>= ${escapeHtml(finding.computation)}</pre>
</section>`;
}

function quoteInHtml(witness: Witness): string {
  const { words } = witness;
  const who = [sourceAndDay(witness), saidInWords(witness.saidBy)].filter(Boolean).join(", ");
  const quote = `${words.cutBefore ? "... " : ""}${escapeHtml(words.before)}<mark>${escapeHtml(words.mention)}</mark>${escapeHtml(words.after)}${words.cutAfter ? " ..." : ""}`;
  return `<blockquote>${quote}<footer>${escapeHtml(`${who}; read as ${witness.readAs}`)}</footer></blockquote>`;
}

function figureInHtml(figure: ReportFigure): string {
  const relations = relationsInWords(figure.relations);
  return `<section>
<h3>${escapeHtml(figure.label)}</h3>
<p class="scope">${plural(figure.witnesses.length, "claim")} from ${plural(figure.origins, "origin")}.${relations ? ` ${relations}.` : ""}</p>
${table(
  ["Source", "Words", "Read as"],
  figure.witnesses.map((witness) => [
    escapeHtml(sourceAndDay(witness)),
    escapeHtml(witness.words.mention),
    escapeHtml(witness.readAs),
  ]),
)}
</section>`;
}

/** A table of cells that are HTML already. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("\n");
  return `<table><thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join("")}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ESCAPES[character] ?? character);
}
