import type { Scope } from "../../domain/claim.ts";
import { isWord, norm, type Reading, sentenceEnd, sentenceFirst } from "../../domain/reading.ts";
import { type DateMention, note, type QuantityMention } from "../mention.ts";
import { neighbours } from "../neighbours.ts";
import type { Passage, Refiner } from "../pipeline.ts";
import { PhraseTable, wordSet } from "../word-table.ts";

/**
 * Gives each quantity the time that its clause names: when it happened ("40 were killed in May"), up to when it counts ("as of
 * 7 March", "by Friday evening", "said on Tuesday"), and whether it is a running total ("so far this year", "since 3 March").
 * Runs after `resolve-dates` and `judge-dates`.
 */
export const scopeDates: Refiner = {
  id: "scope-dates",
  refine(mentions, passage) {
    const dates = mentions.filter(
      (mention): mention is DateMention => mention.kind === "date" && isUsable(mention),
    );
    const running = runningIn(passage.reading);
    for (const mention of mentions) {
      if (
        mention.kind !== "quantity" ||
        mention.untracked !== undefined ||
        TIMELESS.has(mention.measure ?? "")
      )
        continue;
      const isRunning = running.length > 0 && isNear(running, mention, passage.reading);
      const scope = scopeOf(mention, neighbours(dates, mention.from, WINDOW), isRunning, passage);
      if (scope) {
        mention.scope = { ...mention.scope, ...scope };
        if (mention.why) note(mention, "time:", ...Object.values(scope));
      }
    }
    return mentions;
  },
};

/** How many dates to either side of a number are looked at; judgement, more than a sentence has. */
const WINDOW = 6;
/** How many tokens away a date may stand from its number; judgement, a long sentence. */
const REACH = 40;

const TIMELESS = new Set(["anniversary", "duration", "age", "sentenced"]);
const UNUSABLE = new Set([
  "dateline",
  "rough time ago",
  "year of the instrument",
  "year of making",
  "no day to reckon from",
  "year in brackets",
]);

function isUsable({ date, untracked }: DateMention): boolean {
  return (date.start !== null || date.end !== null) && !date.impossible && !UNUSABLE.has(untracked ?? "");
}

function scopeOf(
  mention: QuantityMention,
  dates: readonly DateMention[],
  running: boolean,
  { reading, publishedOn }: Passage,
): Partial<Scope> | undefined {
  const date = dateFor(mention, dates, reading);
  if (!date)
    return running && publishedOn !== undefined ? { asOf: publishedOn, flow: "cumulative" } : undefined;
  const { start, end } = date.date;
  if (date.bound === "as-of" || date.bound === "by" || date.bound === "until")
    return end === null ? undefined : { asOf: end };
  if (date.untracked === "date of saying") return end === null ? undefined : { asOf: end };
  if (start === null || end === null) return undefined;
  const carried = carriesOver(date, date.to, reading);
  if (date.bound === "since" && !carried)
    return { start, ...(publishedOn !== undefined && { asOf: publishedOn }), flow: "cumulative" };
  if (running) return { start, ...(publishedOn !== undefined && { asOf: publishedOn }), flow: "cumulative" };
  return start === end ? { start, end } : { start, end, flow: "in-period" };
}

const RUNNING = new PhraseTable<true>([
  ["so far", true],
  ["to date", true],
  ["until now", true],
  ["up to now", true],
  ["thus far", true],
  ["in total since", true],
]);

/** Where the text says "so far", "to date": few texts do, so their tokens are found once. */
function runningIn(reading: Reading): { readonly from: number }[] {
  const tokens: { from: number }[] = [];
  for (let at = RUNNING.next(reading, 0); at < reading.count; at = RUNNING.next(reading, at + 1))
    if (RUNNING.at(reading, at)) tokens.push({ from: at });
  return tokens;
}

/** Whether such words stand in the clause of the number. */
function isNear(
  running: readonly { readonly from: number }[],
  mention: QuantityMention,
  reading: Reading,
): boolean {
  const first = Math.max(sentenceFirst(reading, mention.from), mention.from - REACH);
  const last = Math.min(sentenceEnd(reading, mention.from), mention.to + REACH);
  // What a break parts from the number parts all that is farther away, so the nearest words on each side decide.
  return neighbours(running, mention.from, 1).some(({ from }) =>
    from < mention.from
      ? from >= first && !isBroken(reading, from + 1, mention.from)
      : from >= mention.to && from < last && !isBroken(reading, mention.to, from),
  );
}

function isBroken(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isBreak(reading, at)) return true;
  return false;
}

/** The date of the clause that the number stands in; else one that opens the sentence, or that a "when" carries over. */
function dateFor(
  mention: QuantityMention,
  dates: readonly DateMention[],
  reading: Reading,
): DateMention | undefined {
  let best: DateMention | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (const date of dates) {
    if (reading.sentence[date.from] !== reading.sentence[mention.from] || isBirth(date, reading)) continue;
    const [from, to] = date.from > mention.from ? [mention.to, date.from] : [date.to, mention.from];
    if (to - from > REACH) continue;
    if (
      !carriesOver(date, from, reading) &&
      (isComparison(date, reading) || !isJoined(from, to, date, reading))
    )
      continue;
    if (to - from < nearest) [best, nearest] = [date, to - from];
  }
  return best;
}

/** "The worst flood since 1988, when 40 died": the number after "when" is of that date. */
function carriesOver(date: DateMention, after: number, reading: Reading): boolean {
  if (date.to !== after) return false;
  const at = norm(reading, after) === "," ? after + 1 : after;
  return norm(reading, at) === "when";
}

/** Whether no break parts the two; a comma does, unless the date opens the sentence. */
function isJoined(from: number, to: number, date: DateMention, reading: Reading): boolean {
  const opens = date.from - sentenceFirst(reading, date.from) <= 2 && date.to <= from;
  for (let at = from; at < to; at++) {
    if (isBreak(reading, at)) return false;
    if (norm(reading, at) === "," && !opens && !isListComma(reading, at)) return false;
  }
  return true;
}

/** The comma of a list or of an apposition in the number's own phrase: "63 children, 106 women and 70 old people on 26 February". */
function isListComma(reading: Reading, at: number): boolean {
  return !isWord(reading, at + 1) || norm(reading, at + 1) === "and";
}

function isBreak(reading: Reading, at: number): boolean {
  if (isWord(reading, at)) return BREAKS.has(reading, at);
  const mark = norm(reading, at);
  return mark.length === 1 && BREAK_MARKS.includes(mark);
}

const BREAK_MARKS = ";:()—–";
const BREAKS = wordSet("when while whereas but compared against than");

/** "More than in 2019", "the deadliest since 1988": another time is compared with. */
function isComparison(date: DateMention, reading: Reading): boolean {
  if (date.bound === "since" && date.precision === "year") return true;
  for (let at = date.from - 1; at >= date.from - 3; at--) if (COMPARED.has(reading, at)) return true;
  return false;
}

const COMPARED = wordSet("than compared against versus");

function isBirth(date: DateMention, reading: Reading): boolean {
  return norm(reading, date.from - 2) === "born";
}
