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
const SAME_HAPPENING = 1;
const NEAR_DAYS = 10;

/**
 * Compares what two documents are about: the names they share, whether those stand in headline or lead, and the kind of
 * happening. Nothing else that is stored has a say, so the answer never changes.
 */
export function matchStories(a: DocumentProfile, b: DocumentProfile): StoryMatch {
  if (a.id === b.id) return { score: Number.POSITIVE_INFINITY, reasons: ["same document"] };
  const [small, large] = a.names.size <= b.names.size ? [a, b] : [b, a];
  let score = 0;
  const shared: string[] = [];
  let wide = 0;
  for (const [name, { weight, wide: isWide }] of small.names) {
    const other = large.names.get(name);
    if (!other) continue;
    if (isWide) {
      wide = 1;
      continue;
    }
    shared.push(name);
    const leads = weight + other.weight;
    score += leads === 4 ? LEAD_IN_BOTH : leads === 3 ? LEAD_IN_ONE : 1;
  }
  let full = 0;
  for (const name of small.fullNames) if (large.fullNames.has(name)) full++;
  score += full * FULL_NAME + wide;
  const reasons = shared.length > 0 ? [`both name ${shared.toSorted().slice(0, 4).join(", ")}`] : [];
  const happenings = [...a.happenings].filter((family) => b.happenings.has(family));
  if (happenings.length > 0 && score > 0) {
    score += SAME_HAPPENING;
    reasons.push(`both tell of ${happenings.toSorted().join(", ")}`);
  }
  return { score, reasons };
}

/** Score from which two documents are taken to tell of one happening; more is asked the further apart they were published. */
export function storyThreshold(a: DocumentProfile, b: DocumentProfile): number {
  if (a.publishedDay === undefined || b.publishedDay === undefined) return 3;
  const days = Math.abs(a.publishedDay - b.publishedDay);
  if (days <= NEAR_DAYS) return 4;
  return days <= 90 ? 5 : 6;
}
