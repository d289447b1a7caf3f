import { calendarDate } from "./extractors/calendar-date.ts";
import { digitNumber } from "./extractors/digit-number.ts";
import { directQuote } from "./extractors/direct-quote.ts";
import { relativeDate } from "./extractors/relative-date.ts";
import { year } from "./extractors/year.ts";
import type { Pipeline } from "./pipeline.ts";
import { findCounted } from "./refiners/find-counted.ts";
import { findMeasure } from "./refiners/find-measure.ts";
import { judgeDates } from "./refiners/judge-dates.ts";
import { keepLongest } from "./refiners/keep-longest.ts";
import { linkAttribution } from "./refiners/link-attribution.ts";
import { linkParts } from "./refiners/link-parts.ts";
import { resolveDates } from "./refiners/resolve-dates.ts";
import { scopeEvent } from "./refiners/scope-event.ts";
import { scopePlace } from "./refiners/scope-place.ts";

/** How English is read. The order is the document: extractors are independent, refiners build on those before them. */
export const english: Pipeline = {
  extractors: [digitNumber, calendarDate, year, relativeDate, directQuote],
  refiners: [
    keepLongest,
    resolveDates, // years left out, weekdays, "two days earlier"
    judgeDates, // which of them date a happening
    findCounted, // what each number counts
    findMeasure, // what happened to it
    linkParts, // which number it is a part of
    scopePlace, // where
    scopeEvent, // in what happening
    linkAttribution, // on whose word; drops words in quotation marks that nobody speaks
  ],
};
