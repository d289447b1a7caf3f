import type { Command } from "commander";
import { type ComparedFigure, compareFigures } from "../../pipeline/compare-figures.ts";
import { plural } from "../../reporting/plural.ts";
import { relationsInWords } from "../../reporting/relations-in-words.ts";
import type { Ink } from "../../reporting/render-text.ts";
import { TextPage } from "../../reporting/text-page.ts";
import { saidInWords, sourceAndDay, witnessOf } from "../../reporting/witness.ts";
import { inkOf, type Terminal } from "../terminal.ts";
import { withDatabase } from "../with-database.ts";

/** `tally compare`: the figures that match some words, side by side. */
export function addCompare(program: Command, terminal: Terminal): void {
  program
    .command("compare")
    .summary("show the stored figures that match some words, side by side")
    .description(
      "Finds the figures whose claims match the words, and prints who says what on each, in the order of publication.",
    )
    .argument("<words...>", "words of an event, a place, a source or a quote")
    .option("--json", "print the figures as one JSON array")
    .addHelpText("after", "\nExamples:\n  tally compare Khojaly killed\n  tally compare Beirut --json\n")
    .action(async (words: string[], options: { json?: boolean }) => {
      const query = words.join(" ");
      const figures = await withDatabase(terminal, ({ db }) => compareFigures(db, query));
      if (options.json) return terminal.out(`${JSON.stringify(figures, null, 2)}\n`);
      if (figures.length === 0)
        return terminal.talk(
          `No stored claim matches "${query}". Try fewer words; tally ingest stores more texts.`,
        );
      terminal.out(comparedInText(figures, inkOf(terminal), terminal.columns));
    });
}

function comparedInText(figures: readonly ComparedFigure[], ink: Ink, width: number): string {
  const page = new TextPage(width);
  for (const [index, { figure, event, claims, relations }] of figures.entries()) {
    if (index > 0) page.line("");
    page.paragraph(
      `${ink.strong([figure.label, event?.label].filter(Boolean).join(", "))}  ${ink.quiet(`${plural(claims.length, "claim")}, ${plural(figure.origins.length, "origin")}`)}`,
    );
    for (const { claim, document } of claims) {
      const witness = witnessOf(claim, document);
      page.line(`  ${sourceAndDay(witness)}`);
      page.paragraph(
        `“${witness.words.before.trimStart()}${ink.mark(witness.words.mention)}${witness.words.after}”`,
        "    ",
      );
      const read = [`read as ${witness.readAs}`, saidInWords(witness.saidBy)].filter(Boolean).join(", ");
      page.paragraph(ink.quiet(read), "    ");
    }
    const counts: Partial<Record<(typeof relations)[number]["kind"], number>> = {};
    for (const { kind } of relations) counts[kind] = (counts[kind] ?? 0) + 1;
    const inWords = relationsInWords(counts);
    if (inWords) page.paragraph(ink.quiet(inWords), "  ");
  }
  return page.toString();
}
