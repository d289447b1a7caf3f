import type { Kysely, Transaction } from "kysely";
import { failure, type Result, success } from "../domain/failure.ts";
import { type ReviewAct, type Standing, standingAfter } from "../domain/review.ts";
import { appendToAuditLog, digestOfWords } from "./audit-log.ts";
import type { Database, FindingChange } from "./database.ts";
import { findFindings, type StoredFinding, standingOf } from "./findings.ts";
import { inTransaction } from "./in-transaction.ts";
import { anyOf, json } from "./sql-snippets.ts";

/** A finding that is to be reviewed. */
export interface ReviewTarget {
  readonly id: string;
  /** Version that the person saw; absent: whatever stands. */
  readonly version?: number;
}

/** Why nothing was done to any of the findings. */
export type ReviewFailure =
  | { readonly kind: "unknown-finding"; readonly ids: readonly string[] }
  /** Somebody else changed them meanwhile; how they stand now. */
  | { readonly kind: "changed-meanwhile"; readonly findings: readonly StoredFinding[] }
  | { readonly kind: "snoozed-into-the-past" }
  /** No act is left to undo, or the checks changed the state since. */
  | { readonly kind: "nothing-to-undo"; readonly ids: readonly string[] };

const CHANGE: Readonly<Record<ReviewAct["kind"], FindingChange>> = {
  confirm: "confirmed",
  dismiss: "dismissed",
  resolve: "resolved",
  snooze: "snoozed",
  reopen: "reopened",
  note: "noted",
  assign: "assigned",
  undo: "undone",
};

/**
 * Does one act to one finding or to many, to all or to none, and writes down who did it and why. Of two edits of one version, one is
 * refused.
 *
 * @returns the findings as they stand then, in the order of `targets`, each once.
 */
export async function reviewFindings(
  db: Kysely<Database>,
  targets: readonly ReviewTarget[],
  act: ReviewAct,
  who: string,
  now: string,
): Promise<Result<StoredFinding[], ReviewFailure>> {
  if (act.kind === "snooze" && act.until <= now) return failure({ kind: "snoozed-into-the-past" });
  const ids = [...new Set(targets.map(({ id }) => id))];
  return inTransaction(db, async (trx) => {
    const rows = await lockFindings(trx, ids);
    const standings = new Map(rows.map((row) => [row.id, standingOf(row)]));
    const unknown = ids.filter((id) => !standings.has(id));
    if (unknown.length > 0) return failure({ kind: "unknown-finding", ids: unknown });
    const versions = new Map(rows.map((row) => [row.id, row.version]));
    const stale = targets.filter(({ id, version }) => version !== undefined && version !== versions.get(id));
    if (stale.length > 0) {
      const findings = await findFindings(
        trx,
        stale.map(({ id }) => id),
      );
      return failure({ kind: "changed-meanwhile", findings });
    }
    const undoable = act.kind === "undo" ? await lastActs(trx, ids) : new Map<string, LastAct>();
    const stuck = act.kind === "undo" ? ids.filter((id) => !undoable.has(id)) : [];
    if (stuck.length > 0) return failure({ kind: "nothing-to-undo", ids: stuck });

    for (const [id, before] of standings) {
      const undone = undoable.get(id);
      const after = act.kind === "undo" ? (undone?.before ?? before) : standingAfter(before, act);
      await writeAct(trx, { id, before, after, act, who, undoes: undone?.id ?? null }, now);
    }
    const findings = await findFindings(trx, ids);
    for (const { id, version, state } of findings)
      await appendToAuditLog(
        trx,
        {
          act: "finding-reviewed",
          subject: id,
          who,
          details: {
            did: act.kind,
            state,
            version,
            why: act.why === undefined ? null : digestOfWords(act.why),
          },
        },
        now,
      );
    return success(findings);
  });
}

/** In order of id, so that two bulk acts that share findings never wait for each other. */
async function lockFindings(trx: Transaction<Database>, ids: readonly string[]) {
  return trx
    .selectFrom("finding")
    .select(["id", "version", "state", "snoozed_until", "resolution", "assignee"])
    .where("id", "=", anyOf(ids))
    .orderBy("id")
    .forUpdate()
    .execute();
}

interface LastAct {
  readonly id: number;
  /** How the finding stood before it. */
  readonly before: Standing;
}

/** Of each finding the last act of a person that was not undone. None where a run of the checks changed the state after it. */
async function lastActs(
  trx: Transaction<Database>,
  findingIds: readonly string[],
): Promise<Map<string, LastAct>> {
  const rows = await trx
    .selectFrom("finding_event as act")
    .distinctOn("act.finding_id")
    .select(["act.finding_id", "act.id", "act.before"])
    .where("act.finding_id", "=", anyOf(findingIds))
    .where("act.what", "in", [
      "confirmed",
      "dismissed",
      "snoozed",
      "resolved",
      "reopened",
      "noted",
      "assigned",
      "regressed",
    ])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom("finding_event as undo").select("undo.id").whereRef("undo.undoes", "=", "act.id"),
        ),
      ),
    )
    .orderBy("act.finding_id")
    .orderBy("act.id", "desc")
    .execute();
  // A run's reopening has no standing before it.
  return new Map(
    rows.flatMap(({ finding_id, id, before }) => (before ? [[finding_id, { id, before }] as const] : [])),
  );
}

interface WrittenAct {
  readonly id: string;
  readonly before: Standing;
  readonly after: Standing;
  readonly act: ReviewAct;
  readonly who: string;
  /** Id of the act that this one takes back. */
  readonly undoes: number | null;
}

async function writeAct(
  trx: Transaction<Database>,
  { id, before, after, act, who, undoes }: WrittenAct,
  now: string,
): Promise<void> {
  const { state, snoozedUntil, resolution, assignee } = after;
  await trx
    .updateTable("finding")
    .set((eb) => ({
      state,
      snoozed_until: snoozedUntil ?? null,
      resolution: resolution ?? null,
      assignee: assignee ?? null,
      version: eb("version", "+", 1),
      ...(state !== before.state && { changed_at: now }),
    }))
    .where("id", "=", id)
    .execute();
  await trx
    .insertInto("finding_event")
    .values({
      finding_id: id,
      at: now,
      what: CHANGE[act.kind],
      who,
      why: act.why ?? null,
      before: json(before),
      after: json(after),
      undoes,
    })
    .execute();
}
