import { hasFlag, norm, type Reading, sentenceEnd, sentenceFirst, TokenFlag } from "../../domain/reading.ts";
import { note, type QuantityMention, untrack } from "../mention.ts";
import type { Refiner } from "../pipeline.ts";
import { wordSet } from "../word-table.ts";

/** Two numbers with a dash between them: a score ("won 3-1"), not tracked, or a vote ("13-0 in favour"). Runs before ranges are joined. */
export const untrackScores: Refiner = {
  id: "untrack-scores",
  refine(mentions, { reading }) {
    for (let i = 1; i < mentions.length; i++) {
      const a = mentions[i - 1];
      const b = mentions[i];
      if (a?.kind !== "quantity" || b?.kind !== "quantity" || !isPair(a, b, reading)) continue;
      settle(a, b, reading);
    }
    return mentions;
  },
};

function isPair(a: QuantityMention, b: QuantityMention, reading: Reading): boolean {
  if (a.value.unit !== null || b.value.unit !== null || b.from !== a.to + 1) return false;
  const mark = norm(reading, a.to);
  if (mark !== "-" && mark !== "–" && mark !== "to") return false;
  if (
    mark !== "to" &&
    (hasFlag(reading, a.to, TokenFlag.spaced) || hasFlag(reading, b.from, TokenFlag.spaced))
  )
    return false;
  // "Fell from 840 to 390" is no score.
  if (mark === "to" && norm(reading, a.from - 1) === "from") return false;
  return (
    isSmall(a) && isSmall(b) && (mark !== "to" || (a.value.stated as number) > (b.value.stated as number))
  );
}

function isSmall({ value }: QuantityMention): boolean {
  return value.stated !== null && Number.isInteger(value.stated) && value.stated >= 0 && value.stated < 1000;
}

const VOTES = wordSet(
  "vote votes voted voting adopted passed approved ballot council senate house assembly parliament committee panel jury court ruling ruled resolution motion abstention abstentions abstaining favour favor",
);
const SPORT = wordSet(
  "won win wins winning winner beat beats beating beaten lost lose loses loss draw drew drawn victory defeat defeated goal goals scored score scores match game games final semi-final quarter-final league cup lead leads led leading trailed ahead half-time set sets innings playoff derby champions side team home away down up nil thrashed edged win rout",
);

function settle(a: QuantityMention, b: QuantityMention, reading: Reading): void {
  const vote = nearest(reading, a, b, VOTES);
  const sport = nearest(reading, a, b, SPORT);
  if (vote !== undefined && (sport === undefined || vote <= sport)) {
    for (const mention of [a, b]) {
      mention.value = { ...mention.value, unit: "vote" };
      note(mention, "a vote");
    }
    return;
  }
  // "2-0" and "9-2" without a word beside them cannot be ranges.
  if (sport === undefined && (a.value.stated as number) < (b.value.stated as number)) return;
  for (const mention of [a, b]) {
    untrack(mention, "score");
    note(mention, "not tracked: score");
  }
}

/** How far the nearest word of `words` is, in tokens, within the sentence and eight tokens (judgement); undefined where there is none. */
function nearest(
  reading: Reading,
  a: QuantityMention,
  b: QuantityMention,
  words: { has(r: Reading, t: number): boolean },
): number | undefined {
  const reach = 8;
  const first = sentenceFirst(reading, a.from);
  const end = sentenceEnd(reading, a.from);
  for (let distance = 1; distance <= reach; distance++) {
    const before = a.from - distance;
    const after = b.to - 1 + distance;
    if (before >= first && words.has(reading, before)) return distance;
    if (after < end && words.has(reading, after)) return distance;
  }
  return undefined;
}
