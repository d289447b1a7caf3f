import { sql, type Transaction } from "kysely";
import type { Finding } from "../domain/finding.ts";
import { type FindingState, isOpen } from "../domain/review.ts";
import type { Database, FindingChange, FindingDelta } from "./database.ts";
import { allFindings, type StoredFinding } from "./findings.ts";
import { inLots } from "./rows-at-once.ts";
import { anyOf } from "./sql-snippets.ts";

/** A finding of a run, with where it belongs. */
export interface PlacedFinding extends Finding {
  readonly eventId?: string | undefined;
  readonly figureId?: string | undefined;
}

/** Ids of the findings that a run changed, and how many it found as before. */
export interface FindingDeltas {
  readonly new: readonly string[];
  readonly regressed: readonly string[];
  readonly gone: readonly string[];
  /** Snoozed ones whose time was over. */
  readonly reopened: readonly string[];
  readonly unchanged: number;
}

/**
 * Puts what a run of the checks says beside what is stored. A finding is known by its fingerprint: it is new, unchanged, or regressed,
 * which is to say that it was gone and came back, or that claims were added to one that a person had settled. Those that the run
 * no longer says are gone, and kept. Snoozed ones whose time is over open again.
 *
 * People wait meanwhile: an act between the look at what is stored and the write would be overwritten, and two that lock rows in
 * different orders would wait for each other.
 */
export async function saveFindings(
  trx: Transaction<Database>,
  runId: number,
  findings: readonly PlacedFinding[],
  now: string,
): Promise<FindingDeltas> {
  await sql`lock table finding in share row exclusive mode`.execute(trx);
  const stored = await allFindings(trx);
  const known = new Map(stored.map((finding) => [finding.id, finding]));
  const said = new Set(findings.map(({ id }) => id));
  const deltaOf = new Map(
    findings.map((finding) => [finding.id, deltaOfFinding(finding, known.get(finding.id))]),
  );
  const gone = stored.filter(({ id, goneAt }) => goneAt === undefined && !said.has(id)).map(({ id }) => id);
  const awake = stored
    .filter(
      ({ id, snoozedUntil }) =>
        snoozedUntil !== undefined && snoozedUntil <= now && deltaOf.get(id) !== "regressed",
    )
    .map(({ id }) => id);

  await upsert(trx, runId, findings, deltaOf, now);
  await replaceClaims(trx, findings);
  await markGone(trx, gone, now);
  await reopen(trx, awake, "open", now);
  await reopen(trx, withDelta(deltaOf, "regressed"), "regressed", now);

  const deltas = {
    new: withDelta(deltaOf, "new"),
    regressed: withDelta(deltaOf, "regressed"),
    gone,
    reopened: awake,
    unchanged: withDelta(deltaOf, "unchanged").length,
  };
  const changes = [
    ...deltas.new.map((id) => [id, "new"] as const),
    ...deltas.regressed.map((id) => [id, "regressed"] as const),
    ...gone.map((id) => [id, "gone"] as const),
    ...awake.map((id) => [id, "reopened"] as const),
  ];
  await insertChanges(trx, runId, changes, now);
  return deltas;
}

function deltaOfFinding(finding: Finding, known: StoredFinding | undefined): FindingDelta {
  if (!known) return "new";
  if (known.goneAt !== undefined) return "regressed";
  const grown = finding.claimIds.some((id) => !known.claimIds.includes(id));
  return grown && !isOpen(known.state) ? "regressed" : "unchanged";
}

function withDelta(deltaOf: ReadonlyMap<string, FindingDelta>, delta: FindingDelta): string[] {
  return [...deltaOf].filter(([, its]) => its === delta).map(([id]) => id);
}

async function upsert(
  trx: Transaction<Database>,
  runId: number,
  findings: readonly PlacedFinding[],
  deltaOf: ReadonlyMap<string, FindingDelta>,
  now: string,
): Promise<void> {
  const rows = findings.map((finding) => ({
    id: finding.id,
    check: finding.check,
    severity: finding.severity,
    message: finding.message,
    computation: finding.computation,
    relation: finding.relation ?? null,
    event_id: finding.eventId ?? null,
    figure_id: finding.figureId ?? null,
    delta: deltaOf.get(finding.id) ?? "new",
    first_seen_at: now,
    last_seen_at: now,
    changed_at: now,
    last_run_id: runId,
  }));
  for (const lot of inLots(rows))
    await trx
      .insertInto("finding")
      .values(lot)
      .onConflict((conflict) =>
        conflict.column("id").doUpdateSet((eb) => ({
          severity: eb.ref("excluded.severity"),
          message: eb.ref("excluded.message"),
          computation: eb.ref("excluded.computation"),
          relation: eb.ref("excluded.relation"),
          event_id: eb.ref("excluded.event_id"),
          figure_id: eb.ref("excluded.figure_id"),
          delta: eb.ref("excluded.delta"),
          last_seen_at: sql<string>`greatest(finding.last_seen_at, excluded.last_seen_at)`,
          last_run_id: runId,
          gone_at: null,
          // Who reviewed what was said before has not seen what is said now.
          version: sql<number>`finding.version + (finding.message <> excluded.message or finding.computation <> excluded.computation)::int`,
          changed_at: sql<string>`case excluded.delta when 'regressed' then excluded.changed_at else finding.changed_at end`,
        })),
      )
      .execute();
}

async function replaceClaims(trx: Transaction<Database>, findings: readonly PlacedFinding[]): Promise<void> {
  await trx
    .deleteFrom("finding_claim")
    .where("finding_id", "=", anyOf(findings.map(({ id }) => id)))
    .execute();
  const rows = findings.flatMap(({ id, claimIds }) =>
    claimIds.map((claim_id, position) => ({ finding_id: id, position, claim_id })),
  );
  for (const lot of inLots(rows)) await trx.insertInto("finding_claim").values(lot).execute();
}

async function markGone(trx: Transaction<Database>, ids: readonly string[], now: string): Promise<void> {
  await trx
    .updateTable("finding")
    .set({ delta: "gone", gone_at: now, changed_at: now })
    .where("id", "=", anyOf(ids))
    .execute();
}

async function reopen(
  trx: Transaction<Database>,
  ids: readonly string[],
  state: FindingState,
  now: string,
): Promise<void> {
  await trx
    .updateTable("finding")
    .set((eb) => ({
      state,
      snoozed_until: null,
      resolution: null,
      changed_at: now,
      version: eb("version", "+", 1),
    }))
    .where("id", "=", anyOf(ids))
    .execute();
}

async function insertChanges(
  trx: Transaction<Database>,
  runId: number,
  changes: readonly (readonly [string, FindingChange])[],
  now: string,
): Promise<void> {
  const rows = changes.map(([finding_id, what]) => ({ finding_id, at: now, what, run_id: runId }));
  for (const lot of inLots(rows)) await trx.insertInto("finding_event").values(lot).execute();
}
