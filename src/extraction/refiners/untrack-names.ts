import {
  hasFlag,
  isNumber,
  isWord,
  norm,
  type Reading,
  sentenceFirst,
  TokenFlag,
  written,
} from "../../domain/reading.ts";
import { CAPITAL_DESIGNATORS, DESIGNATORS, PHONES, STREETS } from "../lexicon/designators.ts";
import { type Mention, note, type QuantityMention, untrack } from "../mention.ts";
import type { Passage, Refiner } from "../pipeline.ts";
import { wordSet } from "../word-table.ts";

/**
 * Numbers that name rather than count: "Highway 14", "F-16", "Boeing 737", "9 Quarry Steps", "0555 019 930", the "2." of a list.
 * They are read and not tracked.
 */
export const untrackNames: Refiner = {
  id: "untrack-names",
  refine(mentions, passage) {
    for (const [i, mention] of mentions.entries()) {
      if (mention.kind !== "quantity" || mention.untracked !== undefined || mention.ordinal) continue;
      const reason = nameReason(mention, passage) ?? carriedOver(mention, mentions[i - 1], passage.reading);
      if (reason === undefined) continue;
      untrack(mention, reason);
      note(mention, `not tracked: ${reason}`);
    }
    return mentions;
  },
};

function nameReason(mention: QuantityMention, { reading, field }: Passage): string | undefined {
  const { from, to, value } = mention;
  if (isListMarker(reading, mention)) return "list marker";
  if (isPhone(reading, from)) return "phone or code number";
  if (isGlued(reading, from, to, value.unit)) return "designation";
  if (value.unit !== null && value.unit !== "knot") return undefined;
  if (value.modifier !== null && value.modifier !== "between") return undefined;
  if (isDesignated(reading, from)) return "designation";
  if (isStreetNumber(reading, from, to)) return "street number";
  return field === "text" && isNamed(reading, from, to) ? "designation" : undefined;
}

/** "1." or "2)" at the start of a paragraph. */
function isListMarker(reading: Reading, { from, to }: QuantityMention): boolean {
  if (!isNumber(reading, from) || to !== from + 1 || !hasFlag(reading, from, TokenFlag.paragraph))
    return false;
  const mark = norm(reading, to);
  return (
    (mark === "." || mark === ")") &&
    !hasFlag(reading, to, TokenFlag.spaced) &&
    hasFlag(reading, to + 1, TokenFlag.spaced)
  );
}

/** "0555 019 930", "555-0142", "call 4471". */
function isPhone(reading: Reading, from: number): boolean {
  const raw = written(reading, from);
  if (!isNumber(reading, from)) return false;
  if (PHONES.has(reading, from - 1) || (norm(reading, from - 1) === "." && PHONES.has(reading, from - 2)))
    return true;
  if (/^0\d+$/u.test(raw)) return true;
  // A group beside one that begins with a nought.
  const before = written(reading, from - 1) === "-" ? from - 2 : from - 1;
  const after = norm(reading, from + 1) === "-" ? from + 2 : from + 1;
  return [before, after].some((at) => isNumber(reading, at) && /^0\d{2,}$/u.test(written(reading, at)));
}

/** "F-16", "Covid-19", "TPP-11", "last-32", "SF90", "CO2", "9/41-P", "24703L". */
function isGlued(reading: Reading, from: number, to: number, unit: string | null): boolean {
  if (!isNumber(reading, from)) return false;
  if (!hasFlag(reading, from, TokenFlag.spaced)) {
    const mark = norm(reading, from - 1);
    // "SF90", "G7"; money brings its letters into the mention.
    if (isWord(reading, from - 1)) return true;
    if ((mark === "-" || mark === "/") && !hasFlag(reading, from - 1, TokenFlag.spaced)) {
      if (isWord(reading, from - 2)) return !PREFIXES.has(reading, from - 2);
      return mark === "/" && isNumber(reading, from - 2) && unit === null;
    }
  }
  if (unit !== null) return false;
  // "5G", "11a", "1080p": letters after the digits that are no unit.
  if (isWord(reading, to) && !hasFlag(reading, to, TokenFlag.spaced))
    return !norm(reading, to).startsWith("'");
  return norm(reading, to) === "/" && isNumber(reading, to + 1) && !hasFlag(reading, to, TokenFlag.spaced);
}

