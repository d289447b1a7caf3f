import type { Command } from "commander";
import { checkStore } from "../../pipeline/check-store.ts";
import { loadSeeds, readSeeds } from "../../pipeline/load-seeds.ts";
import { reportStore } from "../../pipeline/report-store.ts";
import { renderText } from "../../reporting/render-text.ts";
import { Progress } from "../progress.ts";
import { inkOf, type Terminal } from "../terminal.ts";
import { withDatabase } from "../with-database.ts";

/** `tally demo`: from nothing to a consistency report. */
export function addDemo(program: Command, terminal: Terminal): void {
  program
    .command("demo")
    .summary("store the demo corpus and print its consistency report")
    .description(
      "Stores digests of what named sources give on nine real events, lines the figures up, runs the checks and prints the report.",
    )
    .option("--json", "print the report as one JSON object")
    .addHelpText("after", "\nExamples:\n  tally demo | less\n  tally demo && tally serve\n")
    .action(async (options: { json?: boolean }) => {
      const seeds = await readSeeds();
      const report = await withDatabase(terminal, async ({ db, engine, version }) => {
        const now = terminal.now().toISOString();
        terminal.talk(
          `Storing ${seeds.documents.length} documents and ${seeds.instruments.length} instruments (${engine} ${version}).`,
        );
        const progress = new Progress(terminal, seeds.documents.length);
        await loadSeeds(db, seeds, now, ({ id }) => progress.step(id));
        progress.end();
        await checkStore(db, now);
        return reportStore(db, "Consistency report of the demo corpus");
      });
      if (options.json) return terminal.out(`${JSON.stringify(report, null, 2)}\n`);
      terminal.out(renderText(report, { ink: inkOf(terminal), width: terminal.columns }));
      terminal.talk(
        "\nThe documents are digests: our words for what each named source gives; seeds/README.md says where each figure was read.",
      );
      terminal.talk("npm start shows the same in a browser.");
    });
}
