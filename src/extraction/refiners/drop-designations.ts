import { hasFlag, isNumber, isWord, norm, type Reading, TokenFlag, written } from "../../domain/reading.ts";
import {
  CAPITAL_DESIGNATORS,
  DESIGNATORS,
  FRENCH_STREETS,
  GRADES,
  PHONES,
  STREETS,
} from "../lexicon/designators.ts";
import { noteLeftOut, type QuantityMention } from "../mention.ts";
import type { Refiner } from "../pipeline.ts";
import { wordSet } from "../word-table.ts";

/** Leaves out numbers that tell things apart: "Highway 14", "No. 822", "9 Quarry Steps", "0555 019 930". They count nothing. */
export const dropDesignations: Refiner = {
  id: "drop-designations",
  refine(mentions, { reading }) {
    let designation: QuantityMention | undefined;
    return mentions.filter((mention) => {
      if (mention.kind !== "quantity" || mention.ordinal) return true;
      // "555-0142" looks like a score.
      const scored = mention.untracked === "score" && isPhone(mention, reading);
      if (mention.untracked !== undefined && !scored) return true;
      const reason = reasonFor(mention, reading) ?? carriedOver(mention, designation, reading);
      if (reason === undefined) return true;
      if (reason === "designation") designation = mention;
      noteLeftOut(mention, reason);
      return false;
    });
  },
};

function reasonFor(mention: QuantityMention, reading: Reading): string | undefined {
  const { from, to, value } = mention;
  if (isPhone(mention, reading)) return "phone or code number";
  if (value.unit !== null && value.unit !== "knot") return undefined;
  if (value.modifier !== null && value.modifier !== "between") return undefined;
  if (isDesignated(reading, from, to)) return "designation";
  if (isStreetNumber(reading, from, to)) return "street number";
  return isTableEnd(reading, from, to) ? "part of a table" : undefined;
}

/** "slipped towards the bottom three", "back in the top 10"; "the top ten players" are counted. */
function isTableEnd(reading: Reading, from: number, to: number): boolean {
  const lead = norm(reading, from - 1);
  if ((lead !== "top" && lead !== "bottom") || norm(reading, from - 2) !== "the") return false;
  return !isWord(reading, to) ? norm(reading, to) !== "-" : AFTER_TABLE.has(reading, to);
}
const AFTER_TABLE = wordSet("in for by during after before since with and at as on when while is was again");

/** "0555 019 930", "555-0142", "call 4471". */
function isPhone({ from }: QuantityMention, reading: Reading): boolean {
  const raw = written(reading, from);
  if (!isNumber(reading, from)) return false;
  if (PHONES.has(reading, from - 1) || (norm(reading, from - 1) === "." && PHONES.has(reading, from - 2)))
    return true;
  if (/^0\d+$/u.test(raw) || isChained(reading, from) || isDialled(reading, from)) return true;
  // A group beside one that begins with a nought.
  const before = written(reading, from - 1) === "-" ? from - 2 : from - 1;
  const after = norm(reading, from + 1) === "-" ? from + 2 : from + 1;
  return [before, after].some((at) => isNumber(reading, at) && /^0\d{2,}$/u.test(written(reading, at)));
}

/** "+44 20 7946 4471": groups of digits behind a plus sign. */
function isDialled(reading: Reading, from: number): boolean {
  let first = from;
  while (isNumber(reading, first - 1) && from - first < LONGEST_PHONE) first--;
  return norm(reading, first - 1) === "+" && isNumber(reading, first + 1);
}
/** Groups of digits in a telephone number, at most; judgement. */
const LONGEST_PHONE = 6;

/** "1111-2222-3333", "555-012-4471": three groups or more with hyphens between them. */
function isChained(reading: Reading, from: number): boolean {
  let groups = 1;
  for (let at = from; groups < CHAIN && isLinked(reading, at + 1); at += 2) groups++;
  for (let at = from; groups < CHAIN && isLinked(reading, at - 1); at -= 2) groups++;
  return groups >= CHAIN;
}
const CHAIN = 3;

