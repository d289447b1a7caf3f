import type { Kysely } from "kysely";
import { failure, type Result, success } from "../domain/failure.ts";
import { appendToAuditLog } from "./audit-log.ts";
import type { Database, FindingChange, FindingState } from "./database.ts";
import { findFinding, type StoredFinding } from "./findings.ts";

/** What a person makes of a finding, and why. */
export interface Review {
  readonly state: FindingState;
  readonly who: string;
  readonly why: string;
  /** ISO date-time at which a snoozed finding opens again; needed for `snoozed` and for no other state. */
  readonly snoozedUntil?: string;
  /** Version that the person saw; absent: whatever stands. */
  readonly version?: number;
}

export type ReviewFailure =
  | { readonly kind: "unknown-finding" }
  | { readonly kind: "snoozed-without-end" }
  /** Somebody else changed it meanwhile; `finding` is how it stands now. */
  | { readonly kind: "changed-meanwhile"; readonly finding: StoredFinding };

const CHANGE: Readonly<Record<FindingState, FindingChange>> = {
  open: "reopened",
  confirmed: "confirmed",
  dismissed: "dismissed",
  snoozed: "snoozed",
};

/** Gives a finding another state and writes down who did it and why. Of two edits of one version, one is refused. */
export async function reviewFinding(
  db: Kysely<Database>,
  findingId: string,
  review: Review,
  now: string,
): Promise<Result<StoredFinding, ReviewFailure>> {
  const { state, who, why, snoozedUntil, version } = review;
  if ((state === "snoozed") !== (snoozedUntil !== undefined)) return failure({ kind: "snoozed-without-end" });
  return db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("finding")
      .set((eb) => ({
        state,
        snoozed_until: snoozedUntil ?? null,
        changed_at: now,
        version: eb("version", "+", 1),
      }))
      .where("id", "=", findingId)
      .$if(version !== undefined, (query) => query.where("version", "=", version ?? 0))
      .executeTakeFirst();
    const finding = await findFinding(trx, findingId);
    if (!finding) return failure({ kind: "unknown-finding" });
    if (numUpdatedRows === 0n) return failure({ kind: "changed-meanwhile", finding });
    await trx
      .insertInto("finding_event")
      .values({ finding_id: findingId, at: now, what: CHANGE[state], who, why })
      .execute();
    await appendToAuditLog(
      trx,
      {
        act: "finding-reviewed",
        subject: findingId,
        who,
        details: { state, why, version: finding.version, snoozedUntil: snoozedUntil ?? null },
      },
      now,
    );
    return success(finding);
  });
}
