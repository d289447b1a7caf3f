import { norm, type Reading } from "../../domain/reading.ts";
import { DETERMINERS } from "../lexicon/phrase-words.ts";
import { FIGURE_NOUNS } from "../lexicon/reporting-verbs.ts";
import { wordSet } from "../word-table.ts";
import { isSpeaker } from "./reported-content.ts";
import { phraseFrom, type SourcePhrase, subjectBefore } from "./source-phrase.ts";

/** Verbs of giving out a figure. Source: own list from newsroom use, November 2026. */
export const GIVES = wordSet(
  "gave give gives given released releases announced announces provided provides published publishes issued issues disclosed discloses " +
    "supplied supplies compiled compiles reported",
);

/** Words that may stand between "the" and "figure". */
const RENEWED = wordSet(
  "new latest official first updated revised final provisional preliminary overall same death",
);

/**
 * Who gave the figure that the sentence before states: "Police, who released the new figure on Friday, said ...", "The count was
 * compiled by the union." Undefined when the verb at `verb` gives no figure, or one of its own ("gave a figure of 40").
 */
export function giverOfFigure(
  reading: Reading,
  verb: number,
  floor: number,
  end: number,
): SourcePhrase | undefined {
  if (!GIVES.has(reading, verb)) return undefined;
  if (norm(reading, verb + 1) === "by") {
    let be = verb - 1;
    while (be > floor && norm(reading, be).endsWith("ly")) be--;
    if (!/^(?:is|are|was|were|been)$/u.test(norm(reading, be)) || !isFigure(reading, be - 1, floor))
      return undefined;
    const giver = phraseFrom(reading, verb + 2, end);
    return giver && isSpeaker(reading, giver) ? giver : undefined;
  }
  let noun = verb + 1;
  if (!/^(?:the|this|that|these|those)$/u.test(norm(reading, noun))) return undefined;
  while (RENEWED.has(reading, noun + 1)) noun++;
  if (!isFigureNoun(reading, noun + 1) || norm(reading, noun + 2) === "of") return undefined;
  const subject = relativeSubject(reading, verb, floor) ?? subjectBefore(reading, verb, floor);
  return subject && isSpeaker(reading, subject) ? subject : undefined;
}

/** "The Civil Defence Agency" of "The Civil Defence Agency, which released the figure". */
function relativeSubject(reading: Reading, verb: number, floor: number): SourcePhrase | undefined {
  const relative = norm(reading, verb - 1);
  if (relative !== "which" && relative !== "who") return undefined;
  const last = norm(reading, verb - 2) === "," ? verb - 2 : verb - 1;
  const phrase = phraseFrom(reading, floor, last);
  return phrase && phrase.outerTo >= last ? phrase : undefined;
}

/** Whether "the figure" ends at token `last` and opens the sentence. */
function isFigure(reading: Reading, last: number, floor: number): boolean {
  return isFigureNoun(reading, last) && last - floor <= 3 && DETERMINERS.has(reading, floor);
}

function isFigureNoun(reading: Reading, token: number): boolean {
  return FIGURE_NOUNS.has(reading, token) || /^(?:figures|numbers|estimates)$/u.test(norm(reading, token));
}
