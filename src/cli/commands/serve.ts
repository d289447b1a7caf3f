import { randomBytes } from "node:crypto";
import { type Command, InvalidArgumentError } from "commander";
import { readConfig } from "../../config.ts";
import { digestOf } from "../../http/api-key.ts";
import { CannotListen, listen } from "../../http/listen.ts";
import type { FixedKey } from "../../http/principal.ts";
import { makeSignInLink } from "../../http/sign-in.ts";
import { hasValidKey } from "../../storage/api-keys.ts";
import { actingAs, byOption } from "../acting-as.ts";
import { EXIT, Refusal } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";
import { withDatabase } from "../with-database.ts";

interface Options {
  readonly host: string;
  readonly port: number;
  readonly url?: string;
  readonly public?: boolean;
  readonly by?: string;
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
      "Serves pages and the JSON interface. By default for this machine alone: it prints a link that signs you in once, and a key that ends with it. Nothing is changed without one of them.",
    )
    .option(
      "--host <address>",
      "where to listen; another than this machine needs a key (tally key create)",
      "127.0.0.1",
    )
    .option("--port <number>", "port to listen at; 0 takes any that is free", portOf, 4780)
    .option("--url <address>", "where people reach it, if a proxy stands before it: https://tally.example")
    .option("--public", "let anybody read who reaches another --host; without it, reading takes a key too")
    .addOption(byOption())
    .option("--json", "print address and key as one JSON object on standard output")
    .addHelpText(
      "after",
      `
Keys are made with tally key create. TALLY_KEYS may hold more of them, of the role editor, as SHA-256 digests in hexadecimal, with commas between them:
  printf %s "$KEY" | sha256sum

Examples:
  tally serve
  curl -H "Authorization: Bearer $KEY" --json @document.json http://127.0.0.1:4780/api/v1/documents
`,
    )
    .action((options: Options) => serve(options, terminal));
}

async function serve(options: Options, terminal: Terminal): Promise<void> {
  const { host, port } = options;
  const config = readConfig(terminal.env);
  if (!config.ok) throw new Refusal(`${config.failure}.`, EXIT.usage);
  const { writeKeys } = config.value;
  const local = LOCAL.includes(host);
  const origin = options.url === undefined ? undefined : originOf(options.url);
  await withDatabase(terminal, async ({ db, lock }) => {
    const now = () => terminal.now().toISOString();
    if (!local && writeKeys.length === 0 && !(await hasValidKey(db, now())))
      throw new Refusal(
        `Tally does not listen at ${host} before there is a key. Make one with tally key create --name NAME --role admin, or leave --host out.`,
        EXIT.usage,
      );
    // Loaded only here: the charts bring half a second that no other command should wait for.
    const { createApp } = await import("../../web/create-app.ts");
    const name = actingAs(options.by, terminal, "the desk");
    const key = randomBytes(24).toString("base64url");
    const own: FixedKey = { digest: digestOf(key), name, role: "admin" };
    const given = writeKeys.map(
      (digest): FixedKey => ({ digest, name: "a key of TALLY_KEYS", role: "editor" }),
    );
    const app = createApp({
      db,
      now,
      fixedKeys: local ? [own, ...given] : given,
      ...((local || options.public) && { anonymousRole: "reader" }),
      ...(origin !== undefined && { origin }),
      ...(local && origin === undefined && { hosts: [...LOCAL.slice(0, 2), "[::1]"] }),
      onFailure: (error) => terminal.talk(error instanceof Error ? String(error.stack) : String(error)),
    });
    const listening = await listen(app, host, port).catch((error: unknown) => {
      throw error instanceof CannotListen
        ? new Refusal(error.message, EXIT.failure, { cause: error })
        : error;
    });
    const url = origin ?? listening.url;
    const { path } = await makeSignInLink(db, { name, role: "admin" }, now());
    if (local) lock?.announce(listening.url, key);
    if (options.json)
      terminal.out(`${JSON.stringify({ url, signIn: `${url}${path}`, ...(local && { key }) })}\n`);
    terminal.talk(`Tally is at ${url} (JSON: ${url}/api/v1, described at /openapi.json).`);
    terminal.talk(`Sign in, once, within a quarter of an hour: ${url}${path}`);
    if (local) terminal.talk(`Key for commands, until this ends: ${key}`);
    terminal.talk("Ctrl-C stops it.");
    await terminal.stopped();
    await listening.close();
  });
}

function originOf(url: string): string {
  if (/^https?:\/\//u.test(url) && URL.canParse(url)) return new URL(url).origin;
  throw new Refusal(`--url takes an address as in https://tally.example; "${url}" is none.`, EXIT.usage);
}

function portOf(words: string): number {
  const port = Number(words);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError("A port is a number from 0 to 65535.");
  return port;
}
