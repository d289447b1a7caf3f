import { type Command, Option } from "commander";
import { RESOLUTIONS, REVIEW_ACTS, type Resolution, type ReviewAct } from "../../domain/review.ts";
import { type ReviewFailure, reviewFindings } from "../../storage/review-findings.ts";
import { actingAs, byOption } from "../acting-as.ts";
import { EXIT, Refusal } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";
import { timeToCome } from "../time-to-come.ts";
import { withDatabase } from "../with-database.ts";

interface Options {
  readonly why?: string;
  readonly by?: string;
  readonly because?: Resolution;
  readonly until?: string;
  readonly to?: string;
  readonly json?: boolean;
}

const SUMMARIES: Readonly<Record<ReviewAct["kind"], string>> = {
  confirm: "say that the figures do not agree indeed",
  dismiss: "say that this is a false alarm",
  resolve: "say how the clash is settled",
  snooze: "set aside until a day",
  reopen: "take up again",
  note: "write a note to it",
  assign: "give it to somebody, or with --to nobody to nobody",
  undo: "take back the last act",
};

/** `tally review`: a person's word on findings. */
export function addReview(program: Command, terminal: Terminal): void {
  const review = program
    .command("review")
    .summary("settle findings: confirm, dismiss, resolve, snooze, reopen, note, assign, undo")
    .addHelpText(
      "after",
      `
Examples:
  tally review resolve 3f0c --because corrected --why "the Post changed it on Tuesday"
  tally review dismiss 3f0c 91ab --why "two different floods"
  tally review snooze 3f0c --until 2027-03-31
  tally review undo 3f0c
`,
    );
  for (const kind of REVIEW_ACTS) {
    const command = review
      .command(kind)
      .summary(SUMMARIES[kind])
      .description(`${SUMMARIES[kind]}; of several findings all or none`)
      .argument("<findings...>", "their ids, as check --json and the report give them")
      .addOption(byOption())
      .option("--json", "print the findings as JSON, one a line");
    if (kind === "dismiss" || kind === "note") command.requiredOption("--why <words>", "in words");
    else command.option("--why <words>", "in words");
    if (kind === "resolve")
      command.addOption(
        new Option("--because <reason>", "what settles it").choices(RESOLUTIONS).makeOptionMandatory(),
      );
    if (kind === "snooze") command.requiredOption("--until <day>", "when it opens again: 2027-03-31");
    if (kind === "assign") command.requiredOption("--to <name>", "who looks after it; nobody: no one");
    command.action((ids: string[], options: Options) =>
      act(ids, actOf(kind, options, terminal), options, terminal),
    );
  }
}

async function act(
  ids: readonly string[],
  reviewAct: ReviewAct,
  options: Options,
  terminal: Terminal,
): Promise<void> {
  const who = actingAs(options.by, terminal);
  const reviewed = await withDatabase(terminal, ({ db }) =>
    reviewFindings(
      db,
      ids.map((id) => ({ id })),
      reviewAct,
      who,
      terminal.now().toISOString(),
    ),
  );
  if (!reviewed.ok) throw new Refusal(whyNot(reviewed.failure), EXIT.usage);
  for (const finding of reviewed.value)
    terminal.out(
      options.json ? `${JSON.stringify(finding)}\n` : `${finding.state.padEnd(9)}  ${finding.message}\n`,
    );
}

function actOf(kind: ReviewAct["kind"], { why, because, until, to }: Options, terminal: Terminal): ReviewAct {
  const words = why === undefined ? {} : { why };
  switch (kind) {
    case "dismiss":
    case "note":
      return { kind, why: why ?? "" };
    case "resolve":
      return { kind, because: because ?? "corrected", ...words };
    case "snooze":
      return { kind, until: timeToCome("--until", until ?? "", terminal), ...words };
    case "assign":
      return { kind, ...(to !== undefined && to !== "nobody" && { to }), ...words };
    default:
      return { kind, ...words };
  }
}

function whyNot(failure: ReviewFailure): string {
  switch (failure.kind) {
    case "unknown-finding":
      return `There is no finding "${failure.ids.join('", "')}"; tally check --json lists them.`;
    case "snoozed-into-the-past":
      return "--until lies in the past. Give a day to come.";
    case "nothing-to-undo":
      return `Nothing is left to undo of ${failure.ids.join(", ")}: no act, or the checks changed it since.`;
    case "changed-meanwhile":
      return "Somebody changed it meanwhile. Look at it again.";
  }
}
