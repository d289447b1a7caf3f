import { norm, type Reading, sentenceEnd, sentenceFirst } from "../../domain/reading.ts";
import { isOf, WordClass } from "../lexicon/word-classes.ts";
import { note, type QuantityMention } from "../mention.ts";
import { countedKind, firstToken, size } from "../phrases/counted-kind.ts";
import { measureAt } from "../phrases/measure-at.ts";
import type { Refiner } from "../pipeline.ts";

/**
 * Ties each part to its whole: "613 people, including 63 children", "58 of them", "eleven of the dead", "9 of the 14 districts",
 * "(31 men, 9 women)". A part takes from its whole the measure, population and unit that its own words do not give.
 */
export const linkParts: Refiner = {
  id: "link-parts",
  refine(mentions, { reading }) {
    const quantities = mentions.filter(
      (mention): mention is QuantityMention => mention.kind === "quantity" && mention.untracked === undefined,
    );
    const list = new ListOfParts(reading);
    quantities.forEach((mention, index) => {
      if (mention.partOf) return;
      const whole =
        numberedWhole(mention, quantities, index, reading) ??
        namedWhole(mention, quantities, index, reading) ??
        list.wholeOf(mention, quantities, index);
      if (whole) link(mention, whole.mention, whole.breakdown, whole.why);
      else list.close(mention, quantities[index - 1]);
    });
    return mentions;
  },
};

interface Whole {
  readonly mention: QuantityMention;
  readonly breakdown: "complete" | "partial";
  readonly why: string;
}

function link(
  part: QuantityMention,
  whole: QuantityMention,
  breakdown: "complete" | "partial",
  why: string,
): void {
  part.partOf = whole;
  part.breakdown = breakdown;
  note(part, `part of "${whole.value.stated}": ${why}`);
  if (part.value.unit === null && whole.value.unit !== null) {
    part.value = { ...part.value, unit: whole.value.unit };
  }
  if (part.population === undefined && whole.population !== undefined) part.population = whole.population;
  if (part.measure === undefined && whole.measure !== undefined) part.measure = whole.measure;
}

/** How far back the whole of "of them" is looked for, in mentions; judgement. */
const BACK = 8;

/** "9 of the 14 districts"; "Of the 112 men on the shift, 98 came out". */
function numberedWhole(
  mention: QuantityMention,
  quantities: readonly QuantityMention[],
  index: number,
  reading: Reading,
): Whole | undefined {
  const next = quantities[index + 1];
  if (
    next &&
    norm(reading, mention.to) === "of" &&
    firstToken(next) - mention.to <= 4 &&
    fitsInside(mention, next)
  ) {
    let plain = true;
    for (let at = mention.to + 1; at < firstToken(next); at++)
      if (!isOf(reading, at, WordClass.determiner | WordClass.adverb | WordClass.adjective)) plain = false;
    if (plain && !isMeasured(mention))
      return { mention: next, breakdown: "partial", why: "of the number that follows" };
  }
  const before = quantities[index - 1];
  if (!before || !fitsInside(mention, before) || !inOneSentence(before, mention, reading)) return undefined;
  const lead = firstToken(before) - 1;
  const opened =
    norm(reading, lead) === "of"
      ? lead
      : isOf(reading, lead, WordClass.determiner) && norm(reading, lead - 1) === "of"
        ? lead - 1
        : -1;
  if (opened < 0) return undefined;
  const first =
    opened === sentenceFirst(reading, opened) ||
    [",", ";", ":", ".", "and"].includes(norm(reading, opened - 1));
  return first ? { mention: before, breakdown: "partial", why: "the sentence begins with of" } : undefined;
}

/** "of them", "of whom", "of the dead", "of those killed", "half of it": the whole was named before. */
function namedWhole(
  mention: QuantityMention,
  quantities: readonly QuantityMention[],
  index: number,
  reading: Reading,
): Whole | undefined {
  const pronoun = pronounOf(mention, reading);
  if (pronoun) {
    const whole = lastFitting(mention, quantities, index, reading, (candidate) =>
      fitsPronoun(pronoun, candidate),
    );
    return (
      whole && {
        mention: whole,
        breakdown: closesWithRest(mention, reading) ? "complete" : "partial",
        why: `of ${pronoun}`,
      }
    );
  }
  const measure = measuredGroup(mention, reading);
  if (measure !== undefined) {
    const whole = lastFitting(
      mention,
      quantities,
      index,
      reading,
      (candidate) => candidate.measure === measure && !candidate.partOf,
      true,
    );
    mention.measure ??= measure;
    return whole && { mention: whole, breakdown: "partial", why: `of those ${measure}` };
  }
  return undefined;
}

