import { isHappening } from "../../domain/happening.ts";
import {
  hasFlag,
  isNumber,
  isWord,
  norm,
  type Reading,
  sentenceEnd,
  sentenceFirst,
  TokenFlag,
} from "../../domain/reading.ts";
import { type DateMention, untrack } from "../mention.ts";
import type { Passage, Refiner } from "../pipeline.ts";
import { tenseAround } from "../tense.ts";
import { wordSet } from "../word-table.ts";

/**
 * Decides which dates are worth following up: those that date a happening. The day on which somebody said something, the
 * period of a statistic, "today" in passing and a heading's stamp are read and not tracked.
 */
export const judgeDates: Refiner = {
  id: "judge-dates",
  refine(mentions, passage) {
    const known = new Set<string>();
    for (const mention of mentions) {
      if (mention.kind !== "date" || mention.untracked) continue;
      const { start, end } = mention.date;
      const days = `${start}/${end}`;
      const reason = known.has(days) ? "day named before" : untrackedBecause(mention, passage);
      if (reason !== undefined) untrack(mention, reason);
      else known.add(days);
    }
    return mentions;
  },
};

function untrackedBecause(mention: DateMention, passage: Passage): string | undefined {
  const { reading, field } = passage;
  // A headline's date is the body's, or a bulletin's stamp.
  if (field === "title") return "stamp of a headline";
  const { said } = mention;
  if (!said || mention.date.impossible) return undefined;
  const dates = datesHappening(reading, mention);
  if (said.form === "shift") {
    const reason = rough(mention, said, dates, reading);
    if (reason !== undefined) return reason;
  }
  if (said.form === "weekday" && !dates) {
    const reason = passingWeekday(reading, mention);
    if (reason !== undefined) return reason;
  }
  if (said.form === "calendar" && said.from.day === undefined) {
    const reason = passingYear(mention, said.from, passage);
    if (reason !== undefined && !dates) return reason;
    if (said.from.month !== undefined && said.from.year === undefined && !dates) return "period of a figure";
    if (!dates && isOfStatistic(reading, mention)) return "period of a figure";
  }
  if (said.form === "range" && !dates && isOfStatistic(reading, mention)) return "period of a figure";
  if (isFormality(reading, mention) || isStamp(reading, mention)) return "date of a publication";
  // "The Group's statement of 22 November", "the march of 12 October": the date belongs to the noun.
  if (dates || norm(reading, mention.from - 1) === "of") return undefined;
  return isSaying(reading, mention) ? "date of saying" : undefined;
}

/** "Tuesday's earthquake", "last week's deadly fire", "the 1994 ceasefire": a happening follows within two words. */
function datesHappening(reading: Reading, mention: DateMention): boolean {
  const possessive = norm(reading, mention.to) === "'s" || norm(reading, mention.to) === "’s";
  const from = possessive ? mention.to + 1 : mention.to;
  const led = possessive || DETERMINERS.has(reading, mention.from - 1);
  if (!led) return false;
  for (let at = from; at < from + 4 && isWord(reading, at); at++)
    if (isHappening(norm(reading, at))) return true;
  return false;
}

const DETERMINERS = wordSet("the a this that its");

/** A bracketed year, a year to come, and the year in which a thing was made: "a wooden vessel built in 1987". */
function passingYear(
  mention: DateMention,
  said: { year?: number; month?: number },
  passage: Passage,
): string | undefined {
  const { reading, publishedOn } = passage;
  const before = norm(reading, mention.from - 1);
  if (before === "(" && said.month === undefined) return "year in brackets";
  if (said.year === undefined) return undefined;
  if (publishedOn !== undefined && said.year > Number(publishedOn.slice(0, 4))) return "year to come";
  // "The largest crowd since 1961", "has hosted them since 2013": a period more often than a happening.
  if (mention.bound === "since" && said.month === undefined) return "beginning of a period";
  if (before === "of" && PERIODS.has(reading, mention.from - 2)) return "period of a figure";
  // "The Clean Water Act of 1991".
  const act =
    ACTS.has(reading, mention.from - 2) && hasFlag(reading, mention.from - 2, TokenFlag.capitalised);
  if (before === "of" && act) return "year of the instrument";
  // "Fewer than the 40 counted in 2011", "up from 38,000 in 2011": another count is compared with, and nothing is dated.
  if (said.month === undefined && isCompared(mention, reading)) return "year of comparison";
  if (before !== "in") return undefined;
  const verb = mention.from - 2;
  if (MADE.has(reading, verb) && !BE.has(reading, verb - 1)) return "year of making";
  // "The mine, opened in 1958, employs 1,900": a participle after a comma is background; "the opera house reopened in 2011" is not.
  return OPENED.has(reading, verb) && norm(reading, verb - 1) === "," ? "year of making" : undefined;
}

