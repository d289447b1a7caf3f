import type { DocumentInput } from "../../domain/document.ts";
import type { CrossReference, CrossReferencedClaim } from "../../pipeline/cross-reference.ts";
import { plural } from "../../reporting/plural.ts";
import { rangeTable } from "../../reporting/range-table.ts";
import { RangeTableView } from "./range-table.tsx";
import { RelationsList } from "./relations-list.tsx";
import { SeveritySign } from "./signs.tsx";

/** Each claim of a text beside the stored claims of its figure, with how the two stand to each other and why. */
export function BesideStore({
  document,
  reference,
}: {
  readonly document: DocumentInput;
  readonly reference: CrossReference;
}) {
  const own = new Set(reference.claims.map(({ claim }) => claim.id));
  const known = reference.claims.filter(({ beside }) => beside.length > 0);
  const across = reference.findings.filter(({ claimIds }) => claimIds.some((id) => !own.has(id)));
  return (
    <section class="block" aria-labelledby="beside">
      <h2 id="beside">
        Beside what is stored <span class="count">{known.length}</span>
      </h2>
      {known.length === 0 && <p class="quiet">Nothing that is stored speaks of the figures in this text.</p>}
      {across.map((finding) => (
        <p class="note-item flag">
          <SeveritySign severity={finding.severity} /> {finding.message}
        </p>
      ))}
      {known.map((one) => (
        <Beside one={one} document={document} />
      ))}
    </section>
  );
}

function Beside({ one, document }: { readonly one: CrossReferencedClaim; readonly document: DocumentInput }) {
  const { claim, figure, beside } = one;
  const documents = new Map(
    [document, ...beside.map((other) => other.document)].map((each) => [each.id, each]),
  );
  const relations = beside.flatMap(({ relation }) => relation ?? []);
  const claims = [claim, ...beside.map((other) => other.claim)];
  const table = rangeTable(claims, documents, { relations, unit: figure?.unit });
  return (
    <article class="case">
      <h3>
        “{claim.mention}” <span class="count">{plural(beside.length, "stored claim")}</span>
      </h3>
      <RangeTableView
        table={table}
        caption={`${claim.mention} beside what is stored`}
        unlinked={document.id}
      />
      <RelationsList relations={relations} rows={table.rows} />
    </article>
  );
}
