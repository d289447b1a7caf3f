import type { Command } from "commander";
import { checkStore } from "../../pipeline/check-store.ts";
import { reportStore } from "../../pipeline/report-store.ts";
import { renderText } from "../../reporting/render-text.ts";
import type { Report } from "../../reporting/report.ts";
import { EXIT } from "../exit-codes.ts";
import { exitCodeOf, type FailOn, failOnOption } from "../fail-on.ts";
import { inkOf, type Terminal } from "../terminal.ts";
import { withDatabase } from "../with-database.ts";

interface Options {
  readonly json?: boolean;
  readonly all?: boolean;
  readonly failOn: FailOn;
}

/** `tally check`: the checks over what is stored, and what changed since the last run. */
export function addCheck(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  program
    .command("check")
    .summary("run the checks over what is stored; what is new since the last run")
    .description(
      "Relates and checks all that is stored and prints the findings that are new or have come back since the last run.",
    )
    .option("--all", "also the findings that were there before")
    .option("--json", "print the run as one JSON object")
    .addOption(failOnOption())
    .addHelpText("after", "\nExamples:\n  tally check\n  tally check --all --fail-on warning\n")
    .action(async (options: Options) => {
      const { run, report } = await withDatabase(terminal, async ({ db }) => ({
        run: await checkStore(db, terminal.now().toISOString()),
        report: await reportStore(db, "Check of the store"),
      }));
      const { findings, deltas, inScope, crashed, runId } = run;
      const { new: added, regressed, gone } = deltas;
      if (options.json)
        terminal.out(
          `${JSON.stringify({ run: runId, findings, new: added, regressed, gone, inScope, crashed }, null, 2)}\n`,
        );
      else {
        terminal.out(
          renderText(options.all ? report : changedOnly(report), {
            ink: inkOf(terminal),
            width: terminal.columns,
          }),
        );
        terminal.out(
          `Since the last run: ${added.length} new, ${regressed.length} regressed, ${gone.length} gone.\n`,
        );
      }
      exit(crashed.length > 0 ? EXIT.failure : exitCodeOf(report.findings, options.failOn));
    });
}

function changedOnly(report: Report): Report {
  return {
    ...report,
    events: [],
    findings: report.findings.filter(({ change }) => change === "new" || change === "regressed"),
  };
}
