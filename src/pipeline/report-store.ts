import type { Kysely } from "kysely";
import { CHECKS } from "../checking/registry.ts";
import { isOpen } from "../domain/review.ts";
import { buildReport, type Change, type Report } from "../reporting/report.ts";
import type { Database } from "../storage/database.ts";
import { allFindings } from "../storage/findings.ts";
import { allRelations } from "../storage/relations.ts";
import { lastRun } from "../storage/runs.ts";
import { readStore } from "./read-store.ts";

/**
 * The consistency report of what is stored, as the last run of the checks left it: findings that a person dismissed, resolved or snoozed
 * are left out, the others carry what became of them since the run before.
 */
export async function reportStore(db: Kysely<Database>, title: string): Promise<Report> {
  const contents = await readStore(db);
  const findings = (await allFindings(db)).filter(
    ({ state, goneAt }) => goneAt === undefined && (isOpen(state) || state === "confirmed"),
  );
  const run = await lastRun(db, "check");
  const changes = new Map(
    findings.flatMap(({ id, delta }) => (delta === "gone" ? [] : [[id, delta satisfies Change] as const])),
  );
  return buildReport({
    title,
    ...contents,
    relations: await allRelations(db),
    findings,
    checks: CHECKS,
    inScope: (run?.summary["inScope"] ?? {}) as Record<string, number>,
    crashed: (run?.summary["crashed"] ?? []) as { check: string; message: string }[],
    ...(run && { changes }),
  });
}
