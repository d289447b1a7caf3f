import type { Event } from "../../domain/figure.ts";
import { dayInWords } from "../../reporting/day-in-words.ts";

/** The day or days of an event: "4 August 2020", "25 February 1992 to 26 February 1992"; "" where none is known. */
export function eventDays({ start, end }: Pick<Event, "start" | "end">): string {
  if (start === undefined) return end === undefined ? "" : dayInWords(end);
  return end === undefined || end === start
    ? dayInWords(start)
    : `${dayInWords(start)} to ${dayInWords(end)}`;
}
