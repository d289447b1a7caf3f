import { hasFlag, isWord, norm, type Reading, TokenFlag } from "../../domain/reading.ts";
import { MONTHS, WEEKDAYS } from "../lexicon/calendar.ts";
import { isPersonNoun } from "../lexicon/person-nouns.ts";
import { note, type QuantityMention, untrack } from "../mention.ts";
import type { Refiner } from "../pipeline.ts";
import { wordSet } from "../word-table.ts";

/** Ages: "Ilko Marsh, 52,", "a 12-year-old", "aged 60", "children under five", "who is 29". Read and not tracked. */
export const untrackAges: Refiner = {
  id: "untrack-ages",
  refine(mentions, { reading }) {
    let lastAge = -1;
    for (const mention of mentions) {
      if (mention.kind !== "quantity" || mention.untracked !== undefined || mention.ordinal) continue;
      const listed =
        lastAge >= 0 &&
        mention.from - lastAge <= 2 &&
        AGE_LINKS.has(reading, mention.from - 1) &&
        (mention.value.unit === null || mention.value.unit === "year");
      if (!listed && !isAge(mention, reading)) continue;
      untrack(mention, "age");
      // An age is no span that something took: "52" beside "52 years of war".
      if (mention.value.unit === null || mention.value.unit === "year")
        mention.value = { ...mention.value, unit: "year of age" };
      note(mention, "not tracked: age");
      lastAge = mention.to;
    }
    return mentions;
  },
};

/** No one is older; a wall or a find may be. */
const OLDEST = 119;
const AGE_LINKS = wordSet("and or to");
const AGE_UNITS = new Set(["year", "month", "week", "day", "hour"]);
const AGE_LEADS = wordSet("aged age ages turned turning");

function isAge(mention: QuantityMention, reading: Reading): boolean {
  const { from, to, value } = mention;
  const highest = value.high ?? value.low ?? 0;
  if (value.unit !== null && !AGE_UNITS.has(value.unit)) return false;
  const lead = (mention.modifierFrom ?? from) - 1;
  if (AGE_LEADS.has(reading, lead)) return true;
  // "at the age of 60", "under the age of 5 years"
  const ofAge = (at: number) => norm(reading, at) === "of" && AGE_LEADS.has(reading, at - 1);
  if ((ofAge(lead) || ofAge(from - 1)) && highest <= OLDEST) return true;
  // "range in age from 6 to 71"
  if (norm(reading, lead) === "from" && AGE_LEADS.has(reading, lead - 1)) return true;
  if (value.unit !== null) return isOld(reading, to);
  if (!Number.isInteger(highest) || highest < 0 || highest > OLDEST) return false;
  return (
    isApposition(reading, from, to) ||
    isUnderAge(mention, reading) ||
    isBeing(reading, from, to) ||
    isDecade(reading, to)
  );
}

/** "12-year-old", "12 years old", "15 year-olds", "60 years of age". */
function isOld(reading: Reading, to: number): boolean {
  for (let at = to; at <= to + 4; at++) {
    const word = norm(reading, at);
    if (word === "old" || word === "olds") return true;
    if (word === "of" && norm(reading, at + 1) === "age") return true;
    if (
      word !== "-" &&
      !word.startsWith("year") &&
      !word.startsWith("month") &&
      !word.startsWith("week") &&
      !word.startsWith("day")
    )
      return false;
  }
  return false;
}

/** "Marsh, 52, the spokesman", "Marsh (52)", "Marsh, 52." : between marks after a name or a person noun. */
function isApposition(reading: Reading, from: number, to: number): boolean {
  const before = norm(reading, from - 1);
  const after = norm(reading, to);
  if (before === "(" && after === ")")
    return isWord(reading, from - 2) && hasFlag(reading, from - 2, TokenFlag.capitalised);
  if (before !== "," || !isWord(reading, from - 2)) return false;
  if (
    after !== "," &&
    after !== "." &&
    after !== ")" &&
    after !== ";" &&
    !(after === "and" && norm(reading, to + 1) === "a")
  )
    return false;
  // "ordered in June, sixteen in all" tells no age; "Theresa May, 60," does.
  if (WEEKDAYS.has(reading, from - 2)) return false;
  if (MONTHS.has(reading, from - 2) && !hasFlag(reading, from - 3, TokenFlag.capitalised)) return false;
  return hasFlag(reading, from - 2, TokenFlag.capitalised) || ROLES.has(reading, from - 2);
}

/** Nouns that a story gives an age to in place of a name. */
const ROLES = wordSet(
  "man woman boy girl mother father husband wife son daughter brother sister minister driver teacher midwife nurse farmer student pupil fisherman widow widower victim suspect survivor officer soldier grandfather grandmother mechanic pensioner doctor lawyer engineer coach captain mayor president governor",
);

const PERSONS_BEFORE_AGE = wordSet(
  "children child those people anyone everyone all adults women men girls boys youngsters pupils youths are is was were nobody plenty",
);

/** "children under five", "people over 65", "under-16s". */
function isUnderAge({ from, to, modifierFrom }: QuantityMention, reading: Reading): boolean {
  const lead = norm(reading, from - 1) === "-" ? from - 2 : from - 1;
  const word = norm(reading, lead);
  if (word !== "under" && word !== "over" && word !== "below" && word !== "above") return false;
  if (norm(reading, from - 1) === "-") return true;
  if (isWord(reading, to) && !AFTER_AGE.has(reading, to)) return false;
  const before = (modifierFrom ?? lead) - 1;
  return PERSONS_BEFORE_AGE.has(reading, before) || PERSONS_BEFORE_AGE.has(reading, lead - 1);
}
const AFTER_AGE = wordSet("were are is was and or in on who have had do by with at s do");

/** "who is 29 and", "was 19.", "now 79", "a nurse of 23", "the median age is 17", "the youngest 22". */
function isBeing(reading: Reading, from: number, to: number): boolean {
  const lead = norm(reading, from - 1);
  if (isWord(reading, to) && !AFTER_AGE.has(reading, to) && norm(reading, to) !== "when")
    return lead === "was" && norm(reading, to) === "that" && PERSON_SUBJECTS.has(reading, from - 2);
  if (lead === "now" && norm(reading, from - 2) === ",") return true;
  if (lead === "of")
    return (
      (ROLES.has(reading, from - 2) && norm(reading, from - 3) !== "the") ||
      (isPersonNoun(reading, from - 2) && ONE_OF.has(reading, from - 3))
    );
  // "left before they were 25", "my father was 33 that year"
  if (lead === "were" && norm(reading, from - 2) === "they") return BEFORE_AGE.has(reading, from - 3);
  if (lead === "youngest" || lead === "oldest" || lead === "eldest") return true;
  if (lead !== "is" && lead !== "was") return false;
  return PERSON_SUBJECTS.has(reading, from - 2) || norm(reading, from - 2) === "age";
}
const PERSON_SUBJECTS = wordSet(
  "who he she i oldest youngest eldest father mother brother sister husband wife son daughter",
);
const ONE_OF = wordSet("a an");
const BEFORE_AGE = wordSet("before when since until till after");

/** "in her 40s": a decade of life. */
function isDecade(reading: Reading, to: number): boolean {
  return norm(reading, to) === "s" && !hasFlag(reading, to, TokenFlag.spaced);
}
