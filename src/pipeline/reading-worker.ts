import { parentPort, workerData } from "node:worker_threads";
import { readWebPage } from "../document/read-web-page.ts";
import type { ReadingTask } from "./read-in-worker.ts";

/** The thread of `readInWorker`: reads one page, answers and ends. */
const { html, address } = workerData as ReadingTask;
parentPort?.postMessage(readWebPage(html, address));
