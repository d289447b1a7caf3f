import { hasFlag, isWord, norm, type Reading, TokenFlag, written } from "../../domain/reading.ts";
import { Beginnings } from "../beginnings.ts";
import { draftDate } from "../draft-date.ts";
import { TIME_UNITS, WEEKDAYS } from "../lexicon/calendar.ts";
import { NUMBER_WORDS } from "../lexicon/number-words.ts";
import type { DateMention } from "../mention.ts";
import { untrack } from "../mention.ts";
import type { Extractor, Passage } from "../pipeline.ts";
import type { Lean, SaidDate } from "../said-date.ts";
import { smallNumberAt } from "../small-number.ts";
import { PhraseTable, wordSet } from "../word-table.ts";

/**
 * A date told from another: "on Tuesday", "last Friday", "yesterday", "last month", "two days earlier", "the evening before".
 * What it counts from is decided when all dates are known.
 */
export const relativeDate: Extractor = {
  id: "relative-date",
  *extract({ reading }: Passage): Iterable<DateMention> {
    let past = 0;
    for (const token of BEGINNINGS.in(reading)) {
      if (token < past) continue;
      const found = weekdayAt(reading, token) ?? phraseAt(reading, token) ?? countedAt(reading, token);
      if (!found) continue;
      const mention = draftDate(reading, found.from ?? token, found.to, found.said);
      if (found.untracked) untrack(mention, found.untracked);
      yield mention;
      past = found.to;
    }
  },
};

interface Found {
  readonly said: SaidDate;
  readonly from?: number;
  readonly to: number;
  readonly untracked?: string;
}

function weekdayAt(reading: Reading, token: number): Found | undefined {
  const weekday = WEEKDAYS.at(reading, token);
  if (weekday === undefined || !hasFlag(reading, token, TokenFlag.capitalised)) return undefined;
  if (norm(reading, token).endsWith("s") || isDayName(reading, token)) return undefined;
  const before = norm(reading, token - 1);
  // "On a wet Monday" is any Monday.
  if (ROUTINE.has(reading, token - 1) || norm(reading, token - 2) === "a") return undefined;
  const anaphoric = before === "following" || before === "previous";
  const lean: Lean = before === "last" || before === "next" || before === "this" ? before : "";
  const from = lean === "last" || lean === "next" ? token - 1 : token;
  if (anaphoric)
    return {
      said: { form: "weekday", weekday, lean: before === "following" ? "next" : "last", anaphoric },
      from: token - 1,
      to: token + 1,
    };

  const week = weekAfter(reading, token + 1);
  if (week) return { said: { form: "weekday", weekday, lean: "", weeks: week.weeks }, to: week.to };

  const joined = norm(reading, token + 1);
  // "Saturday week", in British use: a week after the coming one.
  if (joined === "week")
    return { said: { form: "weekday", weekday, lean: "next", weekLater: true }, to: token + 2 };
  const runs =
    ((joined === "to" || joined === "until") && (before === "from" || norm(reading, token - 2) === "from")) ||
    (joined === "and" && before === "between") ||
    ((joined === "-" || joined === "–") && !hasFlag(reading, token + 1, TokenFlag.spaced));
  const until = runs ? WEEKDAYS.at(reading, token + 2) : undefined;
  if (until !== undefined) return { said: { form: "weekday", weekday, lean, until }, from, to: token + 3 };
  return { said: { form: "weekday", weekday, lean }, from, to: token + 1 };
}

/** "Every Friday", "on a Sunday", "most Mondays": no one day. */
const ROUTINE = wordSet("every each a most any some alternate");

/** "Monday last week", "Tuesday of this week". */
function weekAfter(reading: Reading, token: number): { weeks: number; to: number } | undefined {
  const at = norm(reading, token) === "of" ? token + 1 : token;
  if (norm(reading, at + 1) !== "week") return undefined;
  const weeks = { last: -1, this: 0, next: 1 }[norm(reading, at)];
  return weeks === undefined ? undefined : { weeks, to: at + 2 };
}

