import { run } from "../../src/cli/program.ts";
import type { Terminal } from "../../src/cli/terminal.ts";

/** What a command printed and how it ended. */
export interface Outcome {
  readonly exitCode: number;
  readonly out: string;
  readonly talk: string;
}

/** Runs a command line without a process: plain text, 100 columns, `stdin` as standard input. */
export async function tally(
  args: readonly string[],
  options: {
    stdin?: string | Uint8Array;
    env?: Record<string, string>;
    /** What is done while a command that serves is up, with what it has said so far; then it is stopped. */
    whileUp?: (talk: string) => Promise<void>;
  } = {},
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
    now: () => new Date("2026-01-15T12:00:00Z"),
    stopped: async () => options.whileUp?.(talk),
  };
  const exitCode = await run(args, terminal);
  return { exitCode, out, talk };
}
