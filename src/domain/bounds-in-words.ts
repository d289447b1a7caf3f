import { type Quantity, tolerantInterval } from "./quantity.ts";

/** A number as a reader expects it in English: "1,275", "6.4". At most six decimals. */
export function numberInWords(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: 6 });
}

/**
 * What a quantity allows, for a reader: "613 exactly", "161 or more", "more than 200, no upper bound stated", "about 600, read as 570 to 630".
 * Without the unit.
 */
export function boundsInWords(quantity: Quantity): string {
  const { low, high, lowOpen, highOpen, softLow, softHigh } = quantity;
  if (low === null && high === null) return "no number stated";
  if (quantity.approximate) {
    const read = tolerantInterval(quantity);
    // "some 1,275 residents" is read as 1,212 to 1,338: nobody counts a quarter of a person.
    const whole = Number.isInteger(low ?? high);
    const from = whole && read.low !== null ? Math.ceil(read.low) : read.low;
    const to = whole && read.high !== null ? Math.floor(read.high) : read.high;
    return `about ${stated(quantity)}, read as ${end(from)} to ${end(to)}`;
  }
  if (low !== null && high !== null) {
    if (low === high) return `${numberInWords(low)} exactly`;
    const range = `${lowOpen ? "more than " : ""}${numberInWords(low)} to ${highOpen ? "less than " : ""}${numberInWords(high)}`;
    return softLow || softHigh ? `${range}, loosely` : range;
  }
  if (low !== null) {
    const loosely = softLow ? ", loosely" : "";
    return lowOpen
      ? `more than ${numberInWords(low)}, no upper bound stated${loosely}`
      : `${numberInWords(low)} or more${loosely}`;
  }
  const top = numberInWords(high ?? 0);
  if (softHigh) return `up to ${top}, an upper end that may be taken back`;
  return highOpen ? `less than ${top}` : `${top} or fewer`;
}

function stated({ stated: value, low, high }: Quantity): string {
  if (low !== null && high !== null && low !== high) return `${numberInWords(low)} to ${numberInWords(high)}`;
  return numberInWords(low ?? high ?? value ?? 0);
}

function end(value: number | null): string {
  return value === null ? "no bound" : numberInWords(Number(value.toPrecision(6)));
}
