import { canonicalJson } from "../domain/canonical-json.ts";
import type { Claim } from "../domain/claim.ts";

/** One figure of a document that its publisher changed: what its former text said, and what stands in its place. */
export interface FigureEdit {
  readonly before: Claim;
  readonly after: Claim;
}

/** Share of words that two clauses must have in common for one to be the other reworded. Judgement. */
const REWORDED = 0.6;

/**
 * The figures that differ between two readings of one document. First the clauses that are the same but for their figures ("at least
 * # people were killed"), figure by figure; then, among what is left, a clause with most of the same words that counts the same thing.
 * A figure that is only said in other words ("12", "twelve") is no edit.
 */
export function editedFigures(before: readonly Claim[], after: readonly Claim[]): FigureEdit[] {
  const lost = newIn(before, after);
  const gained = newIn(after, before);
  const edits: FigureEdit[] = [];
  const pairUp = (fits: (claim: Claim) => Claim | undefined) => {
    for (const claim of lost) {
      const match = fits(claim);
      if (match === undefined) continue;
      lost.delete(claim);
      gained.delete(match);
      if (whatItSays(claim) !== whatItSays(match)) edits.push({ before: claim, after: match });
    }
  };
  const [oldSlots, newSlots] = [slots(before), slots(after)];
  const inSlot = new Map([...gained].map((claim) => [newSlots.get(claim), claim]));
  pairUp((claim) => inSlot.get(oldSlots.get(claim)));
  pairUp((claim) => mostAlike(claim, gained));
  return edits;
}

/** The tracked figures of one reading that the other has not, by their ids. */
function newIn(claims: readonly Claim[], others: readonly Claim[]): Set<Claim> {
  const known = new Set(others.map(({ id }) => id));
  return new Set(
    claims.filter(({ id, kind, checkworthy }) => checkworthy && kind !== "quote" && !known.has(id)),
  );
}

/** For each claim its clause without figures, which of the clause's figures it is, and the how-manieth such clause of the text. */
function slots(claims: readonly Claim[]): ReadonlyMap<Claim, string> {
  const clauses = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.field} ${claim.quote.start}`;
    const clause = clauses.get(key);
    if (clause) clause.push(claim);
    else clauses.set(key, [claim]);
  }
  const seen = new Map<string, number>();
  const slotOf = new Map<Claim, string>();
  for (const clause of clauses.values()) {
    const bare = withoutFigures(clause);
    const before = seen.get(bare) ?? 0;
    seen.set(bare, before + 1);
    for (const [at, claim] of clause.entries())
      slotOf.set(claim, `${claim.field} ${claim.kind} ${at} ${before} ${bare}`);
  }
  return slotOf;
}

/** The words of a clause with "#" in place of each figure. */
function withoutFigures(clause: readonly Claim[]): string {
  const [first] = clause;
  if (first === undefined) return "";
  const { exact, start } = first.quote;
  let bare = "";
  let at = start;
  for (const claim of clause.toSorted((a, b) => a.start - b.start)) {
    if (claim.start < at || claim.end > first.quote.end) continue;
    bare += `${exact.slice(at - start, claim.start - start)}#`;
    at = claim.end;
  }
  return bare + exact.slice(at - start);
}

/** What counts the same thing in a clause of mostly the same words; the likest, of equals the first. */
function mostAlike(claim: Claim, candidates: ReadonlySet<Claim>): Claim | undefined {
  const words = wordsOf(claim);
  let best: Claim | undefined;
  let most = REWORDED;
  for (const other of candidates) {
    if (countedThing(other) !== countedThing(claim)) continue;
    const alike = shareInCommon(words, wordsOf(other));
    if (alike < most || (best !== undefined && alike === most)) continue;
    most = alike;
    best = other;
  }
  return best;
}

function countedThing({ kind, field, measure, population, value }: Claim): string {
  return [kind, field, measure, population, value?.unit].join(" ");
}

function wordsOf({ quote, mention }: Claim): ReadonlySet<string> {
  const words =
    quote.exact
      .replace(mention, " ")
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return new Set(words);
}

/** Dice's coefficient of two sets of words, 0 to 1. */
function shareInCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

/** The meaning of the figure alone, whatever its words. */
function whatItSays({ value, date, citation }: Claim): string {
  const bounds = value && {
    low: value.low,
    high: value.high,
    lowOpen: value.lowOpen,
    highOpen: value.highOpen,
    approximate: value.approximate,
    unit: value.unit,
  };
  const day = date && { start: date.start, end: date.end };
  return canonicalJson({ bounds: bounds ?? null, day: day ?? null, citation: { ...citation } });
}
