import { norm, type Reading, sentenceEnd, sentenceFirst } from "../../domain/reading.ts";
import { isOf, WordClass } from "../lexicon/word-classes.ts";
import type { QuantityMention } from "../mention.ts";
import { wordSet } from "../word-table.ts";
import { countedKind, firstToken, size } from "./counted-kind.ts";
import { isDescribedPart } from "./described-part.ts";
import { isKindsOf } from "./kinds-of-whole.ts";
import { measureAt } from "./measure-at.ts";
import type { Whole } from "./named-whole.ts";
import { areApart, fitsInside, inOneSentence, sameUnit, sentencesApart } from "./same-count.ts";

interface Opening {
  readonly breakdown: "complete" | "partial";
  readonly why: string;
  /** True where only the sum of the numbers shows that a breakdown is meant ("23 people: 14 men, nine women"). */
  readonly needsSum: boolean;
}

/** Judgement: a listed breakdown that is further from its total than this share is taken for another list. */
const NEAR = 0.2;
/** A list without words that announce it is taken for a breakdown only when its sum is this near; judgement. */
const EXACT = 0.005;
/** Most tokens between the start of a sentence and the first part of a list that it opens; judgement. */
const LONGEST_OPENING = 30;
/** More parts than this no newsroom sentence lists; judgement. */
const MOST_PARTS = 12;

/** Reads lists of parts, number by number: "613 people, including 63 children, 106 women", "(31 men, 9 women)", "By region: ...". */
export class PartsList {
  readonly #reading: Reading;
  #open: (Opening & { whole: QuantityMention }) | undefined;
  #last: QuantityMention | undefined;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Begins a list at `part`, which other words have tied to its whole. */
  begin(part: QuantityMention, whole: Whole): void {
    this.#open = { breakdown: whole.breakdown, why: whole.why, needsSum: false, whole: whole.mention };
    this.#last = part;
  }

  /** The whole of the number at `index`, when it stands in a list of parts. */
  wholeOf(quantities: readonly QuantityMention[], index: number): Whole | undefined {
    const mention = quantities[index] as QuantityMention;
    if (this.#open && this.#last && this.#goesOn(this.#open, this.#last, mention)) {
      this.#last = mention;
      return { ...this.#open, mention: this.#open.whole };
    }
    this.#open = undefined;
    const opened = this.#announced(quantities, index) ?? this.#bySum(quantities, index);
    if (!opened) return undefined;
    this.#open = opened;
    this.#last = mention;
    return { ...opened, mention: opened.whole };
  }

  /** Whether the list goes on: separators and nouns between the two parts, no new clause. */
  #goesOn(
    open: Opening & { whole: QuantityMention },
    last: QuantityMention,
    mention: QuantityMention,
  ): boolean {
    const reading = this.#reading;
    if (
      !inOneSentence(last, mention, reading) ||
      (!fitsInside(mention, open.whole) && open.why !== KINDS) ||
      !sameUnit(mention, last)
    )
      return false;
    let separated = -1;
    for (let at = last.to; at < firstToken(mention); at++) {
      const word = norm(reading, at);
      if (word === "," || word === "and" || word === ";" || word === "plus") separated = at;
      // "six patients, five relatives who had come to visit them, and three nurses" goes on over its relative clause.
      if (CLAUSE_WORDS.has(reading, at) && (word !== "who" || open.breakdown === "partial")) return false;
      if (word === ")" && open.why === "in brackets") return false;
      // "of whom 17 were women and 3 were guards" goes on over its verbs; "including 3 guards, and 40 were hurt" does not.
      if (
        open.breakdown === "partial" &&
        open.why.startsWith("incl") &&
        isOf(reading, at, WordClass.be | WordClass.have | WordClass.modal)
      )
        return false;
      if (open.breakdown === "partial" && measureAt(reading, at, "person", ["agent"])) return false;
      if (
        open.breakdown === "partial" &&
        word.endsWith("ing") &&
        measureAt(reading, at, "person", ["patient"])
      )
        return false;
    }
    if (
      open.breakdown === "partial" &&
      areApart(mention.measure, open.whole.measure) &&
      !areApart(last.measure, open.whole.measure)
    )
      return false;
    // "among them 61 children; 87 people are still missing": behind the semicolon a clause of its own begins.
    if (
      separated >= 0 &&
      norm(reading, separated) === ";" &&
      AMONG.has(open.why) &&
      hasPredicate(mention, reading)
    )
      return false;
    // The mark that parts the two stands close before the second: "health, 12; schools, 9 and the army 6".
    return separated >= 0 && firstToken(mention) - separated <= 5;
  }

