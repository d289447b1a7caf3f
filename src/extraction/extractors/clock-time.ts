import { hasFlag, isNumber, isWord, norm, type Reading, TokenFlag, written } from "../../domain/reading.ts";
import { type QuantityMention, untrack } from "../mention.ts";
import type { NumberReading } from "../number-sum.ts";
import type { Extractor, Passage } from "../pipeline.ts";
import { mentionOf, quantityOf } from "../quantity-mention.ts";
import { numbersOf } from "../read-number.ts";
import { wordSet } from "../word-table.ts";

/** Times of day: "4.30 am", "14:30 GMT", "6 p.m.", "seven o'clock", "at about 1740". Read as hours and not tracked. */
export const clockTime: Extractor = {
  id: "clock-time",
  *extract({ reading }: Passage): Iterable<QuantityMention> {
    const numbers = numbersOf(reading);
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as NumberReading;
      if (number.ordinal || number.scale !== 1 || number.value < 0 || number.value > 2400) continue;
      const time = timeAt(reading, number);
      if (!time) continue;
      const mention = mentionOf(reading, number.from, time.to, quantityOf(time.hour, null, 1));
      untrack(mention, "clock time");
      yield mention;
      while ((numbers[i + 1]?.from ?? Number.POSITIVE_INFINITY) < time.to) i++;
    }
  },
};

interface Time {
  readonly hour: number;
  readonly to: number;
}

function timeAt(reading: Reading, number: NumberReading): Time | undefined {
  const colon = colonTime(reading, number.from);
  if (colon) {
    const half = halfOfDay(reading, colon.to);
    return {
      hour: colon.hour + (half?.pm && colon.hour < 12 ? 12 : 0),
      to: half?.to ?? zoneAfter(reading, colon.to),
    };
  }
  const hour = wholeHour(reading, number);
  if (hour === undefined) return undefined;
  const half = halfOfDay(reading, number.to);
  if (half && hour < 13) return { hour: half.pm && hour < 12 ? hour + 12 : hour, to: half.to };
  if (norm(reading, number.to) === "o'clock") return { hour, to: number.to + 1 };
  const zone = zoneAfter(reading, number.to);
  if (zone > number.to) return { hour, to: zone };
  return saidAsTime(reading, number) ? { hour, to: number.to } : undefined;
}

/** "14:30", "9:35:12", "2019-09-01T10:38:07.190". */
function colonTime(reading: Reading, token: number): Time | undefined {
  if (!isNumber(reading, token) || norm(reading, token + 1) !== ":") return undefined;
  let to = token;
  const parts: number[] = [];
  for (let at = token; isNumber(reading, at) && parts.length < 3; at += 2) {
    const raw = written(reading, at);
    if (at > token && !/^\d{2}(?:\.\d+)?$/u.test(raw)) return undefined;
    parts.push(Number(raw));
    to = at + 1;
    if (
      norm(reading, at + 1) !== ":" ||
      hasFlag(reading, at + 1, TokenFlag.spaced) ||
      hasFlag(reading, at + 2, TokenFlag.spaced)
    )
      break;
  }
  const [hour, minute] = parts;
  if (hour === undefined || minute === undefined || hour > 24 || minute > 59) return undefined;
  return { hour: hour + minute / 60, to };
}

/** "9" as 9, "9.35" as 9.58, "1740" as 17.67; undefined for what is no time. */
function wholeHour(reading: Reading, number: NumberReading): number | undefined {
  if (!number.digits) return Number.isInteger(number.value) && number.value <= 24 ? number.value : undefined;
  if (number.to !== number.from + 1) return undefined;
  const raw = written(reading, number.from);
  if (raw.length > "10.30".length) return undefined;
  const clock = /^(\d{1,2})(?:\.(\d{2}))?$/u.exec(raw) ?? /^([0-2]\d)([0-5]\d)$/u.exec(raw);
  if (!clock) return undefined;
  const hour = Number(clock[1]);
  const minute = Number(clock[2] ?? 0);
  return hour > 24 || minute > 59 ? undefined : hour + minute / 60;
}

/** "am", "p.m.", "pm": what half of the day, and the token after it. */
function halfOfDay(
  reading: Reading,
  token: number,
): { readonly pm: boolean; readonly to: number } | undefined {
  const word = norm(reading, token);
  if (word === "am" || word === "pm") {
    // "2 pm is 2 picometres" apart, "I am" never follows digits.
    return { pm: word === "pm", to: zoneAfter(reading, token + 1) };
  }
  if ((word !== "a" && word !== "p") || norm(reading, token + 1) !== "." || norm(reading, token + 2) !== "m")
    return undefined;
  const stop = norm(reading, token + 3) === "." ? token + 4 : token + 3;
  return { pm: word === "p", to: zoneAfter(reading, stop) };
}

const ZONES = wordSet("gmt utc bst cet cest est edt et pst pdt pt ct mt ist jst local");

function zoneAfter(reading: Reading, token: number): number {
  if (!ZONES.has(reading, token)) return token;
  if (norm(reading, token) === "local") return norm(reading, token + 1) === "time" ? token + 2 : token;
  return hasFlag(reading, token, TokenFlag.allCaps) ? token + 1 : token;
}

const DAY_WORDS = wordSet("morning afternoon evening night");
const TIME_LEADS = wordSet("at by before after until till since from");
const ADVERBS = wordSet("about around just shortly soon exactly");
const WEEKDAYS = wordSet("monday tuesday wednesday thursday friday saturday sunday");

/** "at 8.10 tonight", "at two in the morning", "just after nine this morning", "at about 1740 on Friday". */
function saidAsTime(reading: Reading, { from, to, digits }: NumberReading): boolean {
  let lead = from - 1;
  while (ADVERBS.has(reading, lead)) lead--;
  if (!TIME_LEADS.has(reading, lead)) return false;
  const raw = written(reading, from);
  const clock = digits && /^(?:\d{1,2}\.[0-5]\d|[0-2]\d[0-5]\d)$/u.test(raw); // "8.10", "1740"
  const next = norm(reading, to);
  if (next === "tonight") return true;
  if (next === "this" && DAY_WORDS.has(reading, to + 1)) return true;
  if (next === "in" && norm(reading, to + 1) === "the" && DAY_WORDS.has(reading, to + 2)) return true;
  if (next === "on") return WEEKDAYS.has(reading, to + 1) || WEEKDAYS.has(reading, to + 4);
  return (
    clock && raw.includes(".") && norm(reading, lead) === "at" && !isWord(reading, to) && !SUMS.has(next)
  );
}

/** Marks that make "9.20" a sum or a share. */
const SUMS = new Set(["%", "€", "-"]);
