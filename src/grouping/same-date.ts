import { happeningOf } from "../domain/happening.ts";
import type { ClaimProfile } from "./claim-profile.ts";
import { measureFamily } from "./lexicon/measures.ts";
import { apart, link, none, type Verdict } from "./verdict.ts";
import { stem, wordsOf } from "./words.ts";

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

/** Words of what is dated that two dates must share when no happening is named; judgement. */
const SHARED_WORDS = 2;

/** Whether two dates date the same happening: one family of happenings, one story, the same end of it, and years that can meet. */
export function sameDate(a: ClaimProfile, b: ClaimProfile, story: number): Verdict {
  if (a.instruments.size > 0 || b.instruments.size > 0) {
    // Resolutions are voted one by one: 822 in April, 853 in July.
    if (![...a.instruments].some((number) => b.instruments.has(number))) return apart("two instruments");
  }
  const [x, y] = [datedHappening(a), datedHappening(b)];
  if (x !== y)
    return x !== undefined && y !== undefined ? apart(`${x} is not ${y}`) : none("one names no happening");
  const [endA, endB] = [endOf(a), endOf(b)];
  if (endA !== endB)
    return endA && endB ? apart("one dates the beginning, one the end") : none("one dates an end");
  if (a.document.id === b.document.id && areDisjoint(a, b)) return apart("one text gives both");
  const named = x !== undefined && a.place !== undefined && a.place === b.place;
  const meet = [...(a.ownYears ?? [])].some((year) => b.ownYears?.has(year));
  if (!meet && !named) return apart("other years");
  const strength = Math.min(story, 12) / 4 + (named ? 2 : 0) + (meet ? 1 : 0);
  if (x !== undefined)
    return link(strength + (namesItself(a) ? 1 : 0) + (namesItself(b) ? 1 : 0), [
      `both date the ${x}`,
      ...(named ? [`both name ${a.place}`] : []),
    ]);
  const shared = [...datedStems(a)].filter((word) => datedStems(b).has(word)).toSorted();
  return shared.length < SHARED_WORDS
    ? none("no happening is named")
    : link(strength, [`both date ${shared.join(", ")}`]);
}

/**
 * The family of happenings that is dated: what the words of the date itself name, else its sentence. In "the collapse in which eight
 * perished and six were rescued on 1 December" the date is not the collapse's.
 */
function datedHappening({ claim, happening }: ClaimProfile): string | undefined {
  const words = (claim.date?.of ?? "").toLowerCase().split(" ");
  const at = words.findLastIndex((word) => happeningOf(word) !== undefined);
  if (words.slice(at + 1).some((word) => measureFamily(word).known && !SAME_BREATH.has(word)))
    return undefined;
  return at < 0 ? happening : happeningOf(words[at] as string);
}

/** What a happening does as it happens: "the quake that killed 40 on Tuesday". */
const SAME_BREATH: ReadonlySet<string> = new Set(
  "killed killing died dead injured injuring wounded wounding hurt".split(" "),
);

function namesItself({ claim, happening }: ClaimProfile): boolean {
  return (claim.date?.of ?? "")
    .toLowerCase()
    .split(" ")
    .some((word) => happeningOf(word) === happening);
}

function datedStems({ claim }: ClaimProfile): ReadonlySet<string> {
  return new Set(wordsOf(claim.date?.of ?? "").map(({ folded }) => stem(folded)));
}

function areDisjoint(a: ClaimProfile, b: ClaimProfile): boolean {
  const [x, y] = [a.claim.date, b.claim.date];
  if (!x?.start || !x.end || !y?.start || !y.end) return false;
  return x.end < y.start || y.end < x.start;
}

function endOf(profile: ClaimProfile): "beginning" | "end" | undefined {
  for (const word of profile.context) {
    if (BEGINS.has(word)) return "beginning";
    if (ENDS.has(word)) return "end";
  }
  return undefined;
}