  /** A list that words or marks announce: "including", "made up of", a colon, a bracket. */
  #announced(
    quantities: readonly QuantityMention[],
    index: number,
  ): (Opening & { whole: QuantityMention }) | undefined {
    const reading = this.#reading;
    const mention = quantities[index] as QuantityMention;
    if (countedKind(mention) === "change") return undefined;
    for (let back = index - 1; back >= Math.max(0, index - 4); back--) {
      const whole = quantities[back] as QuantityMention;
      if (!inOneSentence(whole, mention, reading)) break;
      // "property worth 31m, including a marina valued at 34m": the nearest figure is the whole even when it is too small.
      const tooSmall = !fitsInside(mention, whole);
      if (
        isKindsOf(quantities, index, whole, reading) &&
        this.#opening(whole.to, firstToken(mention))?.needsSum
      )
        return { breakdown: "complete", why: KINDS, needsSum: false, whole };
      if (tooSmall && (back < index - 1 || !sameUnit(mention, whole) || whole.ordinal)) continue;
      if (back === index - 1 && !tooSmall && isDescribedPart(mention, whole, reading))
        return { breakdown: "partial", why: "how some of them fared", needsSum: false, whole };
      const opening = this.#opening(whole.to, firstToken(mention));
      if (!opening) return undefined;
      if (tooSmall && opening.why !== "including") continue;
      if (opening.why === "restated" && endsInRest(mention, reading))
        return { breakdown: "partial", why: "a list that the rest closes", needsSum: false, whole };
      const sum = opening.needsSum ? sumFrom(quantities, index, whole, reading, false) : size(whole);
      if (Math.abs(sum - size(whole)) > size(whole) * NEAR) continue;
      return { ...opening, whole };
    }
    // "The total is composed of 82 men, 94 women": the whole stands in the sentence before.
    const first = sentenceFirst(reading, mention.from);
    const before = quantities[index - 1];
    if (before && inOneSentence(before, mention, reading) && countedKind(before) !== "unknown")
      return undefined;
    const opening = this.#opening(Math.max(first, mention.from - LONGEST_OPENING), firstToken(mention));
    if (!opening || (opening.why !== "made up of" && opening.why !== "by part")) return undefined;
    const whole = this.#wholeBefore(quantities, index, NEAR);
    return whole && { ...opening, needsSum: false, whole };
  }

  /** A list that its sum alone shows to be one: "By region, the North had 31, the Centre 39 and the South 21". */
  #bySum(
    quantities: readonly QuantityMention[],
    index: number,
  ): (Opening & { whole: QuantityMention }) | undefined {
    const mention = quantities[index] as QuantityMention;
    if (countedKind(mention) === "change" || mention.ordinal) return undefined;
    const before = quantities[index - 1];
    if (
      before &&
      inOneSentence(before, mention, this.#reading) &&
      sameUnit(before, mention) &&
      size(before) < size(mention)
    )
      return undefined;
    const whole = this.#wholeBefore(quantities, index, EXACT);
    // Five boys and two men are not the seven soldiers told before, though they are seven.
    if (whole && isOtherKind(mention, whole)) return undefined;
    return whole && { breakdown: "complete", why: "the parts sum to it", needsSum: false, whole };
  }

  #wholeBefore(
    quantities: readonly QuantityMention[],
    index: number,
    tolerance: number,
  ): QuantityMention | undefined {
    const reading = this.#reading;
    const mention = quantities[index] as QuantityMention;
    let best: QuantityMention | undefined;
    let bestGap = tolerance;
    for (let back = index - 1; back >= Math.max(0, index - 8); back--) {
      const whole = quantities[back] as QuantityMention;
      if (sentencesApart(whole, mention, reading) > 3) break;
      if (whole.partOf || !fitsInside(mention, whole) || size(whole) < 3) continue;
      const gap = Math.abs(sumFrom(quantities, index, whole, reading, true) / size(whole) - 1);
      if (gap > bestGap || (best && gap === bestGap)) continue;
      best = whole;
      bestGap = gap;
    }
    return best;
  }

  /** What the tokens from `from` to `to` announce. */
  #opening(from: number, to: number): Opening | undefined {
    const reading = this.#reading;
    let opening: Opening | undefined;
    for (let at = from; at < to; at++) {
      const word = norm(reading, at);
      const next = norm(reading, at + 1);
      if (INCLUDING.has(reading, at) || (word === "among" && next === "them"))
        opening = { breakdown: "partial", why: "including", needsSum: false };
      else if ((word === "of" || word === "in") && (next === "whom" || next === "which") && word === "of")
        opening = { breakdown: "partial", why: "of whom", needsSum: false };
      else if (
        COMPLETE.has(reading, at) ||
        (word === "made" && next === "up") ||
        (word === "that" && next === "is" && norm(reading, at + 2) === "to")
      )
        opening = { breakdown: "complete", why: "made up of", needsSum: false };
      else if (
        word === "by" &&
        (at === from ||
          norm(reading, at - 1) ===
            reading.text.slice(reading.start[at + 1], reading.end[at + 1]).toLowerCase())
      )
        opening ??= { breakdown: "complete", why: "by part", needsSum: true };
      else if (word === "(" || word === "[")
        opening = { breakdown: "complete", why: "in brackets", needsSum: true };
      else if (word === ")" || word === "]") {
        // "Norvia ($410m), Sund ($265m)": what stands in a bracket of its own opens nothing for the next.
        if (opening?.why !== "in brackets") return undefined;
        opening = undefined;
      } else if (isMark(reading, at)) opening ??= { breakdown: "complete", why: "restated", needsSum: true };
      else if (word === "," && at === to - 1)
        opening ??= { breakdown: "complete", why: "in apposition", needsSum: true };
      else if (CLAUSE_WORDS.has(reading, at) || (opening?.why === "including" && startsVerb(reading, at, to)))
        opening = undefined;
    }
    return opening;
  }
}

