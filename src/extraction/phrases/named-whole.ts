import { norm, type Reading, sentenceEnd, sentenceFirst } from "../../domain/reading.ts";
import { isOf, WordClass } from "../lexicon/word-classes.ts";
import type { QuantityMention } from "../mention.ts";
import { countedKind, firstToken, size } from "./counted-kind.ts";
import { afterNumber, countedPhrase } from "./counted-phrase.ts";
import { groupBeforeComma, groupOf, isShareOfKind } from "./named-group.ts";
import { singularOf } from "./number-of-nouns.ts";
import { areApart, fitsInside, inOneSentence, sameUnit, sentencesApart } from "./same-count.ts";
import { fitsPronoun, pronounOf } from "./whole-pronoun.ts";

/** The whole that a part's words point to, and how. */
export interface Whole {
  readonly mention: QuantityMention;
  readonly breakdown: "complete" | "partial";
  readonly why: string;
  /** True where more parts may follow in a list ("of whom 12 ..., nine ... and two ..."). */
  readonly opensList?: boolean;
  /** True where the whole only measures a share ("a third of it"), which is no part of it beside others. */
  readonly asBase?: boolean;
  /** The measure that the group's name gives the part ("of the dead"). */
  readonly measure?: string;
}

/** How far back the whole of "of them" may stand, in mentions and in sentences; judgement. */
const BACK = 8;
const SENTENCES_BACK = 2;
/** The same where the group is named ("of the dead"): it may have been counted long before. Bounded to stay linear; judgement. */
const FAR_BACK = 100;

/** The number inside or before the part's own phrase: "9 of the 14 districts"; "Of the 112 men on the shift, 98 came out". */
export function numberedWhole(
  mention: QuantityMention,
  quantities: readonly QuantityMention[],
  index: number,
  reading: Reading,
): Whole | undefined {
  const next = quantities[index + 1];
  if (next && isTakenFrom(mention, next, reading))
    return { mention: next, breakdown: "partial", why: "out of the number that follows" };
  for (let back = index - 1; back >= Math.max(0, index - 3); back--) {
    const before = quantities[back] as QuantityMention;
    if (!inOneSentence(before, mention, reading)) break;
    if (!fitsInside(mention, before) || countedKind(mention) === "change") continue;
    let lead = firstToken(before) - 1;
    if (isOf(reading, lead, WordClass.determiner)) lead--;
    if (norm(reading, lead) !== "of") continue;
    const opens =
      lead === sentenceFirst(reading, lead) ||
      [",", ";", ":", "and", "that", ")"].includes(norm(reading, lead - 1));
    if (opens) {
      const whole = toldFirst(before, quantities, index, reading);
      return { mention: whole, breakdown: "partial", why: "of the number that begins the clause" };
    }
  }
  return openedByNoun(mention, quantities, index, reading);
}

/** "11 people died. Of the 11, seven were women": the number when it was first told, where "the" takes it up again. */
function toldFirst(
  again: QuantityMention,
  quantities: readonly QuantityMention[],
  index: number,
  reading: Reading,
): QuantityMention {
  if (!isOf(reading, firstToken(again) - 1, WordClass.determiner)) return again;
  for (let back = index - 1; back >= Math.max(0, index - BACK); back--) {
    const told = quantities[back] as QuantityMention;
    if (told === again || size(told) !== size(again) || told.partOf || told.ordinal) continue;
    if (sentencesApart(told, again, reading) > SENTENCES_BACK) return again;
    if (sameUnit(told, again) && !areApart(told.measure, again.measure)) return told;
  }
  return again;
}

