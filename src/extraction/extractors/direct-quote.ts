import { hasFlag, isNumber, isWord, norm, type Reading, TokenFlag } from "../../domain/reading.ts";
import { findQuotations, type Quotation } from "../attribution/quotations.ts";
import { blank, type QuoteMention } from "../mention.ts";
import type { Extractor, Passage } from "../pipeline.ts";

/** Fewer words are a title, a nickname or a scare quote ("Operation Dawn"); judgement. */
const FEWEST_WORDS = 3;

/** How far behind a quotation its second half may begin ('"A," the retired general said, "and b."'); tokens, judgement. */
const SPLIT_REACH = 16;

/**
 * A sentence in quotation marks, whose words somebody may want to check. Words that are part of the writer's own sentence ("not in a
 * state to be moved"), titles and scare quotes are none. The speaker is found later; see link-attribution.
 */
export const directQuote: Extractor = {
  id: "direct-quote",
  *extract({ reading }: Passage): Iterable<QuoteMention> {
    const quotations = findQuotations(reading);
    for (let i = 0; i < quotations.length; i++) {
      const first = quotations[i] as Quotation;
      let last = first;
      const words = [wordsOf(reading, first)];
      while (last.continues && i + 1 < quotations.length) {
        last = quotations[++i] as Quotation;
        words.push(wordsOf(reading, last));
      }
      if (!isSentence(reading, first, last)) continue;
      const rest = quotations[i + 1];
      if (rest && endsOpen(reading, last) && isSecondHalf(reading, last, rest))
        words.push(wordsOf(reading, rest));
      const to = endsOpen(reading, last) ? last.to - 1 : last.to;
      const mention = blank("quote", reading, first.from, to);
      mention.speech = { speaker: "", words: words.join(" "), direct: "direct" };
      yield mention as QuoteMention;
    }
  },
};

/** Whether what is quoted is a sentence: it begins with a capital, and ends as one or stands where the words of a speaker stand. */
function isSentence(reading: Reading, first: Quotation, last: Quotation): boolean {
  let words = 0;
  let lower = 0;
  for (let token = first.from; token < last.to; token++)
    if (isWord(reading, token) || isNumber(reading, token)) {
      words++;
      if (!hasFlag(reading, token, TokenFlag.capitalised)) lower++;
    }
  if (words < FEWEST_WORDS || lower === 0) return false;
  let begin = first.from;
  while (begin < last.to && !isWord(reading, begin) && "([…'‘".includes(norm(reading, begin))) begin++;
  if (isWord(reading, begin) && !hasFlag(reading, begin, TokenFlag.capitalised)) return false;
  if (",.!?…".includes(norm(reading, last.to - 1))) return true;
  const before = norm(reading, first.open - 1);
  const behind = norm(reading, last.to + 1);
  return before === ":" || before === "," || behind === ",";
}

/** Whether a comma closes the words, because the writer's sentence goes on. */
function endsOpen(reading: Reading, { to }: Quotation): boolean {
  return norm(reading, to - 1) === ",";
}

function isSecondHalf(reading: Reading, { to }: Quotation, rest: Quotation): boolean {
  if (rest.open - to > SPLIT_REACH || !isWord(reading, rest.from)) return false;
  return !hasFlag(reading, rest.from, TokenFlag.capitalised) && norm(reading, rest.open - 1) === ",";
}

function wordsOf(reading: Reading, { from, to }: Quotation): string {
  return reading.text.slice(reading.start[from], reading.end[to - 1]).replace(/\s+/gu, " ");
}
