import type { Command } from "commander";
import { type Explanation, explainDocument } from "../../pipeline/explain-document.ts";
import type { Ink } from "../../reporting/render-text.ts";
import { TextPage } from "../../reporting/text-page.ts";
import { EXIT } from "../exit-codes.ts";
import { readInputs } from "../read-inputs.ts";
import { inkOf, type Terminal } from "../terminal.ts";

interface Options {
  readonly json?: boolean;
  readonly only?: string;
}

/** `tally explain`: why a number was or was not read. */
export function addExplain(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  program
    .command("explain")
    .summary("say, stage by stage, why each number was or was not read")
    .description("Prints what every stage of reading did to each number, date, citation and quote of a text.")
    .argument("[paths...]", "files, folders, web addresses, or - for standard input")
    .option("--only <words>", "only what holds these words, such as 613")
    .option("--json", "print one object a line as JSON")
    .addHelpText("after", "\nExample:\n  tally explain article.txt --only 613\n")
    .action(async (paths: string[], options: Options) => {
      const { documents, problems } = await readInputs(paths, terminal);
      for (const problem of problems) terminal.talk(problem);
      for (const document of documents) {
        const all = explainDocument(document);
        const shown = all.filter(({ words }) => options.only === undefined || words.includes(options.only));
        if (shown.length === 0 && options.only !== undefined)
          terminal.talk(
            `${document.id}: "${options.only}" stands in no number, date, citation or quote of this text.`,
          );
        if (options.json)
          for (const item of shown) terminal.out(`${JSON.stringify({ document: document.id, ...item })}\n`);
        else terminal.out(explanationsInText(shown, inkOf(terminal), terminal.columns));
      }
      if (problems.length > 0) exit(EXIT.failure);
    });
}

function explanationsInText(explanations: readonly Explanation[], ink: Ink, width: number): string {
  const page = new TextPage(width);
  for (const { words, field, start, end, steps, outcome, readAs } of explanations) {
    page.line(
      `${ink.mark(words)}  ${ink.quiet(`${field} ${start}-${end}`)}  ${ink.strong(outcome)}${readAs ? `: ${readAs}` : ""}`,
    );
    const column = Math.max(0, ...steps.map(({ stage }) => stage.length));
    for (const { stage, did } of steps)
      page.paragraph(did, `  ${stage.padEnd(column)}  `, " ".repeat(column + 4));
    if (outcome === "not read")
      page.line("  no extractor recognised these digits as a number, a date or a citation");
  }
  return page.toString();
}
