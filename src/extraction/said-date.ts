import type { DayRange } from "../domain/partial-date.ts";
import type { MonthPart } from "./month-part.ts";

/** Parts of a date as the words give them; month 1-12. What is not said is absent, and is resolved later. */
export interface SaidDay {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** Which way "last Friday" and "next Friday" look from the day of writing; "" where the words do not say. */
export type Lean = "last" | "next" | "this" | "";

/** What a date's words say, before they are resolved against the day of publication and the dates around them. */
export type SaidDate =
  /** "Tuesday, 12 October 2011", "2 to 8 May", "March 2013", "in October", "1992-1994". */
  | {
      readonly form: "calendar";
      readonly from: SaidDay;
      readonly to?: SaidDay;
      readonly weekday?: number;
      readonly lean?: Lean;
      /** "early March", "the end of March": of a month without a day. */
      readonly part?: MonthPart;
    }
  /** "the 1990s", "spring of 2019", "early 2019": nothing is left to resolve. */
  | { readonly form: "range"; readonly range: DayRange; readonly approximate?: boolean }
  /** "on Tuesday", "last Friday", "Monday last week" (`weeks` -1), "Friday to Sunday" (`until` 7). */
  | {
      readonly form: "weekday";
      readonly weekday: number;
      readonly lean: Lean;
      readonly weeks?: number;
      readonly until?: number;
      /** "Saturday week". */
      readonly weekLater?: boolean;
      /** Looks from the date named before it: "the following Tuesday". */
      readonly anaphoric?: boolean;
    }
  /**
   * So many units from an anchor: "yesterday" is -1 day from publication, "two days earlier" -2 days from the date named
   * before it, "a day after" +1 from the date that follows. `span` gives the whole week, month or year ("last week").
   */
  | {
      readonly form: "shift";
      readonly unit: "day" | "week" | "month" | "year" | "weekend";
      readonly by: number;
      readonly anchor: "publication" | "before" | "following";
      readonly span: boolean;
      /** Last shift of a run: "last night" runs from -1 to 0 days. */
      readonly until?: number;
    };

/** How a word before a date makes an end of it: "before 2017", "until Friday". */
export type DateBound = "before" | "after" | "until" | "by" | "since" | "as-of";
