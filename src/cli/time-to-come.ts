import { pointInTime } from "../domain/point-in-time.ts";
import { EXIT, Refusal } from "./exit-codes.ts";
import type { Terminal } from "./terminal.ts";

/**
 * The start of a day in UTC, or the very time that is given, as an ISO date-time.
 *
 * @param option is named where the words are no time, or one that has passed.
 * @throws Refusal then.
 */
export function timeToCome(option: string, words: string, terminal: Terminal): string {
  const time = pointInTime(words);
  if (time === undefined)
    throw new Refusal(
      `${option} takes a day as in 2027-03-31, or a time as in 2027-03-31T08:00:00Z; "${words}" is neither.`,
      EXIT.usage,
    );
  if (new Date(time) <= terminal.now())
    throw new Refusal(`${option} ${words} has passed. Give a day to come.`, EXIT.usage);
  return time;
}
