import type { Relation } from "../../domain/relation.ts";
import type { RangeRow } from "../../reporting/range-table.ts";
import { RelationSign } from "./signs.tsx";

/** How the claims of a table stand to each other, pair by pair, with the reason. Pairs of other claims are left out. */
export function RelationsList({
  relations,
  rows,
}: {
  readonly relations: readonly Relation[];
  readonly rows: readonly RangeRow[];
}) {
  const rowOf = new Map(rows.map((row) => [row.claim.id, row]));
  return (
    <ul class="list relations">
      {relations.map((relation) => {
        const a = rowOf.get(relation.a);
        const b = rowOf.get(relation.b);
        if (!a || !b) return null;
        return (
          <li>
            <Side row={a} /> <RelationSign kind={relation.kind} /> <Side row={b} />{" "}
            <span class="quiet small">{[relation.computation, ...relation.decidedBy].join(" · ")}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Side({ row }: { readonly row: RangeRow }) {
  return (
    <span class="nowrap">
      <span class="sig">{row.letter}</span> <span class="quoted">{row.witness.words.mention}</span>
    </span>
  );
}
