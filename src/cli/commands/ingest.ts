import type { Command } from "commander";
import type { Unfetched } from "../../pipeline/fetch-documents.ts";
import { type IngestResult, ingestDocuments } from "../../pipeline/ingest-documents.ts";
import { plural } from "../../reporting/plural.ts";
import { EXIT } from "../exit-codes.ts";
import { fetchInputs, isWebAddress, limitOption } from "../fetch-inputs.ts";
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
    .argument("[paths...]", "files, folders, addresses of pages, feeds or sitemaps, or - for standard input")
    .option("--json", "print one result a line as JSON")
    .addOption(limitOption())
    .addHelpText(
      "after",
      `
Examples:
  tally ingest articles/
  tally ingest report.pdf
  tally ingest wire.jsonl archive.csv --json | jq .status
  tally ingest https://news.example/2024/05/ferry-sinks
  tally ingest https://news.example/rss.xml --limit 20
`,
    )
    .action(async (paths: string[], options: { json?: boolean; limit?: number }) => {
      const addresses = paths.filter(isWebAddress);
      const files = paths.filter((path) => !isWebAddress(path));
      const { documents, problems } =
        addresses.length > 0 && files.length === 0
          ? { documents: [], problems: [] }
          : await readInputs(files, terminal);
      for (const problem of problems) terminal.talk(problem);
      const results: ItemResult[] = [];
      const add = (result: ItemResult) => {
        results.push(result);
        if (options.json) terminal.out(`${JSON.stringify(result)}\n`);
      };
      async function* fetched() {
        for await (const got of fetchInputs(addresses, terminal, options.limit)) {
          if (got.ok) yield got.value;
          else add(lost(got.failure));
        }
      }
      await withDatabase(terminal, async ({ db }) => {
        const now = terminal.now().toISOString();
        const progress = new Progress(terminal, documents.length);
        await ingestDocuments(db, documents, now, (result) => {
          progress.step(result.id);
          add(result);
        });
        progress.end();
        await ingestDocuments(db, fetched(), now, add);
      });
      if (!options.json) terminal.out(ingestInText(results));
      if (
        problems.length > 0 ||
        results.some(({ status }) => status === "refused" || status === "not fetched")
      )
        exit(EXIT.failure);
    });
}

/** What became of one item: stored, refused, or never had. */
type ItemResult = Omit<IngestResult, "status"> & {
  readonly status: IngestResult["status"] | "not fetched";
  /** Why it could not be fetched, for scripts. */
  readonly kind?: Unfetched["kind"];
};

function lost({ address, kind, reason }: Unfetched): ItemResult {
  return { id: address, status: "not fetched", claims: 0, kind, reason };
}

/** The results for a reader: one line each, and a last line that counts them. */
export function ingestInText(results: readonly ItemResult[]): string {
  const lines = results.map(({ id, status, claims, reason }) =>
    status === "not fetched"
      ? `${status}  ${reason}`
      : `${status.padEnd(9)}  ${id}  ${plural(claims, "claim")}${reason ? `: ${reason}` : ""}`.trimEnd(),
  );
  const counts = new Map<string, number>();
  for (const { status } of results) counts.set(status, (counts.get(status) ?? 0) + 1);
  const summary = [...counts].map(([status, count]) => `${count} ${status}`).join(", ");
  return `${[...lines, `${plural(results.length, "document")}${summary ? `: ${summary}` : ""}.`].join("\n")}\n`;
}
