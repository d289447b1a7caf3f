import type { Claim } from "../domain/claim.ts";
import type { DocumentInput } from "../domain/document.ts";
import { type ClaimProfile, profileClaim } from "./claim-profile.ts";

/** Most names of a document that its claims are filed under: the chief ones first. Judgement. */
const NAMES = 24;

/**
 * The keys that a claim is filed under: two claims that may be linked share at least one. A key joins what is measured with a name
 * of the document ("people|lossan"), so a new claim meets its own story's claims of its own kind and no others.
 */
export function candidateKeys(claim: Claim, document: DocumentInput): string[] {
  return keysOf(profileClaim(claim, document));
}

const known = new WeakMap<ClaimProfile, string[]>();

export function keysOf(profile: ClaimProfile): string[] {
  let keys = known.get(profile);
  if (!keys) {
    keys = findKeys(profile);
    known.set(profile, keys);
  }
  return keys;
}

function findKeys(profile: ClaimProfile): string[] {
  const { claim, dimension } = profile;
  const keys = [`${dimension}|document ${claim.documentId}`];
  if (claim.kind === "citation" && claim.citation) {
    const { number, symbol, session, body } = claim.citation;
    const mark = number ?? symbol ?? session;
    keys.push(
      mark === undefined ? `citation|${body.toLowerCase()}` : `citation|${String(mark).toLowerCase()}`,
    );
    return keys;
  }
  for (const name of chiefNames(profile)) keys.push(`${dimension}|${name}`);
  return keys;
}

function chiefNames({ document, names }: ClaimProfile): string[] {
  const chosen = new Set<string>();
  const ranked = [...document.names].toSorted(
    ([a, x], [b, y]) => y.weight - x.weight || Number(x.wide) - Number(y.wide) || (a < b ? -1 : 1),
  );
  for (const [name] of ranked.slice(0, NAMES)) chosen.add(name);
  for (const name of names) chosen.add(name);
  return [...chosen];
}

/**
 * How many claims of one key a claim is compared with to either side, in order of publication: a key as common as a country's
 * name must not cost every pair of its claims. Judgement; no key of 265 documents of local news holds as many.
 */
const NEIGHBOURS = 300;

/** Claims by their keys, in memory. A store may hold the same keys in a table and hand in what shares one. */
export class CandidateIndex {
  readonly #claims = new Map<string, ClaimProfile[]>();

  add(profile: ClaimProfile): void {
    for (const key of keysOf(profile)) {
      const list = this.#claims.get(key);
      if (list) list.push(profile);
      else this.#claims.set(key, [profile]);
    }
  }

  /** Every pair of claims that share a key, once; of keys with very many claims those published next to each other. */
  *pairs(): Iterable<readonly [ClaimProfile, ClaimProfile]> {
    const seen = new Set<string>();
    for (const list of this.#claims.values()) {
      const ordered = list.toSorted(byPublication);
      for (let i = 0; i < ordered.length; i++) {
        const a = ordered[i] as ClaimProfile;
        for (let j = i + 1; j < ordered.length && j <= i + NEIGHBOURS; j++) {
          const b = ordered[j] as ClaimProfile;
          const pair = a.claim.id < b.claim.id ? a.claim.id + b.claim.id : b.claim.id + a.claim.id;
          if (seen.has(pair)) continue;
          seen.add(pair);
          yield [a, b];
        }
      }
    }
  }
}

function byPublication(x: ClaimProfile, y: ClaimProfile): number {
  return (
    (x.document.publishedDay ?? 0) - (y.document.publishedDay ?? 0) || (x.claim.id < y.claim.id ? -1 : 1)
  );
}
