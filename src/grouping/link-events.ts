import type { ClaimProfile } from "./claim-profile.ts";
import type { Links } from "./links.ts";
import type { StoryMatches } from "./story-matches.ts";
import { link } from "./verdict.ts";

/**
 * Links what claims tell of: all that a document tells in its foreground is one event, what it tells of one earlier year is
 * another, and documents of one story share the first. One
 * link for each pair of documents is enough, since groups are connected components.
 */
export function linkEvents(profiles: readonly ClaimProfile[], stories: StoryMatches, links: Links): void {
  const leading = new Map<string, ClaimProfile>();
  const background = new Map<string, ClaimProfile>();
  for (const profile of profiles.toSorted((x, y) => (x.claim.id < y.claim.id ? -1 : 1))) {
    if (isBackground(profile)) {
      const key = `${profile.document.id} ${[...(profile.ownYears ?? [])].join(" ")}`;
      const before = background.get(key);
      if (before)
        links.add(
          before.claim.id,
          profile.claim.id,
          link(SAME_DOCUMENT, ["one earlier time, in one document"]),
        );
      else background.set(key, profile);
      continue;
    }
    const first = leading.get(profile.document.id);
    if (first)
      links.add(
        first.claim.id,
        profile.claim.id,
        link(SAME_DOCUMENT, ["both in the foreground of one document"]),
      );
    else leading.set(profile.document.id, profile);
  }
  for (const { a, b, score, reasons } of stories.same()) {
    const [first, second] = [leading.get(a), leading.get(b)];
    if (first && second)
      links.add(first.claim.id, second.claim.id, link(Math.min(score, SAME_DOCUMENT), reasons));
  }
}

/** Above any score of two documents. */
const SAME_DOCUMENT = 500;

/** A clause that names a year which the document is not about: "the strongest since 1974, when ...". */
export function isBackground({ ownYears, document }: ClaimProfile): boolean {
  if (ownYears === undefined || document.years.size === 0) return false;
  return ![...ownYears].some((year) => document.years.has(year));
}
