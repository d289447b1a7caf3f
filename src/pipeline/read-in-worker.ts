import { Worker } from "node:worker_threads";
import type { PdfText } from "../document/pdf-text.ts";
import type { Feed, UnreadableFeed } from "../document/read-feed.ts";
import type { UnreadablePage, WebPage } from "../document/read-web-page.ts";
import { failure, type Result } from "../domain/failure.ts";
import type { UnreadablePdf } from "./read-pdf.ts";

/** What comes from outside, to be read in a thread of its own. */
export type ReadingTask =
  | {
      readonly kind: "page" | "feed";
      readonly text: string /** Where it was found. */;
      readonly address: string;
    }
  | { readonly kind: "pdf"; readonly bytes: Uint8Array };

/** What each kind of task gives. */
interface Readings {
  readonly page: WebPage;
  readonly feed: Feed;
  readonly pdf: PdfText;
}

/** Why a text could not be read; `stopped` when it took too long. */
export type ReadingFailure =
  | UnreadablePage
  | UnreadableFeed
  | UnreadablePdf
  | { readonly kind: "stopped"; readonly seconds: number }
  | { readonly kind: "out-of-memory" }
  | { readonly kind: "crashed"; readonly reason: string };

/** Judgement: the heaviest real pages take half a second, a report of 300 pages in PDF takes 3 to 4 seconds. */
const KILLED_AFTER_MS = { page: 5000, feed: 5000, pdf: 30_000 };

const MOST_MEMORY_MB = 256;

/** The worker as compiled beside this file. */
const WORKER = new URL("./reading-worker.js", import.meta.url);

/**
 * Reads a page, a feed or a PDF in a thread of its own, with a limit on memory, and ends it when it takes too long: what comes from
 * outside may be made to hold its reader up, and this process has other work.
 */
export function readInWorker<K extends keyof Readings>(
  task: ReadingTask & { readonly kind: K },
  killedAfterMs: number = KILLED_AFTER_MS[task.kind],
): Promise<Result<Readings[K], ReadingFailure>> {
  const worker = new Worker(WORKER, {
    workerData: task satisfies ReadingTask,
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  });
  return new Promise((resolve) => {
    const end = (result: Result<Readings[K], ReadingFailure>) => {
      clearTimeout(killer);
      resolve(result);
      void worker.terminate();
    };
    const killer = setTimeout(
      () => end(failure({ kind: "stopped", seconds: killedAfterMs / 1000 })),
      killedAfterMs,
    );
    worker.once("message", end);
    worker.once("error", (error: NodeJS.ErrnoException) =>
      end(
        failure(
          error.code === "ERR_WORKER_OUT_OF_MEMORY"
            ? { kind: "out-of-memory" }
            : { kind: "crashed", reason: error.message },
        ),
      ),
    );
    worker.once("exit", (code) => end(failure({ kind: "crashed", reason: `its thread ended with ${code}` })));
  });
}

/** The failure as the rest of a sentence that begins with the address. */
export function explainReadingFailure(reason: ReadingFailure): string {
  switch (reason.kind) {
    case "no-text":
      return "holds no text that could be read; a page may be built by scripts, and a PDF may hold pictures of its pages: save the text and give that";
    case "too-deep":
      return `is nested deeper than the ${reason.limit} levels that are read`;
    case "too-many-nodes":
      return `has more than the ${reason.limit.toLocaleString("en")} elements that are read of one page`;
    case "declares-entities":
      return "declares XML entities, which no feed needs and which could unfold to anything; it is not read";
    case "not-a-feed":
      return "begins as a feed but cannot be read as one";
    case "not-a-pdf":
      return `begins as a PDF but cannot be read as one (${reason.reason})`;
    case "locked":
      return "is locked with a password; save it without one";
    case "too-many-pages":
      return `has more than the ${reason.limit} pages that are read of one file; split it`;
    case "stopped":
      return `was still not taken apart after ${reason.seconds} seconds; save the text of the article and give the file`;
    case "out-of-memory":
      return "takes more memory to read than a page is given; save the text of the article and give the file";
    case "crashed":
      return `could not be read (${reason.reason})`;
  }
}
