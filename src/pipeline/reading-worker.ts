import { parentPort, workerData } from "node:worker_threads";
import { readFeed } from "../document/read-feed.ts";
import { readWebPage } from "../document/read-web-page.ts";
import type { ReadingTask } from "./read-in-worker.ts";

/** The thread of `readInWorker`: reads one text, answers and ends. */
const { kind, text, address } = workerData as ReadingTask;
parentPort?.postMessage(kind === "feed" ? readFeed(text, address) : readWebPage(text, address));
