import { overlaps } from "../../domain/text-span.ts";
import type { Mention } from "../mention.ts";
import type { Refiner } from "../pipeline.ts";

/** Of mentions that overlap, the longest stays; of equal ones, that which says more than a bare number. Quotes hold others and stay. */
export const keepLongest: Refiner = {
  id: "keep-longest",
  refine(mentions) {
    const kept: Mention[] = [];
    let last = -1;
    for (const mention of mentions) {
      const rival = kept[last];
      if (mention.kind === "quote" || !rival || !overlaps(rival, mention)) {
        if (mention.kind !== "quote") last = kept.length;
        kept.push(mention);
      } else if (beats(mention, rival)) kept[last] = mention;
    }
    return kept;
  },
};

function beats(a: Mention, b: Mention): boolean {
  const longer = a.end - a.start - (b.end - b.start);
  return longer > 0 || (longer === 0 && rank(a) > rank(b));
}

function rank(mention: Mention): number {
  if (mention.kind !== "quantity") return 2;
  return mention.measure === undefined ? 0 : 1;
}
