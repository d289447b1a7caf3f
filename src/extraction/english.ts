import { digitNumber } from "./extractors/digit-number.ts";
import type { Pipeline } from "./pipeline.ts";

/** How English is read. The order is the document: extractors are independent, refiners build on those before them. */
export const english: Pipeline = {
  extractors: [digitNumber],
  refiners: [],
};
