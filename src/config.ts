import { join, resolve } from "node:path";
import * as v from "valibot";
import { failure, type Result, success } from "./domain/failure.ts";

/** What the environment sets, read once. */
export interface Config {
  /** A Postgres server; absent: the embedded database in `dataFolder`. */
  readonly databaseUrl?: string;
  /** Absolute path of the folder for the embedded database and its lock; `.tally` in the working folder by default. */
  readonly dataFolder: string;
  /** Keys that may store documents over HTTP, as SHA-256 digests in hexadecimal. */
  readonly writeKeys: readonly string[];
}

const EnvironmentSchema = v.object({
  DATABASE_URL: v.optional(
    v.union([
      v.literal(""),
      v.pipe(
        v.string(),
        v.regex(/^postgres(?:ql)?:\/\//u, "DATABASE_URL begins with postgres:// or postgresql://"),
        v.check(
          (url) => URL.canParse(url),
          "DATABASE_URL is not a URL; a password with / or @ in it is percent-encoded",
        ),
      ),
    ]),
  ),
  TALLY_KEYS: v.optional(
    v.pipe(
      v.string(),
      v.transform((list) => list.split(",").flatMap((digest) => digest.trim().toLowerCase() || [])),
      v.check(
        (digests) => digests.every((digest) => /^[0-9a-f]{64}$/u.test(digest)),
        "TALLY_KEYS holds SHA-256 digests in hexadecimal, with commas between them, not the keys themselves",
      ),
    ),
  ),
  TALLY_HOME: v.optional(v.pipe(v.string(), v.nonEmpty("TALLY_HOME is empty; unset it or name a folder"))),
});

/** The variables that Tally reads. */
export interface Environment {
  readonly DATABASE_URL?: string | undefined;
  readonly TALLY_HOME?: string | undefined;
  readonly TALLY_KEYS?: string | undefined;
}

/** Reads the environment; the failure is one sentence that names the variable, never its value: it may hold a password. */
export function readConfig({ DATABASE_URL, TALLY_HOME, TALLY_KEYS }: Environment): Result<Config, string> {
  const parsed = v.safeParse(EnvironmentSchema, { DATABASE_URL, TALLY_HOME, TALLY_KEYS });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const inner = issue.type === "union" ? issue.issues?.at(-1) : undefined;
    return failure((inner ?? issue).message);
  }
  const { output } = parsed;
  return success({
    ...(output.DATABASE_URL && { databaseUrl: output.DATABASE_URL }),
    writeKeys: output.TALLY_KEYS ?? [],
    dataFolder: resolve(output.TALLY_HOME ?? join(process.cwd(), ".tally")),
  });
}
