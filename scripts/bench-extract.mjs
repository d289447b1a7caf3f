// How fast texts are read: MB per CPU-second, stage by stage, growth with size, texts made to be slow, cold start, and other
// libraries on the same texts in the same run. A shared machine makes absolute times worthless: compare within one run.
//   npm run bench:extract [-- FILE.jsonl ...] [-- --peers]     (documents with a `text`; --peers fetches the other libraries once)
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { readDocument } from "../dist/document/read-document.js";
import { assembleClaims } from "../dist/extraction/assemble-claims.js";
import { english } from "../dist/extraction/english.js";
import { findMentions } from "../dist/extraction/pipeline.js";
import { extract } from "../dist/index.js";

const files = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const fetchPeers = process.argv.includes("--peers");
const ROUNDS = 7;

const corpora = [
  ["made of own sentences", madeCorpus(600_000)],
  ...files.map((path) => [path, fromJsonl(path)]),
];

for (const [name, documents] of corpora) {
  const size = bytesOf(documents) / 1e6;
  const seconds = least(() => readAll(documents));
  const claims = readAll(documents);
  console.log(
    `\n${name}: ${documents.length} documents, ${size.toFixed(2)} MB, ${claims} claims\n  ${(size / seconds).toFixed(1)} MB and ${Math.round(claims / seconds)} claims per CPU-second, best of ${ROUNDS} rounds`,
  );
  printStages(documents, size);
}
printGrowth();
printPathological();
printColdStart();
await printPeers(corpora[0][1]);

function readAll(documents) {
  let claims = 0;
  for (const document of documents) claims += extract(document).claims.length;
  return claims;
}

/** Milliseconds of each stage per MB: wall time, so that one stage can be told from the next. */
function printStages(documents, size) {
  const spent = new Map();
  const add = (stage, since) => spent.set(stage, (spent.get(stage) ?? 0) + performance.now() - since);
  const timed = (stage, method) => ({
    ...stage,
    [method](...given) {
      const since = performance.now();
      const result = method === "extract" ? [...stage.extract(...given)] : stage.refine(...given);
      add(stage.id, since);
      return result;
    },
  });
  const pipeline = {
    extractors: english.extractors.map((extractor) => timed(extractor, "extract")),
    refiners: english.refiners.map((refiner) => timed(refiner, "refine")),
  };
  const best = new Map();
  for (let round = 0; round < ROUNDS; round++) {
    spent.clear();
    for (const document of documents) {
      let since = performance.now();
      const read = readDocument(document);
      add("tokens and sentences", since);
      const passage = { reading: read.text, field: "text", document, publishedOn: document.publishedAt };
      const mentions = findMentions(passage, pipeline);
      since = performance.now();
      assembleClaims(mentions, passage);
      add("assemble", since);
    }
    for (const [stage, time] of spent)
      best.set(stage, Math.min(time, best.get(stage) ?? Number.POSITIVE_INFINITY));
  }
  const rows = [...best].toSorted((a, b) => b[1] - a[1]);
  const total = rows.reduce((sum, [, time]) => sum + time, 0);
  console.log(`  stages, of ${(total / size).toFixed(0)} ms per MB:`);
  for (const [stage, time] of rows.slice(0, 15))
    console.log(
      `    ${stage.padEnd(24)} ${(time / size).toFixed(1).padStart(7)} ms  ${percent(time / total)}`,
    );
}

/** One document of growing size: the work per MB should stay as it is. */
function printGrowth() {
  console.log("\none document of growing size");
  const text = madeCorpus(1_050_000)
    .map((document) => document.text)
    .join("\n\n");
  let before;
  for (const size of [16, 64, 256, 1024]) {
    const part = { id: "long", text: text.slice(0, size * 1024), publishedAt: "2024-05-17" };
    const seconds = least(() => extract(part), 3);
    const growth =
      before === undefined ? "" : `   ${(seconds / before).toFixed(1)} times the time of a quarter of it`;
    console.log(`  ${`${size} kB`.padStart(8)} ${(seconds * 1000).toFixed(0).padStart(6)} ms${growth}`);
    before = seconds;
  }
}

