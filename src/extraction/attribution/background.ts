import { norm, type Reading } from "../../domain/reading.ts";
import type { CreditLine } from "./credit-line.ts";

/** How far a relative clause is followed; tokens, judgement. Keeps the work linear in a text without punctuation. */
const CLAUSE_REACH = 40;

/** How many relative clauses of one line are looked at; judgement. */
const CLAUSES_TRIED = 4;

/**
 * A relative clause, set off by commas, in which the writer says for the reader's sake what the speaker did not. Undefined when
 * there is none. Two signs tell it from what was said:
 *
 * - its verb is not shifted back though the speaker's is: "The front said that it had burned the market, in which the toll has risen to 9"
 * - what the speaker foresees comes behind it: "Last month's storm, in which nine people died, will cost £4m, the insurers estimated"
 */
export function backgroundOf(reading: Reading, line: CreditLine): { from: number; to: number } | undefined {
  const foresees = line.depth === 0;
  const from = foresees ? line.scopeFrom : line.to;
  const end = foresees ? line.from : line.scopeTo;
  let tried = 0;
  for (let comma = from; comma < end && tried < CLAUSES_TRIED; comma++) {
    if (norm(reading, comma) !== ",") continue;
    const relative = /^(?:in|at|of|by)$/u.test(norm(reading, comma + 1)) ? comma + 2 : comma + 1;
    if (!/^(?:which|who|where|whom)$/u.test(norm(reading, relative))) continue;
    tried++;
    const to = clauseEndAt(reading, relative, end);
    const isBackground = foresees
      ? norm(reading, to) === "," && /^(?:will|would|could|may|might)$/u.test(norm(reading, to + 1))
      : isPresent(reading, relative, to) && isShifted(reading, from, comma);
    if (isBackground) return { from: relative, to };
    comma = to - 1;
  }
  return undefined;
}

function clauseEndAt(reading: Reading, from: number, end: number): number {
  let at = from;
  while (at < end && at < from + CLAUSE_REACH && !/^[,;.]$/u.test(norm(reading, at))) at++;
  return at;
}

/** Whether the first auxiliary among the tokens is in the present. */
function isPresent(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = norm(reading, at);
    if (word === "has" || word === "have" || word === "is" || word === "are") return true;
    if (word === "had" || word === "was" || word === "were" || word === "would") return false;
  }
  return false;
}

/** Whether the words are reported with the tense shifted back: "had carried out", "would stay". */
function isShifted(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/^(?:had|would|was|were)$/u.test(norm(reading, at))) return true;
  return false;
}
