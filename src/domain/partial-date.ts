import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addMonths as monthsAdded } from "date-fns/addMonths";
import { differenceInYears } from "date-fns/differenceInYears";

/**
 * Days of the Gregorian calendar as ISO strings ("1992-02-26"), and runs of them. Everything is reckoned in UTC from the
 * written day: no clock, no local time zone. ISO strings of one length compare in order of time.
 *
 * Days are counted by `Date.UTC`: reading asks for thousands of them, and a date-fns date costs ten times as much. What needs a rule
 * (months of unlike length, completed years) is date-fns's, over dates that know UTC alone; each function is imported by itself,
 * since the whole package takes a third of a second to load.
 */

/** An inclusive run of ISO days. */
export interface DayRange {
  readonly start: string;
  readonly end: string;
}

/** "1992-02-26" of its parts (month 1-12), whether or not the calendar has such a day. */
export function isoDay(year: number, month: number, day: number): string {
  return `${year > 999 ? year : String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

/** The parts of an ISO day, month 1-12. Anything after the day ("T10:00:00Z") is not looked at. */
export function partsOf(iso: string): { year: number; month: number; day: number } {
  // Years before ours have a sign: "-577-01-01".
  return { year: Number(iso.slice(0, 4)), month: digitsOf(iso, 5, 7), day: digitsOf(iso, 8, 10) };
}

/** The number that the digits of `iso` from `from` up to `to` make. */
function digitsOf(iso: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to && at < iso.length; at++) value = value * 10 + iso.charCodeAt(at) - 48;
  return value;
}

/** How many days the month (1-12) has; 29 for February 2024. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether the calendar has such a day; 31 September and 30 February are not in it. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysInMonth(year, month));
}

/** Whether `iso` names a day that the calendar has. */
export function isRealIsoDay(iso: string): boolean {
  const { year, month, day } = partsOf(iso);
  return isRealDay(year, month, day);
}

/** The day `days` after `iso`; before it when negative. */
export function addDays(iso: string, days: number): string {
  return isoOf(timeOf(iso) + days * DAY);
}

/** The same day of the month `months` later; the last day of that month when it is shorter. */
export function addMonths(iso: string, months: number): string {
  return isoOf(monthsAdded(dateOf(iso), months).getTime());
}

/** Whole days from `from` to `to`; 1 from one day to the next, negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return (timeOf(to) - timeOf(from)) / DAY;
}

/** Completed years from `from` to `to`, as ages and anniversaries count them; negative when `to` is earlier. */
export function yearsBetween(from: string, to: string): number {
  return differenceInYears(dateOf(to), dateOf(from));
}

/** ISO weekday: 1 for Monday, 7 for Sunday. */
export function weekdayOf(iso: string): number {
  return new Date(timeOf(iso)).getUTCDay() || 7;
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
  const monday = addDays(iso, 1 - weekdayOf(iso));
  return { start: monday, end: addDays(monday, 6) };
}

export function monthRange(year: number, month: number): DayRange {
  return { start: isoDay(year, month, 1), end: isoDay(year, month, daysInMonth(year, month)) };
}

export function yearRange(year: number): DayRange {
  return { start: isoDay(year, 1, 1), end: isoDay(year, 12, 31) };
}

/** Milliseconds of a day in UTC. */
const DAY = 86_400_000;

/** Midnight UTC of an ISO day. A day that the calendar has not runs over into the next month, as `Date` has it. */
function timeOf(iso: string): number {
  const { year, month, day } = partsOf(iso);
  return Date.UTC(year, month - 1, day);
}

function dateOf(iso: string): Date {
  return new UTCDateMini(timeOf(iso));
}

function isoOf(time: number): string {
  const date = new Date(time);
  return isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
