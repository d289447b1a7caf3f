import type { Kysely } from "kysely";
import { plural } from "../../reporting/plural.ts";
import { rangeTable } from "../../reporting/range-table.ts";
import type { Database } from "../../storage/database.ts";
import { findEvents } from "../../storage/events.ts";
import type { StoredFinding } from "../../storage/findings.ts";
import { type ClaimsInPlace, inOrder, loadClaims } from "../load-claims.ts";
import { FindingItem } from "./finding-item.tsx";
import { StateSign } from "./signs.tsx";

/** Findings with what a list shows of them. */
export interface FindingsInPlace extends ClaimsInPlace {
  readonly findings: readonly StoredFinding[];
  /** Label of each event, by id. */
  readonly events: ReadonlyMap<string, string>;
}

/** `findings` with their claims, documents and events. */
export async function findingsInPlace(
  db: Kysely<Database>,
  findings: readonly StoredFinding[],
): Promise<FindingsInPlace> {
  const [inPlace, events] = await Promise.all([
    loadClaims(
      db,
      findings.flatMap(({ claimIds }) => claimIds),
    ),
    findEvents(db, [...new Set(findings.flatMap(({ eventId }) => eventId ?? []))]),
  ]);
  return { findings, ...inPlace, events: new Map(events.map(({ id, label }) => [id, label])) };
}

export function FindingList({ found }: { readonly found: FindingsInPlace }) {
  return (
    <>
      {found.findings.map((finding) => {
        const claims = inOrder(finding.claimIds, found.claims);
        const documents = new Set(claims.map((claim) => claim.documentId)).size;
        const event = finding.eventId === undefined ? undefined : found.events.get(finding.eventId);
        return (
          <FindingItem finding={finding} table={rangeTable(claims, found.documents, { gap: true })}>
            <StateSign state={finding.state} delta={finding.delta} />
            {event !== undefined && <a href={`/events/${finding.eventId}`}>{event}</a>}
            <a href={`/checks/${finding.check}`}>{finding.check}</a>
            <span>{plural(documents, "document")}</span>
          </FindingItem>
        );
      })}
    </>
  );
}
