/**
 * A day ("2027-03-31", taken as its start in UTC) or a time ("2027-03-31T08:00:00Z") as an ISO date-time in UTC; undefined where the
 * words are neither.
 */
export function pointInTime(words: string): string | undefined {
  const time = new Date(words);
  return /^\d{4}-\d{2}-\d{2}/u.test(words) && !Number.isNaN(time.getTime()) ? time.toISOString() : undefined;
}