/** "sub-300", "mid-40", "a to-60 time": words that leave a number what it is. */
const PREFIXES = wordSet("sub mid minus plus to and nearly over under about pre post non first top bottom");

/** "Highway 14", "highways 14", "No. 822", "Article 5", "exhibits 40 to 57", "at number 12". */
function isDesignated(reading: Reading, from: number): boolean {
  let at = from - 1;
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
  if (!DESIGNATORS.has(reading, at)) return false;
  // "the number 12", "in part 40": a small letter is enough for words that mean little else.
  if (!CAPITAL_DESIGNATORS.has(reading, at)) return true;
  const capital = hasFlag(reading, at, TokenFlag.capitalised);
  if (norm(reading, at) === "number" || norm(reading, at) === "no")
    return at !== from - 1 || capital || !isWord(reading, from) ? isNumber(reading, from) : false;
  return capital;
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
  }
  return false;
}

const VERBS_AFTER_PLACE = wordSet(
  "were are had have has more others other of per percent people dead killed injured wounded missing hurt to died said and who remain remained survived",
);
const COUNTING_LEADS = wordSet(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday some about at least over only just another nearly almost around of the of in",
);

/** "Boeing 737", "iPhone 11", "S&P 500", "Tram Depot 2": digits after a name inside a sentence, with nothing counted after them. */
function isNamed(reading: Reading, from: number, to: number): boolean {
  if (!isNumber(reading, from) || to !== from + 1) return false;
  const before = from - 1;
  if (before < 0 || before < sentenceFirst(reading, from)) return false;
  if (!isWord(reading, before) || COUNTING_LEADS.has(reading, before)) return false;
  const name = hasFlag(reading, before, TokenFlag.capitalised) || hasInnerCapital(written(reading, before));
  // The first word of a sentence has its capital from there.
  if (!name || (before === sentenceFirst(reading, from) && !hasInnerCapital(written(reading, before))))
    return false;
  if (written(reading, from).includes(".") || written(reading, from).includes(",")) return false;
  if (!isWord(reading, to))
    return norm(reading, to) !== "%" && norm(reading, to) !== "-" && !isTabulated(reading, from);
  if (hasFlag(reading, to, TokenFlag.capitalised)) return true;
  return !VERBS_AFTER_PLACE.has(reading, to) && !looksCounted(reading, to);
}

/** "By district: Lower Orme 58, Kelo 4.": names with their counts, after a colon or between semicolons. */
function isTabulated(reading: Reading, from: number): boolean {
  const first = sentenceFirst(reading, from);
  for (let at = from - 1; at >= first && from - at < 60; at--) {
    const mark = norm(reading, at);
    if (mark === ":" || mark === ";") return true;
  }
  return false;
}

function hasInnerCapital(word: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(word); // "iPhone", not "Phone"
}

/** A plural within two words: "40 Tarvan houses". */
function looksCounted(reading: Reading, token: number): boolean {
  for (let at = token; at <= token + 1 && isWord(reading, at); at++) {
    const word = norm(reading, at);
    if (word.length > 3 && word.endsWith("s") && !word.endsWith("ss")) return true;
    if (word === "people" || word === "men" || word === "women" || word === "children") return true;
  }
  return false;
}

/** "highways 14 and 22", "Resolutions 822, 853 and 884", "weeks 36 to 37": a list goes on as it began. */
function carriedOver(
  mention: QuantityMention,
  before: Mention | undefined,
  reading: Reading,
): string | undefined {
  if (before?.kind !== "quantity" || before.untracked !== "designation" || mention.value.unit !== null)
    return undefined;
  if (
    !isNumber(reading, mention.from) ||
    (isWord(reading, mention.to) &&
      !["and", "or", "to", "were", "are", "have", "had", "will", "in", "of", "on", "near", "at"].includes(
        norm(reading, mention.to),
      ))
  )
    return undefined;
  for (let at = before.to; at < mention.from; at++) {
    const word = norm(reading, at);
    if (word !== "," && word !== "and" && word !== "or" && word !== "to" && word !== "-" && word !== "–")
      return undefined;
  }
  return mention.from > before.to ? "designation" : undefined;
}
