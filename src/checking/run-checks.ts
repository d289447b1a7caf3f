import type { Finding } from "../domain/finding.ts";
import { byFounding } from "../domain/founding-order.ts";
import { stableId } from "../domain/stable-id.ts";
import type { Check, CheckInput, Flag } from "./check.ts";
import { CHECKS } from "./registry.ts";

/** What one run of the checks looked at and said. */
export interface CheckRun {
  readonly findings: readonly Finding[];
  /** Claims (or sets of claims) in the scope of each check, by id. */
  readonly inScope: Readonly<Record<string, number>>;
  /** Checks that threw, with the message; the others ran all the same. */
  readonly crashed: readonly { readonly check: string; readonly message: string }[];
}

/** Checks that say more about a clash than the general one, which is then left out when it has no claim that they do not name. */
const MORE_SPECIFIC: Readonly<Record<string, readonly string[]>> = {
  "figure-conflict": ["quote-conflict", "misreported-source", "figure-regressed", "headline-mismatch"],
  "figure-regressed": ["quote-conflict", "misreported-source"],
  "date-conflict": ["misreported-source", "headline-mismatch", "citation-mismatch"],
  "total-mismatch": ["part-exceeds-whole"],
  "stale-figure": ["figure-regressed"],
};

/**
 * Runs every check over `input`. Equal input gives equal findings, in a stable order.
 *
 * @param checks the registry, unless a test hands in its own.
 */
export function runChecks(input: CheckInput, checks: readonly Check[] = CHECKS): CheckRun {
  const inScope: Record<string, number> = {};
  const crashed: { check: string; message: string }[] = [];
  const findings = new Map<string, Finding>();
  for (const check of checks) {
    try {
      inScope[check.id] = check.inScope(input);
      for (const flag of check.find(input)) {
        const finding = findingOf(check.id, flag, input);
        findings.set(finding.id, merged(findings.get(finding.id), finding));
      }
    } catch (error) {
      // One broken check must not hide what the others find.
      crashed.push({ check: check.id, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return { findings: withoutRepeats([...findings.values()]).toSorted(byPlace), inScope, crashed };
}

/**
 * A finding is known by the claims that founded it, and by nothing that later texts may move: not by its figure, which an older text
 * may found anew, nor by all of its odd side, which grows and may turn.
 */
function findingOf(check: string, flag: Flag, { documents }: CheckInput): Finding {
  const odd = flag.claims.slice(0, flag.oddCount ?? 1).toSorted(byFounding(documents));
  const founding = (flag.founding ?? odd.slice(0, 1)).map(({ id }) => id);
  return {
    id: stableId("finding", check, ...founding.toSorted()),
    check,
    severity: flag.severity,
    message: flag.message,
    computation: flag.computation,
    claimIds: [...new Set(flag.claims.map(({ id }) => id))],
    ...(flag.relation !== undefined && { relation: flag.relation }),
  };
}

/** Two flags of one check about one odd side are one finding, with the claims of both. */
function merged(known: Finding | undefined, finding: Finding): Finding {
  if (!known) return finding;
  return { ...known, claimIds: [...new Set([...known.claimIds, ...finding.claimIds])] };
}

function withoutRepeats(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ check, claimIds }) => {
    const specific = MORE_SPECIFIC[check] ?? [];
    return !findings.some(
      (other) => specific.includes(other.check) && claimIds.every((id) => other.claimIds.includes(id)),
    );
  });
}

const RANK = { error: 0, warning: 1, note: 2 } as const;

/** Weightiest first; then by check and fingerprint, which know no order of documents. */
function byPlace(a: Finding, b: Finding): number {
  return (
    RANK[a.severity] - RANK[b.severity] ||
    (a.check < b.check ? -1 : a.check > b.check ? 1 : 0) ||
    (a.id < b.id ? -1 : 1)
  );
}
