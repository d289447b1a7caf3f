import type { DocumentProfile } from "./document-profile.ts";

/** How strongly two documents seem to tell of one happening, and why. */
export interface StoryMatch {
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Weights and thresholds: judgement, tried on invented stories and on news of local shootings. */
const LEAD_IN_BOTH = 3;
const LEAD_IN_ONE = 2;
const FULL_NAME = 2;
const WIDE_PLACE = 0.5;
const RARE_HAPPENING = 1.5;
const TOPIC = 0.5;
const TOPICS_AT_MOST = 2.5;
const NEAR_DAYS = 30;

/** Happenings of every day in any large place: sharing one says nothing. */
const EVERYDAY: ReadonlySet<string> = new Set(
  "shooting stabbing murder crash fire trial attack kidnapping protest explosion match".split(" "),
);

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
  if (happenings.some((family) => !EVERYDAY.has(family))) score += RARE_HAPPENING;
  if (happenings.length > 0) reasons.push(`both tell of ${happenings.toSorted().join(", ")}`);

  // Words in common tell stories of one week apart; over years they only tell subjects apart.
  if (daysBetween(a, b) <= NEAR_DAYS) {
    const topics = [...a.topics].filter((topic) => b.topics.has(topic));
    score += Math.min(topics.length * TOPIC, TOPICS_AT_MOST);
    if (topics.length > 0) reasons.push(`both turn on ${topics.toSorted().slice(0, 4).join(", ")}`);
  }
  return { score, reasons };
}

function sharedNames(a: DocumentProfile, b: DocumentProfile): { score: number; shared: string[] } {
  const [small, large] = a.names.size <= b.names.size ? [a, b] : [b, a];
  const shared: string[] = [];
  let score = 0;
  let wide = 0;
  for (const [root, { name, weight, wide: isWide }] of small.names) {
    const other = large.names.get(root);
    if (!other) continue;
    // Two papers of one house name themselves; that is no happening.
    if (a.publisher.has(root) && b.publisher.has(root)) continue;
    shared.push(name);
    const leads = weight + other.weight;
    if (isWide) wide = WIDE_PLACE;
    else score += leads === 4 ? LEAD_IN_BOTH : leads === 3 ? LEAD_IN_ONE : 1;
  }
  for (const name of small.fullNames) if (large.fullNames.has(name)) score += FULL_NAME;
  return { score: score + wide, shared };
}

/** Days between the two publications; 0 where one is not known, so that silence keeps nothing apart. */
function daysBetween(a: DocumentProfile, b: DocumentProfile): number {
  if (a.publishedDay === undefined || b.publishedDay === undefined) return 0;
  return Math.abs(a.publishedDay - b.publishedDay);
}

/**
 * Score from which two documents are taken to tell of one happening. Documents of one month may share a single chief name; later
 * ones need more, but for those that look back on a year of the other's: "the bombing of October 2011".
 */
export function storyThreshold(a: DocumentProfile, b: DocumentProfile): number {
  const days = daysBetween(a, b);
  if (days <= NEAR_DAYS) return 3;
  if (![...a.years].some((year) => b.years.has(year))) return 7;
  return days > 365 ? 3 : 4;
}
