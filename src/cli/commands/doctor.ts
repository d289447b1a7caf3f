import type { Command } from "commander";
import { readConfig } from "../../config.ts";
import { counts } from "../../storage/counts.ts";
import { EXIT } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";
import { withDatabase } from "../with-database.ts";

interface Diagnosis {
  readonly what: string;
  readonly ok: boolean;
  readonly says: string;
}

const OLDEST_NODE = [20, 19] as const;

/** `tally doctor`: whether all that Tally needs is there. */
export function addDoctor(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  program
    .command("doctor")
    .summary("say whether all that Tally needs is there")
    .description(
      "Looks at Node, the settings and the database, and says what to do where something is amiss.",
    )
    .option("--json", "print the diagnoses as one JSON array")
    .addHelpText("after", "\nExample:\n  tally doctor\n")
    .action(async (options: { json?: boolean }) => {
      const diagnoses = [nodeVersion(), settings(terminal), await database(terminal)];
      terminal.out(
        options.json
          ? `${JSON.stringify(diagnoses, null, 2)}\n`
          : diagnoses
              .map(({ what, ok, says }) => `${ok ? "ok  " : "FAIL"}  ${what.padEnd(10)} ${says}\n`)
              .join(""),
      );
      if (diagnoses.some(({ ok }) => !ok)) exit(EXIT.failure);
    });
}

function nodeVersion(): Diagnosis {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const ok = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return {
    what: "Node",
    ok,
    says: `${process.versions.node}${ok ? "" : `; Tally needs ${OLDEST_NODE.join(".")} or newer`}`,
  };
}

function settings(terminal: Terminal): Diagnosis {
  const config = readConfig(terminal.env);
  if (!config.ok) return { what: "settings", ok: false, says: config.failure };
  const { databaseUrl, dataFolder } = config.value;
  return {
    what: "settings",
    ok: true,
    says: databaseUrl ? "a Postgres server, by DATABASE_URL" : `embedded database in ${dataFolder}`,
  };
}

async function database(terminal: Terminal): Promise<Diagnosis> {
  try {
    return await withDatabase(terminal, async ({ db, engine, version }) => {
      const { documents, claims, figures, findings } = await counts(db);
      const held = `${documents} documents, ${claims} claims, ${figures} figures, ${findings.error + findings.warning} errors and warnings`;
      const durable = engine === "pglite" ? "; runs without fsync, so keep backups" : "";
      return { what: "database", ok: true, says: `${engine} ${version}: ${held}${durable}` };
    });
  } catch (error) {
    return { what: "database", ok: false, says: error instanceof Error ? error.message : String(error) };
  }
}
