import type { Check, CheckExample } from "../checking/check.ts";
import { CHECKS } from "../checking/registry.ts";
import type { DocumentInput } from "../domain/document.ts";
import type { Finding } from "../domain/finding.ts";
import { audit } from "./audit-documents.ts";

/** What a check is for, without its examples. */
export type CheckSummary = Pick<Check, "id" | "title" | "why" | "limits">;

/** A check with its examples, each with what the check says of it. */
export interface CheckExplanation extends CheckSummary {
  readonly flagged: readonly ExplainedExample[];
  readonly silent: readonly ExplainedExample[];
}

export interface ExplainedExample {
  readonly name: string;
  readonly documents: readonly DocumentInput[];
  readonly findings: readonly Finding[];
}

export function listChecks(): CheckSummary[] {
  return CHECKS.map(summary);
}

/** The check with this id, its examples read by Tally itself; undefined when there is none. */
export function explainCheck(id: string): CheckExplanation | undefined {
  const check = CHECKS.find((candidate) => candidate.id === id);
  return (
    check && {
      ...summary(check),
      flagged: check.examples.flagged.map((example) => explained(check, example)),
      silent: check.examples.silent.map((example) => explained(check, example)),
    }
  );
}

function summary({ id, title, why, limits }: Check): CheckSummary {
  return { id, title, why, limits };
}

function explained(check: Check, { name, documents, register }: CheckExample): ExplainedExample {
  const { findings } = audit(documents, register ? { register } : {});
  return { name, documents, findings: findings.filter((finding) => finding.check === check.id) };
}
