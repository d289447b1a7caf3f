import type { Claim } from "../domain/claim.ts";

/** Words that stand beside any number, and words of four letters that tell nothing. */
const OF_NUMBERS = new Set(
  `square kilometres kilometers metres meters miles hectares acres percent cent million billion thousand hundred dollars euros
  pounds about around some than more less least most over under nearly almost between total that this these those with from have
  were been will would into also which their there they after before when year years month months week weeks days said says`.split(
    /\s+/u,
  ),
);

/** Words of a clause that tell what it is about: four letters or more, in lower case, a plural s removed. */
function tellingWords({ quote, mention }: Claim): ReadonlySet<string> {
  const words =
    quote.exact
      .replace(mention, " ")
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !OF_NUMBERS.has(word)).map((word) => word.replace(/s$/u, "")));
}

/** How much of the shorter clause's telling words the other shares, 0 to 1, numbers left out; 0 when it has fewer than three. */
export function clauseOverlap(a: Claim, b: Claim): number {
  const [few, many] = [tellingWords(a), tellingWords(b)].toSorted((x, y) => x.size - y.size) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
  ];
  if (few.size < 3) return 0;
  let shared = 0;
  for (const word of few) if (many.has(word)) shared++;
  return shared / few.size;
}
