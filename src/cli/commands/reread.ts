import type { Command } from "commander";
import { rereadStore } from "../../pipeline/reread-store.ts";
import { plural } from "../../reporting/plural.ts";
import type { Terminal } from "../terminal.ts";
import { withDatabase } from "../with-database.ts";

/** `tally reread`: stored texts, by the present reader. */
export function addReread(program: Command, terminal: Terminal): void {
  program
    .command("reread")
    .summary("read stored texts again after an update, and line up their claims anew")
    .description(
      "Reads again the stored texts that an earlier version of the reader read, and lines up all claims anew. Nothing is lost: what was read before stays stored, and decisions hold.",
    )
    .option("--all", "every text, also those that this version has read")
    .option("--json", "print the result as JSON")
    .action(async (options: { all?: boolean; json?: boolean }) => {
      await withDatabase(terminal, async ({ db }) => {
        const { documents, claims } = await rereadStore(db, terminal.now().toISOString(), {
          all: options.all ?? false,
        });
        terminal.out(
          options.json
            ? `${JSON.stringify({ documents, claims })}\n`
            : `${plural(documents, "document")} read again, ${plural(claims, "claim")}; all claims lined up anew.\n`,
        );
      });
    });
}
