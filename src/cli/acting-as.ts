import { Option } from "commander";
import { EXIT, Refusal } from "./exit-codes.ts";
import type { Terminal } from "./terminal.ts";

/** `--by`, as every command takes it that writes down who did something. */
export function byOption(): Option {
  return new Option(
    "--by <name>",
    "who says so (default: TALLY_USER, else the name that you are logged in by)",
  );
}

/**
 * The name under which an act is written down.
 *
 * @param otherwise the name where none is given.
 * @throws Refusal where neither the command nor the environment gives one.
 */
export function actingAs(by: string | undefined, { env }: Terminal, otherwise?: string): string {
  const name = [by, env["TALLY_USER"], env["USER"], env["USERNAME"], otherwise].find((one) => one?.trim());
  if (name === undefined)
    throw new Refusal("Nobody is named who says so. Give --by NAME, or set TALLY_USER.", EXIT.usage);
  return name.trim();
}
