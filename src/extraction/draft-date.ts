import { norm, type Reading } from "../domain/reading.ts";
import { blank, type DateMention } from "./mention.ts";
import type { DateBound, SaidDate } from "./said-date.ts";

/** A date mention of the tokens [from, to) that says `said`; `resolve-dates` fills its days in. */
export function draftDate(reading: Reading, from: number, to: number, said: SaidDate): DateMention {
  const mention = blank("date", reading, from, to);
  mention.date = { start: null, end: null };
  mention.precision = precisionOf(said);
  mention.said = said;
  mention.bound = boundBefore(reading, from, to);
  return mention as DateMention;
}

function precisionOf(said: SaidDate): DateMention["precision"] {
  switch (said.form) {
    case "calendar":
      if (said.to) return "interval";
      if (said.from.day !== undefined) return "day";
      return said.from.month === undefined ? "year" : "month";
    case "weekday":
      return said.until === undefined ? "day" : "interval";
    case "shift":
      if (said.unit === "day" && said.until === undefined) return "day";
      if (!said.span || said.unit === "day" || said.unit === "week" || said.unit === "weekend")
        return said.span ? "interval" : "day";
      return said.unit;
    case "range": {
      const months = said.range.end.slice(0, 7) === said.range.start.slice(0, 7);
      if (months) return "month";
      return said.range.start.slice(0, 4) === said.range.end.slice(0, 4) ? "season" : "interval";
    }
  }
}

/**
 * What the words before a date make of it. "After Thursday's quake" dates the quake and is no bound; nor is the "before" of
 * "before dawn on Saturday", which does not stand beside the date.
 */
function boundBefore(reading: Reading, from: number, to: number): DateBound | undefined {
  const after = norm(reading, to);
  if (after === "'s" || after === "’s") return undefined;
  // "By the middle of March", "since the start of 2019": the article parts the bound from the part.
  const at = norm(reading, from - 1) === "the" && norm(reading, from + 1) === "of" ? from - 2 : from - 1;
  const word = norm(reading, at);
  const earlier = norm(reading, at - 1);
  if (word === "of" || word === "at") {
    if (earlier === "as") return "as-of";
    // "by the end of 2019", "as of noon on Tuesday" are left to the words themselves.
    return undefined;
  }
  if (word === "before") return earlier === "or" ? "by" : "before";
  if (word === "after") return "after";
  if (word === "until" || word === "till") return "until";
  if (word === "by") return "by";
  if (word === "since") return "since";
  if (word === "than" && earlier === "later") return "by";
  return undefined;
}
