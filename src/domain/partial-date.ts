/**
 * Days of the Gregorian calendar as ISO strings ("1992-02-26"), and runs of them. Everything is reckoned in UTC from the
 * written day: no clock, no local time zone. ISO strings of one length compare in order of time.
 */

const MILLISECONDS_A_DAY = 86_400_000;

/** An inclusive run of ISO days. */
export interface DayRange {
  readonly start: string;
  readonly end: string;
}

/** "1992-02-26" of its parts (month 1-12), whether or not the calendar has such a day. */
export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The parts of an ISO day, month 1-12. Anything after the day ("T10:00:00Z") is not looked at. */
export function partsOf(iso: string): { year: number; month: number; day: number } {
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) };
}

/** How many days the month (1-12) has; 29 for February 2024. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether the calendar has such a day; 31 September and 30 February are not in it. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Whether `iso` names a day that the calendar has. */
export function isRealIsoDay(iso: string): boolean {
  const { year, month, day } = partsOf(iso);
  return isRealDay(year, month, day);
}

/** Days since 1 January 1970. */
export function dayNumber(iso: string): number {
  const { year, month, day } = partsOf(iso);
  return Math.round(Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY);
}

/** The inverse of `dayNumber`. */
export function dayOfNumber(number: number): string {
  return new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** The day `days` after `iso`; before it when negative. */
export function addDays(iso: string, days: number): string {
  return dayOfNumber(dayNumber(iso) + days);
}

/** The same day of the month `months` later; the last day of that month when it is shorter. */
export function addMonths(iso: string, months: number): string {
  const { year, month, day } = partsOf(iso);
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return isoDay(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** Whole days from `from` to `to`; 1 from one day to the next, negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Completed years from `from` to `to`, as ages and anniversaries count them. */
export function yearsBetween(from: string, to: string): number {
  const [a, b] = [partsOf(from), partsOf(to)];
  const early = b.month < a.month || (b.month === a.month && b.day < a.day);
  return b.year - a.year - (early ? 1 : 0);
}

/** ISO weekday: 1 for Monday, 7 for Sunday. */
export function weekdayOf(iso: string): number {
  return ((((dayNumber(iso) + 3) % 7) + 7) % 7) + 1;
}

/** The last day on or before `iso` that falls on `weekday` (1 = Monday). */
export function weekdayOnOrBefore(iso: string, weekday: number): string {
  return addDays(iso, -((weekdayOf(iso) - weekday + 7) % 7));
}

/** The first day on or after `iso` that falls on `weekday` (1 = Monday). */
export function weekdayOnOrAfter(iso: string, weekday: number): string {
  return addDays(iso, (weekday - weekdayOf(iso) + 7) % 7);
}

/** Monday to Sunday of the week that holds `iso`. */
export function weekOf(iso: string): DayRange {
  const start = weekdayOnOrBefore(iso, 1);
  return { start, end: addDays(start, 6) };
}

export function monthRange(year: number, month: number): DayRange {
  return { start: isoDay(year, month, 1), end: isoDay(year, month, daysInMonth(year, month)) };
}

export function yearRange(year: number): DayRange {
  return { start: isoDay(year, 1, 1), end: isoDay(year, 12, 31) };
}
