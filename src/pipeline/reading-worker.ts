import { parentPort, workerData } from "node:worker_threads";
import { readFeed } from "../document/read-feed.ts";
import { readWebPage } from "../document/read-web-page.ts";
import type { ReadingTask } from "./read-in-worker.ts";
import { readPdf } from "./read-pdf.ts";

/** The thread of `readInWorker`: reads what it is given, answers and ends. */
parentPort?.postMessage(await answer(workerData as ReadingTask));

function answer(task: ReadingTask) {
  switch (task.kind) {
    case "page":
      return readWebPage(task.text, task.address);
    case "feed":
      return readFeed(task.text, task.address);
    case "pdf":
      return readPdf(task.bytes);
  }
}
