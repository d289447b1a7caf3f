import type { Claim } from "../domain/claim.ts";
import type { DocumentProfile } from "./document-profile.ts";

/** Most names of a document that it is filed under: the chief ones first. Judgement. */
const NAMES = 24;

/** "citation|884", "citation|geneva convention". */
export function citationKey({ number, symbol, session, body }: NonNullable<Claim["citation"]>): string {
  return `citation|${String(number ?? symbol ?? session ?? body).toLowerCase()}`;
}

const known = new WeakMap<DocumentProfile, string[]>();

/** "name|lossan", the chief names first; "name|halim knit"; "instrument|822". */
export function documentKeys(document: DocumentProfile): string[] {
  let keys = known.get(document);
  if (!keys) {
    keys = [...document.names]
      .toSorted(
        ([a, x], [b, y]) => y.weight - x.weight || Number(x.wide) - Number(y.wide) || (a < b ? -1 : 1),
      )
      .slice(0, NAMES)
      .map(([name]) => `name|${name}`)
      .concat([...document.fullNames].slice(0, NAMES).map((name) => `name|${name}`))
      .concat([...document.instruments].slice(0, NAMES).map((number) => `instrument|${number}`));
    known.set(document, keys);
  }
  return keys;
}

/** Keys by which bare statements and texts meet: what a statement names, and the words of a headline that names its subject. */
export function subjectKeys({ statement, words, titleWords }: DocumentProfile): string[] {
  const subjects = statement ? words.filter(({ capitalised }) => capitalised) : undefined;
  return [...(subjects?.map(({ folded }) => folded) ?? titleWords)].map((word) => `subject|${word}`);
}

/**
 * How many items of one key an item is compared with to either side, in order of publication: a key as common as a country's
 * name must not cost every pair of its documents. Judgement; no key of 265 documents of local news holds as many.
 */
const NEIGHBOURS = 300;

/** Every pair of `items` that share a key, once; of keys with very many items those that stand next to each other in `order`. */
export function* candidatePairs<Item extends object>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
  order: (x: Item, y: Item) => number,
): Iterable<readonly [Item, Item]> {
  const filed = new Map<string, number[]>();
  const ordered = items.toSorted(order);
  for (const [at, item] of ordered.entries())
    for (const key of keysOf(item)) {
      const list = filed.get(key);
      if (list) list.push(at);
      else filed.set(key, [at]);
    }
  const seen = new Set<number>();
  for (const list of filed.values())
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length && j <= i + NEIGHBOURS; j++) {
        const [a, b] = [list[i] as number, list[j] as number];
        const pair = a * ordered.length + b;
        if (a === b || seen.has(pair)) continue;
        seen.add(pair);
        yield [ordered[a] as Item, ordered[b] as Item];
      }
}
