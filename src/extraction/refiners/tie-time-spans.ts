import { addDays } from "../../domain/partial-date.ts";
import {
  hasFlag,
  isWord,
  norm,
  type Reading,
  sentenceEnd,
  sentenceFirst,
  TokenFlag,
} from "../../domain/reading.ts";
import { type DateMention, type DraftTie, type Mention, note, type QuantityMention } from "../mention.ts";
import { neighbours } from "../neighbours.ts";
import type { Refiner } from "../pipeline.ts";
import { SharedKeys } from "../shared-keys.ts";
import { wordSet } from "../word-table.ts";

/**
 * Ties lengths of time to the dates that they are counted from: an anniversary to its event, a duration to its first and last day,
 * an age to the year of birth. Runs after `resolve-dates` and `find-time-spans`.
 */
export const tieTimeSpans: Refiner = {
  id: "tie-time-spans",
  refine(mentions, passage) {
    const dates = mentions.filter(
      (mention): mention is DateMention => mention.kind === "date" && isUsable(mention),
    );
    if (dates.length === 0) return mentions;
    const quantities = mentions.filter((mention): mention is QuantityMention => mention.kind === "quantity");
    const spans = quantities.filter(({ measure }) => measure === "duration");
    const old = dates.filter((date) => isOld(date, passage.publishedOn));
    const keys = new SharedKeys(passage.reading);
    for (const mention of quantities) {
      if (mention.measure === "anniversary")
        tieAnniversary(mention, neighbours(old, mention.from, WINDOW), passage.reading, keys);
      else if (mention.measure === "duration")
        tieDuration(
          mention,
          neighbours(dates, mention.from, WINDOW),
          neighbours(spans, mention.from, WINDOW),
          passage.reading,
        );
    }
    for (const date of dates)
      tieBirth(
        date,
        neighbours(quantities, date.from, WINDOW),
        neighbours(dates, date.from, WINDOW),
        passage.reading,
      );
    return mentions;
  },
};

/** How many dates (or numbers) to either side of a mention are looked at; judgement, more than a news article has. */
const WINDOW = 24;

/** A date of a happening: the year of a resolution, the day of a saying and the like count nothing. */
function isUsable({ date, untracked }: DateMention): boolean {
  if (untracked !== undefined && untracked !== "day named before") return false;
  return date.start !== null && date.end !== null && date.impossible !== true;
}

function tie(mention: QuantityMention, as: DraftTie["as"], to: Mention): void {
  mention.ties = [...(mention.ties ?? []), { as, to }];
  note(mention, as, to.kind === "date" ? to.date.start : to.kind);
}

/** Days before publication from which a date can be what an anniversary is of; judgement: ten months, first anniversaries look ahead. */
const OLD_DAYS = 300;

function isOld({ date, said }: DateMention, publishedOn: string | undefined): boolean {
  if (said?.form === "weekday" || said?.form === "shift") return false;
  return publishedOn === undefined || (date.start as string) < addDays(publishedOn, -OLD_DAYS);
}

function tieAnniversary(
  mention: QuantityMention,
  old: readonly DateMention[],
  reading: Reading,
  keys: SharedKeys,
): void {
  const event =
    inSentenceAfter(mention, old, reading) ??
    whose(mention, old, reading) ??
    lead(mention, old, reading) ??
    keys.dateOf(mention, old);
  if (event) tie(mention, "starts", event);
}

/** "The 28th anniversary of the 1992 massacre", "twenty-six years after the fighting, which ended on 18 November 1993". */
function inSentenceAfter(
  mention: QuantityMention,
  dates: readonly DateMention[],
  reading: Reading,
): DateMention | undefined {
  const sentence = reading.sentence[mention.from];
  return dates.find((date) => date.from >= mention.to && reading.sentence[date.from] === sentence);
}

/** "The protocol signed on 2 November 1989, whose thirtieth anniversary passes", "its first anniversary". */
function whose(
  mention: QuantityMention,
  dates: readonly DateMention[],
  reading: Reading,
): DateMention | undefined {
  const before = norm(reading, mention.from - 1);
  if (before !== "whose" && before !== "its" && before !== "their" && before !== "the") return undefined;
  const sentence = reading.sentence[mention.from] as number;
  const reach = before === "whose" ? 0 : 1;
  if (before === "the" && norm(reading, mention.to + 1) === "of") return undefined;
  return dates.findLast(
    (date) => date.to <= mention.from && sentence - (reading.sentence[date.from] as number) <= reach,
  );
}

/** "The opera house was stormed on 3 June 2004. Ten years on, ...": the date of the two sentences before. */
function lead(
  mention: QuantityMention,
  dates: readonly DateMention[],
  reading: Reading,
): DateMention | undefined {
  if (norm(reading, mention.to + 1) !== "on" && norm(reading, mention.to) !== "on") return undefined;
  const sentence = reading.sentence[mention.from] as number;
  return dates.findLast(
    (date) => date.to <= mention.from && sentence - (reading.sentence[date.from] as number) <= 2,
  );
}

