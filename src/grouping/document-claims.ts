import type { Claim } from "../domain/claim.ts";
import { groupBy } from "../domain/group-by.ts";
import { measureFamily } from "./lexicon/measures.ts";
import { STOP_WORDS } from "./lexicon/stop-words.ts";
import { wordsOf } from "./words.ts";
import { isNumberWord } from "./years.ts";

/** The claims of one document, as what each is to the others. */
export class DocumentClaims {
  readonly #all: readonly Claim[];
  readonly #byId: ReadonlyMap<string, Claim>;
  readonly #partsOf: ReadonlyMap<string, readonly Claim[]>;

  constructor(all: readonly Claim[]) {
    this.#all = all;
    this.#byId = new Map(all.map((claim) => [claim.id, claim]));
    this.#partsOf = groupBy(
      all.filter(({ partOf }) => partOf),
      ({ partOf }) => partOf as string,
    );
  }

  wholeOf({ partOf }: Claim): Claim | undefined {
    return partOf ? this.#byId.get(partOf) : undefined;
  }

  partsOf({ id }: Claim): readonly Claim[] {
    return this.#partsOf.get(id) ?? [];
  }

  /** Whether the claim is only what another is some of: the 120 of "58 of the 120 seats". */
  isDenominator(claim: Claim): boolean {
    return this.partsOf(claim).some(
      (part) =>
        part.field === claim.field && part.quote.start === claim.quote.start && part.start < claim.start,
    );
  }

  /** Whether it is the first of its text to say its measure: what a text tells first is mostly the whole of it. */
  isFirst(claim: Claim): boolean {
    const family = measureFamily(claim.measure).name;
    return !this.#all.some(
      (other) =>
        other.kind === "quantity" &&
        other.checkworthy &&
        measureFamily(other.measure).name === family &&
        other.value?.unit === claim.value?.unit &&
        other.field === claim.field &&
        other.start < claim.start,
    );
  }

  /** Whether the text counts the same elsewhere, which "another 20" then adds to. */
  countsLike(claim: Claim): boolean {
    const family = measureFamily(claim.measure).name;
    return this.#all.some(
      (other) =>
        other !== claim &&
        other.kind === "quantity" &&
        other.checkworthy &&
        measureFamily(other.measure).name === family &&
        other.value?.unit === claim.value?.unit &&
        !other.scope?.rest,
    );
  }

  /**
   * What tells a part from the others of its whole: the words of its own item ("Kelo" of "Lower Vasha 58, Kelo 4"), folded,
   * without those that another part has as well. Empty for what is no part.
   */
  sliceOf(part: Claim): ReadonlySet<string> {
    const whole = this.wholeOf(part);
    if (!whole) return new Set();
    const own = itemWords(part);
    for (const other of this.partsOf(whole))
      if (other !== part) for (const word of itemWords(other)) own.delete(word);
    return own;
  }
}

/** Where one item of a list ends. */
const ITEM_ENDS: ReadonlySet<string> = new Set(",;:.()–—");

/** Names in the item of its sentence that the mention stands in, folded. */
function itemWords({ quote: { exact, start: offset }, start, end }: Claim): Set<string> {
  const [from, to] = [start - offset, end - offset];
  let first = from;
  while (first > 0 && !ITEM_ENDS.has(exact.charAt(first - 1))) first--;
  let last = to;
  while (last < exact.length && !ITEM_ENDS.has(exact.charAt(last))) last++;
  const names = new Set<string>();
  for (const { folded, capitalised, start: at } of wordsOf(exact.slice(first, last))) {
    // "Tessa 11 and Upper Marn 60": two items.
    if (folded === "and") {
      if (first + at >= to) break;
      names.clear();
    } else if (capitalised && !STOP_WORDS.has(folded) && !isNumberWord(folded)) names.add(folded);
  }
  return names;
}
