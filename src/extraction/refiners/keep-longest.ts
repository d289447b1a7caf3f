import type { Mention } from "../mention.ts";
import type { Refiner } from "../pipeline.ts";

/**
 * Of mentions that overlap, keeps the longest, and among equals the most specific: a citation, then a date, then a quantity
 * of which something is known (its unit, or that it is a time). Quotes hold other claims and are never in the way. Later refiners assume that spans do not overlap.
 */
export const keepLongest: Refiner = {
  id: "keep-longest",
  refine(mentions) {
    const kept: Mention[] = [];
    let last: number | undefined;
    for (const mention of mentions) {
      if (mention.kind !== "quote" && last !== undefined) {
        const rival = kept[last] as Mention;
        if (mention.start < rival.end) {
          if (isBetter(mention, rival)) kept[last] = mention;
          continue;
        }
      }
      if (mention.kind !== "quote") last = kept.length;
      kept.push(mention);
    }
    return kept.toSorted((a, b) => a.start - b.start || b.end - a.end);
  },
};

function isBetter(a: Mention, b: Mention): boolean {
  const longer = a.end - a.start - (b.end - b.start);
  return longer === 0 ? rank(a) > rank(b) : longer > 0;
}

function rank(mention: Mention): number {
  if (mention.kind === "citation") return 3;
  if (mention.kind === "date") return 2;
  return mention.kind === "quantity" && (mention.value.unit !== null || mention.untracked !== undefined)
    ? 1
    : 0;
}