/** Sentences between a duration and the dates that it ran from and to; judgement. */
const NEAR = 2;

function tieDuration(
  mention: QuantityMention,
  dates: readonly DateMention[],
  spans: readonly QuantityMention[],
  reading: Reading,
): void {
  const sentence = reading.sentence[mention.from] as number;
  const here = dates.filter((date) => reading.sentence[date.from] === sentence);
  const first = here.find((date) => date.precision === "day" && verbBefore(date, BEGAN, reading));
  const last = here.find(
    (date) => date.precision === "day" && date !== first && verbBefore(date, ENDED, reading),
  );
  if (first && last) {
    tie(mention, "starts", first);
    tie(mention, "ends", last);
    return;
  }
  // A later sentence's dates are those of its own length of time, where it tells one.
  const taken = new Set(spans.map((other) => reading.sentence[other.from]));
  const range = dates.find((date) => {
    const at = reading.sentence[date.from] as number;
    if (at !== sentence && (at < sentence || at > sentence + NEAR || taken.has(at))) return false;
    return isRunOfDays(date, reading, sentence);
  });
  if (range) tie(mention, "starts", range);
}

/** "From 2 March to 21 May", "which ran from June 5 to June 9"; in a later sentence only with a verb of running. */
function isRunOfDays(date: DateMention, reading: Reading, sentence: number): boolean {
  const { said } = date;
  if (said?.form !== "calendar" || said.to?.day === undefined) return false;
  if (reading.sentence[date.from] === sentence) return true;
  return verbBefore(date, RAN, reading);
}

function verbBefore(
  date: DateMention,
  verbs: { has(reading: Reading, token: number): boolean },
  reading: Reading,
): boolean {
  for (let at = date.from - 1; at >= 0 && at >= date.from - 4; at--) if (verbs.has(reading, at)) return true;
  return false;
}

const RAN = wordSet("ran lasted held sat met place continued raged");
const BEGAN = wordSet("began begun started opened broke launched imposed");
const ENDED = wordSet("ended finished closed lifted fell concluded over");

/** How many tokens to either side tell whose birth it is; judgement, a long sentence. */
const KEY_TOKENS = 40;

/** Sentences between a birth and the age it is compared with; judgement. */
const BIRTH_SENTENCES = 2;

/** "Born in 1950, Marsh, 68, ..."; "born in 1970 and aged 44 when he walked in". The age is then worth tracking: it can be recomputed. */
function tieBirth(
  birth: DateMention,
  quantities: readonly QuantityMention[],
  dates: readonly DateMention[],
  reading: Reading,
): void {
  const lead = norm(reading, birth.from - 1);
  if ((lead !== "in" && lead !== "on") || norm(reading, birth.from - 2) !== "born") return;
  const sentence = reading.sentence[birth.from] as number;
  const ages = quantities.filter(
    (age) =>
      age.untracked === "age" &&
      Math.abs((reading.sentence[age.from] as number) - sentence) <= BIRTH_SENTENCES,
  );
  const same = ages.filter((age) => reading.sentence[age.from] === sentence);
  const named = ages.filter((age) => sharesName(age, birth, reading));
  const age =
    same.length === 1 ? same[0] : named.length === 1 ? named[0] : ages.length === 1 ? ages[0] : undefined;
  if (!age) return;
  age.untracked = undefined;
  age.measure = "age";
  age.value = { ...age.value, unit: "year" };
  tie(age, "starts", birth);
  const when = ageWhen(age, dates, birth, reading);
  if (when) tie(age, "ends", when);
}

/** A name in front of the age that the sentence of the birth has too: "Marsh, 68". */
function sharesName(age: QuantityMention, birth: DateMention, reading: Reading): boolean {
  const first = Math.max(sentenceFirst(reading, birth.from), birth.from - KEY_TOKENS);
  const end = Math.min(sentenceEnd(reading, birth.from), birth.to + KEY_TOKENS);
  for (let at = age.from - 1; at >= 0 && at >= age.from - 3; at--) {
    if (!isWord(reading, at) || !hasFlag(reading, at, TokenFlag.capitalised)) continue;
    for (let token = first; token < end; token++)
      if (token !== at && norm(reading, token) === norm(reading, at)) return true;
  }
  return false;
}

/** "Aged 44 when he walked in": the day of that, told in the sentence or as the first day that the text tells. */
function ageWhen(
  age: QuantityMention,
  dates: readonly DateMention[],
  birth: DateMention,
  reading: Reading,
): DateMention | undefined {
  let when = false;
  for (let at = age.to; at < age.to + 3; at++)
    when ||= norm(reading, at) === "when" || norm(reading, at) === "at";
  if (!when) return undefined;
  const others = dates.filter((date) => date !== birth && date.precision === "day");
  return others.find((date) => reading.sentence[date.from] === reading.sentence[age.from]) ?? others[0];
}
