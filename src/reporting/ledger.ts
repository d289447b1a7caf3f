/** One line of a computation as in a cash book: sign, number, and what it is. */
export interface LedgerLine {
  /** "", "+", "-", "x", "/", "=", "<=", "not" ... */
  readonly sign: string;
  readonly words: string;
  /** A result: a rule is drawn above it. */
  readonly result: boolean;
  /** What the computation shows to be off. */
  readonly off: boolean;
}

const SIGNS: ReadonlySet<string> = new Set([
  "+",
  "-",
  "−",
  "x",
  "×",
  "/",
  "÷",
  "=",
  "<",
  ">",
  "<=",
  ">=",
  "≤",
  "≥",
]);
const COMPARES: ReadonlySet<string> = new Set(["<", ">", "<=", ">=", "≤", "≥"]);

/**
 * Cuts "63 + 106 + 70 = 239, not 240" into lines. Undefined where the computation is prose ("613 lies below 650"), which is shown as it is.
 * Signs stand between spaces; a trailing ", not N" says what the text has instead.
 */
export function ledgerOf(computation: string): LedgerLine[] | undefined {
  const [sum = "", instead, ...more] = computation.split(", not ");
  const words = sum.split(" ");
  if (more.length > 0 || computation.includes(";") || !words.some((word) => SIGNS.has(word)))
    return undefined;
  const lines: LedgerLine[] = [];
  let sign = "";
  let operand: string[] = [];
  const close = () => {
    lines.push({ sign, words: operand.join(" "), result: sign === "=", off: COMPARES.has(sign) });
    operand = [];
  };
  for (const word of words) {
    if (SIGNS.has(word)) {
      if (operand.length === 0) return undefined;
      close();
      sign = word;
    } else operand.push(word);
  }
  if (operand.length === 0) return undefined;
  close();
  if (instead !== undefined) lines.push({ sign: "not", words: instead, result: false, off: true });
  return lines;
}
