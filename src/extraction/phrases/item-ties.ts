import { norm, type Reading } from "../../domain/reading.ts";
import { isOf, WordClass } from "../lexicon/word-classes.ts";
import type { CitationMention, Mention, QuantityMention } from "../mention.ts";
import { singularOf } from "./number-of-nouns.ts";

/** Counts whose items are citations, listed at once ("four resolutions: 822, 853, 874 and 884"), with the items. */
export function listedItems(
  mentions: readonly Mention[],
  reading: Reading,
): Map<QuantityMention, CitationMention[]> {
  const lists = new Map<QuantityMention, CitationMention[]>();
  mentions.forEach((mention, index) => {
    if (mention.kind !== "quantity" || mention.untracked !== undefined || mention.counted === undefined)
      return;
    if (!CITED.has(singularOf(norm(reading, mention.counted)))) return;
    const after = itemsAfter(mention, mentions, index, reading);
    const items = after.length > 1 ? after : itemsBefore(mention, mentions, index, reading);
    if (items.length > 1) lists.set(mention, items);
  });
  return lists;
}
const CITED = new Set([
  "resolution",
  "session",
  "summit",
  "declaration",
  "article",
  "treaty",
  "protocol",
  "convention",
  "decision",
]);

function itemsAfter(
  count: QuantityMention,
  mentions: readonly Mention[],
  index: number,
  reading: Reading,
): CitationMention[] {
  const items: CitationMention[] = [];
  let end = count.phraseTo ?? count.to;
  for (let next = index + 1; next < mentions.length; next++) {
    const item = mentions[next] as Mention;
    if (item.kind === "quote" || item.kind === "date") continue;
    if (item.kind !== "citation" || !isNearby(end, item.from, reading, items.length === 0)) break;
    items.push(item);
    end = item.to;
  }
  return items;
}

/** "Resolutions 822, 853, 874 and 884, four resolutions in all": the count follows its list. */
function itemsBefore(
  count: QuantityMention,
  mentions: readonly Mention[],
  index: number,
  reading: Reading,
): CitationMention[] {
  const end = count.phraseTo ?? count.to;
  const inAll = norm(reading, end) === "in" && /^(?:all|total)$/u.test(norm(reading, end + 1));
  if (!inAll && norm(reading, end) !== "altogether") return [];
  const items: CitationMention[] = [];
  let start = count.from;
  for (let at = index - 1; at >= 0; at--) {
    const item = mentions[at] as Mention;
    if (item.kind === "quote" || item.kind === "date") continue;
    if (item.kind !== "citation" || !isNearby(item.to, start, reading, false)) break;
    items.unshift(item);
    start = item.from;
  }
  return items;
}

/** Whether only list marks, names and years stand between; a sentence break or a verb ends the list. */
function isNearby(from: number, to: number, reading: Reading, first: boolean): boolean {
  // The first citation may take the counted noun into its own words: "four resolutions - 822, 853".
  if (first && to < from) return true;
  if (to - from > (first ? 8 : 12)) return false;
  let marked = !first;
  for (let at = from; at < to; at++) {
    const word = norm(reading, at);
    if (word === "among" || word === "including") return false;
    if (
      ":,-–—(".includes(word) ||
      word === "namely" ||
      word === "numbers" ||
      word === "numbered" ||
      word === "nos"
    )
      marked = true;
    if (word === "." && reading.sentence[at] !== reading.sentence[to]) return false;
    if (isOf(reading, at, WordClass.be | WordClass.have | WordClass.modal | WordClass.relative)) return false;
  }
  // "four resolutions: 822" is cited with the word itself.
  return marked || to <= from;
}