/** The pronoun that stands for the whole: after "of" behind the number, or before it ("of whom 12", "of these, four"). */
function pronounOf(mention: QuantityMention, reading: Reading): string | undefined {
  let at = mention.to;
  if (norm(reading, at) === "or" && norm(reading, at + 1) === "more") at += 2;
  if (norm(reading, at) === "of") {
    const word = norm(
      reading,
      isOf(reading, at + 1, WordClass.determiner) && !PRONOUNS.has(norm(reading, at + 1)) ? at + 2 : at + 1,
    );
    // "of those killed" names its group by what befell it; "of this number" stands for the number.
    if (
      PRONOUNS.has(word) &&
      !(word === "those" && measureAt(reading, at + 2, "person", ["patient", "state"]))
    )
      return word;
    return undefined;
  }
  for (let back = firstToken(mention) - 1, steps = 0; steps < 3; back--, steps++) {
    const word = norm(reading, back);
    if (PRONOUNS.has(word) && norm(reading, back - 1) === "of") return word;
    if (word === "number" && norm(reading, back - 1) === "this" && norm(reading, back - 2) === "of")
      return "those";
    if (word === "them" && (norm(reading, back - 1) === "among" || norm(reading, back - 1) === "with"))
      return word;
    if (word !== "," && !isOf(reading, back, WordClass.determiner | WordClass.adverb)) return undefined;
  }
  return undefined;
}
const PRONOUNS = new Set(["them", "whom", "which", "these", "those", "it"]);

function fitsPronoun(pronoun: string, candidate: QuantityMention): boolean {
  const kind = countedKind(candidate);
  if (pronoun === "whom") return kind === "person" || kind === "unknown";
  if (pronoun === "it") return kind === "money" || kind === "thing";
  return kind !== "change";
}

/** What befell the group in "of the dead", "of the wounded", "of those killed": its measure. */
function measuredGroup(mention: QuantityMention, reading: Reading): string | undefined {
  let at = mention.to;
  if (norm(reading, at) === "or" && norm(reading, at + 1) === "more") at += 2;
  if (norm(reading, at) !== "of") return undefined;
  const determiner = norm(reading, at + 1);
  if (determiner !== "the" && determiner !== "those" && determiner !== "these") return undefined;
  for (let word = at + 2; word < at + 5; word++) {
    const found = measureAt(reading, word, "person", ["noun", "state", "patient"]);
    if (found) return found.measure;
    if (!isOf(reading, word, WordClass.adjective)) return undefined;
  }
  return undefined;
}

function lastFitting(
  part: QuantityMention,
  quantities: readonly QuantityMention[],
  index: number,
  reading: Reading,
  fits: (candidate: QuantityMention) => boolean,
  anywhere = false,
): QuantityMention | undefined {
  const sentence = reading.sentence[part.from] as number;
  for (let back = index - 1; back >= 0 && (anywhere || index - back <= BACK); back--) {
    const candidate = quantities[back] as QuantityMention;
    if (!anywhere && sentence - (reading.sentence[candidate.from] as number) > 2) return undefined;
    if (!fits(candidate) || !fitsInside(part, candidate)) continue;
    // "58 children and 91 women, 12 of them": a share is taken of the whole rather than of the part beside it.
    if (
      candidate.partOf &&
      inOneSentence(candidate, part, reading) &&
      fitsInside(part, candidate.partOf) &&
      fits(candidate.partOf)
    )
      return candidate.partOf;
    return candidate;
  }
  return undefined;
}

/** Whether the part may belong to the whole by unit and size; a share may belong to anything. */
function fitsInside(part: QuantityMention, whole: QuantityMention): boolean {
  if (part.value.unit === "percent") return whole.value.unit !== "percent";
  if (part.value.unit !== null && whole.value.unit !== null && part.value.unit !== whole.value.unit) {
    if (lastWord(part.value.unit) !== lastWord(whole.value.unit)) return false;
  }
  return size(part) <= size(whole);
}

function lastWord(unit: string): string {
  return unit.slice(unit.lastIndexOf(" ") + 1);
}

function inOneSentence(a: QuantityMention, b: QuantityMention, reading: Reading): boolean {
  return reading.sentence[a.from] === reading.sentence[b.from];
}

function isMeasured(mention: QuantityMention): boolean {
  const kind = countedKind(mention);
  return kind === "money" || (kind === "change" && mention.value.unit !== "percent");
}

/** "of whom a were ..., b ... and the rest": the parts are said to be all. */
function closesWithRest(mention: QuantityMention, reading: Reading): boolean {
  const end = sentenceEnd(reading, mention.to - 1);
  for (let at = mention.to; at < end - 1; at++)
    if (
      norm(reading, at) === "the" &&
      ["rest", "remainder", "others", "remaining"].includes(norm(reading, at + 1))
    )
      return true;
  return false;
}

