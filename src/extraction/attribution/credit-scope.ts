import { isNumber, norm, type Reading } from "../../domain/reading.ts";
import { REPORTING_PARTICIPLES, type Reporting } from "../lexicon/reporting-verbs.ts";
import { isClauseBreak } from "./clause.ts";
import type { CreditLine } from "./credit-line.ts";
import type { QuotedText } from "./quoted-text.ts";
import { pastWhen } from "./reported-content.ts";
import type { Sentence } from "./unmarked-credit.ts";

/** How far behind a credit line the comma may stand that opens what came of the words; tokens, judgement. */
const RESULT_REACH = 10;

/**
 * Gives `line`, set off from its sentence at token `at`, the whole sentence, and the quotation that ends before it.
 *
 * @param inverted whether the speaker stands behind the verb (", said Edda Moll"): what follows the name then describes it.
 */
export function overSentence(
  reading: Reading,
  quoted: QuotedText,
  line: CreditLine,
  at: number,
  { first, end }: Pick<Sentence, "first" | "end">,
  inverted = false,
): CreditLine {
  const before = norm(reading, at - 1) === "," ? at - 2 : at - 1;
  // "..., the coast guard said on Monday.": the day is when it spoke, not what it said.
  const spoken = line.depth === 0 ? pastWhen(reading, line.to, end) : line.to;
  if (",.;".includes(norm(reading, spoken))) line.to = spoken;
  line.scopeFrom = before < 0 ? first : Math.min(first, quoted.startOver(before));
  const behind = norm(reading, line.to);
  const relative = norm(reading, behind === "," ? line.to + 1 : line.to);
  // "..., according to the governor; the shock cracked pipes" ends there; "..., she said; the sentence was two years" goes on.
  // "said Tomas Quel, 61, whose boat picked up 16 survivors": the relative clause is not what he said.
  const closes =
    behind === "." ||
    (line.depth === 2 && behind === ";") ||
    (inverted && behind === "," && describes(reading, quoted, line.to + 1, end)) ||
    (line.depth === 0 &&
      (relative === "who" || relative === "whose" || resultFollows(reading, line.to, end)));
  line.scopeTo = closes ? line.to : quoted.endOver(line.to, end);
  return line;
}

/** Whether the words from `from` describe the speaker, and no quotation goes on behind them: "which speaks for 40 harbours", "one of ...". */
function describes(reading: Reading, quoted: QuotedText, from: number, end: number): boolean {
  if (quoted.within(from, end)) return false;
  const word = norm(reading, from);
  if (/^(?:who|whose|whom|which|where|a|an|one|himself|herself|now|then|formerly)$/u.test(word)) return true;
  if (REPORTING_PARTICIPLES.has(reading, from) || word === "including") return false;
  return word.length > 4 && (word.endsWith("ed") || word.endsWith("ing"));
}

/** Whether the next comma opens what came of the words: "the company said on Tuesday, sending its shares up 4 percent". */
function resultFollows(reading: Reading, from: number, end: number): boolean {
  for (let token = from; token < end && token < from + RESULT_REACH; token++) {
    if (norm(reading, token) !== ",") continue;
    const next = norm(reading, token + 1);
    return next.endsWith("ing") && next !== "including" && !REPORTING_PARTICIPLES.has(reading, token + 1);
  }
  return false;
}

/**
 * Ends what one line covers where the next begins in a clause of its own: "Police said 40 died, but the army put it at 52".
 *
 * @param from the first of `lines` that is looked at.
 */
export function cutNeighbours(reading: Reading, lines: readonly CreditLine[], from: number): void {
  for (let i = from; i + 1 < lines.length; i++) {
    const line = lines[i] as CreditLine;
    const next = lines[i + 1] as CreditLine;
    if (line.depth === 1 && next.depth === 1 && next.from > line.to + 1 && standsApart(reading, next))
      line.scopeTo = Math.min(line.scopeTo, next.from);
  }
}

function standsApart(reading: Reading, line: CreditLine): boolean {
  const before = norm(reading, line.from - 1);
  if (before === "that") return false;
  return isClauseBreak(reading, line.from - 1) || /^(?:while|whereas|although|though|as)$/u.test(before);
}

/**
 * Where a bare figure ends that a semicolon closes: "Papers said 39; it is 43", "The prosecution put it at £2.1m; I accept less".
 * Undefined where a clause was said.
 */
export function figureEnd(reading: Reading, last: number, kind: Reporting, end: number): number | undefined {
  if (kind !== "put")
    return isNumber(reading, last + 1) && norm(reading, last + 2) === ";" ? last + 2 : undefined;
  for (let token = last + 1; token < end; token++) if (norm(reading, token) === ";") return token;
  return undefined;
}
