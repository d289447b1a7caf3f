import { norm, type Reading } from "../../domain/reading.ts";
import { ADOPTION_VERBS } from "../lexicon/adoption-verbs.ts";
import {
  type CitationMention,
  type DateMention,
  isCitation,
  type Mention,
  note,
  untrack,
} from "../mention.ts";
import type { Refiner } from "../pipeline.ts";
import { wordSet } from "../word-table.ts";

/**
 * Gives citations the date and year that stand with them: "resolution 884, adopted on 12 November 1993", "On 30 April 1993 the
 * Council passed resolution 822". A bare year is then the citation's and no date of its own. Runs after `resolve-dates`.
 */
export const dateCitations: Refiner = {
  id: "date-citations",
  refine(mentions, { reading }) {
    if (mentions.some(isCitation)) dateAll(mentions, reading);
    return mentions;
  },
};

/** The date of adoption: "resolution 884, adopted on 12 November 1993", "On 30 April the Council passed resolution 822". */
function dateAll(mentions: readonly Mention[], reading: Reading): void {
  mentions.forEach((mention, i) => {
    if (!isCitation(mention)) return;
    const after = mentions.slice(i + 1, i + 6);
    for (const other of after) {
      if (other.from >= mention.tail || other.kind !== "date") continue;
      if (other.precision === "year") untrack(other, "year of the instrument");
    }
    if (mention.citation.year !== undefined) return;
    const date = dateAfter(after, mention, reading) ?? dateBefore(mentions, i, mention, reading);
    if (date) takeDate(mention, date);
  });
  shareYears(mentions, reading);
}

function takeDate(mention: CitationMention, date: DateMention): void {
  const { start, end } = date.date;
  if (start === null || end === null || start.slice(0, 4) !== end.slice(0, 4)) return;
  const year = Number(start.slice(0, 4));
  const day = start === end && mention.instrument !== "session";
  mention.citation = { ...mention.citation, ...(day && { date: start }), year };
  if (date.precision === "year") untrack(date, "year of the instrument");
  if (mention.untracked === "act without a year") mention.untracked = undefined;
  note(mention, "dated", start, "by the words around it");
}

function dateAfter(
  after: readonly Mention[],
  mention: CitationMention,
  reading: Reading,
): DateMention | undefined {
  for (const other of after) {
    if (other.kind === "citation" || other.from - mention.tail > 10) return undefined;
    if (other.kind !== "date" || reading.sentence[other.from] !== reading.sentence[mention.from]) continue;
    if (other.date.start === null || other.date.impossible) return undefined;
    for (let at = mention.tail; at < other.from; at++)
      if (!GAP.has(reading, at) && norm(reading, at) !== "," && norm(reading, at) !== "(") return undefined;
    return other.from > mention.tail ? other : undefined;
  }
  return undefined;
}

const GAP = wordSet(
  "here there un united nations of on in from at dated adopted passed approved issued dates was had been which that it by the its this unanimously council assembly security general again and held ran is were carried signed running lasting entered enacted",
);

function dateBefore(
  mentions: readonly Mention[],
  index: number,
  mention: CitationMention,
  reading: Reading,
): DateMention | undefined {
  if (mention.instrument === "session") return undefined;
  for (let at = index - 1; at >= 0 && index - at < 6; at--) {
    const other = mentions[at] as Mention;
    if (other.kind === "citation" || reading.sentence[other.from] !== reading.sentence[mention.from])
      return undefined;
    if (other.kind !== "date") continue;
    let adopted = ADOPTION_VERBS.has(reading, mention.to) || ADOPTION_VERBS.has(reading, mention.to + 1);
    for (let token = other.to; token < mention.from; token++) adopted ||= ADOPTION_VERBS.has(reading, token);
    return adopted && other.precision !== "interval" ? other : undefined;
  }
  return undefined;
}

/** "Resolutions 822 and 853 of 1993": the year is that of each. */
function shareYears(mentions: readonly Mention[], reading: Reading): void {
  const citations = mentions.filter(isCitation);
  for (let i = citations.length - 2; i >= 0; i--) {
    const [a, b] = [citations[i] as CitationMention, citations[i + 1] as CitationMention];
    if (a.citation.year !== undefined || b.citation.year === undefined || b.citation.date !== undefined)
      continue;
    if (norm(reading, b.to - 1) === ")") continue;
    let listed = b.from > a.to && b.from - a.to <= 3;
    for (let at = a.to; at < b.from; at++) listed &&= [",", "and", "or"].includes(norm(reading, at));
    if (listed) a.citation = { ...a.citation, year: b.citation.year };
  }
}
