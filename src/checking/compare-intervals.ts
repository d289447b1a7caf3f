import { contains, equals, type Interval, intersects, isBelow, widened } from "../domain/interval.ts";
import { type Quantity, roundingStep, tolerantInterval } from "../domain/quantity.ts";
import { convert, dimensionOf } from "../domain/unit.ts";

/** What two quantities say about each other once units and precision are level; nothing of time or origin. */
export interface IntervalRelation {
  readonly kind:
    | "agrees"
    | "refines"
    | "refined-by"
    | "compatible"
    | "tension"
    | "contradicts"
    | "not-comparable";
  readonly decidedBy: readonly string[];
  readonly computation: string;
}

/** Share of its value that a bare round number of three digits or more may be off by before it clashes; judgement (SEMANTICS 2, tolerant pass). */
const ROUND_SHARE = 0.05;

/** Below this a round number is taken as counted: "20 killed" against 21 is no rounding; judgement. */
const LEAST_ROUNDED = 100;

/**
 * Compares what two quantities allow, in the unit of `a`. A coarse number covers all that rounds or truncates to it
 * ("1.2 million" and 1,187,000). Numbers that clash only by tolerance or by a soft end are in tension.
 *
 * @param literally takes a bound at its word: "more than 18 million" is not met by 17.5 million, though 18 million might be rounded
 */
export function compareQuantities(a: Quantity, b: Quantity, literally = false): IntervalRelation {
  const factor = factorBetween(b.unit, a.unit) ?? (areCounted(a, b) ? 1 : undefined);
  if (factor === undefined)
    return {
      kind: "not-comparable",
      decidedBy: ["unit"],
      computation: `${b.unit ?? "no unit"} cannot be turned into ${a.unit ?? "no unit"}`,
    };
  const left = tolerantInterval(a);
  const right = scaled(tolerantInterval(b), factor);
  const words = `${factor === 1 ? "" : `${interval(b)} ${b.unit} is ${interval(scaled(b, factor))} ${a.unit}; `}`;
  const exact = relate(left, right);
  if (exact.kind !== "contradicts") return { ...exact, computation: words + exact.computation };

  if (literally) return { ...exact, computation: words + exact.computation };
  const [levelLeft, levelRight] = leveled(left, a, right, b, factor);
  if (intersects(levelLeft, levelRight))
    return {
      kind: "compatible",
      decidedBy: ["rounding"],
      computation: `${words}${interval(left)} and ${interval(right)} are the same to the coarser precision`,
    };
  if (intersects(roughly(levelLeft, a, 1), roughly(levelRight, b, factor)))
    return {
      kind: "tension",
      decidedBy: ["round number"],
      computation: `${words}${interval(left)} and ${interval(right)} meet only if a round number is rounded`,
    };
  const soft = softEnd(left, right);
  if (soft) return { kind: "tension", decidedBy: [soft], computation: words + exact.computation };
  return { ...exact, computation: words + exact.computation };
}

/** Whether the words give one end alone, and a hard one. */
export function isHardBound({ low, high, softLow, softHigh, approximate }: Quantity): boolean {
  return (low === null) !== (high === null) && !softLow && !softHigh && !approximate;
}

/** Two nouns for what one figure counts: "video view" and "view", "critic" and "review". Which noun means what is grouping's matter. */
function areCounted(a: Quantity, b: Quantity): boolean {
  const isNoun = (unit: string | null) => unit !== null && unit !== "people" && dimensionOf(unit) === unit;
  return isNoun(a.unit) && isNoun(b.unit);
}

/** How two intervals of one unit stand: the bare decision, without rounding. */
export function relate(a: Interval, b: Interval): IntervalRelation {
  if (equals(a, b))
    return { kind: "agrees", decidedBy: ["equal bounds"], computation: `both ${interval(a)}` };
  if (contains(b, a))
    return {
      kind: "refines",
      decidedBy: ["inside the bounds"],
      computation: `${interval(b)} holds ${interval(a)}`,
    };
  if (contains(a, b))
    return {
      kind: "refined-by",
      decidedBy: ["inside the bounds"],
      computation: `${interval(a)} holds ${interval(b)}`,
    };
  if (intersects(a, b))
    return {
      kind: "compatible",
      decidedBy: ["bounds overlap"],
      computation: `${interval(a)} and ${interval(b)} overlap`,
    };
  const [low, high] = isBelow(a, b) ? [a, b] : [b, a];
  return {
    kind: "contradicts",
    decidedBy: ["bounds apart"],
    computation: `${interval(low)} lies below ${interval(high)}`,
  };
}

/** The bounds in words: "613", "[161, no upper bound]". */
export function interval({ low, high, lowOpen, highOpen }: Interval): string {
  if (low !== null && low === high) return number(low);
  return `${lowOpen ? "(" : "["}${low === null ? "no lower bound" : number(low)}, ${high === null ? "no upper bound" : number(high)}${highOpen ? ")" : "]"}`;
}

/** A number as English writes it, at most 6 significant digits behind the point: 1,187,000; 14.29. */
export function number(value: number): string {
  const rounded = Number(value.toPrecision(12));
  return (Math.abs(rounded) < 1 ? SMALL_NUMBER : NUMBER).format(rounded);
}

/** Made once: `toLocaleString` makes its format anew for each number, which took most of the time of relating a big figure. */
const NUMBER = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
const SMALL_NUMBER = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 4 });

/** `interval` times a positive `factor`. */
export function scaled(source: Interval, factor: number): Interval {
  if (factor === 1) return source;
  return {
    ...source,
    low: source.low === null ? null : source.low * factor,
    high: source.high === null ? null : source.high * factor,
  };
}

/** The factor from one unit of a quantity to another; a bare number takes the unit that it is set beside. */
export function factorBetween(from: string | null, to: string | null): number | undefined {
  if (from === to || from === null || to === null) return 1;
  return convert(1, from, to);
}

/**
 * The two with the coarser one widened to all that is written like it: from half a unit of its last place below to a whole
 * one above (a writer may cut off instead of rounding). Numbers of one precision are left as they are; a converted one is
 * always rounded.
 */
function leveled(a: Interval, qa: Quantity, b: Interval, qb: Quantity, factor: number): [Interval, Interval] {
  const stepA = qa.precision;
  const stepB = qb.precision * factor;
  if (factor !== 1) return [widened(a, stepA / 2), widened(b, stepB / 2)];
  return [stepA > stepB ? coarse(a, stepA) : a, stepB > stepA ? coarse(b, stepB) : b];
}

function coarse(source: Interval, step: number): Interval {
  return {
    ...widened(source, step / 2),
    high: source.high === null ? null : source.high + step,
    highOpen: true,
  };
}

/** A bare round number widened to half its rounding step, never by more than 5 percent. */
function roughly(source: Interval, quantity: Quantity, factor: number): Interval {
  const value = Math.abs(quantity.stated ?? quantity.low ?? quantity.high ?? 0);
  if (value < LEAST_ROUNDED) return source;
  return widened(source, Math.min(roundingStep(quantity) / 2, value * ROUND_SHARE) * factor);
}

/** Which soft end keeps two apart, in words; undefined when both facing ends are hard. */
function softEnd(a: Interval, b: Interval): string | undefined {
  const [low, high] = isBelow(a, b) ? [a, b] : [b, a];
  if (low.softHigh) return "soft upper end";
  if (high.softLow) return "soft lower end";
  return undefined;
}
