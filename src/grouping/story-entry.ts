import type { Claim } from "../domain/claim.ts";
import type { DocumentInput } from "../domain/document.ts";
import { type DocumentProfile, profileOf } from "./document-profile.ts";
import { matchStories, storyThreshold } from "./same-story.ts";

/** What a store keeps of a document to find those that may tell of the same: where it is filed, and what stories are compared by. */
export interface StoryEntry {
  readonly documentId: string;
  /** Days since 1970-01-01 of publication; 0 where it is not known. */
  readonly day: number;
  /** Two documents of one story share at least one. */
  readonly names: readonly string[];
  /** Two documents that cite one instrument share at least one. */
  readonly citations: readonly string[];
  /** The profile, packed as JSON. */
  readonly profile: string;
}

/** Most names of a document that it is filed under: the chief ones first. Judgement. */
const NAMES = 24;

export function storyEntry(document: DocumentInput, claims: readonly Claim[]): StoryEntry {
  const profile = profileOf(document);
  const chief = [...profile.names].toSorted(
    ([a, x], [b, y]) => y.weight - x.weight || Number(x.wide) - Number(y.wide) || (a < b ? -1 : 1),
  );
  const citations = claims.flatMap(({ checkworthy, citation }) =>
    checkworthy && citation
      ? [String(citation.number ?? citation.symbol ?? citation.session ?? citation.body).toLowerCase()]
      : [],
  );
  return {
    documentId: document.id,
    day: profile.publishedDay ?? 0,
    names: chief.slice(0, NAMES).map(([name]) => name),
    citations: [...new Set(citations)],
    profile: pack(profile),
  };
}

/** Whether two documents tell one story, by their packed profiles. */
export function areOneStory(a: DocumentProfile, b: DocumentProfile): boolean {
  return matchStories(a, b).score >= storyThreshold(a, b);
}

/** Everything but the words of the text, which only claims are compared by. */
function pack({ words: _, ...profile }: DocumentProfile): string {
  return JSON.stringify(profile, (_key, value: unknown) =>
    value instanceof Map ? { entries: [...value] } : value instanceof Set ? { members: [...value] } : value,
  );
}

/** The profile that was packed, without the words of the text. */
export function unpackProfile(packed: string): DocumentProfile {
  const profile = JSON.parse(packed, (_key, value: unknown) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if ("entries" in value) return new Map(value.entries as [string, unknown][]);
    return "members" in value ? new Set(value.members as unknown[]) : value;
  }) as Omit<DocumentProfile, "words">;
  return { ...profile, words: [] };
}