/** Feast days and newspapers: "Bloody Sunday", "Good Friday", "the Sunday Times". */
function isDayName(reading: Reading, token: number): boolean {
  if (hasFlag(reading, token - 1, TokenFlag.capitalised) && NAMED_DAYS.has(reading, token - 1)) return true;
  return hasFlag(reading, token + 1, TokenFlag.capitalised) && AFTER_DAY.has(reading, token + 1);
}

const NAMED_DAYS = wordSet(
  "bloody black good easter palm ash super whit maundy holy shrove cyber giving small red white blue orange silent sad sheffield plymouth boxing pancake",
);
const AFTER_DAY = wordSet(
  "times telegraph mirror express league herald post mail sun people world independent night review service club school",
);

const PUBLICATION = { form: "shift", anchor: "publication" } as const;
const BEFORE = { form: "shift", anchor: "before" } as const;

type Shift = Extract<SaidDate, { form: "shift" }>;

function shift(unit: Shift["unit"], by: number, span: boolean): Shift {
  return { ...PUBLICATION, unit, by, span };
}
function anaphora(unit: Shift["unit"], by: number, span: boolean): Shift {
  return { ...BEFORE, unit, by, span };
}

const PHRASES = new PhraseTable<Shift>([
  ["yesterday", shift("day", -1, false)],
  ["today", shift("day", 0, false)],
  ["tonight", shift("day", 0, false)],
  ["tomorrow", shift("day", 1, false)],
  ["this morning", shift("day", 0, false)],
  ["this afternoon", shift("day", 0, false)],
  ["this evening", shift("day", 0, false)],
  ["the day before yesterday", shift("day", -2, false)],
  ["the day after tomorrow", shift("day", 2, false)],
  ["last night", { ...PUBLICATION, unit: "day", by: -1, until: 0, span: true }],
  ["overnight", { ...PUBLICATION, unit: "day", by: -1, until: 0, span: true }],
  ...(["week", "month", "year", "weekend"] as const).flatMap((unit) => [
    [`last ${unit}`, shift(unit, -1, true)] as const,
    [`this ${unit}`, shift(unit, 0, true)] as const,
    [`next ${unit}`, shift(unit, 1, true)] as const,
  ]),
  ["the weekend", shift("weekend", -1, true)],
  ["the past weekend", shift("weekend", -1, true)],
  ["earlier this week", shift("week", 0, true)],
  ["earlier this month", shift("month", 0, true)],
  ["earlier this year", shift("year", 0, true)],
  ...["day", "evening", "night", "morning", "afternoon"].flatMap((part) => [
    [`the ${part} before`, anaphora("day", -1, false)] as const,
    [`the previous ${part}`, anaphora("day", -1, false)] as const,
    [`a ${part} earlier`, anaphora("day", -1, false)] as const,
    [`the following ${part}`, anaphora("day", 1, false)] as const,
    [`the next ${part}`, anaphora("day", 1, false)] as const,
    [`the same ${part}`, anaphora("day", 0, false)] as const,
    [`that ${part}`, anaphora("day", 0, false)] as const,
  ]),
  ...(["week", "month", "year"] as const).flatMap((unit) => [
    [`the ${unit} before`, anaphora(unit, -1, true)] as const,
    [`the ${unit} after`, anaphora(unit, 1, true)] as const,
    [`the previous ${unit}`, anaphora(unit, -1, true)] as const,
    [`the following ${unit}`, anaphora(unit, 1, true)] as const,
    [`the next ${unit}`, anaphora(unit, 1, true)] as const,
    [`the same ${unit}`, anaphora(unit, 0, true)] as const,
    [`that ${unit}`, anaphora(unit, 0, true)] as const,
  ]),
]);

