import { styleText } from "node:util";
import type { FetchSettings } from "../pipeline/fetch-documents.ts";
import { type Ink, PLAIN } from "../reporting/render-text.ts";

/** Where a command reads and writes; handed in, so that tests need no process. Data goes to `out`, talk to `talk`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly talk: (text: string) => void;
  /** Whole of standard input. */
  readonly readStdin: () => Promise<Uint8Array>;
  /** Whether stdout is a person's screen: colours, and lines as wide as it. */
  readonly colour: boolean;
  readonly columns: number;
  /** Whether a progress bar may be drawn on stderr, by `draw`. */
  readonly progress: boolean;
  readonly draw: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** What the network may be asked for; absent: the public internet. Tests name their own servers here. */
  readonly fetching?: FetchSettings;
  /** Resolves when the process is asked to stop: Ctrl-C, or SIGTERM. */
  readonly stopped: () => Promise<void>;
}

/** The terminal of this process. NO_COLOR and FORCE_COLOR are honoured (no-color.org). */
export function processTerminal(): Terminal {
  const { stdout, stderr, stdin, env } = process;
  return {
    out: (text) => void stdout.write(text),
    talk: (text) => void stderr.write(`${text}\n`),
    readStdin: async () => Buffer.concat(await stdin.toArray()),
    colour: env["FORCE_COLOR"] ? env["FORCE_COLOR"] !== "0" : stdout.isTTY === true && !env["NO_COLOR"],
    columns: Math.min(stdout.columns ?? 100, 120),
    progress: stderr.isTTY === true && !env["CI"],
    draw: (text) => void stderr.write(text),
    env,
    now: () => new Date(),
    stopped: () =>
      new Promise((resolve) => {
        for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
      }),
  };
}

const COLOURED: Ink = {
  mark: (text) => force(["bold", "underline"], text),
  strong: (text) => force(["bold"], text),
  quiet: (text) => force(["dim"], text),
  tone: (severity, text) =>
    force(["bold", severity === "error" ? "red" : severity === "warning" ? "yellow" : "cyan"], text),
};

function force(format: Parameters<typeof styleText>[0], text: string): string {
  return styleText(format, text, { validateStream: false });
}

/** The emphasis that the terminal can show. */
export function inkOf(terminal: Terminal): Ink {
  return terminal.colour ? COLOURED : PLAIN;
}
