import type { Reading } from "../../domain/reading.ts";
import { KNOWN_MEASURES } from "../lexicon/measure-words.ts";
import type { QuantityMention } from "../mention.ts";
import { countedKind, size } from "./counted-kind.ts";

/** Whether the part may belong to the whole by unit and size; a share may belong to anything that is not a share. */
export function fitsInside(part: QuantityMention, whole: QuantityMention): boolean {
  const kind = countedKind(part);
  if (kind === "change") return countedKind(whole) !== "change";
  if (countedKind(whole) === "change" || whole.ordinal === true) return false;
  return sameUnit(part, whole) && size(part) <= size(whole);
}

/** Whether the two may be counts of one thing: the same unit, or one of them without a unit of its own. */
export function sameUnit(a: QuantityMention, b: QuantityMention): boolean {
  if (a.value.unit === null || b.value.unit === null) return !isAmount(a) && !isAmount(b);
  return a.value.unit === b.value.unit || lastWord(a.value.unit) === lastWord(b.value.unit);
}

/** Whether it is a sum or a share, which is no count of anything. */
function isAmount(mention: QuantityMention): boolean {
  const kind = countedKind(mention);
  return kind === "money" || kind === "change";
}

function lastWord(unit: string): string {
  return unit.slice(unit.lastIndexOf(" ") + 1);
}

export function inOneSentence(a: QuantityMention, b: QuantityMention, reading: Reading): boolean {
  return reading.sentence[a.from] === reading.sentence[b.from];
}

/** How many sentences `later` stands after `earlier`. */
export function sentencesApart(earlier: QuantityMention, later: QuantityMention, reading: Reading): number {
  return (reading.sentence[later.from] as number) - (reading.sentence[earlier.from] as number);
}

/** Whether two measures are known to be different things; a verb that no lexicon knows decides nothing. */
export function areApart(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b && KNOWN_MEASURES.has(a) && KNOWN_MEASURES.has(b);
}