/** Words that a date told from another may begin with. */
const BEGINNINGS = new Beginnings(
  [...WEEKDAYS.words(), ...PHRASES.words(), ...NUMBER_WORDS.words(), "a", "an"],
  { digits: true },
);

function phraseAt(reading: Reading, token: number): Found | undefined {
  const phrase = PHRASES.at(reading, token);
  if (!phrase) return undefined;
  const { value: said, to } = phrase;
  // "The last year for which there are accounts": not the year before this one.
  if (said.anchor === "publication" && said.span && norm(reading, token - 1) === "the") return undefined;
  // "The day before the vote", "the next day care centre": what follows must not be what it counts from.
  const bare = norm(reading, to - 1) === "before" || norm(reading, to - 1) === "after";
  if (said.anchor === "before" && bare && startsNoun(reading, to)) return undefined;
  return { said, to };
}

/** "Two days earlier", "a week later", "three days ago", "a year ago today", "a day after Tuesday's quake". */
function countedAt(reading: Reading, token: number): Found | undefined {
  const article = norm(reading, token);
  const number = smallNumberAt(reading, token);
  const count =
    article === "a" || article === "an" ? 1 : number && !number.ordinal ? number.value : undefined;
  if (count === undefined) return undefined;
  const unitToken =
    number && count === number.value && article !== "a" && article !== "an" ? number.to : token + 1;
  const time = TIME_UNITS.at(reading, unitToken);
  if (!time || time.unit === "hour") return undefined;
  const by = count * time.times;
  // "A week to the day after", "ten years to the day before": the day itself, however long ago.
  const exact =
    norm(reading, unitToken + 1) === "to" &&
    norm(reading, unitToken + 2) === "the" &&
    norm(reading, unitToken + 3) === "day";
  const to = exact ? unitToken + 4 : unitToken + 1;
  const word = norm(reading, to);
  const { unit } = time;
  if (word === "ago") {
    const pin = norm(reading, to + 1);
    if (pin === "today" || pin === "yesterday")
      return unit === "day"
        ? undefined
        : { said: { ...PUBLICATION, unit, by: -by, span: false }, to: to + 2 };
    if (unit === "day") return { said: { ...PUBLICATION, unit, by: -by, span: false }, to: to + 1 };
    return { said: { ...PUBLICATION, unit, by: -by, span: true }, to: to + 1, untracked: "rough time ago" };
  }
  if (!exact && (unit === "year" || unit === "month")) return undefined;
  if (
    word === "earlier" ||
    word === "previously" ||
    word === "before" ||
    word === "later" ||
    word === "after"
  ) {
    const sign = word === "later" || word === "after" ? 1 : -1;
    const bare = word === "before" || word === "after";
    if (bare && startsNoun(reading, to + 1)) {
      const near = followingDate(reading, to + 1);
      return near
        ? { said: { form: "shift", unit, by: by * sign, anchor: "following", span: false }, to: to + 1 }
        : undefined;
    }
    return { said: { ...BEFORE, unit, by: by * sign, span: false }, to: to + 1 };
  }
  return undefined;
}

/** Whether a date begins within two tokens: "a day after Tuesday's quake", "two days before the 7 March vote". */
function followingDate(reading: Reading, token: number): boolean {
  for (let at = token; at < token + 2; at++)
    if (WEEKDAYS.has(reading, at) || /^\d{1,2}$/u.test(written(reading, at))) return true;
  return false;
}

function startsNoun(reading: Reading, token: number): boolean {
  if (!isWord(reading, token)) return /^\d/u.test(written(reading, token));
  // "A roof collapse the day before trapped 14 miners".
  return !AFTER_ANAPHORA.has(reading, token) && !norm(reading, token).endsWith("ed");
}

/** Words that may follow a finished "two days before". */
const AFTER_ANAPHORA = wordSet(
  "during after about around near outside killed left in at on by and but when as with from was were had has is that to for because while where who which said says",
);
