import type { Check } from "./check.ts";
import { anniversaryMismatch } from "./checks/anniversary-mismatch.ts";
import { attributionConflict } from "./checks/attribution-conflict.ts";
import { changeMismatch } from "./checks/change-mismatch.ts";
import { citationMismatch } from "./checks/citation-mismatch.ts";
import { countMismatch } from "./checks/count-mismatch.ts";
import { dateConflict } from "./checks/date-conflict.ts";
import { definitionDiffers } from "./checks/definition-differs.ts";
import { durationMismatch } from "./checks/duration-mismatch.ts";
import { figureConflict } from "./checks/figure-conflict.ts";
import { figureRegressed } from "./checks/figure-regressed.ts";
import { headlineMismatch } from "./checks/headline-mismatch.ts";
import { hedgeLost } from "./checks/hedge-lost.ts";
import { impossibleDate } from "./checks/impossible-date.ts";
import { misreportedSource } from "./checks/misreported-source.ts";
import { numberCollision } from "./checks/number-collision.ts";
import { partExceedsWhole } from "./checks/part-exceeds-whole.ts";
import { percentMismatch } from "./checks/percent-mismatch.ts";
import { quoteConflict } from "./checks/quote-conflict.ts";
import { singleOrigin } from "./checks/single-origin.ts";
import { staleFigure } from "./checks/stale-figure.ts";
import { totalMismatch } from "./checks/total-mismatch.ts";
import { weekdayMismatch } from "./checks/weekday-mismatch.ts";

/** Every check, by id. */
export const CHECKS: readonly Check[] = [
  anniversaryMismatch,
  attributionConflict,
  changeMismatch,
  citationMismatch,
  countMismatch,
  dateConflict,
  definitionDiffers,
  durationMismatch,
  figureConflict,
  figureRegressed,
  headlineMismatch,
  hedgeLost,
  impossibleDate,
  misreportedSource,
  numberCollision,
  partExceedsWhole,
  percentMismatch,
  quoteConflict,
  singleOrigin,
  staleFigure,
  totalMismatch,
  weekdayMismatch,
];