/** How far before a year what it is compared with may begin ("compared with the 38,000 counted in 2011"); tokens, judgement. */
const COMPARISON_REACH = 8;

function isCompared(mention: DateMention, reading: Reading): boolean {
  const first = Math.max(sentenceFirst(reading, mention.from), mention.from - COMPARISON_REACH);
  for (let at = mention.from - 1; at >= first; at--) {
    if (COMPARES.has(reading, at)) return true;
    const next = norm(reading, at + 1);
    if ((norm(reading, at) === "up" || norm(reading, at) === "down") && next === "from") return true;
    // A comma, a bracket or a further verb ends the comparison.
    if (!isWord(reading, at) && !isNumber(reading, at)) return false;
  }
  return false;
}

const COMPARES = wordSet("than compared versus vs");

const ACTS = wordSet("act law code bill statute ordinance");
const PERIODS = wordSet("months weeks quarter quarters half days");
const MADE = wordSet("built laid made constructed manufactured designed printed published commissioned");
const OPENED = wordSet("opened completed founded established launched bought acquired created formed");

/** "Today", "this year", "the same day" in passing; "yesterday" and "the day before" date something unless it is a saying. */
function rough(
  mention: DateMention,
  said: Extract<DateMention["said"], { form: "shift" }>,
  dates: boolean,
  reading: Reading,
): string | undefined {
  if (said.unit === "year" && said.span) return "period in passing";
  if (dates) return undefined;
  // "From 400 a week earlier to 500": the time of a figure that is compared with.
  if (said.anchor === "before" && isNumber(reading, mention.from - 1)) return "period of a figure";
  if (said.unit === "year" || said.unit === "month") return said.span ? "period in passing" : undefined;
  if (said.unit === "week" || said.unit === "weekend") return said.span ? "period in passing" : undefined;
  if (mention.bound === "by" || mention.bound === "until") return "day up to which it counts";
  if (said.by === 0) return said.anchor === "before" ? "day named before" : "day of writing";
  if (said.anchor === "publication" && said.by > 0) return "day to come";
  return said.until === undefined ? undefined : "night in passing";
}

function passingWeekday(reading: Reading, mention: DateMention): string | undefined {
  if (mention.bound === "by" || mention.bound === "until") return "day up to which it counts";
  if (mention.bound === "before") return "day to come";
  const before = norm(reading, mention.from - 1);
  // "At the Saturday market", "Monday breakfast": a noun that is no happening follows at once.
  const noun = isWord(reading, mention.to) && !hasFlag(reading, mention.to, TokenFlag.capitalised);
  if (noun && before === "the" && !AFTER_WEEKDAY.has(reading, mention.to)) return "weekday as a label";
  const next = mention.said?.form === "weekday" && mention.said.lean === "next";
  if (next || tenseAround(reading, mention.from, mention.to) === "future") return "day to come";
  return isOngoing(reading, mention) ? "day of a state" : undefined;
}

/** "Forty people were missing on Saturday", "gunmen were holding them on Thursday": how things stood, not what happened. */
function isOngoing(reading: Reading, mention: DateMention): boolean {
  const first = sentenceFirst(reading, mention.from);
  for (let at = mention.from - 2; at >= first && at >= mention.from - 12; at--) {
    if (!BE.has(reading, at)) continue;
    const state = norm(reading, at + 1);
    return state.endsWith("ing");
  }
  return false;
}

const AFTER_WEEKDAY = wordSet(
  "morning afternoon evening night in at on by and but when as with from was were had has is that to for because before after while where who which said says",
);

/** Whether the sentence gives a share, an index or money beside the month or quarter: "prices rose 4.6 percent in March 2024". */
function isOfStatistic(reading: Reading, mention: DateMention): boolean {
  if (mention.precision === "year") return false;
  const to = sentenceEnd(reading, mention.from);
  for (let at = sentenceFirst(reading, mention.from); at < to; at++)
    if (STATISTIC.has(reading, at) || norm(reading, at) === "%") return true;
  return false;
}