/** "killed two, including the gunman, and wounded three": a verb of its own governs the number. */
function startsVerb(reading: Reading, at: number, to: number): boolean {
  if (norm(reading, at - 1) !== "and" || at < to - 2) return false;
  return measureAt(reading, at, "person", ["patient"]) !== undefined;
}

/** Whether an auxiliary follows the number's phrase, so that it is the subject of a clause. */
function hasPredicate(mention: QuantityMention, reading: Reading): boolean {
  return isOf(reading, mention.phraseTo ?? mention.to, WordClass.be | WordClass.have | WordClass.modal);
}

/** Openings that name some of the whole ("including", "among them"); "of whom" goes on over clauses. */
const AMONG = new Set(["including", "of them"]);

const KINDS = "its kinds";

const INCLUDING = wordSet("including includes included include");
const COMPLETE = wordSet("comprising comprises comprised composed consisting consists namely viz");
const CLAUSE_WORDS = wordSet(
  "while but when after said says because although though whereas before where who against compared",
);

/** "98 people: 43 from Darro, 12 from Selm and the rest from farms": what is left out is said to be. */
function endsInRest(first: QuantityMention, reading: Reading): boolean {
  const end = Math.min(sentenceEnd(reading, first.from), first.to + LONGEST_OPENING);
  for (let at = first.to; at < end - 1; at++)
    if (norm(reading, at) === "the" && RESTS.has(norm(reading, at + 1))) return true;
  return false;
}
const RESTS = new Set(["rest", "remainder", "others"]);

/** Whether both count persons, of kinds that the words name apart. */
function isOtherKind(part: QuantityMention, whole: QuantityMention): boolean {
  if (countedKind(part) !== "person" || countedKind(whole) !== "person" || part.counted === undefined)
    return false;
  return (
    whole.population !== undefined && whole.population !== "people" && whole.population !== part.population
  );
}

/** A colon, or a dash with space around it. */
function isMark(reading: Reading, at: number): boolean {
  const word = norm(reading, at);
  if (word === ":" || word === "—" || word === "–") return true;
  return (
    word === "-" &&
    at + 1 < reading.count &&
    reading.end[at] !== reading.start[at + 1] &&
    reading.end[at - 1] !== reading.start[at]
  );
}

/** The sum of the numbers from `index` to the end of their sentence that may be parts of `whole`; 0 for fewer than two. */
function sumFrom(
  quantities: readonly QuantityMention[],
  index: number,
  whole: QuantityMention,
  reading: Reading,
  alike: boolean,
): number {
  const first = quantities[index] as QuantityMention;
  let sum = 0;
  let parts = 0;
  for (let next = index; next < Math.min(quantities.length, index + MOST_PARTS); next++) {
    const part = quantities[next] as QuantityMention;
    if (!inOneSentence(first, part, reading) || part.value.stated === null) break;
    if (countedKind(part) === "change") continue;
    if (!fitsInside(part, whole) || !sameUnit(part, first)) break;
    // Spending of 61 is revenue of 58 and a deficit of 3, but they are not its parts.
    if (alike && (areApart(part.measure, whole.measure) || part.partitive)) break;
    sum += size(part);
    parts++;
    if (parts >= 2 && sum === size(whole)) return sum;
    // No list that is twice its whole comes back to it.
    if (sum > 2 * size(whole)) return parts >= 2 ? sum : 0;
  }
  return parts >= 2 ? sum : 0;
}
