import type { Child } from "hono/jsx";
import type { Finding } from "../../domain/finding.ts";
import type { RangeTable } from "../../reporting/range-table.ts";
import { RangeBarView, ScaleAxis } from "./range-bar.tsx";
import { SeverityGlyph } from "./signs.tsx";

/** A finding in a list: its severity, the sentence with its figures, where it stands, and its claims in miniature. */
export function FindingItem({
  finding,
  table,
  children,
}: {
  readonly finding: Finding;
  readonly table?: RangeTable | undefined;
  /** The line of facts under the sentence. */
  readonly children?: Child;
}) {
  return (
    <article class="find">
      <SeverityGlyph severity={finding.severity} />
      <div>
        <h3>
          <a href={`/findings/${finding.id}`}>
            <span class="vh">{finding.severity}: </span>
            {finding.message}
          </a>
        </h3>
        <p class="line">{children}</p>
      </div>
      {table && <MiniBars table={table} />}
    </article>
  );
}

/** Bars that fit beside a sentence; more than this and the finding's own page shows them. Judgement. */
const MOST = 4;

/** The claims of a finding on one scale, each under its source; the sentence beside it says the same in words. */
export function MiniBars({ table }: { readonly table: RangeTable }) {
  const { scale, gap } = table;
  const rows = table.rows.filter((row) => row.bar).slice(0, MOST);
  if (!scale || rows.length < 2) return null;
  return (
    <div class="mini" aria-hidden="true">
      {rows.map((row) => (
        <div class="mini-row">
          <span class="mini-label">
            {row.witness.source} <b>{row.witness.words.mention}</b>
          </span>
          {row.bar && <RangeBarView bar={row.bar} scale={scale} superseded={row.superseded} gap={gap} />}
        </div>
      ))}
      <ScaleAxis scale={scale} endsOnly />
    </div>
  );
}
