import { isWord, norm, type Reading } from "../../domain/reading.ts";
import { note, type QuantityMention } from "../mention.ts";
import { firstToken, isCurrency } from "../phrases/counted-kind.ts";
import type { Refiner } from "../pipeline.ts";
import { wordSet } from "../word-table.ts";

/**
 * Gives a bare number the scale of the one that it is set beside: "cost 1.2 million, up from 1.1", "was to put in 120 million; it has put
 * in 171". Only where the words run in parallel: elsewhere a bare number is what it says.
 */
export const carryScale: Refiner = {
  id: "carry-scale",
  refine(mentions, { reading }) {
    let before: QuantityMention | undefined;
    for (const mention of mentions) {
      if (mention.kind !== "quantity" || mention.untracked !== undefined) continue;
      if (before) carry(mention, before, reading);
      before = mention;
    }
    return mentions;
  },
};

/** How far apart the two may stand, in tokens; judgement. */
const REACH = 15;

function carry(mention: QuantityMention, before: QuantityMention, reading: Reading): void {
  const { stated, unit } = mention.value;
  const model = before.value.stated ?? before.value.high;
  if (unit !== null || stated === null || (mention.scale ?? 1) !== 1 || stated < 1 || stated >= 1000) return;
  if (model === null || (before.scale ?? 1) < 1e6 || mention.ordinal) return;
  if (mention.from - before.to > REACH || reading.sentence[mention.from] !== reading.sentence[before.from])
    return;
  if (isWord(reading, mention.to) && !AFTER_ALONE.has(reading, mention.to)) return;
  if (!isCompared(mention, reading) && !runsParallel(mention, before, reading)) return;
  const scale = scaleNear(stated, model, before.scale as number);
  if (scale === undefined) return;
  const { low, high, precision } = mention.value;
  mention.value = {
    ...mention.value,
    stated: stated * scale,
    low: low === null ? null : low * scale,
    high: high === null ? null : high * scale,
    precision: precision * scale,
    unit: before.value.unit !== null && isCurrency(before.value.unit) ? before.value.unit : null,
  };
  mention.scale = scale;
  note(mention, "scale of the number beside it:", scale);
}

/** Words that may follow a number that stands alone. */
const AFTER_ALONE = wordSet(
  "a in last the this that before by for and or when as at on previously originally",
);

const COMPARING = wordSet("against from versus than");
const ARTICLES = wordSet("a an the its their");
const FORESEEN = wordSet(
  "promised planned budgeted forecast expected projected estimated proposed original targeted pledged reported",
);

/** "up from 1.1", "against a promised 310", "compared with 171". */
function isCompared(mention: QuantityMention, reading: Reading): boolean {
  let at = firstToken(mention) - 1;
  if (FORESEEN.has(reading, at)) at--;
  if (ARTICLES.has(reading, at)) at--;
  const word = norm(reading, at);
  return (
    COMPARING.has(reading, at) || ((word === "with" || word === "to") && norm(reading, at - 1) === "compared")
  );
}

/** "put in more than 120 million; it has put in 171": the same two words lead both. */
function runsParallel(mention: QuantityMention, before: QuantityMention, reading: Reading): boolean {
  const [a, b] = [firstToken(mention), firstToken(before)];
  return [1, 2].every(
    (back) => isWord(reading, a - back) && norm(reading, a - back) === norm(reading, b - back),
  );
}

/** Two numbers that are compared are within this factor of each other; judgement. */
const FACTOR = 10;

/** The scale that brings `stated` near `model`: the same one, or the next below where the model is a part ("half a billion"). */
function scaleNear(stated: number, model: number, scale: number): number | undefined {
  const scales = model < scale ? [scale, scale / 1000] : [scale];
  return scales.find((s) => stated * s < model * FACTOR && stated * s * FACTOR > model);
}
