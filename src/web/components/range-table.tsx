import { numberInWords } from "../../domain/bounds-in-words.ts";
import { dayInWords } from "../../reporting/day-in-words.ts";
import type { RangeRow, RangeTable } from "../../reporting/range-table.ts";
import { documentHref } from "../hrefs.ts";
import { RangeBarView, ScaleAxis } from "./range-bar.tsx";

/** Claims one a row, drawn on one scale. The roles are stated because the rows stack on a phone. */
export function RangeTableView({
  table,
  caption,
  unlinked,
}: {
  readonly table: RangeTable;
  readonly caption: string;
  /** Id of a document that is not stored, and so cannot be linked to. */
  readonly unlinked?: string;
}) {
  const { scale, unit = "" } = table;
  return (
    <table class="stack range" role="table">
      <caption class="vh">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            Source
          </th>
          <th role="columnheader" scope="col">
            As written
          </th>
          <th role="columnheader" scope="col">
            Read as
          </th>
          {scale && (
            <th role="columnheader" scope="col" class="cell">
              <ScaleAxis scale={scale} />
              <span class="vh">
                Bounds, {numberInWords(scale.from)} to {numberInWords(scale.to)} {unit}
              </span>
            </th>
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {table.rows.map((row) => (
          <Row row={row} table={table} linked={row.document.id !== unlinked} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  row,
  table,
  linked,
}: {
  readonly row: RangeRow;
  readonly table: RangeTable;
  readonly linked: boolean;
}) {
  const { witness, bar, superseded } = row;
  const { scale, gap } = table;
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <span class="sig">{row.letter}</span> {witness.source}
        <br />
        <span class="small quiet">
          {[
            witness.publishedAt && dayInWords(witness.publishedAt),
            witness.asOf && `as of ${dayInWords(witness.asOf)}`,
            superseded && "superseded",
          ]
            .filter(Boolean)
            .join(", ")}
        </span>
      </th>
      <td role="cell">
        <Written row={row} linked={linked} />
      </td>
      <td role="cell" class="small read-as">
        {witness.readAs}
      </td>
      {scale && (
        <td role="cell" class="cell">
          {bar && <RangeBarView bar={bar} scale={scale} superseded={superseded} gap={gap} />}
        </td>
      )}
    </tr>
  );
}

function Written({ row, linked }: { readonly row: RangeRow; readonly linked: boolean }) {
  const words = <span class="quoted">{row.witness.words.mention}</span>;
  if (!linked) return words;
  return <a href={documentHref(row.document.id, row.claim.id)}>{words}</a>;
}
