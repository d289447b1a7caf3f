import type { Command } from "commander";
import type { Claim } from "../../domain/claim.ts";
import type { DocumentInput } from "../../domain/document.ts";
import { extract } from "../../pipeline/audit-documents.ts";
import { plural } from "../../reporting/plural.ts";
import type { Ink } from "../../reporting/render-text.ts";
import { TextPage } from "../../reporting/text-page.ts";
import { saidInWords, witnessOf } from "../../reporting/witness.ts";
import { EXIT } from "../exit-codes.ts";
import { readInputs } from "../read-inputs.ts";
import { inkOf, type Terminal } from "../terminal.ts";

interface Options {
  readonly json?: boolean;
  readonly all?: boolean;
}

/** `tally extract`: the claims of texts. */
export function addExtract(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  program
    .command("extract")
    .summary("print the claims of one or more texts")
    .description(
      "Reads the texts and prints each claim with its place, what is counted, its bounds and on whose word it stands.",
    )
    .argument("[paths...]", "files, folders, web addresses, or - for standard input")
    .option("--json", "print one claim a line as JSON")
    .option("--all", "also what is read but not tracked: ages, scores, distances")
    .addHelpText(
      "after",
      `
Examples:
  tally extract article.txt
  tally extract - --json < article.txt | head -3
`,
    )
    .action(async (paths: string[], options: Options) => {
      const { documents, problems } = await readInputs(paths, terminal);
      for (const problem of problems) terminal.talk(problem);
      for (const document of documents) {
        const claims = extract(document).claims.filter((claim) => options.all || claim.checkworthy);
        if (options.json) for (const claim of claims) terminal.out(`${JSON.stringify(claim)}\n`);
        else terminal.out(claimsInText(document, claims, inkOf(terminal), terminal.columns));
      }
      if (problems.length > 0) exit(EXIT.failure);
    });
}

function claimsInText(document: DocumentInput, claims: readonly Claim[], ink: Ink, width: number): string {
  const page = new TextPage(width);
  page.line(`${ink.strong(document.title ?? document.id)}  ${ink.quiet(plural(claims.length, "claim"))}`);
  const mentions = new Map(claims.map((claim) => [claim.id, claim.mention]));
  for (const claim of claims) {
    const { words, readAs, saidBy } = witnessOf(claim, document);
    page.paragraph(`“${words.before.trimStart()}${ink.mark(words.mention)}${words.after}”`, "  ", "    ");
    const facts = [
      `${claim.field} ${claim.start}-${claim.end}`,
      claim.kind,
      readAs,
      claim.value?.unit,
      [claim.population !== claim.value?.unit && claim.population, claim.measure].filter(Boolean).join(" "),
      claim.partOf && `part of ${mentions.get(claim.partOf)}`,
      claim.date?.of && `of ${claim.date.of}`,
      saidInWords(saidBy),
      !claim.checkworthy && "not tracked",
    ];
    page.paragraph(ink.quiet(facts.filter(Boolean).join("; ")), "    ");
  }
  return page.toString();
}