function printPathological() {
  console.log("\ntexts made to be slow                64 kB    256 kB      1 MB   1 MB / 256 kB");
  const units = {
    digits: "7",
    "groups that never end": "1,",
    spaces: " ",
    "opening brackets": "(",
    "quotation marks": '"',
    "one reporting verb": "said ",
    "one modifier": "at least ",
    "line breaks": "\n",
    "mixed Unicode spaces": "\u00a0\u2009\u202f\u3000\u200b1",
    "no full stop": "the council of Drovek told 14 envoys that 3 bridges were shut, ",
    "bare numbers": "12 ",
    "all by turns": 'a 1 "b" (2) - ',
  };
  for (const [name, unit] of Object.entries(units)) {
    const times = [64, 256, 1024].map((size) => {
      const text = unit.repeat(Math.ceil((size * 1024) / unit.length)).slice(0, size * 1024);
      return least(() => extract({ id: "slow", text, publishedAt: "2024-05-17" }), 2) * 1000;
    });
    const columns = times.map((time) => `${time.toFixed(0)} ms`.padStart(10)).join("");
    console.log(`  ${name.padEnd(30)}${columns}   ${(times[2] / times[1]).toFixed(1).padStart(12)}`);
  }
}

/** A process that reads one short text and ends, beside one that does nothing. */
function printColdStart() {
  const run = (script) => {
    const since = performance.now();
    execFileSync(process.execPath, ["--input-type=module", "-e", script]);
    return performance.now() - since;
  };
  const library = new URL("../dist/index.js", import.meta.url).href;
  const read = `import { extract } from ${JSON.stringify(library)}; extract({ id: "a", text: "At least 40 people died." });`;
  const starts = (script) => median(Array.from({ length: 5 }, () => run(script)));
  const [empty, first] = [starts(""), starts(read)];
  console.log(
    `\ncold start: ${first.toFixed(0)} ms to load and read one sentence, of which node itself ${empty.toFixed(0)} ms`,
  );
}

/** Other libraries over the same texts. None does the same work: each row says what it looks for. */
async function printPeers(corpus) {
  const folder = fileURLToPath(new URL("../.data/bench/", import.meta.url));
  const wanted = [
    "wink-nlp@2.4.0",
    "wink-eng-lite-web-model@1.8.1",
    "chrono-node@2.10.3",
    "@microsoft/recognizers-text-suite@1.3.1",
  ];
  if (fetchPeers && !existsSync(`${folder}node_modules`)) {
    mkdirSync(folder, { recursive: true });
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--prefix", folder, ...wanted], {
      stdio: "inherit",
    });
  }
  const load = createRequire(`${folder}package.json`);
  const peers = {
    "wink-nlp, entities": () => {
      const nlp = load("wink-nlp")(load("wink-eng-lite-web-model"), ["sbd", "ner"]);
      return (text) => nlp.readDoc(text).entities().out().length;
    },
    "chrono-node, dates": () => {
      const chrono = load("chrono-node");
      return (text) => chrono.parse(text, new Date("2024-05-17")).length;
    },
    "Recognizers-Text, numbers": () => {
      const suite = load("@microsoft/recognizers-text-suite");
      return (text) => suite.recognizeNumber(text, suite.Culture.English).length;
    },
  };
  const documents = corpus.slice(0, Math.ceil(corpus.length / 6));
  const size = bytesOf(documents) / 1e6;
  const own = size / least(() => readAll(documents));
  console.log(`\nbeside other libraries, on ${size.toFixed(2)} MB (none does the same work)`);
  console.log(`  ${"Tally, all claims".padEnd(28)} ${own.toFixed(2).padStart(8)} MB per CPU-second`);
  for (const [name, open] of Object.entries(peers)) {
    let count;
    try {
      count = open();
    } catch {
      console.log(`  ${name.padEnd(28)} not there: run with --peers to fetch it into .data/bench`);
      continue;
    }
    const rate = size / least(() => documents.reduce((sum, { text }) => sum + count(text), 0), 2);
    console.log(
      `  ${name.padEnd(28)} ${rate.toFixed(2).padStart(8)} MB per CPU-second   Tally: ${(own / rate).toFixed(1)} times that`,
    );
  }
}

