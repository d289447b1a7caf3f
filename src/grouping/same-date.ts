import type { ClaimProfile } from "./claim-profile.ts";
import { apart, link, none, type Verdict } from "./verdict.ts";

/** Words that say which end of a happening is dated. */
const BEGINS = new Set([
  "began",
  "begin",
  "begun",
  "start",
  "launch",
  "storm",
  "seiz",
  "erupt",
  "broke",
  "open",
]);
const ENDS = new Set([
  "end",
  "ended",
  "free",
  "freed",
  "over",
  "close",
  "closed",
  "retak",
  "retaken",
  "finish",
  "surrender",
]);

/** Whether two dates date the same happening: one family of happenings, one story, the same end of it, and years that can meet. */
export function sameDate(a: ClaimProfile, b: ClaimProfile, story: number): Verdict {
  if (a.happening === undefined || b.happening === undefined) return none("no happening is named");
  if (a.happening !== b.happening) return apart(`${a.happening} is not ${b.happening}`);
  const [endA, endB] = [endOf(a), endOf(b)];
  if (endA !== endB)
    return endA && endB ? apart("one dates the beginning, one the end") : none("one dates an end");
  const named = a.place !== undefined && a.place === b.place;
  const meet = [...(a.ownYears ?? [])].some((year) => b.ownYears?.has(year));
  if (!meet && !named) return apart("other years");
  const reasons = [`both date the ${a.happening}`];
  if (named) reasons.push(`both name ${a.place}`);
  return link(Math.min(story, 12) / 4 + (named ? 2 : 0) + (meet ? 1 : 0), reasons);
}

function endOf(profile: ClaimProfile): "beginning" | "end" | undefined {
  for (const word of profile.context) {
    if (BEGINS.has(word)) return "beginning";
    if (ENDS.has(word)) return "end";
  }
  return undefined;
}
