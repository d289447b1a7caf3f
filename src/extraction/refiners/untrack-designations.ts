import { hasFlag, isNumber, isWord, norm, type Reading, TokenFlag, written } from "../../domain/reading.ts";
import { CAPITAL_DESIGNATORS, DESIGNATORS, PHONES, STREETS } from "../lexicon/designators.ts";
import { type Mention, note, type QuantityMention, untrack } from "../mention.ts";
import type { Refiner } from "../pipeline.ts";

/** Numbers that tell things apart: "Highway 14", "No. 822", "9 Quarry Steps", "0555 019 930". They are read and not tracked. */
export const untrackDesignations: Refiner = {
  id: "untrack-designations",
  refine(mentions, { reading }) {
    for (const [i, mention] of mentions.entries()) {
      if (mention.kind !== "quantity" || mention.untracked !== undefined || mention.ordinal) continue;
      const reason = reasonFor(mention, reading) ?? carriedOver(mention, mentions[i - 1], reading);
      if (reason === undefined) continue;
      untrack(mention, reason);
      note(mention, `not tracked: ${reason}`);
    }
    return mentions;
  },
};

function reasonFor({ from, to, value }: QuantityMention, reading: Reading): string | undefined {
  if (isPhone(reading, from)) return "phone or code number";
  if (value.unit !== null && value.unit !== "knot") return undefined;
  if (value.modifier !== null && value.modifier !== "between") return undefined;
  if (isDesignated(reading, from)) return "designation";
  return isStreetNumber(reading, from, to) ? "street number" : undefined;
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
