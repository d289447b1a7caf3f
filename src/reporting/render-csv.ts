import { stringify } from "csv-stringify/sync";
import type { Report } from "./report.ts";

/**
 * The findings as CSV, one row for each claim of a finding (RFC 4180). A cell that a spreadsheet would run as a formula gets a
 * quote before it (OWASP, CSV injection).
 */
export function renderCsv(report: Report): string {
  const rows = report.findings.flatMap((finding) =>
    finding.witnesses.map((witness, index) => [
      finding.id,
      finding.check,
      finding.severity,
      finding.message,
      finding.computation,
      finding.event,
      index === 0 ? "odd" : "other",
      witness.claimId,
      witness.documentId,
      witness.source,
      witness.publishedAt,
      `${witness.words.before}${witness.words.mention}${witness.words.after}`,
      witness.words.mention,
      witness.readAs,
      witness.unit,
      witness.saidBy.join(" > "),
      witness.url,
    ]),
  );
  return stringify(rows, { header: true, columns: COLUMNS, escape_formulas: true });
}

const COLUMNS =
  "finding check severity message computation event side claim document source published words mention read_as unit said_by url".split(
    " ",
  );