/** "Of all suspected cases 960 are children": the whole is the last that counts what the sentence begins with. */
function openedByNoun(
  mention: QuantityMention,
  quantities: readonly QuantityMention[],
  index: number,
  reading: Reading,
): Whole | undefined {
  const first = sentenceFirst(reading, mention.from);
  const before = quantities[index - 1];
  if (norm(reading, first) !== "of" || (before && inOneSentence(before, mention, reading))) return undefined;
  const { head } = countedPhrase(reading, first + 1, false);
  if (head < 0 || head >= firstToken(mention)) return undefined;
  const noun = norm(reading, head);
  for (let back = index - 1; back >= Math.max(0, index - FAR_BACK); back--) {
    const whole = quantities[back] as QuantityMention;
    if (whole.counted === undefined || norm(reading, whole.counted) !== noun || !fitsInside(mention, whole))
      continue;
    return { mention: whole.partOf ?? whole, breakdown: "partial", why: `of ${noun}` };
  }
  return undefined;
}

/** "9 of the 14 districts", "47 out of a planned 60", "seven of the region's eighteen districts". A share of a number has it for its base. */
function isTakenFrom(part: QuantityMention, whole: QuantityMention, reading: Reading): boolean {
  if (countedKind(part) === "change") return false;
  if (!sameUnit(part, whole)) return false;
  const lead = firstToken(whole);
  if (lead - part.to > 10 || lead <= part.to) return false;
  // Between the two stand the part's noun, "of" or "out of", and determiners: "8,400 houses out of a planned 60,000".
  let of = lead - 1;
  while (of > part.to && isOf(reading, of, WordClass.determiner | WordClass.adjective | WordClass.adverb))
    of--;
  if (norm(reading, of) === "planned" || norm(reading, of) === "total") of--;
  while (of > part.to && isOf(reading, of, WordClass.determiner)) of--;
  if (norm(reading, of) === "'s") {
    // "the region's eighteen": the owner stands between.
    of -= 2;
    while (of > part.to && isOf(reading, of, WordClass.determiner | WordClass.adjective)) of--;
  }
  if (norm(reading, of) !== "of") return false;
  if (of === part.to || norm(reading, of - 1) === "out") return true;
  return of === (part.phraseTo ?? part.to) && part.counted !== undefined && whole.counted === undefined;
}

/** "of them", "of whom", "of the dead", "of those killed", "half of it": the whole was named before. */
export function namedWhole(
  mention: QuantityMention,
  quantities: readonly QuantityMention[],
  index: number,
  reading: Reading,
): Whole | undefined {
  const pronoun = pronounOf(mention, reading);
  if (pronoun) {
    const named = groupBeforeComma(mention, reading);
    const group = named === undefined ? undefined : lastWith(mention, quantities, index, named);
    if (group && named !== undefined)
      return {
        mention: group,
        breakdown: "partial",
        why: `of those ${named}`,
        measure: named,
        opensList: true,
      };
    const whole = lastFitting(mention, quantities, index, reading, (candidate) =>
      fitsPronoun(pronoun.word, candidate),
    );
    return (
      whole && {
        mention: whole,
        breakdown: "partial",
        why: `of ${pronoun.word}`,
        opensList: pronoun.before,
        asBase: countedKind(mention) === "change" && (pronoun.word === "it" || pronoun.word === "that"),
      }
    );
  }
  const bare =
    bareSubject(mention, quantities, index, reading) ??
    leftOver(mention, quantities, index, reading) ??
    besideRemainder(mention, quantities, index, reading) ??
    besidePart(mention, quantities[index - 1], reading);
  if (bare) return bare;
  const group = groupOf(mention, reading);
  if (group === undefined) return countedBefore(mention, quantities, index, reading);
  const whole = lastWith(mention, quantities, index, group);
  return (
    whole && {
      mention: whole,
      breakdown: "partial",
      why: `of those ${group}`,
      measure: group,
      asBase: isShareOfKind(mention, reading),
    }
  );
}

