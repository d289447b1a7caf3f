import { type Command, Option } from "commander";
import { audit, reportOf } from "../../pipeline/audit-documents.ts";
import { readRegister } from "../../pipeline/load-seeds.ts";
import { renderText } from "../../reporting/render-text.ts";
import { EXIT, Refusal } from "../exit-codes.ts";
import { exitCodeOf, type FailOn, failOnOption } from "../fail-on.ts";
import { limitOption } from "../fetch-inputs.ts";
import { readInputs, reasonOf } from "../read-inputs.ts";
import { inkOf, type Terminal } from "../terminal.ts";
import { auditAgainstStore } from "./audit-against-store.ts";

interface Options {
  readonly json?: boolean;
  readonly brief?: boolean;
  readonly limit?: number;
  readonly register?: string;
  readonly against?: "store";
  readonly failOn: FailOn;
}

/** `tally audit`: one shot, in memory. */
export function addAudit(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  program
    .command("audit")
    .summary("say what does not tally in one or more texts; nothing is saved")
    .description(
      "Reads the texts, lines up the claims that speak of the same figure, and prints what does not agree, with the computation.",
    )
    .argument(
      "[paths...]",
      "files (txt, md, html, pdf, jsonl, json, csv), folders, web addresses, or - for standard input",
    )
    .option("--json", "print claims, events, figures, relations and findings as one JSON object")
    .option("--brief", "leave out notes and the figures that were lined up")
    .option(
      "--register <file>",
      "resolutions and sessions to compare citations with (default: the one that comes with Tally)",
    )
    .addOption(
      new Option("--against <what>", "set each claim beside what the store holds on its figure").choices([
        "store",
      ]),
    )
    .addOption(limitOption())
    .addOption(failOnOption())
    .addHelpText(
      "after",
      `
Examples:
  tally audit article.txt
  tally audit reports/ wire.jsonl --brief
  tally audit draft.txt --against store
  tally audit https://news.example/2024/05/ferry-sinks
  tally audit - --json < draft.txt
`,
    )
    .action(async (paths: string[], options: Options) => {
      const { documents, problems } = await readInputs(paths, terminal, options.limit);
      for (const problem of problems) terminal.talk(problem);
      if (documents.length === 0) return exit(EXIT.failure);
      if (options.against) {
        const findings = await auditAgainstStore(documents, terminal, options.json === true);
        return exit(problems.length > 0 ? EXIT.failure : exitCodeOf(findings, options.failOn));
      }
      const result = audit(documents, { register: await registerOf(options) });
      const report = reportOf(
        documents.length === 1 ? "Audit of one document" : `Audit of ${documents.length} documents`,
        documents,
        result,
      );
      terminal.out(
        options.json
          ? `${JSON.stringify({ ...result, problems }, null, 2)}\n`
          : renderText(report, {
              ink: inkOf(terminal),
              width: terminal.columns,
              brief: options.brief === true,
            }),
      );
      if (result.run.crashed.length > 0 || problems.length > 0) return exit(EXIT.failure);
      exit(exitCodeOf(result.findings, options.failOn));
    });
}

function registerOf({ register }: Options) {
  return readRegister(register).catch((error: unknown) => {
    throw new Refusal(
      `The register cannot be used: ${reasonOf(error)}. It holds one instrument a line, as seeds/register.jsonl does.`,
    );
  });
}
