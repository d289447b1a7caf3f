import { candidatePairs, citationKey, documentKeys, subjectKeys } from "./candidate-index.ts";
import type { ClaimProfile } from "./claim-profile.ts";
import { type DocumentProfile, isAhead } from "./document-profile.ts";
import type { Links } from "./links.ts";
import { sameCitation } from "./same-citation.ts";
import { wordsInCommon } from "./same-clause.ts";
import { storyThreshold } from "./same-story.ts";
import type { StoryMatches } from "./story-matches.ts";
import { link } from "./verdict.ts";

/**
 * Links what claims tell of. All that a document tells in its foreground is one event, and what it tells of one earlier year is
 * another; documents of one story share both. What is cited is an event of its own, wherever it is cited. One link for each pair of
 * documents is enough, since events are connected components.
 */
export function linkEvents(profiles: readonly ClaimProfile[], stories: StoryMatches, links: Links): void {
  const citations: ClaimProfile[] = [];
  const tellings = new Map<DocumentProfile, Telling>();
  for (const profile of profiles.toSorted(byId)) {
    if (profile.claim.kind === "citation") {
      citations.push(profile);
      continue;
    }
    const telling = tellings.get(profile.document) ?? {
      leading: undefined,
      days: new Map(),
      earlier: new Map(),
    };
    tellings.set(profile.document, telling);
    if (!isBackground(profile)) {
      if (telling.leading) join(telling.leading, profile, SAME_DOCUMENT, FOREGROUND, links);
      else telling.leading = profile;
      const { date } = profile.claim;
      if (date?.start && date.start === date.end && !date.impossible)
        telling.days.set(date.start, profile.happening);
      continue;
    }
    for (const year of yearKeys(profile)) {
      const before = telling.earlier.get(year);
      if (before) join(before, profile, SAME_DOCUMENT, EARLIER, links);
      else telling.earlier.set(year, profile);
    }
  }
  linkStories(tellings, stories, links);
  linkStatements(tellings, stories, links);
  for (const [a, b] of candidatePairs(citations, citationKeys, byId))
    links.add(a.claim.id, b.claim.id, sameCitation(a.claim, b.claim));
}

/** The first claim of each thing that a document tells of. */
interface Telling {
  leading: ClaimProfile | undefined;
  /** Days that its foreground dates, ISO, with the family of what happened on them. */
  readonly days: Map<string, string | undefined>;
  readonly earlier: Map<string, ClaimProfile>;
}

/** How much it adds to what two documents share that they date something to one day, or a happening of one family; judgement. */
const SAME_DAY = 1.5;
export const SAME_HAPPENING = 3;
/** Above any score of two documents. */
const SAME_DOCUMENT = 500;
const FOREGROUND = ["both in the foreground of one document"];
const EARLIER = ["one earlier time, in one document"];

function linkStories(
  tellings: ReadonlyMap<DocumentProfile, Telling>,
  stories: StoryMatches,
  links: Links,
): void {
  for (const [x, y] of candidatePairs([...tellings.keys()], documentKeys, byPublication)) {
    if (x.statement !== y.statement) continue;
    const [a, b] = [tellings.get(x) as Telling, tellings.get(y) as Telling];
    const story = stories.of(x, y);
    const [day, weight] = story.score > 0 ? dayOfBoth(a.days, b.days) : [undefined, 0];
    const score = story.score + weight;
    if (score < storyThreshold(x, y)) continue;
    const reasons = day === undefined ? story.reasons : [...story.reasons, `both name ${day}`];
    const strength = Math.min(score, SAME_DOCUMENT);
    if (a.leading && b.leading) join(a.leading, b.leading, strength, reasons, links);
    joinLater(a, y, b.leading, { strength, reasons }, links);
    joinLater(b, x, a.leading, { strength, reasons }, links);
    for (const [year, first] of a.earlier) {
      const second = b.earlier.get(year);
      if (second) join(first, second, strength, [...reasons, `both look back to ${year}`], links);
    }
  }
}

/** A bare statement is of the event of the one text that says most of its words: were it of more, it would make them one event. */
function linkStatements(
  tellings: ReadonlyMap<DocumentProfile, Telling>,
  stories: StoryMatches,
  links: Links,
): void {
  const best = new Map<DocumentProfile, { readonly text: DocumentProfile; readonly words: number }>();
  const keysOf = (document: DocumentProfile) => [...subjectKeys(document), ...documentKeys(document)];
  if (![...tellings.keys()].some(({ statement }) => statement)) return;
  for (const [x, y] of candidatePairs([...tellings.keys()], keysOf, byPublication)) {
    if (x.statement === y.statement || !stories.of(x, y).same) continue;
    const [statement, text] = x.statement ? [x, y] : [y, x];
    const words = wordsInCommon(statement, text);
    const known = best.get(statement);
    if (!known || words > known.words || (words === known.words && text.id < known.text.id))
      best.set(statement, { text, words });
  }
  for (const [statement, { text }] of best) {
    const [a, b] = [tellings.get(statement)?.leading, tellings.get(text)?.leading];
    if (a && b) join(a, b, STATEMENT, ["a statement and a text about what it names"], links);
  }
}

/** Below any score of two documents that tell one story; judgement. */
const STATEMENT = 1;

/** A day that both date, those of one happening first ("the explosion of 4 August 2020"), and what it adds. */
function dayOfBoth(a: Telling["days"], b: Telling["days"]): readonly [string | undefined, number] {
  const both = [...a.keys()].filter((day) => b.has(day));
  const told = both.find((day) => a.get(day) !== undefined && a.get(day) === b.get(day));
  if (told !== undefined) return [told, SAME_HAPPENING];
  return both[0] === undefined ? [undefined, 0] : [both[0], SAME_DAY];
}

/** What a later text looks back to is what the texts of that year tell: "the fire of 2014 killed 26". */
function joinLater(
  { earlier }: Telling,
  other: DocumentProfile,
  leading: ClaimProfile | undefined,
  { strength, reasons }: { readonly strength: number; readonly reasons: readonly string[] },
  links: Links,
): void {
  for (const [year, first] of earlier)
    if (leading && other.years.has(Number(year)))
      join(first, leading, strength, [...reasons, `one is of ${year}`], links);
}

function join(
  a: ClaimProfile,
  b: ClaimProfile,
  strength: number,
  reasons: readonly string[],
  links: Links,
): void {
  links.add(a.claim.id, b.claim.id, link(strength, reasons));
}

/** A clause that names a year which the document is not about: "the strongest since 1974, when ...". */
export function isBackground({ ownYears, document }: ClaimProfile): boolean {
  if (ownYears === undefined || document.years.size === 0) return false;
  // "4,500 posts will go by 2026" is of the story itself.
  if (isAhead(ownYears, document)) return false;
  return ![...ownYears].some((year) => document.years.has(year));
}

/** How many years a clause may name and still be told of each; a longer stretch is a time of its own. */
const FEW_YEARS = 2;

function yearKeys({ ownYears }: ClaimProfile): string[] {
  const years = [...(ownYears ?? [])].map(String);
  return years.length <= FEW_YEARS ? years : [years.join(" ")];
}

function citationKeys({ claim }: ClaimProfile): string[] {
  return claim.citation ? [citationKey(claim.citation)] : [];
}

function byId(x: ClaimProfile, y: ClaimProfile): number {
  return x.claim.id < y.claim.id ? -1 : 1;
}

function byPublication(x: DocumentProfile, y: DocumentProfile): number {
  return (x.publishedDay ?? 0) - (y.publishedDay ?? 0) || (x.id < y.id ? -1 : 1);
}
