import { type Command, Option } from "commander";
import { ROLES, type Role } from "../../domain/permissions.ts";
import { makeApiKey } from "../../http/api-key.ts";
import { insertKey, listKeys, revokeKey, type StoredApiKey } from "../../storage/api-keys.ts";
import { actingAs, byOption } from "../acting-as.ts";
import { EXIT, Refusal } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";
import { timeToCome } from "../time-to-come.ts";
import { withDatabase } from "../with-database.ts";

interface CreateOptions {
  readonly name: string;
  readonly role: Role;
  readonly expires?: string;
  readonly by?: string;
  readonly json?: boolean;
}

/** `tally key`: who may come in over HTTP, and as what. */
export function addKey(program: Command, terminal: Terminal): void {
  const key = program.command("key").summary("make, list and revoke keys of the HTTP interface");
  key
    .command("create")
    .summary("make a key; it is shown this once")
    .requiredOption("--name <person>", "whose it is; stands beside what is done with it")
    .addOption(new Option("--role <role>", "what it is good for").choices(ROLES).makeOptionMandatory())
    .option("--expires <day>", "when it ends: 2027-03-31 (default: never)")
    .addOption(byOption())
    .option("--json", "print id and key as JSON")
    .addHelpText(
      "after",
      `
Roles, each may all that those before it may:
  reader    look, and have texts audited that are sent along
  reviewer  settle findings
  editor    store documents
  admin     make and revoke keys

Example:
  tally key create --name "R. Okafor" --role reviewer --expires 2027-03-31
`,
    )
    .action(async ({ name, role, expires, by, json }: CreateOptions) => {
      const end = expires === undefined ? {} : { expiresAt: timeToCome("--expires", expires, terminal) };
      const { id, text, secretHash } = makeApiKey();
      const who = actingAs(by, terminal);
      await withDatabase(terminal, ({ db }) =>
        insertKey(db, { id, secretHash, name, role, ...end }, who, terminal.now().toISOString()),
      );
      terminal.out(json ? `${JSON.stringify({ id, key: text })}\n` : `${text}\n`);
      terminal.talk("Keep it now: it is not shown again.");
    });
  key
    .command("list")
    .summary("every key, newest first; never its secret")
    .option("--json", "print one key a line as JSON")
    .action(async ({ json }: { json?: boolean }) => {
      const keys = await withDatabase(terminal, ({ db }) => listKeys(db));
      const now = terminal.now().toISOString();
      for (const one of keys) terminal.out(json ? `${JSON.stringify(one)}\n` : `${lineOf(one, now)}\n`);
      if (keys.length === 0) terminal.talk("There is no key yet; tally key create makes one.");
    });
  key
    .command("revoke")
    .summary("end a key at once, and the sessions opened with it")
    .argument("<id>", "as list gives it")
    .addOption(byOption())
    .action(async (id: string, { by }: { by?: string }) => {
      const who = actingAs(by, terminal);
      const done = await withDatabase(terminal, ({ db }) =>
        revokeKey(db, id, who, terminal.now().toISOString()),
      );
      if (!done)
        throw new Refusal(`No key that holds has the id "${id}"; tally key list shows them.`, EXIT.usage);
      terminal.talk(`Key ${id} holds no more.`);
    });
}

function lineOf({ id, name, role, expiresAt, lastUsedAt, revokedAt }: StoredApiKey, now: string): string {
  const end =
    expiresAt === undefined
      ? "holds"
      : `${expiresAt <= now ? "ended" : "holds until"} ${expiresAt.slice(0, 10)}`;
  const state = revokedAt === undefined ? end : `revoked ${revokedAt.slice(0, 10)}`;
  const used = lastUsedAt === undefined ? "never used" : `used ${lastUsedAt.slice(0, 10)}`;
  return `${id}  ${role.padEnd(8)}  ${state}, ${used}  ${name}`;
}
