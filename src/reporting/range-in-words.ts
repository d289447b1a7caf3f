import { numberInWords } from "../domain/bounds-in-words.ts";
import type { Figure } from "../domain/figure.ts";

/** The range over the claims of a figure, as a sentence; never a best value. "" where no claim gives a number. */
export function rangeInWords({ low, high, unit }: Pick<Figure, "low" | "high" | "unit">): string {
  const of = unit === null || unit === undefined || unit === "" ? "" : ` ${unit}`;
  if (low === null) return high === null ? "" : `Up to ${numberInWords(high)}${of}, no lower bound.`;
  if (high === null) return `From ${numberInWords(low)}${of}, no upper bound.`;
  return low === high
    ? `${numberInWords(low)}${of} by every claim.`
    : `From ${numberInWords(low)} to ${numberInWords(high)}${of}.`;
}
