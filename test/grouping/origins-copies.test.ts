import { expect, test } from "vitest";
import type { DocumentInput } from "../../src/domain/document.ts";
import { originsOf } from "../../src/grouping/origins.ts";
import { aClaim, aDocument } from "../support/builders.ts";

const GRAPHS = 200;
const EXACT = 0.95;
const WORST_PARAPHRASE = 0.3;

test("copies, and copies of copies, are traced back to the reports that they were made from", () => {
  const wrong: string[] = [];
  for (let seed = 1; seed <= GRAPHS; seed++) {
    const { documents, originals } = copyGraph(seed);
    const claims = documents.map(({ id }) => aClaim({ id: `claim of ${id}`, documentId: id }));
    const found = originsOf(claims, new Map(documents.map((document) => [document.id, document]))).length;
    if (found !== originals) wrong.push(`seed ${seed}: ${found} origins of ${originals}`);
  }
  expect(wrong.length, wrong.join("; ")).toBeLessThanOrEqual(GRAPHS * (1 - EXACT));
});

/** Reports of one happening that were written apart, and papers that each took one of the texts so far and changed some of its words. */
function copyGraph(seed: number): { documents: DocumentInput[]; originals: number } {
  const random = randomFrom(seed);
  const originals = 1 + Math.floor(random() * 5);
  const texts: string[] = [];
  for (let n = 0; n < originals; n++) texts.push(report(random));
  const copies = 2 + Math.floor(random() * 12);
  for (let n = 0; n < copies; n++)
    texts.push(paraphrase(pick(texts, random), random() * WORST_PARAPHRASE, random));
  return {
    documents: texts.map((text, n) => aDocument(`d${n}`, { publisher: `Paper${seed} Gazette${n}`, text })),
    originals,
  };
}

/** What every report of the happening says in the same words. */
const STOCK = [
  "Thirty-one people were killed when the ferry sank off Dellamar on Sunday night.",
  "The coast guard said on Monday that the search would go on.",
];
const NOUNS =
  "ferry pier captain passenger diver list pump door hull inquiry owner mayor clinic log radio rope lamp tide lighthouse wind boat crew cabin deck widow school bus window coat child letter minister ladder engine cable market bell chapel bridge mast".split(
    " ",
  );
const VERBS =
  "left broke held watched carried missed opened struck flooded counted lost heard reached turned blamed hid found closed lifted signed warned dragged passed burned cut".split(
    " ",
  );
const QUALITIES =
  "old grey second broken heavy quiet northern wet narrow unlit spare rusted late empty crowded last young borrowed".split(
    " ",
  );
const RELATIONS = "behind before under beside after without above against near beyond".split(" ");

/** Made of one town's few words, so that reports that were written apart have turns of phrase in common. */
function report(random: () => number): string {
  const sentences = [...STOCK];
  const count = 12 + Math.floor(random() * 14);
  for (let n = 0; n < count; n++) {
    const [who, what, where] = [pick(NOUNS, random), pick(NOUNS, random), pick(NOUNS, random)];
    const place = `${pick(RELATIONS, random)} the ${where}`;
    sentences.push(`The ${pick(QUALITIES, random)} ${who} ${pick(VERBS, random)} the ${what} ${place}.`);
  }
  return sentences.join(" ");
}

function paraphrase(text: string, share: number, random: () => number): string {
  return text
    .split(" ")
    .map((word) => (random() < share ? pick(NOUNS, random) : word))
    .join(" ");
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

/** Mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
