import { InvalidArgumentError, Option } from "commander";
import type { Fetched, FetchSettings } from "../pipeline/fetch-documents.ts";
import { plural } from "../reporting/plural.ts";
import { Progress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

/** Whether an argument of the command line is a web address rather than a file. */
export function isWebAddress(path: string): boolean {
  return /^https?:/iu.test(path);
}

/** How many pages are taken of a feed or sitemap. */
export function limitOption(): Option {
  return new Option("--limit <n>", "pages that are taken of a feed or sitemap (default: 100)").argParser(
    (value) => {
      if (/^[1-9]\d{0,5}$/u.test(value)) return Number(value);
      throw new InvalidArgumentError("Give a number from 1 to 999999.");
    },
  );
}

/** Fetches what is at web addresses, with a bar that says how far it is; each comes as soon as it is there. */
export async function* fetchInputs(
  addresses: readonly string[],
  terminal: Terminal,
  limit?: number,
  further: FetchSettings = {},
): AsyncGenerator<Fetched> {
  // Loaded when it is needed: most commands read files, and start 0.2 s sooner without it.
  const { fetchDocuments } = await import("../pipeline/fetch-documents.ts");
  const progress = new Progress(terminal, addresses.length);
  const settings: FetchSettings = {
    ...terminal.fetching,
    ...further,
    ...(limit !== undefined && { limit }),
    onFeed({ address, taken, leftOut }) {
      progress.expect(taken - 1);
      const pages =
        leftOut > 0
          ? `${taken} of ${plural(taken + leftOut, "page")}; --limit takes more`
          : plural(taken, "page");
      terminal.talk(`${address}: fetching ${pages}.`);
    },
  };
  for await (const fetched of fetchDocuments(addresses, settings)) {
    progress.step(fetched.ok ? fetched.value.id : fetched.failure.address);
    yield fetched;
  }
  progress.end();
}
