import { run } from "../../src/cli/program.ts";
import type { Terminal } from "../../src/cli/terminal.ts";

/** What a command printed and how it ended. */
export interface Outcome {
  readonly exitCode: number;
  readonly out: string;
  readonly talk: string;
}

export interface TallyOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Record<string, string>;
  readonly fetching?: NonNullable<Terminal["fetching"]>;
  /** What is done while a command that serves is up, with what it has said so far; then it is stopped. */
  readonly whileUp?: (talk: string) => Promise<void>;
}

/** Runs a command line without a process: plain text, 100 columns, `stdin` as standard input. */
export async function tally(args: readonly string[], options: TallyOptions = {}): Promise<Outcome> {
  return tallyWith(run, args, options);
}

/** The same with `runs` for the command line, which may be the compiled one. */
export async function tallyWith(
  runs: typeof run,
  args: readonly string[],
  options: TallyOptions,
): Promise<Outcome> {
  let out = "";
  let talk = "";
  const stdin = options.stdin ?? "";
  const terminal: Terminal = {
    out: (text) => {
      out += text;
    },
    talk: (text) => {
      talk += `${text}\n`;
    },
    readStdin: async () => (typeof stdin === "string" ? new TextEncoder().encode(stdin) : stdin),
    colour: false,
    columns: 100,
    progress: false,
    draw: () => {},
    env: options.env ?? {},
    ...(options.fetching && { fetching: options.fetching }),
    now: () => new Date("2026-01-15T12:00:00Z"),
    stopped: async () => options.whileUp?.(talk),
  };
  const exitCode = await runs(args, terminal);
  return { exitCode, out, talk };
}
