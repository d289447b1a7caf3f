import type { Claim } from "../domain/claim.ts";
import { type DocumentInput, publisherOf } from "../domain/document.ts";
import type { Origin } from "../domain/figure.ts";
import { stableId } from "../domain/stable-id.ts";
import { creditedAgency } from "./credited-agency.ts";
import { isReprint } from "./reprints.ts";
import { wordsOf } from "./words.ts";

/**
 * Where the values of one figure were first said. A credited claim goes back to the first of its chain; a claim in the publisher's own voice to the agency
 * whose mark the text bears, else to the publisher. Reprints share an origin. Names that may be one are taken for one: independence
 * is never assumed.
 */
export function originsOf(claims: readonly Claim[], documents: ReadonlyMap<string, DocumentInput>): Origin[] {
  const sources = claims.map((claim) => sourceOf(claim, documents.get(claim.documentId)));
  const leader = claims.map((_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (leader[at] !== at) at = leader[at] as number;
    return at;
  };
  for (let i = 0; i < sources.length; i++)
    for (let j = 0; j < i; j++)
      if (find(i) !== find(j) && sameSource(sources[i] as Source, sources[j] as Source))
        leader[find(i)] = find(j);

  const members = new Map<number, number[]>();
  for (let i = 0; i < claims.length; i++) {
    const list = members.get(find(i));
    if (list) list.push(i);
    else members.set(find(i), [i]);
  }
  return [...members.values()]
    .map((indexes) => ({
      id: stableId("origin", indexes.map((i) => (sources[i] as Source).words.join(" ")).toSorted()[0] ?? ""),
      claimIds: indexes.map((i) => (claims[i] as Claim).id),
    }))
    .toSorted((x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0));
}

interface Source {
  /** The name that stands for the origin, as content words. */
  readonly words: readonly string[];
  /** The document, where it speaks in its own voice: a reprint of it has its origin. */
  readonly voice: DocumentInput | undefined;
}

function sourceOf(claim: Claim, document: DocumentInput | undefined): Source {
  const credited = claim.attribution.find((credit) => credit.role === "speaker") ?? claim.attribution[0];
  if (credited) return { words: nameWords(credited.name), voice: undefined };
  if (!document) return { words: [claim.documentId], voice: undefined };
  const agency = creditedAgency(document);
  const name = agency ?? publisherOf(document);
  // A document without a publisher stands for itself: its id is no name to be likened to others.
  const words = agency === undefined && document.publisher === undefined ? [document.id] : nameWords(name);
  return { words, voice: document };
}

function sameSource(a: Source, b: Source): boolean {
  if (a.voice && b.voice) {
    if (a.voice === b.voice || isReprint(a.voice, b.voice)) return true;
    // "The Times" and "Straits Times" are two papers; a speaker's short name is a form of the long one.
    return (
      isHouseOf(a.words, b.words) ||
      isHouseOf(b.words, a.words) ||
      isInitialsOf(a.words, b.words) ||
      isInitialsOf(b.words, a.words)
    );
  }
  const [small, large] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (small.length === 0) return large.length === 0;
  if (small.every((word) => large.includes(word))) return true;
  return isInitialsOf(small, large);
}

/** The same name, or that of a branch: "Human Rights Watch" and "Human Rights Watch/Helsinki". One word, as of "Herald", is no house. */
function isHouseOf(house: readonly string[], branch: readonly string[]): boolean {
  if (house.length === branch.length) return house.join(" ") === branch.join(" ");
  return (
    house.length > 1 && house.length < branch.length && house.every((word, index) => word === branch[index])
  );
}

/** "(CP)" and "Coastal Press". */
function isInitialsOf(mark: readonly string[], words: readonly string[]): boolean {
  return mark.length === 1 && words.length > 1 && mark[0] === words.map((word) => word.charAt(0)).join("");
}

const FILLER = new Set("the of for and s mr mrs ms dr its his her their".split(" "));

function nameWords(name: string): string[] {
  return wordsOf(name)
    .map((word) => word.folded)
    .filter((word) => !FILLER.has(word));
}
