import type { Claim } from "../domain/claim.ts";
import type { DocumentInput } from "../domain/document.ts";
import { type DocumentProfile, profileOf } from "./document-profile.ts";
import { WIDE_FULL_NAMES } from "./lexicon/common-names.ts";
import { SAME_HAPPENING } from "./link-events.ts";
import { matchStories, NEAR_DAYS, storyThreshold } from "./same-story.ts";
import { isStatementAbout } from "./story-matches.ts";

/** What a store keeps of a document to find those that may tell of the same: where it is filed, and what stories are compared by. */
export interface StoryEntry {
  readonly documentId: string;
  /** Days since 1970-01-01 of publication; 0 where it is not known. */
  readonly day: number;
  /** Keys that it is filed under; two documents of one story share at least one. */
  readonly keys: readonly StoryKey[];
  /** The profile, packed as JSON. */
  readonly profile: string;
}

export interface StoryKey {
  readonly kind: "name" | "citation" | "day";
  readonly key: string;
  /** How many days before and after its own it is to be looked for; absent: at any time. */
  readonly withinDays?: number;
}

/** A document's profile, with what is compared beside it before its claims are. */
export interface FiledProfile extends DocumentProfile {
  /** Days that it dates something to, ISO. */
  readonly days: ReadonlySet<string>;
}

/** Most keys of one sort that a document is filed under: the chief ones first. Judgement. */
const KEYS = 24;

export function storyEntry(document: DocumentInput, claims: readonly Claim[]): StoryEntry {
  const profile = filedProfile(document, claims);
  return {
    documentId: document.id,
    day: profile.publishedDay ?? 0,
    keys: [...nameKeys(profile), ...citationKeys(claims), ...dayKeys(profile)],
    profile: pack(profile),
  };
}

export function filedProfile(document: DocumentInput, claims: readonly Claim[]): FiledProfile {
  const days = new Set<string>();
  for (const { checkworthy, date } of claims)
    if (checkworthy && date?.start && date.start === date.end && !date.impossible) days.add(date.start);
  return { ...profileOf(document), days };
}

function nameKeys(profile: FiledProfile): StoryKey[] {
  const chief = [...profile.names].toSorted(
    ([a, x], [b, y]) => y.weight - x.weight || Number(x.wide) - Number(y.wide) || (a < b ? -1 : 1),
  );
  return [
    ...chief.slice(0, KEYS).map(([name, { wide }]) => nameKey(name, wide)),
    ...[...profile.fullNames].slice(0, KEYS).map((name) => nameKey(name, WIDE_FULL_NAMES.has(name))),
  ];
}

/** What half the store names is looked for only where it can make one story. */
function nameKey(key: string, isWide: boolean): StoryKey {
  return { kind: "name", key, ...(isWide && { withinDays: NEAR_DAYS }) };
}

function citationKeys(claims: readonly Claim[]): StoryKey[] {
  const cited = claims.flatMap(({ checkworthy, citation }) =>
    checkworthy && citation
      ? [String(citation.number ?? citation.symbol ?? citation.session ?? citation.body).toLowerCase()]
      : [],
  );
  return [...new Set(cited)].map((key) => ({ kind: "citation", key }));
}

function dayKeys({ days }: FiledProfile): StoryKey[] {
  return [...days].slice(0, KEYS).map((key) => ({ kind: "day", key }));
}

/** Whether an event may hold claims of both documents, by their profiles; which claims it holds, grouping says. */
export function mayShareEvent(a: FiledProfile, b: FiledProfile): boolean {
  const { score } = matchStories(a, b);
  const dated = score > 0 && [...a.days].some((day) => b.days.has(day)) ? SAME_HAPPENING : 0;
  return score + dated >= storyThreshold(a, b) || isStatementAbout(a, b) || isStatementAbout(b, a);
}

/** Everything but the words of the text, which only claims are compared by. */
function pack({ words: _, ...profile }: FiledProfile): string {
  return JSON.stringify(profile, (_key, value: unknown) =>
    value instanceof Map ? { entries: [...value] } : value instanceof Set ? { members: [...value] } : value,
  );
}

/** The profile that was packed, without the words of the text. */
export function unpackProfile(packed: string): FiledProfile {
  // By hand, as a reviver would be called for every word of it.
  const profile = JSON.parse(packed) as Record<string, unknown>;
  for (const [field, value] of Object.entries(profile)) {
    if (typeof value !== "object" || value === null) continue;
    if ("entries" in value) profile[field] = new Map(value.entries as [string, unknown][]);
    else if ("members" in value) profile[field] = new Set(value.members as unknown[]);
  }
  return { days: new Set(), ...profile, words: [] } as unknown as FiledProfile;
}
