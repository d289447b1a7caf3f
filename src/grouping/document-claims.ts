import type { Claim } from "../domain/claim.ts";
import { groupBy } from "../domain/group-by.ts";
import { measureFamily } from "./lexicon/measures.ts";
import { STOP_WORDS } from "./lexicon/stop-words.ts";
import { wordsOf } from "./words.ts";
import { isNumberWord } from "./years.ts";

/** The claims of one document, as what each is to the others. Each answer is looked up: a table of a report may hold thousands. */
export class DocumentClaims {
  readonly #byId: ReadonlyMap<string, Claim>;
  readonly #partsOf: ReadonlyMap<string, readonly Claim[]>;
  /** Where each field first gives a number of a measure. */
  readonly #firstOf = new Map<string, number>();
  /** How many numbers of a measure are there that add to none told elsewhere. */
  readonly #countsOf = new Map<string, number>();
  /** For each whole, in how many of its parts' items each name stands. */
  readonly #partsNaming = new Map<string, ReadonlyMap<string, number>>();

  constructor(all: readonly Claim[]) {
    this.#byId = new Map(all.map((claim) => [claim.id, claim]));
    this.#partsOf = groupBy(
      all.filter(({ partOf }) => partOf),
      ({ partOf }) => partOf as string,
    );
    for (const claim of all) {
      if (!isTrackedNumber(claim)) continue;
      const place = `${claim.field} ${countedAs(claim)}`;
      this.#firstOf.set(place, Math.min(claim.start, this.#firstOf.get(place) ?? claim.start));
      if (!claim.scope?.rest)
        this.#countsOf.set(countedAs(claim), (this.#countsOf.get(countedAs(claim)) ?? 0) + 1);
    }
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
    return claim.start <= (this.#firstOf.get(`${claim.field} ${countedAs(claim)}`) ?? claim.start);
  }

  /** Whether the text counts the same elsewhere, which "another 20" then adds to. */
  countsLike(claim: Claim): boolean {
    const own = isTrackedNumber(claim) && !claim.scope?.rest ? 1 : 0;
    return (this.#countsOf.get(countedAs(claim)) ?? 0) > own;
  }

  /**
   * What tells a part from the others of its whole: the words of its own item ("Kelo" of "Lower Vasha 58, Kelo 4"), folded,
   * without those that another part has as well. Empty for what is no part.
   */
  sliceOf(part: Claim): ReadonlySet<string> {
    const whole = this.wholeOf(part);
    if (!whole) return new Set();
    const naming = this.#namesOfParts(whole);
    return new Set([...itemWords(part)].filter((name) => naming.get(name) === 1));
  }

  #namesOfParts(whole: Claim): ReadonlyMap<string, number> {
    const known = this.#partsNaming.get(whole.id);
    if (known) return known;
    const naming = new Map<string, number>();
    for (const part of this.partsOf(whole))
      for (const name of itemWords(part)) naming.set(name, (naming.get(name) ?? 0) + 1);
    this.#partsNaming.set(whole.id, naming);
    return naming;
  }
}

function isTrackedNumber({ kind, checkworthy }: Claim): boolean {
  return kind === "quantity" && checkworthy;
}

/** What makes two numbers of a text counts of one thing: measure and unit. */
function countedAs({ measure, value }: Claim): string {
  return `${measureFamily(measure).name} in ${value?.unit}`;
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
