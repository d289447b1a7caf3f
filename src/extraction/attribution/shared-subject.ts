import { norm, type Reading } from "../../domain/reading.ts";
import { BETWEEN } from "../lexicon/phrase-words.ts";
import type { CreditLine } from "./credit-line.ts";
import type { QuotedText } from "./quoted-text.ts";
import { isSpeaker } from "./reported-content.ts";
import { phraseFrom, type SourcePhrase } from "./source-phrase.ts";
import { isSubordinate } from "./verb-subject.ts";

/**
 * The subject that a second verb shares ("The union is asking for 12 percent, and has said that ..."): who was credited last in the
 * sentence, else the noun phrase that opens it.
 *
 * @param first the first token of the sentence.
 * @param said the last credit line of the sentence so far.
 */
export function sharedSubject(
  reading: Reading,
  quoted: QuotedText,
  verb: number,
  first: number,
  said: CreditLine | undefined,
): SourcePhrase | undefined {
  let and = verb - 1;
  while (and > first && BETWEEN.has(reading, and)) and--;
  const joint = norm(reading, and);
  // '"...," said Borges, who predicted a third'
  const relates = joint === "who" && said !== undefined && and <= said.to + 1;
  if (joint !== "and" && joint !== "but" && !relates) return undefined;
  // "Shares fell after the baker swung to a loss and said ...": the subject is the one of the clause that "after" begins.
  if (said === undefined && isSubordinate(reading, and, first)) return undefined;
  const subject = said?.speaker ?? (quoted.has(first) ? undefined : phraseFrom(reading, first, and));
  if (subject === undefined || !isSpeaker(reading, { ...subject, outerFrom: verb, outerTo: verb }))
    return undefined;
  return { from: subject.from, to: subject.to, outerFrom: verb, outerTo: verb };
}
