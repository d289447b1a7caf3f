import type { DocumentInput } from "../domain/document.ts";
import { wordsOf } from "./words.ts";

/** Words in a shingle, and how many of the smallest hashes stand for a text. Broder, "On the resemblance and containment of documents", 1997. */
const SHINGLE = 3;
const SKETCH = 512;
/**
 * Share of the sketch in common from which a text counts as taken from the other. A copy with three words in ten replaced keeps a third
 * of its shingles, 0.2 of those of both; reports of one happening that were written apart stay below 0.1. Judgement.
 */
const RESEMBLANCE = 0.14;

const known = new WeakMap<DocumentInput, readonly number[]>();

/** Whether one text was largely taken from the other, word for word. */
export function isReprint(a: DocumentInput, b: DocumentInput): boolean {
  return resemblance(sketchOf(a), sketchOf(b)) >= RESEMBLANCE;
}

function sketchOf(document: DocumentInput): readonly number[] {
  let sketch = known.get(document);
  if (!sketch) {
    sketch = sketchText(document.text);
    known.set(document, sketch);
  }
  return sketch;
}

/** The smallest hashes of the text's shingles, ascending. */
function sketchText(text: string): number[] {
  const words = wordsOf(withoutQuotations(text)).map((word) => hash(word.folded, 0x811c9dc5));
  const hashes = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    let mixed = 0x811c9dc5;
    for (let i = at; i < at + SHINGLE; i++)
      mixed = Math.imul(mixed ^ (words[i] as number), 0x01000193) ^ (mixed >>> 13);
    hashes.add(scrambled(mixed));
  }
  return [...hashes].toSorted((x, y) => x - y).slice(0, SKETCH);
}

/** Two papers that heard one speaker have the speech in common, and did not copy each other. */
function withoutQuotations(text: string): string {
  const parts = text.split(/["“”]/u);
  return parts.filter((_, index) => index % 2 === 0).join(" ");
}

/** FNV-1a over UTF-16 code units. */
function hash(word: string, seed: number): number {
  let value = seed;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** Final mix of MurmurHash3, so that the smallest hashes are a fair sample. */
function scrambled(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** Share of the smallest hashes of both together that both have. The sketches are in ascending order. */
function resemblance(a: readonly number[], b: readonly number[]): number {
  let [i, j, seen, shared] = [0, 0, 0, 0];
  for (; seen < SKETCH && (i < a.length || j < b.length); seen++) {
    const [x, y] = [a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return seen === 0 ? 0 : shared / seen;
}
