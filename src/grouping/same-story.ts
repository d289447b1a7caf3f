import { type DocumentProfile, rootOf } from "./document-profile.ts";
import { WIDE_FULL_NAMES } from "./lexicon/common-names.ts";

/** How strongly two documents seem to tell of one happening, and why. */
export interface StoryMatch {
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Weights and thresholds: judgement, tried on invented stories and on news of local shootings. */
const LEAD_IN_BOTH = 3;
const LEAD_IN_ONE = 2;
const FULL_NAME = 1;
const WIDE_PLACE = 0.5;
const RARE_HAPPENING = 1.5;
const PUBLISHER = 1.5;
const PUBLISHER_NEAR = 3;
const INSTRUMENT = 2;
const INSTRUMENTS_AT_MOST = 3;
const TOPIC = 0.5;
const TOPICS_AT_MOST = 3;
/** Two reports of one country's war share many words and no happening: without a name of its own they are not one story. */
const TOPICS_WITHOUT_NAME = 2;
const ONE_WEEK = 7;
/** Days within which words in common tell stories apart; so two documents that share but a wide place are one story only within them. */
export const NEAR_DAYS = 30;

/** Happenings of every week in any large place: sharing one says nothing. */
const COMMON: ReadonlySet<string> = new Set("crash fire trial attack protest explosion battle".split(" "));
/** Happenings of every day: two in one town within a month are two stories more often than one. */
const EVERYDAY: ReadonlySet<string> = new Set("shooting stabbing murder kidnapping".split(" "));

/**
 * Compares what two documents are about: the names they share, whether those stand in headline or lead, the kind of
 * happening, and the plain words they turn on. Nothing else that is stored has a say, so the answer never changes.
 */
export function matchStories(a: DocumentProfile, b: DocumentProfile): StoryMatch {
  if (a.id === b.id) return { score: Number.POSITIVE_INFINITY, reasons: ["same document"] };
  const reasons: string[] = [];
  const names = sharedNames(a, b);
  let score = names.score;
  if (names.shared.length > 0) reasons.push(`both name ${names.shared.toSorted().slice(0, 4).join(", ")}`);

  const happenings = [...a.happenings].filter((family) => b.happenings.has(family));
  if (happenings.some((family) => !COMMON.has(family) && !EVERYDAY.has(family))) score += RARE_HAPPENING;
  if (happenings.length > 0) reasons.push(`both tell of ${happenings.toSorted().join(", ")}`);

  const instruments = sharedInstruments(a, b);
  score += Math.min(instruments.length, INSTRUMENTS_AT_MOST) * INSTRUMENT;
  if (instruments.length > 0) reasons.push(`both cite ${instruments.toSorted().slice(0, 4).join(", ")}`);

  if (names.shared.length === 0 && a.saysWhere && b.saysWhere && instruments.length < 2)
    // A quake in Lossan and a quake in Sorel, in the same words: each names its own place.
    return { score: 0, reasons: [] };
  // Words in common tell stories of one month apart; over years, or without a name, they only tell subjects apart.
  const named =
    names.score >= LEAD_IN_BOTH &&
    !happenings.some((family) => EVERYDAY.has(family)) &&
    (looksBackOn(a, b) || looksBackOn(b, a));
  if (named || daysBetween(a, b) <= NEAR_DAYS) {
    const topics = [...a.topics].filter((topic) => b.topics.has(topic));
    score += Math.min(topics.length * TOPIC, names.score >= 1 ? TOPICS_AT_MOST : TOPICS_WITHOUT_NAME);
    if (topics.length > 0) reasons.push(`both turn on ${topics.toSorted().slice(0, 4).join(", ")}`);
  }
  return { score, reasons };
}

function sharedNames(a: DocumentProfile, b: DocumentProfile): { score: number; shared: string[] } {
  const [small, large] = a.names.size <= b.names.size ? [a, b] : [b, a];
  const sameHouse = [...a.publisher].join(" ") === [...b.publisher].join(" ");
  const shared: string[] = [];
  let score = 0;
  let wide = 0;
  for (const [root, name] of small.names) {
    const other = large.names.get(root);
    if (!other) continue;
    // Two articles of one paper name the paper; that is no happening.
    if (sameHouse && a.publisher.has(root)) continue;
    if (name.publisherOnly && other.publisherOnly) continue;
    if (name.wide || (name.acronym && other.acronym)) wide = WIDE_PLACE;
    // Two people of one surname: only their full names, below, are a match.
    else if (name.inRun && other.inRun) continue;
    else if (name.inRun || other.inRun) score += 1;
    // The court or the paper of the place where it happened, that week; later "Statistics" of an office's name says little.
    else if (name.publisherOnly || other.publisherOnly)
      score += daysBetween(a, b) <= ONE_WEEK ? PUBLISHER_NEAR : PUBLISHER;
    else score += nameScore(name.weight + other.weight);
    shared.push(name.name);
  }
  for (const full of small.fullNames) {
    if (!large.fullNames.has(full)) continue;
    if (WIDE_FULL_NAMES.has(full)) {
      wide = WIDE_PLACE;
      continue;
    }
    const last = rootOf(full.slice(full.indexOf(" ") + 1));
    score +=
      FULL_NAME + nameScore((small.names.get(last)?.weight ?? 1) + (large.names.get(last)?.weight ?? 1));
    shared.push(full);
  }
  return { score: score + wide, shared };
}

function sharedInstruments(a: DocumentProfile, b: DocumentProfile): string[] {
  return [...a.instruments].filter((number) => b.instruments.has(number));
}

function nameScore(weights: number): number {
  return weights === 4 ? LEAD_IN_BOTH : weights === 3 ? LEAD_IN_ONE : 1;
}

/** Days between the two publications; those of one month where one is not known, so that silence keeps nothing apart. */
function daysBetween(a: DocumentProfile, b: DocumentProfile): number {
  if (a.publishedDay === undefined || b.publishedDay === undefined) return NEAR_DAYS;
  return Math.abs(a.publishedDay - b.publishedDay);
}

/**
 * Score from which two documents are taken to tell of one happening. Documents of one month may share a single chief name; later
 * ones need more, but for those that look back on a year of the other's: "the bombing of October 2011".
 */
export function storyThreshold(a: DocumentProfile, b: DocumentProfile): number {
  const days = daysBetween(a, b);
  const everyday = isEveryday(a, b) ? 2 : 0;
  if (days <= ONE_WEEK) return 2.5 + everyday;
  if (days <= NEAR_DAYS) return 3 + everyday;
  if (sharedInstruments(a, b).length >= 2) return 4;
  if (!looksBackOn(a, b) && !looksBackOn(b, a)) return 7;
  return (days > 365 ? 3 : 4) + everyday * 1.75;
}

/** Whether one is about a year of the other's, or the later one names the year that the earlier was written in. */
function looksBackOn(a: DocumentProfile, b: DocumentProfile): boolean {
  return (
    [...a.years].some((year) => b.years.has(year)) ||
    (b.publishedYear !== undefined && a.namedYears.has(b.publishedYear))
  );
}

/** Whether what the two have in common happens every day. */
function isEveryday(a: DocumentProfile, b: DocumentProfile): boolean {
  const shared = [...a.happenings].filter((family) => b.happenings.has(family));
  return shared.length > 0 && shared.every((family) => EVERYDAY.has(family));
}
