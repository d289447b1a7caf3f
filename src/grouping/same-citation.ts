import type { Claim } from "../domain/claim.ts";
import { STOP_WORDS } from "./lexicon/stop-words.ts";
import { link, none, type Verdict } from "./verdict.ts";
import { wordsOf } from "./words.ts";

/** Whether two citations name one instrument: its number and a body that may be the same, or its session. What they say of it may differ. */
export function sameCitation(a: Claim, b: Claim): Verdict {
  const [x, y] = [a.citation, b.citation];
  if (!x || !y) return none("not citations");
  if (!bodiesMeet(x.body, y.body)) return none(`${x.body} is not ${y.body}`);
  const number = markOf(x.number ?? x.symbol);
  if (number !== undefined || y.number !== undefined || y.symbol !== undefined) {
    if (number === undefined || number !== markOf(y.number ?? y.symbol)) return none("other numbers");
    return link(4, [`both cite number ${number}`]);
  }
  if (x.session === undefined || String(x.session) !== String(y.session)) return none("other sessions");
  return link(3, [`both cite session ${x.session}`]);
}

/** "No. 9/41-P" and "9/41-p" are one number. */
export function markOf(number: string | undefined): string | undefined {
  return number
    ?.toLowerCase()
    .replace(/^(?:no\.?|number|resolution)\s*/u, "")
    .replace(/\s+/gu, "");
}

/** Bodies meet when they share a word, or when one is not said or is initials of the other ("UNSC"). */
function bodiesMeet(a: string, b: string): boolean {
  const [x, y] = [bodyWords(a), bodyWords(b)];
  if (x.length === 0 || y.length === 0) return true;
  if (x.some((word) => y.includes(word))) return true;
  const initials = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join("");
  return x.some((word) => word === initials(y)) || y.some((word) => word === initials(x));
}

function bodyWords(body: string): string[] {
  return wordsOf(body)
    .map((word) => word.folded)
    .filter((word) => !STOP_WORDS.has(word) && !GENERIC.has(word));
}

/** "UN" beside "Security Council": the house, not the body. */
const GENERIC = new Set(["un", "united", "nations", "council", "resolution", "session"]);
