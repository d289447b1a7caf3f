/**
 * Whether one number is the other with one digit wrong or two neighbours swapped, as a slip of the pen makes it: 64 and 84, 36.2
 * and 32.6. Numbers of fewer than two digits are never a slip of each other.
 */
export function isDigitSlip(a: number, b: number): boolean {
  const [left, right] = [digitsOf(a), digitsOf(b)];
  if (a === b || left.length < 2 || Math.floor(Math.log10(a)) !== Math.floor(Math.log10(b))) return false;
  const width = Math.max(left.length, right.length);
  const [x, y] = [left.padEnd(width, "0"), right.padEnd(width, "0")];
  const wrong = [...x].flatMap((digit, i) => (digit === y[i] ? [] : [i]));
  const [first, second] = wrong;
  if (first === undefined) return false;
  if (second === undefined) return true;
  return wrong.length === 2 && second === first + 1 && x[first] === y[second] && x[second] === y[first];
}

/** The significant digits, without trailing zeros: 58.3 and 583,000 are both "583". */
function digitsOf(value: number): string {
  return String(Number(Math.abs(value).toPrecision(12)))
    .replace(".", "")
    .replace(/^0+/u, "")
    .replace(/0+$/u, "");
}
