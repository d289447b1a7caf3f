import type { RangeRow } from "../../reporting/range-table.ts";
import { scopeRows } from "../../reporting/scope-rows.ts";

/** What each claim counts, field by field; a field in which two differ says so. Nothing where no claim says anything of it. */
export function ScopeSection({ rows }: { readonly rows: readonly RangeRow[] }) {
  const fields = scopeRows(rows.map((row) => row.claim));
  if (fields.length === 0) return null;
  return (
    <section aria-labelledby="scope">
      <h2 id="scope">What each one counts</h2>
      <table class="stack scope" role="table">
        <caption class="vh">Scope of the claims, field by field</caption>
        <thead role="rowgroup">
          <tr role="row">
            <td role="cell" />
            {rows.map((row) => (
              <th role="columnheader" scope="col">
                <span class="sig">{row.letter}</span> <span class="quoted">{row.witness.words.mention}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {fields.map((field) => (
            <tr role="row" class={field.differs ? "diff" : undefined}>
              <th role="rowheader" scope="row">
                {field.name} {field.differs && <span class="tag">differs</span>}
              </th>
              {field.values.map((value, index) => (
                <td role="cell" data-label={rows[index]?.letter ?? ""}>
                  {value === "" ? <span class="quiet">not stated</span> : value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
