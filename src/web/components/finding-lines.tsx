import type { Finding } from "../../domain/finding.ts";
import { SeveritySign } from "./signs.tsx";

/** Findings one a line, for the side of a page. */
export function FindingLines({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return <p class="small quiet">The checks have flagged nothing here.</p>;
  return (
    <ul class="list">
      {findings.map((finding) => (
        <li>
          <SeveritySign severity={finding.severity} />{" "}
          <a href={`/findings/${finding.id}`}>{finding.message}</a>
        </li>
      ))}
    </ul>
  );
}
