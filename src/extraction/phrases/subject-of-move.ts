import { isWord, norm, type Reading, sentenceFirst } from "../../domain/reading.ts";
import { isAdverb, isOf, looksLikeName, WordClass } from "../lexicon/word-classes.ts";

/** The longest subject that is looked through, in tokens; judgement. */
const REACH = 8;

/**
 * What rose or fell: the head of the subject before the verb at `verb` ("Duty on spirits goes up" -> "duty"). Undefined where a mark
 * or a new clause stands there instead, and for names, which say whose rather than what.
 */
export function subjectOfMove(reading: Reading, verb: number): string | undefined {
  const floor = Math.max(sentenceFirst(reading, verb), verb - REACH);
  let end = verb;
  while (end > floor && isBeforeVerb(reading, end - 1)) end--;
  let from = end;
  while (from > floor && continuesSubject(reading, from - 1)) from--;
  let head: number | undefined;
  for (let at = from; at < end; at++) {
    if (isOf(reading, at, WordClass.preposition) || norm(reading, at) === "'s") {
      if (norm(reading, at) !== "'s") break;
      head = undefined;
      continue;
    }
    if (isOf(reading, at, WordClass.determiner | WordClass.adjective)) continue;
    head = at;
  }
  if (head === undefined || (looksLikeName(reading, head) && head !== sentenceFirst(reading, head)))
    return undefined;
  const word = norm(reading, head);
  return word.length > 3 ? word : undefined;
}

/** Auxiliaries and adverbs between the subject and its verb, and the verb of "goes up". */
function isBeforeVerb(reading: Reading, at: number): boolean {
  return (
    isOf(reading, at, WordClass.be | WordClass.have | WordClass.modal) ||
    isAdverb(reading, at) ||
    GOES.has(norm(reading, at))
  );
}
const GOES = new Set(["goes", "go", "went", "going", "gone"]);

function continuesSubject(reading: Reading, at: number): boolean {
  if (!isWord(reading, at) && norm(reading, at) !== "-") return false;
  return !isOf(
    reading,
    at,
    WordClass.conjunction |
      WordClass.relative |
      WordClass.pronoun |
      WordClass.reporting |
      WordClass.be |
      WordClass.have,
  );
}
