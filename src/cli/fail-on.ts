import { InvalidArgumentError, Option } from "commander";
import type { Finding, Severity } from "../domain/finding.ts";
import { EXIT } from "./exit-codes.ts";

const RANKS: readonly Severity[] = ["note", "warning", "error"];

/** From which severity on a command ends with exit code 1; "never" for none. */
export type FailOn = Severity | "never";

/** `--fail-on`, as audit and check take it. */
export function failOnOption(): Option {
  return new Option(
    "--fail-on <severity>",
    "end with exit code 1 from this severity on: note, warning, error or never",
  )
    .default("error")
    .argParser((value): FailOn => {
      if (value === "never" || RANKS.includes(value as Severity)) return value as FailOn;
      throw new InvalidArgumentError(`"${value}" is not one of note, warning, error, never.`);
    });
}

/** 1 where a finding is at least as grave as `failOn`, else 0. */
export function exitCodeOf(findings: readonly Pick<Finding, "severity">[], failOn: FailOn): number {
  if (failOn === "never") return EXIT.clean;
  const floor = RANKS.indexOf(failOn);
  return findings.some(({ severity }) => RANKS.indexOf(severity) >= floor) ? EXIT.findings : EXIT.clean;
}