/** CPU seconds of the fastest of `rounds` runs. */
function least(task, rounds = ROUNDS) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    task();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1e6);
  }
  return best;
}

function percent(share) {
  return `${(100 * share).toFixed(0)}%`.padStart(4);
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

function bytesOf(documents) {
  return documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}

function fromJsonl(path) {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line, i) => ({ id: `${i}`, text: JSON.parse(line).text }))
    .filter(({ text }) => typeof text === "string");
}

/** News-like documents of about 3 kB from patterns and a fixed seed: a third of the sentences carry a figure, as in a newspaper. */
function madeCorpus(length) {
  const random = seeded(20240517);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const fill = {
    place: () =>
      pick(["Drovek", "Port Carn", "Upper Brevik", "Ormsted", "Tarvan", "Lower Desh", "Sefrin", "Kurrat"]),
    person: () =>
      pick(["Alda Voss", "Ilko Marsh", "Lea Munk", "Tomas Quel", "Rosa Ibarra", "Marek Toll", "Oda Sterrin"]),
    body: () =>
      pick([
        "the Civil Defence Agency",
        "the interior ministry",
        "police",
        "the Harbour Union",
        "the health office",
      ]),
    count: () =>
      pick(["12", "forty", "1,275", "at least 41", "as many as 613", "about 600", "2,965", "seven", "18"]),
    people: () => pick(["people", "children", "residents", "soldiers", "workers", "passengers", "women"]),
    event: () => pick(["flood", "fire", "earthquake", "ferry sinking", "march", "strike", "bridge collapse"]),
    day: () => pick(["Tuesday", "7 March 2023", "last Friday", "12 October", "the same day", "June 5"]),
    percent: () => pick(["12 percent", "4.5%", "a third", "half"]),
    money: () => pick(["$1.5bn", "40 million euros", "£3m", "2,400 crowns"]),
    thing: () =>
      pick([
        "road",
        "school roof",
        "power line",
        "market",
        "water main",
        "rail bridge",
        "fishing fleet",
        "town hall",
      ]),
  };
  const plain = [
    "Residents said the {thing} had been in a poor state for as long as anyone could remember.",
    "{person}, who runs a small shop near the {thing}, said nobody had come to ask what was needed.",
    "The mayor of {place} promised that the {thing} would be looked at again before the winter sets in.",
    "It was not clear whether the {thing} could be repaired without closing the road to {place}.",
    "Neighbours brought soup and blankets, and the choir went on with its rehearsal in the {thing}.",
    "Nobody at {body} answered the telephone, and a letter that was sent to the office came back unopened.",
    "Engineers walked along the {thing} with lamps, talking in low voices and writing in small notebooks.",
    "Critics of the plan say that it was drawn up in a hurry and that {place} was never asked.",
  ];
  const figures = [
    "{count} {people} were killed in the {event} in {place}, {body} said on {day}.",
    '"We counted {count} {people} before the light went," {person} told reporters in {place}.',
    "Repairs to the {thing} will cost {money}, {percent} more than {body} had planned.",
    "{person} said {percent} of the {people} in {place} had left since {day}.",
    "The {event} of {day} was the worst in {place} since 1988, when {count} {people} died.",
    "According to {body}, {count} {people} were still missing, among them {count} {people} from {place}.",
  ];
  const documents = [];
  let made = 0;
  while (made < length) {
    const paragraphs = [];
    for (let p = 0; p < 8; p++) {
      const sentences = [];
      for (let s = 0; s < 3; s++) {
        const pattern = pick(random() < 1 / 3 ? figures : plain);
        const sentence = pattern.replaceAll(/\{(\w+)\}/gu, (_, slot) => fill[slot]());
        sentences.push(sentence.charAt(0).toUpperCase() + sentence.slice(1));
      }
      paragraphs.push(sentences.join(" "));
    }
    const text = paragraphs.join("\n\n");
    made += text.length;
    documents.push({ id: `made-${documents.length}`, text, publishedAt: "2024-05-17" });
  }
  return documents;
}

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
