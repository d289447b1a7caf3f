import type { Reading } from "../../domain/reading.ts";
import { isOf, WordClass } from "../lexicon/word-classes.ts";
import type { QuantityMention } from "../mention.ts";
import { wordSet } from "../word-table.ts";
import { firstToken } from "./counted-kind.ts";
import { inOneSentence } from "./same-count.ts";

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
 * The parts of one whole, in order, that are said to be all of it: those of one sentence whose kinds leave nobody out ("14 were men,
 * nine were women"), or all up to the one that takes what is left ("Eleven were freed. The fate of the other 150 is unknown").
 */
export function closedParts(parts: readonly QuantityMention[], reading: Reading): readonly QuantityMention[] {
  const closed = new Set<QuantityMention>();
  let run: QuantityMention[] = [];
  let open = 0;
  parts.forEach((part, index) => {
    const before = parts[index - 1];
    if (before && !inOneSentence(before, part, reading)) run = [];
    run.push(part);
    const next = parts[index + 1];
    const ends = !next || !inOneSentence(part, next, reading);
    if (ends && leaveNobodyOut(run)) for (const each of run) closed.add(each);
    if (index > 0 && takesWhatIsLeft(part, reading)) {
      for (const each of parts.slice(open, index + 1)) closed.add(each);
      open = index + 1;
    }
  });
  return [...closed];
}

function leaveNobodyOut(parts: readonly QuantityMention[]): boolean {
  if (parts.length > LONGEST_PARTITION) return false;
  const kinds = parts.map(({ population = "" }) => ALSO.get(population) ?? population);
  return PARTITION_KEYS.has(kinds.toSorted().join(" "));
}
const LONGEST_PARTITION = Math.max(...PARTITIONS.map(({ length }) => length));

function takesWhatIsLeft(part: QuantityMention, reading: Reading): boolean {
  const lead = firstToken(part) - 1;
  return LEFT_OVER.has(reading, lead) && isOf(reading, lead - 1, WordClass.determiner);
}
