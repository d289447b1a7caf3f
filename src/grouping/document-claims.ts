import type { Claim } from "../domain/claim.ts";
import { groupBy } from "../domain/group-by.ts";
import { measureFamily } from "./lexicon/measures.ts";
import { STOP_WORDS } from "./lexicon/stop-words.ts";
import { wordsOf } from "./words.ts";

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
function itemWords({ quote, start, end }: Claim): Set<string> {
  const words = new Set<string>();
  const from = start - quote.start;
  const to = end - quote.start;
  let item: string[] = [];
  let own = false;
  let last = 0;
  for (const word of wordsOf(quote.exact)) {
    const between = quote.exact.slice(last, word.start);
    if ([...between].some((mark) => ITEM_ENDS.has(mark)) || word.folded === "and") {
      if (own) break;
      item = [];
    }
    last = word.end;
    if (word.start < to && word.end > from) own = true;
    else if (word.capitalised && !STOP_WORDS.has(word.folded)) item.push(word.folded);
  }
  if (own) for (const word of item) words.add(word);
  return words;
}
