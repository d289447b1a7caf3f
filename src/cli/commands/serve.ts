import { randomBytes } from "node:crypto";
import { type Command, InvalidArgumentError } from "commander";
import { readConfig } from "../../config.ts";
import { CannotListen, listen } from "../../http/listen.ts";
import { digestOf } from "../../http/require-key.ts";
import { EXIT, Refusal } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";
import { withDatabase } from "../with-database.ts";

interface Options {
  readonly host: string;
  readonly port: number;
  readonly json?: boolean;
}

/** Names of this machine for itself. */
const LOCAL: readonly string[] = ["127.0.0.1", "localhost", "::1"];

/** `tally serve`: pages and JSON, until it is stopped. */
export function addServe(program: Command, terminal: Terminal): void {
  program
    .command("serve")
    .summary("serve the store as pages and as JSON")
    .description(
      "Serves pages and the JSON interface. By default for this machine alone, with a key that is made anew at each start; documents are stored only with a key.",
    )
    .option("--host <address>", "where to listen; another than this machine needs TALLY_KEYS", "127.0.0.1")
    .option("--port <number>", "port to listen at; 0 takes any that is free", portOf, 4780)
    .option("--json", "print address and key as one JSON object on standard output")
    .addHelpText(
      "after",
      `
TALLY_KEYS holds the keys that may store documents, as SHA-256 digests in hexadecimal, with commas between them:
  printf %s "$KEY" | sha256sum

Examples:
  tally serve
  curl -H "Authorization: Bearer $KEY" --json @document.json http://127.0.0.1:4780/api/v1/documents
`,
    )
    .action((options: Options) => serve(options, terminal));
}

async function serve({ host, port, json }: Options, terminal: Terminal): Promise<void> {
  const config = readConfig(terminal.env);
  if (!config.ok) throw new Refusal(`${config.failure}.`, EXIT.usage);
  const { writeKeys } = config.value;
  const local = LOCAL.includes(host);
  if (!local && writeKeys.length === 0)
    throw new Refusal(
      `Tally does not listen at ${host} without keys. Set TALLY_KEYS (tally serve --help says how), or leave --host out.`,
      EXIT.usage,
    );
  await withDatabase(terminal, async ({ db, lock }) => {
    // Loaded only here: the charts bring half a second that no other command should wait for.
    const { createApp } = await import("../../web/create-app.ts");
    const key = randomBytes(24).toString("base64url");
    const app = createApp({
      db,
      now: () => terminal.now().toISOString(),
      writeKeys: local ? [...writeKeys, digestOf(key)] : writeKeys,
      ...(local && { hosts: [...LOCAL.slice(0, 2), "[::1]"] }),
      onFailure: (error) => terminal.talk(error instanceof Error ? String(error.stack) : String(error)),
    });
    const listening = await listen(app, host, port).catch((error: unknown) => {
      throw error instanceof CannotListen
        ? new Refusal(error.message, EXIT.failure, { cause: error })
        : error;
    });
    if (local) lock?.announce(listening.url, key);
    if (json) terminal.out(`${JSON.stringify({ url: listening.url, ...(local && { key }) })}\n`);
    terminal.talk(
      `Tally is at ${listening.url} (JSON: ${listening.url}/api/v1, described at /openapi.json).`,
    );
    if (local) terminal.talk(`Key for storing documents, until this ends: ${key}`);
    terminal.talk("Ctrl-C stops it.");
    await terminal.stopped();
    await listening.close();
  });
}

function portOf(words: string): number {
  const port = Number(words);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError("A port is a number from 0 to 65535.");
  return port;
}
