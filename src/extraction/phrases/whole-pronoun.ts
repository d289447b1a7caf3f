import { isWord, norm, type Reading } from "../../domain/reading.ts";
import { isOf, WordClass } from "../lexicon/word-classes.ts";
import type { QuantityMention } from "../mention.ts";
import { countedKind, firstToken } from "./counted-kind.ts";
import { afterNumber } from "./counted-phrase.ts";
import { measureAt } from "./measure-at.ts";
import { isNumeral } from "./numerals.ts";

/** Pronouns that stand for a quantity named before. */
const PRONOUNS = new Set(["them", "whom", "which", "these", "those", "it", "that"]);

/** The pronoun that stands for the whole: behind the number ("70 of them") or before it ("of whom 12", "among them nine"). */
export function pronounOf(
  mention: QuantityMention,
  reading: Reading,
): { word: string; before: boolean } | undefined {
  const at = afterNumber(reading, mention.to);
  if (norm(reading, at) === "of") {
    let word = at + 1;
    if (isOf(reading, word, WordClass.determiner) && !PRONOUNS.has(norm(reading, word))) word++;
    // "of those killed" names its group by what befell it.
    const named =
      norm(reading, word) === "those" &&
      measureAt(reading, word + 1, "person", ["patient", "state"]) !== undefined;
    if (!PRONOUNS.has(norm(reading, word)) || named || isRestrictive(reading, word)) return undefined;
    return { word: norm(reading, word), before: false };
  }
  // "the gunman among them", "163,000 foreign visitors included"
  if (
    norm(reading, mention.phraseTo ?? at) === "among" &&
    norm(reading, (mention.phraseTo ?? at) + 1) === "them"
  )
    return { word: "them", before: false };
  if (norm(reading, mention.phraseTo ?? at) === "included") return { word: "which", before: false };
  let back = firstToken(mention) - 1;
  for (let steps = 0; steps < 3; steps++, back--) {
    const word = norm(reading, back);
    const before = norm(reading, back - 1);
    if (PRONOUNS.has(word) && (before === "of" || before === "among")) return { word, before: true };
    if (word === "number" && before === "this" && norm(reading, back - 2) === "of")
      return { word: "those", before: true };
    if (word !== "," && !isOf(reading, back, WordClass.determiner | WordClass.adverb)) return undefined;
  }
  return undefined;
}

/** "seven in ten of those entitled to vote", "half of those it reached": "those" that the next words pick out is no pronoun for a number told before. */
function isRestrictive(reading: Reading, those: number): boolean {
  if (norm(reading, those) !== "those") return false;
  const next = those + 1;
  return (
    isWord(reading, next) &&
    !isNumeral(reading, next) &&
    !isOf(reading, next, WordClass.be | WordClass.have | WordClass.modal | WordClass.conjunction)
  );
}

/** Whether the pronoun may stand for what the candidate counts: "whom" for persons, "it" for money and things. */
export function fitsPronoun(pronoun: string, candidate: QuantityMention): boolean {
  const kind = countedKind(candidate);
  if (pronoun === "whom") return kind === "person" || kind === "unknown";
  if (pronoun === "it" || pronoun === "that") return kind === "money" || kind === "thing";
  if (pronoun === "them") return kind === "person" || kind === "thing" || kind === "unknown";
  return kind !== "change";
}
