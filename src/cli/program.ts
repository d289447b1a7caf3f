import { Command, CommanderError } from "commander";
import { addAudit } from "./commands/audit.ts";
import { addAuditLog } from "./commands/audit-log.ts";
import { addCheck } from "./commands/check.ts";
import { addCompare } from "./commands/compare.ts";
import { addDemo } from "./commands/demo.ts";
import { addDoctor } from "./commands/doctor.ts";
import { addExplain } from "./commands/explain.ts";
import { addExtract } from "./commands/extract.ts";
import { addIngest } from "./commands/ingest.ts";
import { addKey } from "./commands/key.ts";
import { addMigrate } from "./commands/migrate.ts";
import { addReport } from "./commands/report.ts";
import { addReread } from "./commands/reread.ts";
import { addReview } from "./commands/review.ts";
import { addSeed } from "./commands/seed.ts";
import { addServe } from "./commands/serve.ts";
import { EXIT, Refusal } from "./exit-codes.ts";
import type { Terminal } from "./terminal.ts";

/** Runs the command line `args` (without node and the script) and gives its exit code. Never throws; one sentence on stderr says what went wrong. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode: number = EXIT.clean;
  const exit = (code: number) => {
    exitCode = code;
  };
  const program = new Command("tally")
    .description(
      "Do the figures tally? Lines up the claims that speak of the same figure and flags what does not agree.",
    )
    .exitOverride()
    .showHelpAfterError("(tally --help lists the commands; tally COMMAND --help explains one)")
    .configureOutput({ writeOut: terminal.out, writeErr: (text) => terminal.talk(text.trimEnd()) })
    .addHelpText(
      "after",
      `
Exit codes: 0 clean, 1 findings at or above --fail-on, 2 wrong use, 3 failure, 75 the database is locked by another process.

Start here:
  tally demo                 a consistency report over real figures, in a minute
  tally audit article.txt    what does not tally in a text of yours
`,
    );
  addAudit(program, terminal, exit);
  addExtract(program, terminal, exit);
  addExplain(program, terminal, exit);
  addIngest(program, terminal, exit);
  addCheck(program, terminal, exit);
  addReport(program, terminal);
  addCompare(program, terminal);
  addReview(program, terminal);
  addReread(program, terminal);
  addAuditLog(program, terminal, exit);
  addKey(program, terminal);
  addMigrate(program, terminal);
  addSeed(program, terminal, exit);
  addDemo(program, terminal);
  addServe(program, terminal);
  addDoctor(program, terminal, exit);
  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.usage;
    if (error instanceof Refusal) {
      terminal.talk(`tally: ${error.message}`);
      return error.exitCode;
    }
    terminal.talk(`tally: ${error instanceof Error ? error.message : String(error)}`);
    if (terminal.env["TALLY_DEBUG"] && error instanceof Error) terminal.talk(String(error.stack));
    else terminal.talk("This is a fault of Tally. TALLY_DEBUG=1 shows where it arose.");
    return EXIT.failure;
  }
}
