import type { Command } from "commander";
import { type IngestResult, ingestDocuments } from "../../pipeline/ingest-documents.ts";
import { plural } from "../../reporting/plural.ts";
import { EXIT } from "../exit-codes.ts";
import { Progress } from "../progress.ts";
import { readInputs } from "../read-inputs.ts";
import type { Terminal } from "../terminal.ts";
import { withDatabase } from "../with-database.ts";

/** `tally ingest`: into the database. */
export function addIngest(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  program
    .command("ingest")
    .summary("store texts and their claims; the same text twice is one document")
    .description(
      "Stores each text wholly or not at all, with its claims, and lines them up with what is stored. A changed text at a known address is a new revision.",
    )
    .argument("[paths...]", "files, folders, or - for standard input")
    .option("--json", "print one result a line as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  tally ingest articles/\n  tally ingest wire.jsonl --json | jq .status\n",
    )
    .action(async (paths: string[], options: { json?: boolean }) => {
      const { documents, problems } = await readInputs(paths, terminal);
      for (const problem of problems) terminal.talk(problem);
      const results = await withDatabase(terminal, async ({ db }) => {
        const progress = new Progress(terminal, documents.length);
        const done = await ingestDocuments(db, documents, terminal.now().toISOString(), (result) => {
          progress.step(result.id);
          if (options.json) terminal.out(`${JSON.stringify(result)}\n`);
        });
        progress.end();
        return done;
      });
      if (!options.json) terminal.out(ingestInText(results));
      if (problems.length > 0 || results.some(({ status }) => status === "refused")) exit(EXIT.failure);
    });
}

/** The results for a reader: one line each, and a last line that counts them. */
export function ingestInText(results: readonly IngestResult[]): string {
  const lines = results.map(({ id, status, claims, reason }) =>
    `${status.padEnd(9)}  ${id}  ${plural(claims, "claim")}${reason ? `: ${reason}` : ""}`.trimEnd(),
  );
  const counts = new Map<string, number>();
  for (const { status } of results) counts.set(status, (counts.get(status) ?? 0) + 1);
  const summary = [...counts].map(([status, count]) => `${count} ${status}`).join(", ");
  return `${[...lines, `${plural(results.length, "document")}${summary ? `: ${summary}` : ""}.`].join("\n")}\n`;
}
