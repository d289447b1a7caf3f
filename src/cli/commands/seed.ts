import type { Command } from "commander";
import { loadSeeds, readSeeds } from "../../pipeline/load-seeds.ts";
import { EXIT } from "../exit-codes.ts";
import { Progress } from "../progress.ts";
import type { Terminal } from "../terminal.ts";
import { withDatabase } from "../with-database.ts";
import { ingestInText } from "./ingest.ts";

/** `tally seed`: the demo corpus, the register and the sources into the database. */
export function addSeed(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  program
    .command("seed")
    .summary("store the demo corpus, the register of resolutions and sessions, and the sources")
    .description("Stores what comes with Tally. Running it twice changes nothing.")
    .option("--json", "print one result a line as JSON")
    .addHelpText("after", "\nExample:\n  tally seed && tally check --all\n")
    .action(async (options: { json?: boolean }) => {
      const seeds = await readSeeds();
      const results = await withDatabase(terminal, async ({ db }) => {
        const progress = new Progress(terminal, seeds.documents.length);
        const done = await loadSeeds(db, seeds, terminal.now().toISOString(), ({ id }) => progress.step(id));
        progress.end();
        return done;
      });
      terminal.out(
        options.json
          ? results.map((result) => `${JSON.stringify(result)}\n`).join("")
          : ingestInText(results),
      );
      if (results.some(({ status }) => status === "refused")) exit(EXIT.failure);
    });
}
