import { hasFlag, norm, type Reading, TokenFlag } from "../domain/reading.ts";

/** A number as its own words give it, before units and modifiers. `from`/`to` are tokens, half-open; offsets follow from them. */
export interface NumberReading {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Unit in the last place of the words: 1 for 613, 0.1 for 6.4, 100000 for "1.2 million". */
  readonly precision: number;
  /** Product of the scale words: 1e6 for "1.2 million", 1 where there is none. */
  readonly scale: number;
  readonly digits: boolean;
  /** "28th", "twenty-eighth", "eighth". */
  readonly ordinal: boolean;
  /** Said in dozens or scores, which newsrooms round to. */
  readonly bunch: boolean;
  /** Written with separators between thousands: never a year. */
  readonly grouped: boolean;
}

/** State of a number that is being put together from words. */
export interface Sum {
  total: number;
  group: number;
  /** What may follow inside the group must be less than this. */
  room: number;
  lastScale: number;
  precision: number;
  scale: number;
  to: number;
  ordinal: boolean;
  bunch: boolean;
}

export function newSum(from: number): Sum {
  return {
    total: 0,
    group: 0,
    room: Number.POSITIVE_INFINITY,
    lastScale: Number.POSITIVE_INFINITY,
    precision: 1,
    scale: 1,
    to: from,
    ordinal: false,
    bunch: false,
  };
}

export function finish(sum: Sum, from: number, digits: boolean, grouped: boolean): NumberReading {
  return {
    from,
    to: sum.to,
    value: round(sum.total + sum.group),
    precision: sum.precision,
    scale: sum.scale,
    digits,
    ordinal: sum.ordinal,
    bunch: sum.bunch,
    grouped,
  };
}

/** Takes the noise off 1.2 * 1e6 = 1199999.9999999998. */
function round(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(14));
}

export interface Part {
  readonly value: number;
  readonly precision: number;
  readonly to: number;
}

export function joined(reading: Reading, token: number): boolean {
  return token < reading.count && !hasFlag(reading, token, TokenFlag.spaced);
}

/** The token after an unspaced hyphen at `token` ("twenty-one", "one-hundred"), or `token` itself. */
export function pastHyphen(reading: Reading, token: number): number {
  const mark = norm(reading, token);
  if ((mark === "-" || mark === "‑") && joined(reading, token) && joined(reading, token + 1))
    return token + 1;
  return token;
}
