import { isNumber, norm, type Reading } from "../../domain/reading.ts";
import type { QuantityMention } from "../mention.ts";
import { wordSet } from "../word-table.ts";
import { countedKind, firstToken, size } from "./counted-kind.ts";
import { measureAt } from "./measure-at.ts";
import { sentencesApart } from "./same-count.ts";

/** A sum told short is of the order of the sum that it follows; judgement. */
const SAME_ORDER = 8;
const SCALES = [1e3, 1e6, 1e9, 1e12];

/**
 * What a bare number under a thousand is short for, beside a sum of millions: 1e6 in "more than half a billion, against a promised
 * 310", "never to put in more than 120 million; it has put in 171". Undefined where the words do not set the two beside each other.
 */
export function scaleLeftOut(
  mention: QuantityMention,
  before: QuantityMention | undefined,
  reading: Reading,
): number | undefined {
  if (!before || countedKind(before) !== "money" || sentencesApart(before, mention, reading) > 0)
    return undefined;
  if ((mention.scale ?? 1) > 1 || size(mention) >= 1000 || !isNumber(reading, mention.from)) return undefined;
  if (!isSetBeside(reading, firstToken(mention) - 1)) return undefined;
  return SCALES.find((scale) => {
    const ratio = (size(mention) * scale) / size(before);
    return ratio <= SAME_ORDER && ratio >= 1 / SAME_ORDER;
  });
}

function isSetBeside(reading: Reading, lead: number): boolean {
  if (BESIDE.has(reading, lead)) return true;
  if (norm(reading, lead) === "in") return PUT.has(reading, lead - 1);
  return measureAt(reading, lead, "money", ["patient", "agent"]) !== undefined;
}
const BESIDE = wordSet("against from than promised budgeted planned agreed forecast");
const PUT = wordSet("put puts putting paid pays pumped poured");
