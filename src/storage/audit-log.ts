import { createHash } from "node:crypto";
import { type Kysely, sql, type Transaction } from "kysely";
import { canonicalJson, type Json } from "../domain/canonical-json.ts";
import type { Database } from "./database.ts";

/** What was done, to what, by whom. No texts: what may have to be redacted stands here by its hash. */
export interface AuditEvent {
  readonly act:
    | "document-added"
    | "document-revised"
    | "document-reread"
    | "grouping-decided"
    | "grouping-undone"
    | "finding-reviewed"
    | "checks-run"
    | "key-created"
    | "key-revoked"
    | "sign-in-link-made"
    | "signed-in";
  /** Id of what it was done to. */
  readonly subject: string;
  /** The person; absent for what a run of the program did. */
  readonly who?: string;
  readonly details?: { readonly [key: string]: Json };
}

/** Words as the log holds them: by their hash, so that they can be redacted where they stand. */
export function digestOfWords(words: string): string {
  return createHash("sha256").update(words).digest("hex");
}

/** The hash before the first entry. */
const START = "0".repeat(64);

/**
 * Adds an entry at the end of the chain, in the transaction of the act itself. It locks the end until the transaction ends, so it is
 * the last thing that a transaction does: otherwise two that wait for each other's rows would never end.
 */
export async function appendToAuditLog(
  trx: Transaction<Database>,
  { act, subject, who, details }: AuditEvent,
  now: string,
): Promise<void> {
  const event = canonicalJson({ act, subject, at: now, who: who ?? null, details: details ?? {} });
  await sql`
    with head as (
      insert into audit_head as head (position, hash)
      values (1, encode(sha256(convert_to(${START} || ${event}::text, 'UTF8')), 'hex'))
      on conflict (id) do update set
        position = head.position + 1,
        hash = encode(sha256(convert_to(head.hash || ${event}::text, 'UTF8')), 'hex')
      returning position, hash
    )
    insert into audit_log (position, event, hash) select position, ${event}, hash from head`.execute(trx);
}

/** An entry that breaks the chain. */
export interface AuditFault {
  readonly position: number;
  readonly fault: "changed" | "missing" | "added";
}

export interface AuditVerification {
  readonly entries: number;
  /** In order of position; empty when the chain holds. */
  readonly faults: readonly AuditFault[];
}

/** Entries read at a time. */
const LOT = 1000;

/** Computes the whole chain again. An entry whose hash was made to fit is told by the next one, which no longer follows from it. */
export async function verifyAuditLog(db: Kysely<Database>): Promise<AuditVerification> {
  const head = await db.selectFrom("audit_head").select(["position", "hash"]).executeTakeFirst();
  const faults: AuditFault[] = [];
  let entries = 0;
  let last = { position: 0, hash: START };
  for (;;) {
    const rows = await db
      .selectFrom("audit_log")
      .select(["position", "event", "hash"])
      .where("position", ">", last.position)
      .orderBy("position")
      .limit(LOT)
      .execute();
    for (const { position, event, hash } of rows) {
      for (let gap = last.position + 1; gap < position; gap++)
        faults.push({ position: gap, fault: "missing" });
      if (position > (head?.position ?? 0)) faults.push({ position, fault: "added" });
      // Behind a gap only the next entry can tell whether this one was changed too.
      else if (position === last.position + 1 && hash !== hashAfter(last.hash, event))
        faults.push({ position, fault: "changed" });
      last = { position, hash };
      entries++;
    }
    if (rows.length < LOT) break;
  }
  const end = head?.position ?? 0;
  for (let gap = last.position + 1; gap <= end; gap++) faults.push({ position: gap, fault: "missing" });
  const told = faults.some(({ position }) => position === end);
  if (last.position === end && head && last.hash !== head.hash && !told)
    faults.push({ position: end, fault: "changed" });
  return { entries, faults };
}

function hashAfter(before: string, event: string): string {
  return createHash("sha256").update(before).update(event).digest("hex");
}
