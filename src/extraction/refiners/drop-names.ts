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
import { MAKERS } from "../lexicon/designators.ts";
import { MEASURE_UNITS } from "../lexicon/measure-units.ts";
import { noteLeftOut, type QuantityMention } from "../mention.ts";
import type { Passage, Refiner } from "../pipeline.ts";
import { wordSet } from "../word-table.ts";

/**
 * Leaves out digits that are part of a name ("Boeing 737", "iPhone 11", "F-16", "Covid-19", "S&P 500") or number a paragraph ("2."):
 * they are no quantities at all.
 */
export const dropNames: Refiner = {
  id: "drop-names",
  refine(mentions, passage) {
    /** Digits that were part of a name earlier in the passage, with the word after them: "11 pro". */
    const names = new Set<string>();
    return mentions.filter((mention) => {
      if (mention.kind !== "quantity" || mention.ordinal || mention.untracked !== undefined) return true;
      const reason = reasonFor(mention, passage, names);
      if (reason === undefined) return true;
      noteLeftOut(mention, reason);
      return false;
    });
  },
};

function reasonFor(mention: QuantityMention, passage: Passage, names: Set<string>): string | undefined {
  const { reading, field } = passage;
  const { from, to, value } = mention;
  if (isListMarker(reading, mention)) return "list marker";
  if (isGlued(reading, from, to, value.unit)) return "designation";
  if (value.unit !== null || (value.modifier !== null && value.modifier !== "between")) return undefined;
  // A headline in capitals makes every word look like a name.
  if (field !== "text") return undefined;
  const key = `${norm(reading, from)} ${norm(reading, to)}`;
  // "The iPhone 11 Pro and 11 Pro Max": said again, a name is cut short.
  const again = hasFlag(reading, to, TokenFlag.capitalised) && names.has(key);
  const model = isModelAgain(reading, from, to, names);
  if (
    !again &&
    !model &&
    !isNamedByLexicon(reading, from, to) &&
    !isTitle(reading, from, to) &&
    !isNamed(reading, from, to)
  )
    return undefined;
  names.add(key);
  names.add(norm(reading, from));
  return "designation";
}

/** "The 737 took off": the number of a model that was named before, with nothing counted after it. */
function isModelAgain(reading: Reading, from: number, to: number, names: ReadonlySet<string>): boolean {
  if (!isNumber(reading, from) || to !== from + 1 || norm(reading, from).length < 3) return false;
  const lead = norm(reading, from - 1);
  return (
    (lead === "the" || lead === "a" || lead === "this") &&
    names.has(norm(reading, from)) &&
    !looksCounted(reading, to)
  );
}

/** "the Six Nations", "Fifty Shades", "the Big Four firms": a number word with a capital inside a sentence, beside another. */
function isTitle(reading: Reading, from: number, to: number): boolean {
  if (!isWord(reading, from) || from === sentenceFirst(reading, from) || !isWord(reading, from - 1))
    return false;
  const capital = (token: number) =>
    isWord(reading, token) &&
    hasFlag(reading, token, TokenFlag.capitalised) &&
    !hasFlag(reading, token, TokenFlag.allCaps);
  if (!capital(from)) return false;
  const before = from - 1 !== sentenceFirst(reading, from) && capital(from - 1);
  return capital(to) || before;
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
  if (isCodeWithUnit(reading, to)) return true;
  if (unit !== null) return false;
  // "5G", "11a", "1080p": letters after the digits that are no unit.
  if (isWord(reading, to) && !hasFlag(reading, to, TokenFlag.spaced))
    return !norm(reading, to).startsWith("'");
  return norm(reading, to) === "/" && isNumber(reading, to + 1) && !hasFlag(reading, to, TokenFlag.spaced);
}

/** "24703L202", "24703 L-202": digits go on after what would be a unit. "6ft2" is a height, "40km2" an area. */
function isCodeWithUnit(reading: Reading, to: number): boolean {
  const unit = MEASURE_UNITS.at(reading, to);
  if (!unit || unit.value === "foot") return false;
  const letter = (reading.end[to] as number) - (reading.start[to] as number) === 1;
  const at = letter && norm(reading, unit.to) === "-" ? unit.to + 1 : unit.to;
  if (hasFlag(reading, to, TokenFlag.spaced) && !letter) return false;
  return (
    isNumber(reading, at) &&
    !hasFlag(reading, unit.to, TokenFlag.spaced) &&
    !hasFlag(reading, at, TokenFlag.spaced)
  );
}

/** Indexes of shares that have the number of their shares in the name, and those numbers. Source: the exchanges' own names. */
const INDEXES = wordSet(
  "ftse stoxx nikkei cac dax mdax russell csi asx tsx ibex smi aex bel topix nifty kospi nasdaq omx",
);
const INDEX_SIZES = new Set("20 25 30 35 40 50 60 100 200 225 250 300 350 500 600 1000 2000 3000".split(" "));

/** "S&P 500", "the FTSE 100 fell"; "FTSE 6,912" is where it stands. "COVID -19" has its hyphen in a wrong place. */
function isNamedByLexicon(reading: Reading, from: number, to: number): boolean {
  if (to === from + 2 && norm(reading, from) === "-") return norm(reading, from - 1) === "covid";
  if (to !== from + 1) return false;
  if (MAKERS.has(reading, from - 1))
    return (
      hasFlag(reading, from - 1, TokenFlag.capitalised) &&
      norm(reading, from).length >= 2 &&
      isNumber(reading, from)
    );
  if (!INDEX_SIZES.has(norm(reading, from))) return false;
  if (INDEXES.has(reading, from - 1)) return true;
  return (
    norm(reading, from - 1) === "p" && norm(reading, from - 2) === "&" && norm(reading, from - 3) === "s"
  );
}

/** "sub-300", "mid-40", "a to-60 time": words that leave a number what it is. */
const PREFIXES = wordSet("sub mid minus plus to and nearly over under about pre post non first top bottom");

const VERBS_AFTER_PLACE = wordSet(
  "were are had have has more others other of per percent people dead killed injured wounded missing hurt died said and who remain remained survived",
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
  // Old agency copy is set in capitals throughout: "LEAVING 67 DEAD".
  if (hasFlag(reading, before, TokenFlag.allCaps) && isSetInCapitals(reading, before, to)) return false;
  const name = hasFlag(reading, before, TokenFlag.capitalised) || hasInnerCapital(written(reading, before));
  // The first word of a sentence has its capital from there.
  if (!name || (before === sentenceFirst(reading, from) && !hasInnerCapital(written(reading, before))))
    return false;
  if (written(reading, from).includes(".") || written(reading, from).includes(",")) return false;
  // "The iPhone 11 has", "MacBook 2 and": such a spelling is a product's.
  if (hasInnerCapital(written(reading, before))) return !looksCounted(reading, to);
  if (!isWord(reading, to))
    return norm(reading, to) !== "%" && norm(reading, to) !== "-" && !isTabulated(reading, from);
  if (hasFlag(reading, to, TokenFlag.capitalised)) return true;
  return !VERBS_AFTER_PLACE.has(reading, to) && !looksCounted(reading, to);
}

/** Whether the words on both sides of the number are in capitals, as far as there are any. */
function isSetInCapitals(reading: Reading, before: number, after: number): boolean {
  const beyond = isWord(reading, before - 1) ? before - 1 : before - 2;
  return (
    (!isWord(reading, beyond) || hasFlag(reading, beyond, TokenFlag.allCaps)) &&
    (!isWord(reading, after) || hasFlag(reading, after, TokenFlag.allCaps))
  );
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