/** A list of parts as it is read on, from its opening words to the word that ends it. */
class ListOfParts {
  readonly #reading: Reading;
  #whole: QuantityMention | undefined;
  #breakdown: "complete" | "partial" = "partial";
  #why = "";
  #last: QuantityMention | undefined;
  #bracket = false;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  wholeOf(
    mention: QuantityMention,
    quantities: readonly QuantityMention[],
    index: number,
  ): Whole | undefined {
    const before = quantities[index - 1];
    if (!before) return undefined;
    if (this.#whole && this.#last === before && this.#goesOn(before, mention)) {
      this.#last = mention;
      return { mention: this.#whole, breakdown: this.#breakdown, why: this.#why };
    }
    this.#whole = undefined;
    const opened = this.#opener(before, mention);
    if (!opened) return undefined;
    const whole = before;
    if (
      !fitsInside(mention, whole) ||
      (mention.value.unit === "percent") !== (whole.value.unit === "percent")
    )
      return undefined;
    if (opened.needsSum && !sumsUp(whole, quantities, index)) return undefined;
    this.#whole = whole;
    this.#last = mention;
    this.#breakdown = opened.breakdown;
    this.#why = opened.why;
    this.#bracket = opened.bracket;
    return { mention: whole, breakdown: opened.breakdown, why: opened.why };
  }

  /** Forgets the list when a number stands in it that is no part. */
  close(mention: QuantityMention, before: QuantityMention | undefined): void {
    if (this.#last === before) this.#last = mention;
    if (this.#whole && mention.from > (this.#last?.to ?? 0) + 40) this.#whole = undefined;
  }

  #goesOn(before: QuantityMention, mention: QuantityMention): boolean {
    const reading = this.#reading;
    if (this.#whole && !fitsInside(mention, this.#whole)) return false;
    if ((mention.value.unit === "percent") !== (this.#whole?.value.unit === "percent")) return false;
    if (!inOneSentence(before, mention, reading)) return false;
    let separators = 0;
    for (let at = before.to; at < firstToken(mention); at++) {
      const word = norm(reading, at);
      if (word === "," || word === "and" || word === ";" || word === "plus") separators++;
      if (word === ")" && this.#bracket) return false;
      if (
        word === "while" ||
        word === "but" ||
        word === "who" ||
        word === "when" ||
        word === "after" ||
        word === "said"
      )
        return false;
      if (
        isOf(reading, at, WordClass.be | WordClass.have | WordClass.modal) &&
        this.#breakdown === "partial" &&
        this.#why !== "of whom"
      )
        return false;
      if (measureAt(reading, at, "person", ["agent"])) return false;
    }
    return separators > 0;
  }

  #opener(
    whole: QuantityMention,
    mention: QuantityMention,
  ): { breakdown: "complete" | "partial"; why: string; bracket: boolean; needsSum: boolean } | undefined {
    const reading = this.#reading;
    if (!inOneSentence(whole, mention, reading)) return undefined;
    const from = whole.to;
    const to = firstToken(mention);
    let why = "";
    let breakdown: "complete" | "partial" = "partial";
    let bracket = false;
    let needsSum = false;
    for (let at = from; at < to; at++) {
      const word = norm(reading, at);
      const next = norm(reading, at + 1);
      if (
        word === "including" ||
        (word === "among" && next === "them") ||
        word === "includes" ||
        word === "included" ||
        word === "include"
      )
        why = "including";
      else if (
        (word === "of" && (next === "whom" || next === "which")) ||
        (word === "with" && next === "the")
      )
        why ||= word === "of" ? "of whom" : "";
      else if (
        COMPLETE.has(word) ||
        (word === "made" && next === "up") ||
        (word === "that" && next === "is" && norm(reading, at + 2) === "to")
      ) {
        why = word;
        breakdown = "complete";
        if (word === "between" || word === "into") needsSum = true;
      } else if (word === "(" || word === "[") {
        bracket = true;
        why = "in brackets";
        breakdown = "complete";
        needsSum = true;
      } else if (word === ")" || word === "]") return undefined;
      else if (
        (word === ":" || word === "–" || word === "—" || word === "-") &&
        reading.end[at] !== reading.start[at + 1]
      ) {
        why ||= "restated";
        breakdown = "complete";
        needsSum = true;
      } else if (word === ";") return undefined;
      else if (word === "," && why === "") needsSum = true;
      else if (word === "and" && why === "") return undefined;
    }
    if (why === "including" || why === "of whom") needsSum = false;
    if (why !== "") return { breakdown, why, bracket, needsSum };
    // "23 people, 14 men and nine women": apposition; the numbers must add up to be believed.
    if (needsSum && norm(reading, to - 1) === ",")
      return { breakdown: "complete", why: "in apposition", bracket: false, needsSum: true };
    return undefined;
  }
}
const COMPLETE = new Set(["comprising", "comprises", "comprised", "composed", "consisting", "namely", "viz"]);

/** Whether the numbers that follow, up to the end of the sentence, come near the whole: within a fifth, so that a wrong sum is still seen as one. */
function sumsUp(whole: QuantityMention, quantities: readonly QuantityMention[], index: number): boolean {
  let sum = 0;
  let parts = 0;
  for (let next = index; next < Math.min(quantities.length, index + 12); next++) {
    const part = quantities[next] as QuantityMention;
    if (!fitsInside(part, whole) || part.value.unit === "percent") break;
    sum += size(part);
    parts++;
    if (parts >= 2 && Math.abs(sum - size(whole)) <= size(whole) * NEAR) return true;
    if (sum > size(whole) * (1 + NEAR)) break;
  }
  return false;
}
/** Judgement: a listed breakdown that is off by more than this is taken for another list. */
const NEAR = 0.2;
