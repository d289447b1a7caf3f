import { groupBy } from "../../domain/group-by.ts";
import type { Relation, RelationKind } from "../../domain/relation.ts";
import { plural } from "../../reporting/plural.ts";
import type { RangeRow } from "../../reporting/range-table.ts";
import { RelationSign } from "./signs.tsx";

/** Kinds that a reader looks for first stand open. */
const OPEN: readonly RelationKind[] = ["contradicts", "tension", "definition-differs"];

/** The pairs kind by kind, for a figure that many claims give. */
export function RelationsByKind(props: {
  readonly relations: readonly Relation[];
  readonly rows: readonly RangeRow[];
}) {
  const kinds = groupBy(props.relations, ({ kind }) => kind);
  return (
    <>
      {[...kinds].map(([kind, relations]) => (
        <details open={OPEN.includes(kind)}>
          <summary>
            <RelationSign kind={kind} /> <span class="quiet">{plural(relations.length, "pair")}</span>
          </summary>
          <RelationsList relations={relations} rows={props.rows} />
        </details>
      ))}
    </>
  );
}

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
