import { writeFile } from "node:fs/promises";
import { type Command, Option } from "commander";
import { reportStore } from "../../pipeline/report-store.ts";
import { renderCsv } from "../../reporting/render-csv.ts";
import { renderHtml } from "../../reporting/render-html.ts";
import { renderMarkdown } from "../../reporting/render-markdown.ts";
import { renderText } from "../../reporting/render-text.ts";
import type { Report } from "../../reporting/report.ts";
import { Refusal } from "../exit-codes.ts";
import { reasonOf } from "../read-inputs.ts";
import { inkOf, type Terminal } from "../terminal.ts";
import { withDatabase } from "../with-database.ts";

const FORMATS = ["text", "html", "md", "csv", "json"] as const;
type Format = (typeof FORMATS)[number];

interface Options {
  readonly format: Format;
  readonly json?: boolean;
  readonly output?: string;
  readonly title: string;
}

/** `tally report`: the consistency report of what is stored. */
export function addReport(program: Command, terminal: Terminal): void {
  program
    .command("report")
    .summary("print the consistency report of what is stored")
    .description(
      "Prints what the last run of the checks found, what was lined up, and what each check looked at.",
    )
    .addOption(new Option("--format <format>", "how it is written").choices(FORMATS).default("text"))
    .option("--json", "the same as --format json")
    .option("--output <file>", "write to a file instead of standard output")
    .option("--title <title>", "headline of the report", "Consistency report")
    .addHelpText("after", "\nExamples:\n  tally report\n  tally report --format html --output report.html\n")
    .action(async (options: Options) => {
      const report = await withDatabase(terminal, ({ db }) => reportStore(db, options.title));
      const text = render(
        report,
        options.json ? "json" : options.format,
        options.output ? undefined : terminal,
      );
      if (options.output === undefined) return terminal.out(text);
      await writeFile(options.output, text).catch((error: unknown) => {
        throw new Refusal(`${options.output}: cannot be written (${reasonOf(error)}).`);
      });
      terminal.talk(`Written to ${options.output}.`);
    });
}

/** Colours and the width of a screen only where a screen shows it. */
function render(report: Report, format: Format, screen: Terminal | undefined): string {
  switch (format) {
    case "html":
      return renderHtml(report);
    case "md":
      return renderMarkdown(report);
    case "csv":
      return renderCsv(report);
    case "json":
      return `${JSON.stringify(report, null, 2)}\n`;
    case "text":
      return renderText(report, screen && { ink: inkOf(screen), width: screen.columns });
  }
}
