import type { Command } from "commander";
import type { Terminal } from "../terminal.ts";
import { withDatabase } from "../with-database.ts";

/** `tally migrate`: the schema up to date. Every command that opens the database does this too. */
export function addMigrate(program: Command, terminal: Terminal): void {
  program
    .command("migrate")
    .summary("bring the database schema up to date")
    .description(
      "Runs the files of sql/ that have not run yet, all or none, and says which engine holds the data.",
    )
    .option("--json", "print the engine as JSON")
    .addHelpText("after", "\nExample:\n  DATABASE_URL=postgres://tally@localhost/tally tally migrate\n")
    .action(async (options: { json?: boolean }) => {
      const engine = await withDatabase(terminal, async ({ engine: name, version }) => ({
        engine: name,
        version,
      }));
      terminal.out(
        options.json
          ? `${JSON.stringify(engine)}\n`
          : `The schema is up to date (${engine.engine} ${engine.version}).\n`,
      );
    });
}
