import { isWord, norm, type Reading } from "../domain/reading.ts";
import { wordSet } from "./word-table.ts";

/** Words of a sentence that say where or in what happening; tokens, half-open. */
export interface Spot {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** What a clause border costs, in tokens: "the strongest since 1974, when a quake in Brevik killed 260". Judgement. */
const BORDER = 10;
/** Farthest spot that still counts; judgement. */
const REACH = 40;
const BORDER_WORDS = wordSet("when while whereas but which since");
const BORDER_MARKS = ",;:—–()";

/** Reach that stays inside the mention's own clause. */
export const OWN_CLAUSE = BORDER;

/** The spot that stands nearest to the mention, where clause borders count as distance; ties go to the one that follows. */
export function nearestInSentence(
  reading: Reading,
  mention: { readonly from: number; readonly to: number },
  spots: readonly Spot[],
  reach = REACH,
): Spot | undefined {
  let best: Spot | undefined;
  let least = reach;
  for (const spot of spots) {
    const cost =
      spot.from >= mention.to
        ? distance(reading, mention.to, spot.from)
        : spot.to <= mention.from
          ? distance(reading, spot.to, mention.from) + 1
          : 0;
    if (cost < least) {
      least = cost;
      best = spot;
    }
  }
  return best;
}

function distance(reading: Reading, from: number, to: number): number {
  let cost = to - from;
  for (let token = from; token < to && cost < REACH; token++) if (isBorder(reading, token)) cost += BORDER;
  return cost;
}

function isBorder(reading: Reading, token: number): boolean {
  if (isWord(reading, token)) return BORDER_WORDS.has(reading, token);
  const mark = norm(reading, token);
  return mark.length === 1 && BORDER_MARKS.includes(mark);
}
