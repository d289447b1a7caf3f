import type { Claim } from "../domain/claim.ts";
import type { DocumentInput } from "../domain/document.ts";
import { mayBeSameName } from "../domain/names.ts";
import { publisherName } from "./origin-of.ts";

type Documents = ReadonlyMap<string, DocumentInput>;

/** Who gives the claim, in words: "Northern Wire", or "police, in Northern Wire"; "headline" where it stands there. */
export function givenBy(claim: Claim, documents: Documents): string {
  const publisher = publisherName(claim, documents);
  const speaker = claim.attribution[0]?.name;
  const where = claim.field === "title" ? `headline of ${publisher}` : publisher;
  return speaker === undefined || mayBeSameName(speaker, publisher) ? where : `${speaker}, in ${where}`;
}

/** The words of the claim and who gives them: `"613" (Northern Wire)`. */
export function shown(claim: Claim, documents: Documents): string {
  return `"${claim.mention}" (${givenBy(claim, documents)})`;
}

/** A list in words: `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

/** Several claims and who gives them; beyond `most` the rest is counted. */
export function allShown(claims: readonly Claim[], documents: Documents, most = 6): string {
  const words = claims.slice(0, most).map((claim) => shown(claim, documents));
  if (claims.length > most) words.push(`${claims.length - most} more`);
  return listed(words);
}
