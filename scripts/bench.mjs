// Speed of reading, beside plain scans of the same text in the same run, as ratios: a shared machine makes absolute times worthless.
//   npm run build && node scripts/bench.mjs [FILE.jsonl]      (documents with a `text`; default: the demo corpus, repeated)
import { readdirSync, readFileSync } from "node:fs";
import { documentFromFile } from "../dist/document/from-file.js";
import { readDocument } from "../dist/document/read-document.js";
import { audit, extract } from "../dist/index.js";

const documents = process.argv[2] ? fromJsonl(process.argv[2]) : fromSeeds();
const bytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);

const tasks = {
  "count digits": () => documents.reduce((sum, { text }) => sum + digits(text), 0),
  "cut into tokens and sentences": () =>
    documents.reduce((sum, document) => sum + readDocument(document).text.count, 0),
  extract: () => documents.reduce((sum, document) => sum + extract(document).claims.length, 0),
};

const ROUNDS = 7;
const seconds = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, task] of Object.entries(tasks)) {
    const before = process.cpuUsage();
    task();
    const { user, system } = process.cpuUsage(before);
    seconds[name].push((user + system) / 1e6);
  }
}

console.log(
  `${documents.length} documents, ${(bytes / 1e6).toFixed(2)} MB of UTF-8; median of ${ROUNDS} rounds, CPU time`,
);
const slowest = median(seconds.extract);
for (const name of Object.keys(tasks)) {
  const time = median(seconds[name]);
  console.log(
    `${name.padEnd(32)} ${(bytes / 1e6 / time).toFixed(1).padStart(8)} MB/s   ${(slowest / time).toFixed(1).padStart(6)} x extract`,
  );
}

const sample = documents.slice(0, 100).map((document, i) => ({ ...document, id: `${i}` }));
const before = process.cpuUsage();
const { claims, findings } = audit(sample);
const { user, system } = process.cpuUsage(before);
console.log(
  `audit of ${sample.length} documents at once: ${claims.length} claims, ${findings.length} findings, ${((user + system) / 1e3).toFixed(0)} ms`,
);

function digits(text) {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 48 && unit <= 57) count++;
  }
  return count;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

function fromJsonl(path) {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line, i) => ({ id: `${i}`, text: JSON.parse(line).text }));
}

function fromSeeds() {
  const folder = new URL("../seeds/documents/", import.meta.url);
  const seeds = readdirSync(folder).map((name) =>
    documentFromFile(name, readFileSync(new URL(name, folder), "utf8")),
  );
  return Array.from({ length: 50 }, () => seeds).flat();
}
