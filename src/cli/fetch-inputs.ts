import type { Result } from "../domain/failure.ts";
import type { Unfetched } from "../pipeline/fetch-documents.ts";
import type { IngestInput } from "../pipeline/ingest-documents.ts";
import { Progress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

/** Whether an argument of the command line is a web address rather than a file. */
export function isWebAddress(path: string): boolean {
  return /^https?:/iu.test(path);
}

/** Fetches what is at web addresses, with a bar that says how far it is; each comes as soon as it is there. */
export async function* fetchInputs(
  addresses: readonly string[],
  terminal: Terminal,
): AsyncGenerator<Result<IngestInput, Unfetched>> {
  // Loaded when it is needed: most commands read files, and start 0.2 s sooner without it.
  const { fetchDocuments } = await import("../pipeline/fetch-documents.ts");
  const progress = new Progress(terminal, addresses.length);
  for await (const fetched of fetchDocuments(addresses, terminal.fetching)) {
    progress.step(fetched.ok ? fetched.value.id : fetched.failure.address);
    yield fetched;
  }
  progress.end();
}
