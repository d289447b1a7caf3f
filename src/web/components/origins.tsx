import type { Origin } from "../../domain/figure.ts";
import { dayInWords } from "../../reporting/day-in-words.ts";
import type { RangeRow } from "../../reporting/range-table.ts";

/** Where each value was first said, and who repeats it. Ten reprints of one story are one origin. */
export function Origins({
  origins,
  rows,
}: {
  readonly origins: readonly Origin[];
  readonly rows: readonly RangeRow[];
}) {
  const rowOf = new Map(rows.map((row) => [row.claim.id, row]));
  return (
    <div class="origins">
      {origins.map((origin) => {
        const [first, ...others] = origin.claimIds
          .flatMap((id) => rowOf.get(id) ?? [])
          .toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
        if (!first) return null;
        return (
          <div class="origin">
            <div class="node first">
              <Node row={first} />
            </div>
            {others.length > 0 && (
              <ul class="relays">
                {others.map((row) => (
                  <li>
                    <div class="node">
                      <Node row={row} />
                    </div>
                  </li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </div>
  );
}

function Node({ row }: { readonly row: RangeRow }) {
  const { witness } = row;
  return (
    <>
      <span class="sig">{row.letter}</span> <b class="quoted">{witness.words.mention}</b>
      <span class="small">
        {[witness.saidBy[0] ?? witness.source, witness.publishedAt && dayInWords(witness.publishedAt)]
          .filter(Boolean)
          .join(", ")}
      </span>
    </>
  );
}

/** Undated claims come last. */
function day(row: RangeRow): string {
  return row.witness.publishedAt ?? "~";
}
