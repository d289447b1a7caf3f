import type { Claim } from "../../domain/claim.ts";
import { dayInWords } from "../../reporting/day-in-words.ts";
import { plural } from "../../reporting/plural.ts";
import { readAs } from "../../reporting/witness.ts";
import type { StoredFigureEdit } from "../../storage/figure-edits.ts";

/** The figures that the publisher changed in place: each as it stood and as it stands, newest text first. Nothing where there are none. */
export function FigureEdits({ edits }: { readonly edits: readonly StoredFigureEdit[] }) {
  if (edits.length === 0) return null;
  return (
    <section aria-labelledby="edits">
      <h2 id="edits">{plural(edits.length, "figure")} edited by the publisher</h2>
      <ul class="plain">
        {edits
          .toSorted((a, b) => b.revision - a.revision)
          .map(({ revision, editedAt, before, after }) => (
            <li>
              <p>
                <del>
                  <span class="vh">before: </span>
                  <Quoted claim={before} />
                </del>
              </p>
              <p>
                <ins>
                  <span class="vh">now: </span>
                  <Quoted claim={after} />
                </ins>
              </p>
              <p class="quiet">
                {readAs(before)} → {readAs(after)}; revision {revision}, read {dayInWords(editedAt)}
              </p>
            </li>
          ))}
      </ul>
    </section>
  );
}

function Quoted({ claim }: { readonly claim: Claim }) {
  const { exact, start } = claim.quote;
  return (
    <q lang="en" dir="auto">
      {exact.slice(0, claim.start - start)}
      <mark>{claim.mention}</mark>
      {exact.slice(claim.end - start)}
    </q>
  );
}
