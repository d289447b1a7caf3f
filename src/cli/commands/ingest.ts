import type { Command } from "commander";
import type { Kysely } from "kysely";
import type { Unfetched } from "../../pipeline/fetch-documents.ts";
import {
  contentHash,
  type IngestInput,
  type IngestResult,
  ingestDocuments,
  meetAgain,
} from "../../pipeline/ingest-documents.ts";
import { plural } from "../../reporting/plural.ts";
import type { Database } from "../../storage/database.ts";
import { validatorsOf } from "../../storage/write-document.ts";
import { EXIT } from "../exit-codes.ts";
import { fetchInputs, isWebAddress, limitOption } from "../fetch-inputs.ts";
import { Progress } from "../progress.ts";
import { readInputs } from "../read-inputs.ts";
import { ResultFile } from "../result-file.ts";
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
    .option(
      "--results <file>",
      "add one line of JSON for each text to this file; what it says is stored is passed over, so that a long run can go on",
    )
    .addHelpText(
      "after",
      `
Examples:
  tally ingest articles/
  tally ingest report.pdf
  tally ingest wire.jsonl archive.csv --json | jq .status
  tally ingest archive.jsonl --results archive.results.jsonl
  tally ingest https://news.example/2024/05/ferry-sinks
  tally ingest https://news.example/rss.xml --limit 20
`,
    )
    .action(async (paths: string[], options: Options) => {
      const addresses = paths.filter(isWebAddress);
      const files = paths.filter((path) => !isWebAddress(path));
      const { documents, problems } =
        addresses.length > 0 && files.length === 0
          ? { documents: [], problems: [] }
          : await readInputs(files, terminal);
      for (const problem of problems) terminal.talk(problem);
      const log = options.results === undefined ? undefined : await ResultFile.open(options.results);
      const open = documents.filter((document) => !log?.has(document.id, contentHash(document)));
      if (open.length < documents.length)
        terminal.talk(`${plural(documents.length - open.length, "text")} of an earlier run passed over.`);
      const results: ItemResult[] = [];
      const add = async (result: ItemResult, input?: IngestInput) => {
        results.push(result);
        if (options.json) terminal.out(`${JSON.stringify(result)}\n`);
        await log?.write({
          input: input?.id ?? result.id,
          ...(input && { content: contentHash(input) }),
          ...result,
        });
      };
      await withDatabase(terminal, async ({ db }) => {
        const now = terminal.now().toISOString();
        const progress = new Progress(terminal, open.length);
        await ingestDocuments(db, open, now, async (result, input) => {
          progress.step(result.id);
          await add(result, input);
        });
        progress.end();
        async function* fetched() {
          const settings = { validatorsOf: (address: string) => validatorsOf(db, address) };
          for await (const got of fetchInputs(addresses, terminal, options.limit, settings)) {
            if (got.ok) yield got.value;
            else await add(await notFetched(db, got.failure, now));
          }
        }
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

interface Options {
  readonly json?: boolean;
  readonly limit?: number;
  readonly results?: string;
}

/** What became of one item: stored, refused, or never had. */
type ItemResult = Omit<IngestResult, "status"> & {
  readonly status: IngestResult["status"] | "not fetched";
  /** Why it could not be fetched, for scripts. */
  readonly kind?: Unfetched["kind"];
};

/** A page that is as it was is no loss: what is stored of it holds. */
async function notFetched(
  db: Kysely<Database>,
  { address, kind, reason }: Unfetched,
  now: string,
): Promise<ItemResult> {
  const same = kind === "not-modified" ? await meetAgain(db, address, now) : undefined;
  return same ?? { id: address, status: "not fetched", claims: 0, kind, reason };
}

/** The results for a reader: one line each, and a last line that counts them. */
export function ingestInText(results: readonly ItemResult[]): string {
  const lines = results.map(({ id, status, claims, figuresEdited, reason }) =>
    status === "not fetched"
      ? `${status}  ${reason}`
      : `${status.padEnd(9)}  ${id}  ${[plural(claims, "claim"), ...edited(figuresEdited)].join(", ")}${reason ? `: ${reason}` : ""}`.trimEnd(),
  );
  const counts = new Map<string, number>();
  for (const { status } of results) counts.set(status, (counts.get(status) ?? 0) + 1);
  const summary = [...counts].map(([status, count]) => `${count} ${status}`).join(", ");
  return `${[...lines, `${plural(results.length, "document")}${summary ? `: ${summary}` : ""}.`].join("\n")}\n`;
}

function edited(figures: number | undefined): string[] {
  return figures === undefined ? [] : [`${plural(figures, "figure")} edited since`];
}
