import { digitNumber } from "./extractors/digit-number.ts";
import { directQuote } from "./extractors/direct-quote.ts";
import type { Pipeline } from "./pipeline.ts";
import { findCounted } from "./refiners/find-counted.ts";
import { findMeasure } from "./refiners/find-measure.ts";
import { linkAttribution } from "./refiners/link-attribution.ts";
import { linkParts } from "./refiners/link-parts.ts";
import { scopeEvent } from "./refiners/scope-event.ts";
import { scopePlace } from "./refiners/scope-place.ts";

/** How English is read. The order is the document: extractors are independent, refiners build on those before them. */
export const english: Pipeline = {
  extractors: [digitNumber, directQuote],
  refiners: [
    findCounted, // what each number counts
    findMeasure, // what happened to it
    linkParts, // which number it is a part of
    scopePlace, // where
    scopeEvent, // in what happening
    linkAttribution, // on whose word; drops words in quotation marks that nobody speaks
  ],
};
