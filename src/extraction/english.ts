import { articleSpan } from "./extractors/article-span.ts";
import { calendarDate } from "./extractors/calendar-date.ts";
import { clockTime } from "./extractors/clock-time.ts";
import { directQuote } from "./extractors/direct-quote.ts";
import { halfMore } from "./extractors/half-more.ts";
import { legalAct } from "./extractors/legal-act.ts";
import { magnitude } from "./extractors/magnitude.ts";
import { money } from "./extractors/money.ts";
import { ordinalCount } from "./extractors/ordinal-count.ts";
import { percentage } from "./extractors/percentage.ts";
import { plainNumber } from "./extractors/plain-number.ts";
import { pointMove } from "./extractors/point-move.ts";
import { ratio } from "./extractors/ratio.ts";
import { relativeDate } from "./extractors/relative-date.ts";
import { resolution } from "./extractors/resolution.ts";
import { session } from "./extractors/session.ts";
import { share } from "./extractors/share.ts";
import { vagueNumber } from "./extractors/vague-number.ts";
import { year } from "./extractors/year.ts";
import { zeroCount } from "./extractors/zero-count.ts";
import type { Pipeline } from "./pipeline.ts";
import { carryScale } from "./refiners/carry-scale.ts";
import { dateCitations } from "./refiners/date-citations.ts";
import { dropClockTimes } from "./refiners/drop-clock-times.ts";
import { dropDesignations } from "./refiners/drop-designations.ts";
import { dropNames } from "./refiners/drop-names.ts";
import { findCounted } from "./refiners/find-counted.ts";
import { findMeasure } from "./refiners/find-measure.ts";
import { findRates } from "./refiners/find-rates.ts";
import { findTimeSpans } from "./refiners/find-time-spans.ts";
import { joinCitations } from "./refiners/join-citations.ts";
import { joinModifier } from "./refiners/join-modifier.ts";
import { joinRange } from "./refiners/join-range.ts";
import { joinSmallerUnit } from "./refiners/join-smaller-unit.ts";
import { judgeDates } from "./refiners/judge-dates.ts";
import { keepLongest } from "./refiners/keep-longest.ts";
import { linkAttribution } from "./refiners/link-attribution.ts";
import { linkParts } from "./refiners/link-parts.ts";
import { linkTies } from "./refiners/link-ties.ts";
import { nameBodies } from "./refiners/name-bodies.ts";
import { nameDated } from "./refiners/name-dated.ts";
import { nameTimeUnits } from "./refiners/name-time-units.ts";
import { resolveDates } from "./refiners/resolve-dates.ts";
import { scopeDates } from "./refiners/scope-dates.ts";
import { scopeEvent } from "./refiners/scope-event.ts";
import { scopePlace } from "./refiners/scope-place.ts";
import { scopeSense } from "./refiners/scope-sense.ts";
import { settleCounted } from "./refiners/settle-counted.ts";
import { tieTimeSpans } from "./refiners/tie-time-spans.ts";
import { untrackAges } from "./refiners/untrack-ages.ts";
import { untrackDistances } from "./refiners/untrack-distances.ts";
import { untrackIncidental } from "./refiners/untrack-incidental.ts";
import { untrackScores } from "./refiners/untrack-scores.ts";
import { untrackSentiment } from "./refiners/untrack-sentiment.ts";
import { untrackVague } from "./refiners/untrack-vague.ts";

/** How English is read. The order is the document: extractors are independent, refiners build on those before them. */
export const english: Pipeline = {
  extractors: [
    plainNumber,
    percentage,
    money,
    share,
    ratio,
    magnitude,
    pointMove,
    halfMore,
    vagueNumber,
    ordinalCount,
    zeroCount,
    clockTime,
    calendarDate,
    year,
    relativeDate,
    resolution,
    session,
    legalAct,
    articleSpan,
    directQuote,
  ],
  refiners: [
    keepLongest, // first: later refiners assume that spans do not overlap
    joinCitations, // a resolution and the session that adopted it
    nameBodies, // whose resolution or session
    untrackScores, // "won 3-1" and "13-0 in favour", before a dash makes a range of them
    joinSmallerUnit, // "5 feet 2 inches" is one quantity
    joinRange, // "150 to 200" is one quantity, before a modifier can take half of it
    nameTimeUnits, // "three centuries" as 300 years
    joinModifier, // "at least 41" as bounds
    dropClockTimes, // "at 4.30 am"
    dropDesignations, // "Highway 14", "9 Quarry Steps"
    dropNames, // "Boeing 737", "F-16"
    untrackAges, // "Marsh, 52,", "a 12-year-old"
    carryScale, // "1.2 million, up from 1.1"
    untrackDistances, // "30 km away"
    resolveDates, // years left out, weekdays, "two days earlier"
    dateCitations, // when what is cited was adopted
    judgeDates, // which of them date a happening
    findTimeSpans, // anniversaries, durations, sentences
    findCounted, // what each number counts
    findRates, // "$52 a barrel", "12 cases per 100,000"
    findMeasure, // what happened to it
    untrackVague, // "dozens", where a number is told
    linkParts, // which number it is a part of
    settleCounted, // units for the numbers that stand alone
    linkTies, // shares, changes, conversions, listed items
    tieTimeSpans, // anniversaries and durations to their dates
    untrackIncidental, // what a text counts only in passing; what is tied stays
    nameDated, // what each date dates
    scopeDates, // when, up to when, running total or not
    scopePlace, // where
    scopeEvent, // in what happening
    scopeSense, // how it is known, of whom, by what cause
    untrackSentiment, // "It is a sad day" in quotation marks
    linkAttribution, // on whose word; drops words in quotation marks that nobody speaks
  ],
};
