import type { ClaimDate } from "../../domain/claim.ts";
import {
  addDays,
  addMonths,
  type DayRange,
  daysBetween,
  daysInMonth,
  isoDay,
  isRealDay,
  monthRange,
  partsOf,
  weekdayOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
  weekOf,
  yearRange,
} from "../../domain/partial-date.ts";
import { norm, type Reading } from "../../domain/reading.ts";
import { datelineOf } from "../dateline.ts";
import { type DateMention, type Mention, note, untrack } from "../mention.ts";
import { daysOfPart } from "../month-part.ts";
import type { Passage, Refiner } from "../pipeline.ts";
import type { SaidDate, SaidDay } from "../said-date.ts";
import { type Tense, tenseAround } from "../tense.ts";

/**
 * Turns what dates say into days: years left out, weekdays and "two days earlier" are reckoned from the day of writing (the
 * dateline's, else the day of publication), or from the dates before them. A date that cannot be resolved is kept, untracked.
 */
export const resolveDates: Refiner = {
  id: "resolve-dates",
  refine(mentions, passage) {
    const dates = mentions.filter((mention): mention is DateMention => mention.kind === "date");
    const walk = new Walk(dates, passage);
    dates.forEach((_, i) => {
      walk.resolve(i);
    });
    return mentions satisfies readonly Mention[];
  },
};

/** A year said in words lends itself to yearless dates up to this many sentences on; judgement. */
const FRAME_SENTENCES = 3;
/** A yearless past date this long ago would have its year in a newsroom's copy; judgement. */
const STALE_DAYS = 300;
/** A yearless date this few days ahead, that nothing calls past, is the coming one; judgement. */
const NEAR_FUTURE = 62;

/** Most dates of a list that its last one lends its year to; judgement, keeps the work linear. */
const LONGEST_LIST = 16;

/** One pass over the dates of a passage, in order, with what the earlier ones lend to the later. */
class Walk {
  readonly #dates: readonly DateMention[];
  readonly #reading: Reading;
  readonly #today: string | undefined;
  readonly #dateline: DateMention | undefined;
  /** The year that the text last named, and where: "In 1993 the Council met on 30 April". */
  #frame: { year: number; sentence: number; firm: boolean } | undefined;
  /** The frame before a "today" or "on Tuesday" put it aside. */
  #story: { year: number; sentence: number; firm: boolean } | undefined;
  /** The last resolved date that "two days earlier" may count from. */
  #last: { range: DayRange; sentence: number } | undefined;

  constructor(dates: readonly DateMention[], passage: Passage) {
    this.#dates = dates;
    this.#reading = passage.reading;
    this.#dateline = passage.field === "text" ? datelineOf(dates, passage.reading) : undefined;
    this.#today = writtenOn(this.#dateline, passage.publishedOn);
  }

  resolve(index: number): void {
    const mention = this.#dates[index] as DateMention;
    const { said } = mention;
    if (!said) return;
    if (mention === this.#dateline) untrack(mention, "dateline");
    const sentence = this.#reading.sentence[mention.from] as number;
    const resolved = this.#resolve(mention, said, index, sentence);
    if (resolved === undefined) {
      untrack(mention, "no day to reckon from");
      return;
    }
    if (!isWhole(resolved)) {
      mention.date = resolved;
      return;
    }
    mention.date = bounded(mention, resolved, said);
    if (mention !== this.#dateline) this.#last = { range: resolved, sentence };
    this.#frameFrom(said, resolved, sentence);
  }

  #resolve(
    mention: DateMention,
    said: SaidDate,
    index: number,
    sentence: number,
  ): DayRange | ClaimDate | undefined {
    switch (said.form) {
      case "range":
        return said.range;
      case "calendar":
        return this.#calendar(mention, said, index, sentence);
      case "weekday":
        return this.#weekday(mention, said, sentence);
      case "shift":
        return this.#shift(mention, said, index, sentence);
    }
  }

  #frameFrom(said: SaidDate, { start }: DayRange, sentence: number): void {
    const year = partsOf(start).year;
    if (said.form === "calendar" && (said.to?.year ?? said.from.year) !== undefined) {
      this.#frame = { year: said.to?.year ?? year, sentence, firm: said.from.day !== undefined };
      this.#story = this.#frame;
    }
    // "On Tuesday" brings the reader back to the day of writing; "two days earlier" stays in the story.
    else if (said.form === "weekday" && !said.anaphoric) this.#frame = undefined;
    else if (said.form === "shift" && said.anchor === "publication") this.#frame = undefined;
    else if (this.#frame && said.form === "calendar" && this.#frame.year === year)
      this.#frame.sentence = sentence;
  }

  #calendar(
    mention: DateMention,
    said: Extract<SaidDate, { form: "calendar" }>,
    index: number,
    sentence: number,
  ): DayRange | ClaimDate | undefined {
    const year = said.from.year ?? this.#missingYear(mention, said, index, sentence);
    if (year === undefined) return undefined;
    const from: SaidDay = { ...said.from, year };
    const wraps = (said.to?.month ?? 0) < (from.month ?? 0);
    const to: SaidDay = said.to ? { ...said.to, year: said.to.year ?? (wraps ? year + 1 : year) } : from;
    const impossible = impossibleDay(from) ?? impossibleDay(to);
    if (impossible !== undefined) {
      note(mention, "the calendar has no", impossible);
      const [start, end] = [impossibleDay(from) ?? rangeOf(from).start, impossibleDay(to) ?? rangeOf(to).end];
      return { start, end, impossible: true };
    }
    if (said.part !== undefined && from.month !== undefined) return daysOfPart(said.part, year, from.month);
    return { start: rangeOf(from).start, end: rangeOf(to).end };
  }

