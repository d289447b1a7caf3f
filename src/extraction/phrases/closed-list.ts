import type { Reading } from "../../domain/reading.ts";
import { isOf, WordClass } from "../lexicon/word-classes.ts";
import type { QuantityMention } from "../mention.ts";
import { wordSet } from "../word-table.ts";
import { firstToken } from "./counted-kind.ts";

/**
 * Kinds of persons that leave nobody out. Children beside men and women are a third kind to newsrooms ("14 men, nine women and six
 * children"). Source: own list, November 2026.
 */
const PARTITIONS: readonly (readonly string[])[] = [
  ["men", "women"],
  ["men", "women", "children"],
  ["men", "women", "boys", "girls"],
  ["boys", "girls"],
  ["adults", "children"],
  ["civilians", "soldiers"],
  ["passengers", "crew"],
];
/** Other words for a kind. */
const ALSO: ReadonlyMap<string, string> = new Map([
  ["males", "men"],
  ["females", "women"],
  ["minors", "children"],
  ["infants", "children"],
  ["fighters", "soldiers"],
  ["combatants", "soldiers"],
  ["militants", "soldiers"],
  ["troops", "soldiers"],
  ["crewmen", "crew"],
]);
const PARTITION_KEYS: ReadonlySet<string> = new Set(PARTITIONS.map((kinds) => kinds.toSorted().join(" ")));

/** Words before a number that say "all that are left": "the other 150", "the remaining 12". */
const LEFT_OVER = wordSet("other others remaining rest remainder");

/**
 * Whether parts of one whole, told in one sentence, are said to be all of it: their kinds leave nobody out ("14 were men, nine were
 * women"), or the list closes with what is left ("and the fate of the other 150 is unknown").
 */
export function isClosedList(parts: readonly QuantityMention[], reading: Reading): boolean {
  const last = parts.at(-1);
  if (!last || parts.length < 2) return false;
  const kinds = parts.map(({ population = "" }) => ALSO.get(population) ?? population);
  return PARTITION_KEYS.has(kinds.toSorted().join(" ")) || takesWhatIsLeft(last, reading);
}

function takesWhatIsLeft(last: QuantityMention, reading: Reading): boolean {
  const lead = firstToken(last) - 1;
  return LEFT_OVER.has(reading, lead) && isOf(reading, lead - 1, WordClass.determiner);
}