/** "The Office wrote fourteen letters. Three were answered.": a number alone that begins a sentence takes up the figure before it. */
function bareSubject(
  mention: QuantityMention,
  quantities: readonly QuantityMention[],
  index: number,
  reading: Reading,
): Whole | undefined {
  if (countedKind(mention) === "money" || countedKind(mention) === "change") return undefined;
  // "41 were children": the noun behind the verb says what they are.
  if (mention.counted !== undefined && !isOf(reading, mention.to, WordClass.be)) return undefined;
  const first = firstToken(mention);
  if (first !== sentenceFirst(reading, first) && norm(reading, first - 1) !== ";") return undefined;
  if (!isOf(reading, mention.to, WordClass.be | WordClass.have) && !REMAINS.has(norm(reading, mention.to)))
    return undefined;
  for (let back = index - 1; back >= Math.max(0, index - 3); back--) {
    const candidate = quantities[back] as QuantityMention;
    if (sentencesApart(candidate, mention, reading) > 1) return undefined;
    if (candidate.value.unit === null || candidate.ordinal || countedKind(candidate) === "money") continue;
    if (countedKind(candidate) === "change") continue;
    const whole = candidate.partOf && fitsInside(mention, candidate.partOf) ? candidate.partOf : candidate;
    if (whole === candidate && isParallel(whole, mention, reading)) return undefined;
    if (fitsInside(mention, whole))
      return { mention: whole, breakdown: "partial", why: "takes up the figure before it" };
  }
  return undefined;
}
/** "Eleven donors have paid in full; three have paid nothing", "294 were buried. Twenty-six are missing": two groups side by side. */
function isParallel(whole: QuantityMention, mention: QuantityMention, reading: Reading): boolean {
  if (areApart(whole.measure, mention.measure) && countedKind(whole) === "person") return true;
  return (
    inOneSentence(whole, mention, reading) &&
    isOf(reading, whole.phraseTo ?? whole.to, WordClass.have) &&
    isOf(reading, mention.to, WordClass.have)
  );
}

const REMAINS = new Set(["remain", "remained", "survived", "survive", "died", "escaped"]);

/** "Six were acquitted; the case against the remaining two was dropped": what is left belongs to the whole of the parts before it. */
function leftOver(
  mention: QuantityMention,
  quantities: readonly QuantityMention[],
  index: number,
  reading: Reading,
): Whole | undefined {
  const lead = firstToken(mention) - 1;
  if (norm(reading, lead) !== "remaining" && norm(reading, lead) !== "other") return undefined;
  if (!isOf(reading, lead - 1, WordClass.determiner)) return undefined;
  for (let back = index - 1; back >= Math.max(0, index - BACK); back--) {
    const part = quantities[back] as QuantityMention;
    if (sentencesApart(part, mention, reading) > SENTENCES_BACK) return undefined;
    const whole = part.partOf;
    if (whole && fitsInside(mention, whole))
      return { mention: whole, breakdown: "partial", why: "what is left" };
  }
  return undefined;
}

/** "1,130 of them ours and 744 theirs": a number alone, straight behind a part. */
function besidePart(
  mention: QuantityMention,
  part: QuantityMention | undefined,
  reading: Reading,
): Whole | undefined {
  if (!part?.partOf || !part.partitive || mention.counted !== undefined || mention.measure !== undefined)
    return undefined;
  const lead = firstToken(mention) - 1;
  if (norm(reading, lead) !== "and" || lead - (part.phraseTo ?? part.to) > 3) return undefined;
  if (!inOneSentence(part, mention, reading) || !fitsInside(mention, part.partOf)) return undefined;
  return { mention: part.partOf, breakdown: "partial", why: "beside another part" };
}

/** "8,000 are with families; 6,500 are at the site; the remainder are in schools": the remainder of the figure before them. */
function besideRemainder(
  mention: QuantityMention,
  quantities: readonly QuantityMention[],
  index: number,
  reading: Reading,
): Whole | undefined {
  if (mention.counted !== undefined || mention.measure === "capacity") return undefined;
  if (countedKind(mention) === "change" || countedKind(mention) === "money") return undefined;
  const end = Math.min(sentenceEnd(reading, mention.from), mention.to + REMAINDER_REACH);
  let closes = false;
  for (let at = mention.to; at < end - 1 && !closes; at++)
    closes = norm(reading, at) === "the" && REMAINDERS.has(norm(reading, at + 1));
  if (!closes) return undefined;
  for (let back = index - 1; back >= Math.max(0, index - BACK); back--) {
    const candidate = quantities[back] as QuantityMention;
    if (inOneSentence(candidate, mention, reading)) {
      if (candidate.partOf && fitsInside(mention, candidate.partOf))
        return { mention: candidate.partOf, breakdown: "partial", why: "beside a remainder" };
      continue;
    }
    if (!isCounted(candidate) || candidate.partOf || !fitsInside(mention, candidate)) continue;
    return { mention: candidate, breakdown: "partial", why: "beside a remainder" };
  }
  return undefined;
}
const REMAINDERS = new Set(["remainder", "rest"]);
/** Most tokens between a part and "the remainder"; judgement. */
const REMAINDER_REACH = 40;