  /** The year of "26 February": of a list it closes, of the story it stands in, else the nearest to the day of writing. */
  #missingYear(
    mention: DateMention,
    said: Extract<SaidDate, { form: "calendar" }>,
    index: number,
    sentence: number,
  ): number | undefined {
    const listed = this.#listedYear(index);
    if (listed !== undefined) return listed;
    const shift = this.#yearAfter(index);
    if (shift !== undefined && this.#story) return this.#story.year + shift;
    const frame = this.#frame;
    const tense = tenseAround(this.#reading, mention.from, mention.to);
    const bare = said.weekday === undefined && !said.lean;
    if (frame && bare && tense !== "future") {
      const near = sentence - frame.sentence;
      if (near === 0 || (frame.firm && said.from.day !== undefined && near <= FRAME_SENTENCES)) {
        note(mention, "year", frame.year, "from the date before it");
        return frame.year;
      }
    }
    const fitting = this.#fittingYear(said, tense);
    if (fitting !== undefined) return fitting;
    if (this.#today === undefined) return undefined;
    const nearest = this.#nearestYear(mention, said, this.#today);
    // Newsrooms leave the year out of dates of the present year. "The last came across on 9 November", written in October,
    // is not of last autumn when the story named a year.
    const story = this.#story;
    const stale =
      bare && tense === "past" && nearest < partsOf(this.#today).year && said.from.day !== undefined;
    if (stale && story?.firm && sentence - story.sentence <= 2 * FRAME_SENTENCES) {
      const past = isoDay(nearest, said.from.month as number, said.from.day);
      if (daysBetween(past, this.#today) > STALE_DAYS) return story.year;
    }
    return nearest;
  }

  /**
   * The year in which the date falls on the weekday beside it, where the words leave open which: the story's, else the one before or
   * after the day of writing that their tense allows. Undefined where none fits, or both.
   */
  #fittingYear({ from, weekday }: Extract<SaidDate, { form: "calendar" }>, tense: Tense): number | undefined {
    const { month, day } = from;
    if (weekday === undefined || month === undefined || day === undefined) return undefined;
    const fits = (year: number): boolean =>
      isRealDay(year, month, day) && weekdayOf(isoDay(year, month, day)) === weekday;
    if (this.#today !== undefined) {
      const { year } = partsOf(this.#today);
      const past = isoDay(year, month, day) <= this.#today ? year : year - 1;
      if (tense !== "future" && fits(past)) return tense === "past" || !fits(past + 1) ? past : undefined;
      if (tense !== "past" && fits(past + 1)) return past + 1;
    }
    const story = this.#story;
    return story && fits(story.year) ? story.year : undefined;
  }

  /** "22 November that year" is 0, "on 9 May the following year" is 1: what the words after a date make of the story's year. */
  #yearAfter(index: number): number | undefined {
    const [date, next] = [this.#dates[index] as DateMention, this.#dates[index + 1]];
    if (next?.said?.form !== "shift" || next.said.unit !== "year" || next.said.anchor !== "before")
      return undefined;
    if (next.from - date.to > 1) return undefined;
    untrack(next, "year of the date before it");
    return next.said.by;
  }

  /** "30 April, 29 July and 12 November 1993": the last gives its year to all. */
  #listedYear(index: number): number | undefined {
    let at = index;
    const last = Math.min(this.#dates.length, index + LONGEST_LIST);
    for (let next = index + 1; next < last; at = next, next++) {
      const [a, b] = [this.#dates[at] as DateMention, this.#dates[next] as DateMention];
      if (b.from - a.to > 3) return undefined;
      for (let token = a.to; token < b.from; token++)
        if (!LIST_WORDS.has(norm(this.#reading, token))) return undefined;
      if (b.said?.form !== "calendar") return undefined;
      if (b.said.from.year !== undefined)
        return b.said.from.month === undefined ? undefined : b.said.from.year;
    }
    return undefined;
  }

  #nearestYear(mention: DateMention, said: Extract<SaidDate, { form: "calendar" }>, today: string): number {
    const { year } = partsOf(today);
    const month = said.from.month as number;
    const at = (y: number): string => isoDay(y, month, said.from.day ?? 1);
    const past = at(year) <= today ? year : year - 1;
    if (said.lean === "last") return past === year && month === partsOf(today).month ? year - 1 : past;
    if (said.lean === "next") return past + 1;
    const tense = tenseAround(this.#reading, mention.from, mention.to);
    const coming = mention.bound === "by" || mention.bound === "until";
    const ahead = daysBetween(today, at(past + 1));
    if (said.from.day === undefined && said.lean === "this") return year;
    if (tense === "future" || (coming && tense !== "past" && ahead <= 183)) {
      // "Will decide in March", written in March.
      return said.from.day === undefined && month === partsOf(today).month
        ? year
        : past + (at(past) === today ? 0 : 1);
    }
    return tense === "" && said.from.day !== undefined && ahead <= NEAR_FUTURE ? past + 1 : past;
  }

  #weekday(
    mention: DateMention,
    said: Extract<SaidDate, { form: "weekday" }>,
    sentence: number,
  ): DayRange | undefined {
    const anchor = said.anaphoric ? (this.#lastNear(sentence)?.end ?? this.#today) : this.#today;
    if (anchor === undefined) return undefined;
    const day = this.#weekdayDay(mention, said, anchor);
    return { start: day, end: said.until === undefined ? day : weekdayOnOrAfter(day, said.until) };
  }

  #weekdayDay(mention: DateMention, said: Extract<SaidDate, { form: "weekday" }>, anchor: string): string {
    const { weekday, lean } = said;
    if (said.weeks !== undefined) return addDays(weekOf(addDays(anchor, 7 * said.weeks)).start, weekday - 1);
    if (lean === "last") return weekdayOnOrBefore(addDays(anchor, -1), weekday);
    if (lean === "next") return weekdayOnOrAfter(addDays(anchor, said.weekLater ? 8 : 1), weekday);
    const tense = tenseAround(this.#reading, mention.from, mention.to);
    const coming = mention.bound === "until" || (mention.bound === "by" && tense !== "past");
    if (tense === "future" || (coming && weekdayOf(anchor) !== weekday))
      return weekdayOnOrAfter(anchor, weekday);
    if (lean === "this" && tense !== "past") return addDays(weekOf(anchor).start, weekday - 1);
    return weekdayOnOrBefore(anchor, weekday);
  }

  #lastNear(sentence: number): DayRange | undefined {
    return this.#last && sentence - this.#last.sentence <= FRAME_SENTENCES ? this.#last.range : undefined;
  }

  #shift(
    mention: DateMention,
    said: Extract<SaidDate, { form: "shift" }>,
    index: number,
    sentence: number,
  ): DayRange | undefined {
    const anchor = this.#anchorOf(said, index, sentence);
    if (anchor === undefined) return undefined;
    const from = by(said.by >= 0 && said.anchor === "before" ? anchor.end : anchor.start, said.unit, said.by);
    if (!said.span) return { start: from, end: from };
    switch (said.unit) {
      case "day":
        return { start: from, end: by(anchor.start, "day", said.until ?? said.by) };
      case "week":
        return weekOf(from);
      case "month":
        return monthRange(partsOf(from).year, partsOf(from).month);
      case "year":
        return yearRange(partsOf(from).year);
      case "weekend":
        return this.#weekend(mention, anchor.start, said.by);
    }
  }

  #anchorOf(
    said: Extract<SaidDate, { form: "shift" }>,
    index: number,
    sentence: number,
  ): DayRange | undefined {
    const today = this.#today === undefined ? undefined : { start: this.#today, end: this.#today };
    if (said.anchor === "publication") return today;
    if (said.anchor === "before") return this.#lastNear(sentence) ?? today;
    const next = this.#dates[index + 1];
    const resolved = next?.said && this.#resolve(next, next.said, index + 1, sentence);
    if (!resolved || resolved.start === null || resolved.end === null || "impossible" in resolved)
      return undefined;
    return { start: resolved.start, end: resolved.end };
  }

  #weekend(mention: DateMention, today: string, shift: number): DayRange {
    const onIt = weekdayOf(today) >= 6;
    const past = tenseAround(this.#reading, mention.from, mention.to) !== "future";
    let saturday = weekdayOnOrBefore(today, 6);
    if (shift === 1) saturday = addDays(saturday, 7);
    else if (shift === 0 && !onIt && !past) saturday = weekdayOnOrAfter(today, 6);
    else if (shift === -1 && onIt && norm(this.#reading, mention.from) === "last")
      saturday = addDays(saturday, -7);
    return { start: saturday, end: addDays(saturday, 1) };
  }
}

/** Whether both ends are days that the calendar has. */
function isWhole(date: DayRange | ClaimDate): date is DayRange {
  return date.start !== null && date.end !== null && !("impossible" in date);
}

const LIST_WORDS = new Set([",", "and", "or", "on", "to", "then", "&"]);

function by(day: string, unit: Extract<SaidDate, { form: "shift" }>["unit"], count: number): string {
  if (unit === "month") return addMonths(day, count);
  if (unit === "year") return addMonths(day, 12 * count);
  return addDays(day, unit === "day" ? count : 7 * count);
}

/** The day to reckon from: the dateline's, when it lies within a week before publication, else that of publication. */
function writtenOn(dateline: DateMention | undefined, publishedOn: string | undefined): string | undefined {
  if (dateline?.said?.form !== "calendar") return publishedOn;
  const { year, month, day } = dateline.said.from;
  if (month === undefined || day === undefined) return publishedOn;
  if (publishedOn === undefined) return year === undefined ? undefined : isoDay(year, month, day);
  const published = partsOf(publishedOn).year;
  for (const candidate of [published, published - 1, published + 1]) {
    if (!isRealDay(year ?? candidate, month, day)) continue;
    const written = isoDay(year ?? candidate, month, day);
    const behind = daysBetween(written, publishedOn);
    if (behind >= -1 && behind <= 7) return written;
  }
  return publishedOn;
}

function impossibleDay({ year, month, day }: SaidDay): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return isRealDay(year, month, day) ? undefined : isoDay(year, month, day);
}

function rangeOf({ year, month, day }: SaidDay): DayRange {
  const whole = year as number;
  if (month === undefined) return yearRange(whole);
  if (day === undefined)
    return { start: isoDay(whole, month, 1), end: isoDay(whole, month, daysInMonth(whole, month)) };
  return { start: isoDay(whole, month, day), end: isoDay(whole, month, day) };
}

/**
 * The claim's date under the word before it. "Before 7 March" excludes that day and keeps it as written, open; "before 2017"
 * ends with 2016. "Since X" dates a beginning and stays X.
 */
function bounded(mention: DateMention, { start, end }: DayRange, said: SaidDate): ClaimDate {
  const rough =
    (said.form === "range" && said.approximate === true) ||
    (said.form === "calendar" && said.part !== undefined);
  const approximate = rough && { approximate: true };
  const day = mention.precision === "day";
  switch (mention.bound) {
    case "before":
      return day ? { start: null, end: start, endOpen: true } : { start: null, end: addDays(start, -1) };
    case "after":
      return day ? { start: end, end: null, startOpen: true } : { start: addDays(end, 1), end: null };
    case "until":
    case "by":
      return { start: null, end };
    default:
      return { start, end, ...approximate };
  }
}
