import type { Kysely } from "kysely";
import { relateClaims } from "../checking/relate-claims.ts";
import { type CheckRun, runChecks } from "../checking/run-checks.ts";
import type { Finding } from "../domain/finding.ts";
import type { Relation } from "../domain/relation.ts";
import { appendToAuditLog } from "../storage/audit-log.ts";
import type { Database } from "../storage/database.ts";
import { endRun, insertRun } from "../storage/runs.ts";
import { tidy } from "../storage/tidy.ts";
import { writeAlone } from "../storage/write-alone.ts";
import { type FindingDeltas, type PlacedFinding, saveFindings } from "../storage/write-findings.ts";
import { replaceRelations } from "../storage/write-grouping.ts";
import { groupPending } from "./group-documents.ts";
import { readStore, type StoreContents } from "./read-store.ts";

/** What a run of the checks over the store looked at, said and changed. */
export interface StoreCheck extends CheckRun {
  readonly runId: number;
  readonly deltas: FindingDeltas;
  readonly contents: StoreContents;
  readonly relations: readonly Relation[];
}

/**
 * Relates and checks everything that is stored, and keeps the findings with what changed since the last run, in one transaction.
 * Running it twice changes nothing the second time.
 */
export async function checkStore(db: Kysely<Database>, now: string): Promise<StoreCheck> {
  const check = await writeAlone(db, async (trx) => {
    await groupPending(trx, now);
    const runId = await insertRun(trx, "check", now);
    const contents = await readStore(trx);
    const relations = relateClaims(contents.figures, contents.claims, contents.documents, contents.events);
    await replaceRelations(trx, [...contents.claims.keys()], relations);
    const run = runChecks({ ...contents, relations });
    const deltas = await saveFindings(trx, runId, run.findings.map(placeIn(contents)), now);
    await endRun(trx, runId, now, {
      documents: contents.documents.size,
      claims: contents.claims.size,
      relations: relations.length,
      findings: run.findings.length,
      new: deltas.new.length,
      regressed: deltas.regressed.length,
      gone: deltas.gone.length,
      inScope: run.inScope,
      crashed: run.crashed,
    });
    const { new: added, regressed, gone, reopened } = deltas;
    await appendToAuditLog(
      trx,
      { act: "checks-run", subject: String(runId), details: { new: added, regressed, gone, reopened } },
      now,
    );
    return { ...run, runId, deltas, contents, relations };
  });
  // It wrote all relations anew.
  await tidy(db);
  return check;
}

/** Where a finding belongs: the figure and the event of the first of its claims that has one. */
function placeIn({ figures, events }: StoreContents): (finding: Finding) => PlacedFinding {
  const figureOf = new Map(
    figures.flatMap(({ id, claimIds }) => claimIds.map((claim) => [claim, id] as const)),
  );
  const eventOf = new Map(
    events.flatMap(({ id, claimIds }) => claimIds.map((claim) => [claim, id] as const)),
  );
  return (finding) => ({
    ...finding,
    figureId: finding.claimIds.map((id) => figureOf.get(id)).find((id) => id !== undefined),
    eventId: finding.claimIds.map((id) => eventOf.get(id)).find((id) => id !== undefined),
  });
}
