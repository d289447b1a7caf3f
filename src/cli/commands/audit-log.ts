import type { Command } from "commander";
import { plural } from "../../reporting/plural.ts";
import { verifyAuditLog } from "../../storage/audit-log.ts";
import { EXIT } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";
import { withDatabase } from "../with-database.ts";

/** `tally audit-log verify`: whether the record of who did what is whole. */
export function addAuditLog(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  program
    .command("audit-log")
    .summary("look after the record of who did what")
    .command("verify")
    .summary("find entries of the record that were changed, taken out or added")
    .option("--json", "print the result as JSON")
    .action(async (options: { json?: boolean }) => {
      const { entries, faults } = await withDatabase(terminal, ({ db }) => verifyAuditLog(db));
      const words = {
        changed: "was changed, or stands where another stood",
        missing: "is missing",
        added: "was added past the end",
      };
      const lines = [
        `${plural(entries, "entry", "entries")}; ${faults.length === 0 ? "the chain holds" : plural(faults.length, "fault")}.`,
        ...faults.map(({ position, fault }) => `entry ${position} ${words[fault]}`),
      ];
      terminal.out(options.json ? `${JSON.stringify({ entries, faults })}\n` : `${lines.join("\n")}\n`);
      if (faults.length > 0) exit(EXIT.failure);
    });
}
