import type { Claim } from "../domain/claim.ts";
import type { DocumentInput } from "../domain/document.ts";
import { groupBy } from "../domain/group-by.ts";
import { mayBeSameName } from "../domain/names.ts";
import { publisherName } from "./origin-of.ts";

type Documents = ReadonlyMap<string, DocumentInput>;

/** Who gives the claim, in words: "Northern Wire", or "police, in Northern Wire"; "headline" where it stands there. */
export function givenBy(claim: Claim, documents: Documents): string {
  const publisher = publisherName(claim, documents);
  const speaker = claim.attribution[0]?.name;
  const where = claim.field === "title" ? `headline of ${inShort(publisher)}` : inShort(publisher);
  return speaker === undefined || mayBeSameName(speaker, publisher)
    ? where
    : `${inShort(speaker)}, in ${where}`;
}

/** Longest mention or name that a message repeats, in UTF-16 code units; of longer words the beginning. Judgement. */
const MOST_WORDS = 34;

/** The words of the claim and who gives them: `"613" (Northern Wire)`. */
export function shown(claim: Claim, documents: Documents): string {
  return `"${inShort(claim.mention)}" (${givenBy(claim, documents)})`;
}

/** Long words cut at a word: "We will free no one until ...". */
function inShort(words: string): string {
  if (words.length <= MOST_WORDS) return words;
  return `${words.slice(0, words.lastIndexOf(" ", MOST_WORDS - 4))} ...`;
}

/** A list in words: `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

/** Distinct numbers that one side of a message shows, and givers of one number; the rest is counted, so that it stays one glance long. */
const MOST_NUMBERS = 2;

/** Several claims and who gives them, each number once: `"31" (Quay Gazette and 2 others) and "34" (police, in Uplands Radio)`. */
export function allShown(claims: readonly Claim[], documents: Documents): string {
  const byWords = [...groupBy(claims, saidOf).values()];
  const words = byWords.slice(0, MOST_NUMBERS).map((same) => {
    const givers = [...new Set(same.map((claim) => givenBy(claim, documents)))];
    const rest = givers.length - 1;
    return `"${same[0]?.mention}" (${givers[0]}${rest > 0 ? ` and ${rest} other${rest > 1 ? "s" : ""}` : ""})`;
  });
  const left = byWords.length - MOST_NUMBERS;
  if (left > 0) words.push(`${left} other${left > 1 ? "s" : ""}`);
  return listed(words);
}

/** What the words of a claim come to: "22" and "twenty-two" are one number. */
function saidOf({ value, date, mention }: Claim): string {
  if (value) return `${value.low} to ${value.high}${value.approximate ? " or so" : ""}`;
  return date ? `${date.start} to ${date.end}` : mention;
}

/**
 * Several "613 lies below 636" as one line, each lower number once: "613 lies below 636 and [750, 850]". At most `most` lower numbers.
 */
export function liesBelow(computations: readonly string[], most = 3): string {
  const above = new Map<string, Set<string>>();
  for (const computation of computations) {
    const at = computation.lastIndexOf(BELOW);
    const low = at < 0 ? computation : computation.slice(0, at);
    const known = above.get(low) ?? new Set();
    if (at >= 0) known.add(computation.slice(at + BELOW.length));
    above.set(low, known);
  }
  return [...above]
    .slice(0, most)
    .map(([low, highs]) => (highs.size === 0 ? low : `${low}${BELOW}${listed([...highs])}`))
    .join("; ");
}

/** As `compareQuantities` words it. */
const BELOW = " lies below ";