const STATISTIC = wordSet(
  "percent percentage index inflation rate gdp unemployment exports imports output turnover revenue profit compared",
);

/** "By R. Marsh, 22 September 2019 at 10:27 PM", "Jul 15 2019 | 9:35": a full date with no word before it and a clock time after. */
function isStamp(reading: Reading, mention: DateMention): boolean {
  if (mention.said?.form !== "calendar" || mention.said.from.year === undefined) return false;
  const before = mention.from - 1;
  // "(Published Monday, Aug. 4, 2014)".
  if (STAMPED.has(reading, before)) return true;
  if (
    isWord(reading, before) &&
    (PREPOSITIONS.has(reading, before) || !hasFlag(reading, before, TokenFlag.capitalised))
  )
    return false;
  let at = mention.to;
  if (norm(reading, at) === "|" || norm(reading, at) === "at") at++;
  return isNumber(reading, at) && norm(reading, at + 1) === ":" && isNumber(reading, at + 2);
}

const STAMPED = wordSet("published updated posted modified");
const PREPOSITIONS = wordSet("on of in from by until since between before after");

/** "The next bulletin will appear on 25 September", "Next release: 14 May". */
function isFormality(reading: Reading, mention: DateMention): boolean {
  const from = sentenceFirst(reading, mention.from);
  const coming = tenseAround(reading, mention.from, mention.to) === "future";
  let next = false;
  for (let at = mention.from - 1; at >= from && at > mention.from - 10; at--) {
    if (PUBLICATIONS.has(reading, at)) {
      if (coming) return true;
      next = true;
    } else if (
      next &&
      (norm(reading, at) === "next" || norm(reading, at) === "last" || norm(reading, at) === "this")
    )
      return true;
  }
  return false;
}

const PUBLICATIONS = wordSet(
  "bulletin release report update edition issue briefing statement newsletter breakdown figures results data findings",
);

/** Whether the verb that the date hangs on reports words: "said on Friday", "confirmed on Monday", "yesterday rejected". */
function isSaying(reading: Reading, mention: DateMention): boolean {
  const first = sentenceFirst(reading, mention.from);
  for (let at = mention.from - 1; at >= first && at >= mention.from - 9; at--) {
    if (norm(reading, at) === "," && mention.from - at > 2) break;
    if (reports(reading, at)) return true;
    if (OTHER_VERBS.has(reading, at) || isPastForm(reading, at)) return false;
  }
  // "On Tuesday, the ministry said 40 had died" against "died on Tuesday, the ministry said".
  const opens = mention.from - first <= 2;
  const last = sentenceEnd(reading, mention.from);
  for (let at = mention.to; at < last && at < mention.to + 9; at++) {
    if (norm(reading, at) === "," && !(opens && at === mention.to)) return false;
    if (reports(reading, at)) return true;
    if (OTHER_VERBS.has(reading, at) || isPastForm(reading, at)) return false;
  }
  return false;
}

/** Whether the word reports speech here: not "was confirmed", nor "announced a ceasefire", "reported its first case". */
function reports(reading: Reading, at: number): boolean {
  if (!REPORTING.has(reading, at) || isPassive(reading, at)) return false;
  return !(WITH_OBJECT.has(reading, at) && OBJECT_STARTS.has(reading, at + 1));
}

const WITH_OBJECT = wordSet("announced reported confirmed issued posted claimed");
const OBJECT_STARTS = wordSet("a an its the their his her two three");

/** "Was confirmed", "had been reported": the confirming is the happening. */
function isPassive(reading: Reading, at: number): boolean {
  return BE.has(reading, at - 1) || BE.has(reading, at - 2);
}

function isPastForm(reading: Reading, at: number): boolean {
  const word = norm(reading, at);
  return isWord(reading, at) && word.length > 4 && word.endsWith("ed");
}

const BE = wordSet("was were been being is are");
const REPORTING = wordSet(
  "said says told announced claimed confirmed reported stated estimated admitted rejected denied added warned argued insisted acknowledged wrote tweeted posted issued conceded alleged maintained predicted commented disclosed revealed reiterated responded asked appealed",
);
const OTHER_VERBS = wordSet(
  "was were had is are has have will would could may might took held began broke came fell fought found fled gave hit left lost made met ran rose sank sent shot saw struck swept went won died killed struck hit signed collapsed trapped burst jailed opened met bore flew drove shut swooped capsized ran",
);