/** Whether the token is a hyphen with digits right before and behind it. */
function isLinked(reading: Reading, token: number): boolean {
  return (
    norm(reading, token) === "-" &&
    isNumber(reading, token - 1) &&
    isNumber(reading, token + 1) &&
    !hasFlag(reading, token, TokenFlag.spaced) &&
    !hasFlag(reading, token + 1, TokenFlag.spaced)
  );
}

/** "Highway 14", "highways 14", "No. 822", "Article 5", "exhibits 40 to 57", "at number 12". */
function isDesignated(reading: Reading, from: number, to: number): boolean {
  let at = from - 1;
  // "came home in the first week. Four other men ...": another sentence names nothing.
  if (reading.sentence[at] !== reading.sentence[from]) return false;
  if (
    norm(reading, at) === "." ||
    norm(reading, at) === "#" ||
    norm(reading, at) === "°" ||
    norm(reading, at) === "º"
  )
    at--;
  if (norm(reading, from - 1) === "#") return true;
  // "Of this number 18,340 were children": names have no separators.
  if (written(reading, from).includes(",")) return false;
  // "the Group of 20"
  if (norm(reading, at) === "of" && norm(reading, at - 1) === "group")
    return hasFlag(reading, at - 1, TokenFlag.capitalised);
  if (!DESIGNATORS.has(reading, at)) return false;
  // "the number 12", "in part 40": a small letter is enough for words that mean little else.
  if (!CAPITAL_DESIGNATORS.has(reading, at)) return true;
  const capital = hasFlag(reading, at, TokenFlag.capitalised);
  if (norm(reading, at) === "number" || norm(reading, at) === "no")
    return at !== from - 1 || capital || !isWord(reading, from) ? isNumber(reading, from) : false;
  if (capital) return true;
  // "to stage 3 protests": a verb.
  if (at !== from - 1 || !isNumber(reading, from) || norm(reading, at - 1) === "to") return false;
  return GRADES.has(reading, at) || (!isCounted(reading, to) && !isCounted(reading, to + 1));
}

/** "9 Quarry Steps", "40 Mercer Street", "9 E 71st St". */
function isStreetNumber(reading: Reading, from: number, to: number): boolean {
  if (!isNumber(reading, from)) return false;
  for (let at = to; at < to + 4; at++) {
    if (isNumber(reading, at) && !hasFlag(reading, at + 1, TokenFlag.spaced)) {
      at++; // "71st"
      continue;
    }
    if (!hasFlag(reading, at, TokenFlag.capitalised)) return false;
    if (at > to && STREETS.has(reading, at)) return true;
    // "22 Rue Mercier", "8 Ave Lorne"
    if (at === to && FRENCH_STREETS.has(reading, at) && hasFlag(reading, at + 1, TokenFlag.capitalised))
      return true;
  }
  return false;
}

/** "highways 14 and 22", "Resolutions 822, 853 and 884", "weeks 36 to 37": a list goes on as it began. */
function carriedOver(
  mention: QuantityMention,
  before: QuantityMention | undefined,
  reading: Reading,
): string | undefined {
  if (!before || mention.from - before.to > 3 || mention.value.unit !== null) return undefined;
  if (!isNumber(reading, mention.from) || isCounted(reading, mention.to)) return undefined;
  for (let at = before.to; at < mention.from; at++) {
    const word = norm(reading, at);
    if (word !== "," && word !== "and" && word !== "or" && word !== "to" && word !== "-" && word !== "–")
      return undefined;
  }
  return mention.from > before.to ? "designation" : undefined;
}

/** "Article 5 and 40 villages": a plural takes the number out of the list. */
function isCounted(reading: Reading, token: number): boolean {
  if (!isWord(reading, token)) return false;
  const word = norm(reading, token);
  return (word.length > 3 && word.endsWith("s")) || PERSONS.has(reading, token);
}
const PERSONS = wordSet("people men women children dead injured wounded missing killed hurt others more");
