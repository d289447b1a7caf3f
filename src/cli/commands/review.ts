import { type Command, Option } from "commander";
import { reviewFinding } from "../../storage/review-finding.ts";
import { EXIT, Refusal } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";
import { withDatabase } from "../with-database.ts";

/** What a person may do with a finding, and the state that it gets. */
const ACTIONS = { confirm: "confirmed", dismiss: "dismissed", snooze: "snoozed", reopen: "open" } as const;

/** Why figures differ without a fault, or where the fault was. */
const REASONS = [
  "corrected",
  "different scope",
  "different date",
  "unit error",
  "superseded",
  "both valid",
] as const;

interface Options {
  readonly why: string;
  readonly by: string;
  readonly reason?: (typeof REASONS)[number];
  readonly until?: string;
  readonly json?: boolean;
}

/** `tally review`: a person's word on a finding. */
export function addReview(program: Command, terminal: Terminal): void {
  const review = program
    .command("review")
    .summary("confirm, dismiss, snooze or reopen a finding, with a reason");
  for (const action of ["confirm", "dismiss", "snooze", "reopen"] as const) {
    const command = review
      .command(action)
      .summary(`${action} a finding`)
      .argument("<finding>", "its id, as check --json and the report give it")
      .requiredOption("--why <words>", "the reason, in words")
      .requiredOption("--by <name>", "who says so")
      .addOption(new Option("--reason <kind>", "the kind of reason").choices(REASONS))
      .option("--json", "print the finding as JSON");
    if (action === "snooze") command.requiredOption("--until <day>", "when it opens again: 2027-03-31");
    command.action(async (id: string, options: Options) => {
      const finding = await withDatabase(terminal, ({ db }) =>
        reviewFinding(
          db,
          id,
          {
            state: ACTIONS[action],
            who: options.by,
            why: options.reason === undefined ? options.why : `${options.reason}: ${options.why}`,
            ...(options.until !== undefined && { snoozedUntil: timeOf(options.until) }),
          },
          terminal.now().toISOString(),
        ),
      );
      // Without a version and with an end where one is needed, nothing else can fail.
      if (!finding.ok)
        throw new Refusal(`There is no finding "${id}"; tally check --json lists them.`, EXIT.usage);
      const { state, message } = finding.value;
      terminal.out(options.json ? `${JSON.stringify(finding.value)}\n` : `${state}  ${message}\n`);
    });
  }
}

/** The start of that day in UTC, or the very time that is given. */
function timeOf(until: string): string {
  const time = new Date(until);
  if (!/^\d{4}-\d{2}-\d{2}/u.test(until) || Number.isNaN(time.getTime()))
    throw new Refusal(
      `--until takes a day as in 2027-03-31, or a time as in 2027-03-31T08:00:00Z; "${until}" is neither.`,
      EXIT.usage,
    );
  return time.toISOString();
}
