/** A number in digits: its value, the unit in its last place, and whether it has separators between thousands. */
export interface Digits {
  readonly value: number;
  readonly precision: number;
  readonly grouped: boolean;
}

/** As many digits as are exact in a number. */
const LONGEST_WHOLE = 15;

/** The whole number that the digits of `text` from `start` up to `end` make; undefined where others stand among them, or too many. */
export function wholeNumber(text: string, start: number, end: number): number | undefined {
  if (end === start || end - start > LONGEST_WHOLE) return undefined;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

const PLAIN = /^\d+$/u; // 1275, not 1.5
const GROUPED = /^[1-9]\d{0,2}(?:([,\u00a0\u2009\u202f])\d{3})(?:\1\d{3})*(?:\.\d+)?$/u; // 1,275 and 1,674,200.5, not 22,24
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/u; // 1,00,000, not 1,00,00
const CONTINENTAL = /^[1-9]\d{0,2}(?:(?:\.\d{3}){2,}|(?:\.\d{3})+,\d{1,2})$/u; // 1.234.567 and 1.111,11, not 1.275
const DECIMAL = /^\d+\.\d+$/u; // 6.4, not 14.30.15
const COMMA_DECIMAL = /^\d{1,3},\d{1,2}$/u; // 6,4: only where a unit follows, see `parseCommaDecimal`

/** Reads one number token; undefined for version numbers, addresses and lists ("192.168.0.1", "22,24,26"). */
export function parseDigits(raw: string): Digits | undefined {
  const whole = wholeNumber(raw, 0, raw.length);
  if (whole !== undefined) return { value: whole, precision: 1, grouped: false };
  if (PLAIN.test(raw)) return digits(raw, raw, false);
  if (DECIMAL.test(raw)) return digits(raw, raw, false);
  if (GROUPED.test(raw) || INDIAN.test(raw))
    return digits(raw, raw.replace(/[,\u00a0\u2009\u202f]/gu, ""), true);
  if (CONTINENTAL.test(raw)) return digits(raw, raw.replaceAll(".", "").replace(",", "."), true);
  return undefined;
}

/** "6,4" as 6.4. Only safe where a percent sign, a currency or a scale follows: elsewhere "3,4" may be a list. */
export function parseCommaDecimal(raw: string): Digits | undefined {
  return COMMA_DECIMAL.test(raw) ? digits(raw, raw.replace(",", "."), false) : undefined;
}

function digits(raw: string, plain: string, grouped: boolean): Digits | undefined {
  const value = Number(plain);
  // Past 2^53 a whole number is no longer exact: a serial number, not a count.
  if (!Number.isFinite(value) || raw.length > 30) return undefined;
  const point = plain.indexOf(".");
  return { value, precision: point < 0 ? 1 : ulp(plain.length - point - 1), grouped };
}

/** 10 to the power of minus `places`, without the noise of `10 ** -3`. */
export function ulp(places: number): number {
  return Number(`1e-${places}`);
}
