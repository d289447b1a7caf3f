import { hasFlag, isWord, norm, type Reading, sentenceFirst, TokenFlag } from "../../domain/reading.ts";
import { convert } from "../../domain/unit.ts";
import { type Mention, note, type QuantityMention, redrafted } from "../mention.ts";
import type { Refiner } from "../pipeline.ts";
import { wordSet } from "../word-table.ts";

/** Joins two quantities into one range: "150 to 200", "between 40 and 60", "£3m-£4m", "10-12 percent". */
export const joinRange: Refiner = {
  id: "join-range",
  refine(mentions, { reading }) {
    const joined: Mention[] = [];
    for (const mention of mentions) {
      const before = joined.at(-1);
      const range =
        before?.kind === "quantity" && mention.kind === "quantity"
          ? rangeOf(before, mention, reading)
          : undefined;
      if (range) joined[joined.length - 1] = range;
      else joined.push(mention);
    }
    return joined;
  },
};

function rangeOf(a: QuantityMention, b: QuantityMention, reading: Reading): QuantityMention | undefined {
  if (a.ordinal || b.ordinal || a.value.stated === null || b.value.stated === null) return undefined;
  if (a.untracked !== undefined || b.untracked !== undefined) return undefined;
  const joiner = joinerOf(a, b, reading);
  if (!joiner) return undefined;
  const unit = sharedUnit(a, b);
  if (unit === undefined) return undefined;
  const scale = scaleOf(b, a);
  const low = convert((a.value.low as number) * scale, a.value.unit ?? unit.unit, unit.unit);
  const high = b.value.high as number;
  if (low === undefined || low >= high) return undefined;
  // "From 5 to 7 percent to 3 to 5" is a change between two ranges.
  if (joiner === "to" && norm(reading, b.to) !== "to" && isChange(a, reading)) return undefined;
  const mention = redrafted(a, reading, {
    end: b.end,
    to: b.to,
    value: {
      ...a.value,
      stated: null,
      low,
      high,
      approximate: a.value.approximate || b.value.approximate,
      modifier: "between",
      unit: unit.unit,
      precision: Math.max(a.value.precision * scale, b.value.precision),
    },
  });
  if (joiner === "between") mention.modifierFrom = a.from - 1;
  note(mention, "range:", joiner);
  return mention;
}

const CURRENCY_CODE = /^[A-Z]{3}$/u; // "GBP", not "percent"

type Joiner = "to" | "between" | "dash" | "or";

function joinerOf(a: QuantityMention, b: QuantityMention, reading: Reading): Joiner | undefined {
  // "40 people to 60 people" and "5 km to 7 km" have one word between number and joiner.
  const gap = b.from - a.to;
  if (gap < 1 || gap > 3) return undefined;
  const word = norm(reading, b.from - 1);
  const unitBetween = gap > 1 && !(gap === 3 && norm(reading, a.to) === "-");
  if (unitBetween && (a.value.unit === null || !areAlike(a.value.unit, b.value.unit))) return undefined;
  if (word === "to") return "to";
  // "a 0-to-60-mph time", "a two-to-three-year wait"
  if (word === "-" && gap === 3 && norm(reading, b.from - 2) === "to") return "to";
  if (word === "and")
    return norm(reading, a.from - 1) === "between" || norm(reading, a.from - 2) === "between"
      ? "between"
      : undefined;
  // "A 7- or 8-inch screen" comes in two sizes.
  if (word === "or") return isPair(a, b) && norm(reading, a.to) !== "-" ? "or" : undefined;
  if (!unitBetween && (word === "-" || word === "–" || word === "—" || word === "−")) {
    const tight = !hasFlag(reading, a.to, TokenFlag.spaced) && !hasFlag(reading, b.from, TokenFlag.spaced);
    const loose = hasFlag(reading, a.to, TokenFlag.spaced) && hasFlag(reading, b.from, TokenFlag.spaced);
    return tight || loose ? "dash" : undefined;
  }
  return undefined;
}

/** "two or three people": neighbours in the count. */
function isPair(a: QuantityMention, b: QuantityMention): boolean {
  return b.value.stated === (a.value.stated as number) + 1 && b.value.stated <= 20;
}

/** The unit of the range: both have it, or one says it for both ("10-12 percent", "$10 to $15 billion"). */
function sharedUnit(a: QuantityMention, b: QuantityMention): { unit: string | null } | undefined {
  if (a.value.unit === b.value.unit) return { unit: a.value.unit };
  if (a.value.unit === null) return { unit: b.value.unit };
  // "From eighteen months to nine years": the later unit holds for both.
  if (areAlike(a.value.unit, b.value.unit)) return { unit: b.value.unit };
  // "£3-4m" and "$920 to 1,730", not "up 0.7 percent to 3,005".
  return b.value.unit === null && CURRENCY_CODE.test(a.value.unit) ? { unit: a.value.unit } : undefined;
}

/** Whether both measure the same, so that one converts into the other: months and years, metres and km. */
function areAlike(a: string | null, b: string | null): boolean {
  return convert(1, a, b) !== undefined;
}

/** "$10 to $15 billion", "1.2 to 1.5 million": the scale is said once, after the second number. */
function scaleOf(b: QuantityMention, a: QuantityMention): number {
  const step = b.scale ?? 1;
  if (step === 1 || (a.scale ?? 1) !== 1) return 1;
  const mantissa = (b.value.stated as number) / step;
  return (a.value.stated as number) < mantissa ? step : 1;
}

const CHANGES = wordSet(
  "rose rise rises risen rising fell fall falls fallen falling dropped drop drops dropping up down increased increase increases increasing decreased decrease decreases grew grow grows grown growing declined decline declines jumped jump jumps climbed climb climbs cut cuts cutting raised raise raises raising lowered lower lowers reduced reduce reduces revised revise slowed slow slows narrowed widened eased accelerated slid slipped plunged plummeted tumbled surged soared moved went gone goes going shrank shrunk dipped halved doubled edged changed adjusted lifted upgraded downgraded trimmed expanded extended lengthened shortened",
);
const RANGES = wordSet(
  "range ranges ranging ranged vary varies varying varied anywhere run runs running aged ages",
);

/** How far back the verb of a change may stand, in tokens (judgement). */
const REACH = 12;

/** Whether "from 5 to 7" says that something moved: "rose from 5 to 7", not "ranging from 5 to 7". */
function isChange(a: QuantityMention, reading: Reading): boolean {
  if (norm(reading, a.from - 1) !== "from") return false;
  const first = Math.max(sentenceFirst(reading, a.from), a.from - REACH);
  for (let token = a.from - 2; token >= first; token--) {
    if (!isWord(reading, token)) continue;
    if (RANGES.has(reading, token)) return false;
    if (CHANGES.has(reading, token)) return true;
  }
  return false;
}
