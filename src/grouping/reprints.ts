import type { DocumentInput } from "../domain/document.ts";
import { wordsOf } from "./words.ts";

/** Words in a shingle, and how many of the smallest hashes stand for a text. Broder, "On the resemblance and containment of documents", 1997. */
const SHINGLE = 5;
const SKETCH = 128;
/** Share of the sketch in common from which a text counts as taken from the other; judgement: an edited agency story keeps a third. */
const RESEMBLANCE = 0.3;

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
  const words = wordsOf(text).map((word) => hash(word.folded, 0x811c9dc5));
  const hashes = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    let mixed = 0x811c9dc5;
    for (let i = at; i < at + SHINGLE; i++)
      mixed = Math.imul(mixed ^ (words[i] as number), 0x01000193) ^ (mixed >>> 13);
    hashes.add(scrambled(mixed));
  }
  return [...hashes].toSorted((x, y) => x - y).slice(0, SKETCH);
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

/** Share of the smallest hashes of both together that both have. */
function resemblance(a: readonly number[], b: readonly number[]): number {
  const union = [...new Set([...a, ...b])].toSorted((x, y) => x - y).slice(0, SKETCH);
  if (union.length === 0) return 0;
  const [inA, inB] = [new Set(a), new Set(b)];
  return union.filter((value) => inA.has(value) && inB.has(value)).length / union.length;
}
