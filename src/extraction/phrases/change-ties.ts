import { norm, type Reading, sentenceFirst } from "../../domain/reading.ts";
import type { QuantityMention } from "../mention.ts";
import { countedKind, firstToken } from "./counted-kind.ts";
import { inOneSentence, sameUnit, sentencesApart } from "./same-count.ts";

/** The two values that a change leads between. */
export interface Change {
  readonly from: QuantityMention;
  readonly to: QuantityMention;
}

/** How far back the two values of a change may stand, in mentions; judgement. */
const BACK = 5;

/** Words that stand before a change and point back at the two values: "up 20 percent", "an increase of 25 per cent". */
const POINTERS = new Set(
  "up down rise increase fall drop decline decrease gain jump growth reduction cut by of a an the about some roughly nearly almost".split(
    " ",
  ),
);
const NOUNS = new Set(
  "up down rise increase fall drop decline decrease gain jump growth reduction hike".split(" "),
);

/** "rose from 40 to 50, up 25 percent": the values of the change at `index`, from its sentence or, after "That is", the one before. */
export function valuesOfChange(
  change: QuantityMention,
  quantities: readonly QuantityMention[],
  index: number,
  reading: Reading,
): Change | undefined {
  const ahead = valuesAhead(change, quantities, index, reading);
  if (ahead) return ahead;
  if (!pointsBack(change, reading)) return undefined;
  const reach = opensWithThat(change, reading) ? 2 : 0;
  const near: QuantityMention[] = [];
  for (let back = index - 1; back >= Math.max(0, index - BACK); back--) {
    const value = quantities[back] as QuantityMention;
    if (sentencesApart(value, change, reading) > reach) break;
    if (value.value.unit === "percent" && change.value.unit === "percent" && !isLevel(value, reading)) break;
    if (countedKind(value) === "change" && value.value.unit !== "percent") continue;
    near.unshift(value);
  }
  // The level may follow the change: "up 20 percent to 60 from 50".
  for (let ahead = index + 1; ahead < Math.min(quantities.length, index + 3); ahead++) {
    const value = quantities[ahead] as QuantityMention;
    if (!inOneSentence(change, value, reading) || !isLevel(value, reading)) break;
    near.push(value);
  }
  return pairOf(near, reading);
}

/** Most tokens between a change and "from": "fell by 20 percent last year, from 50 to 40"; judgement. */
const AHEAD = 5;

/** "fell by 20 percent, from 50 to 40", "up 30 percent from 40 to 52": a percent and the two values straight after it. */
function valuesAhead(
  change: QuantityMention,
  quantities: readonly QuantityMention[],
  index: number,
  reading: Reading,
): Change | undefined {
  const [from, to] = [quantities[index + 1], quantities[index + 2]];
  if (change.value.unit !== "percent" || !from || !to || !inOneSentence(change, to, reading))
    return undefined;
  if (wordBefore(from, reading) !== "from" || wordBefore(to, reading) !== "to") return undefined;
  if (firstToken(from) - change.to > AHEAD || firstToken(to) - from.to > AHEAD) return undefined;
  // "From 490 to 830 crowns": the unit behind the second is the first's too.
  const oneUnit = from.value.unit === null || sameUnit(from, to);
  return countedKind(from) !== "change" && oneUnit ? { from, to } : undefined;
}

/** The last two values of one unit, told apart by "from" and "to" where they say which came first, else by their order. */
function pairOf(near: readonly QuantityMention[], reading: Reading): Change | undefined {
  for (let last = near.length - 1; last > 0; last--) {
    const b = near[last] as QuantityMention;
    const a = near[last - 1] as QuantityMention;
    if (!sameUnit(a, b)) continue;
    if (wordBefore(b, reading) === "from") return { from: b, to: a };
    const linked = wordBefore(a, reading) === "from" || LEVEL_WORDS.has(wordBefore(b, reading));
    if (linked) return { from: a, to: b };
  }
  return undefined;
}

/** Whether the words before the change say that it is one of what was just told. */
function pointsBack(change: QuantityMention, reading: Reading): boolean {
  let noun = false;
  const floor = sentenceFirst(reading, change.from);
  for (let at = firstToken(change) - 1; at >= floor && POINTERS.has(norm(reading, at)); at--)
    if (NOUNS.has(norm(reading, at))) noun = true;
  return noun;
}

function opensWithThat(change: QuantityMention, reading: Reading): boolean {
  const first = norm(reading, sentenceFirst(reading, change.from));
  return first === "that" || first === "this" || first === "it" || first === "an" || first === "a";
}

const LEVEL_WORDS = new Set([
  "to",
  "at",
  "is",
  "was",
  "costs",
  "cost",
  "reached",
  "reaching",
  "against",
  "now",
]);

/** Whether the number is where something stands ("to 50", "from 40"), rather than by how much it moved. */
function isLevel(value: QuantityMention, reading: Reading): boolean {
  const word = wordBefore(value, reading);
  return word === "from" || LEVEL_WORDS.has(word);
}

function wordBefore(value: QuantityMention, reading: Reading): string {
  return norm(reading, firstToken(value) - 1);
}