/** "47 of the stations visited": the last figure that counts the same noun. */
function countedBefore(
  mention: QuantityMention,
  quantities: readonly QuantityMention[],
  index: number,
  reading: Reading,
): Whole | undefined {
  const of = afterNumber(reading, mention.to);
  const determiner = norm(reading, of + 1);
  if (norm(reading, of) !== "of" || !DEFINITE.has(determiner)) return undefined;
  const { head } = countedPhrase(reading, of, false);
  if (head < 0) return undefined;
  const noun = singularOf(norm(reading, head));
  for (let back = index - 1; back >= Math.max(0, index - BACK); back--) {
    const whole = quantities[back] as QuantityMention;
    if (whole.counted === undefined || singularOf(norm(reading, whole.counted)) !== noun) continue;
    if (whole.partOf || !fitsInside(mention, whole)) continue;
    return { mention: whole, breakdown: "partial", why: `of the ${noun}` };
  }
  if (determiner !== "these" && determiner !== "those") return undefined;
  // "4,500 positions ... 1,150 of those roles": the same under another noun.
  const whole = lastFitting(
    mention,
    quantities,
    index,
    reading,
    (candidate) => countedKind(candidate) === "thing",
  );
  return whole && { mention: whole, breakdown: "partial", why: `of ${determiner} ${noun}` };
}
const DEFINITE = new Set(["the", "these", "those", "its", "their", "his", "her"]);

function lastFitting(
  part: QuantityMention,
  quantities: readonly QuantityMention[],
  index: number,
  reading: Reading,
  fits: (candidate: QuantityMention) => boolean,
): QuantityMention | undefined {
  let tooSmall: QuantityMention | undefined;
  for (let back = index - 1; back >= Math.max(0, index - BACK); back--) {
    const candidate = quantities[back] as QuantityMention;
    if (sentencesApart(candidate, part, reading) > SENTENCES_BACK) break;
    if (!fits(candidate) || !isCounted(candidate)) continue;
    if (!fitsInside(part, candidate)) {
      // "Seventeen guards were seized. Nineteen of them ...": the text may be wrong, and that is worth finding.
      if (sameUnit(part, candidate) && sentencesApart(candidate, part, reading) <= 1) tooSmall ??= candidate;
      continue;
    }
    // "58 children and 91 women, 12 of them": a share is taken of the whole rather than of the part beside it.
    const whole = candidate.partOf;
    if (whole && inOneSentence(candidate, part, reading) && fits(whole) && fitsInside(part, whole))
      return whole;
    return candidate;
  }
  return tooSmall;
}

/** Whether words say what the number counts; a number that stands alone is no whole. */
function isCounted(candidate: QuantityMention): boolean {
  return candidate.value.unit !== null || candidate.measure !== undefined;
}

/** The latest whole figure of that measure, anywhere before. */
function lastWith(
  part: QuantityMention,
  quantities: readonly QuantityMention[],
  index: number,
  measure: string,
): QuantityMention | undefined {
  let second: QuantityMention | undefined;
  for (let back = index - 1; back >= Math.max(0, index - FAR_BACK); back--) {
    const candidate = quantities[back] as QuantityMention;
    if (candidate.measure !== measure || !fitsInside(part, candidate)) continue;
    if (!candidate.partOf) return candidate;
    second ??= candidate;
  }
  return second;
}
