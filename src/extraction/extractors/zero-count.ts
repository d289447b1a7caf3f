import { isWord, norm, type Reading } from "../../domain/reading.ts";
import { Beginnings } from "../beginnings.ts";
import { isPersonNoun } from "../lexicon/person-nouns.ts";
import type { QuantityMention } from "../mention.ts";
import type { Extractor, Passage } from "../pipeline.ts";
import { mentionOf, quantityOf } from "../quantity-mention.ts";
import { wordSet } from "../word-table.ts";

/** Counts told without a number: "no deaths", "none survived", "nobody was hurt", "the sole survivor", "both drivers died". */
export const zeroCount: Extractor = {
  id: "zero-count",
  *extract({ reading }: Passage): Iterable<QuantityMention> {
    for (const token of LEADS.in(reading)) {
      const stated = countOf(reading, token);
      if (stated === undefined) continue;
      const to = norm(reading, token) === "no" && norm(reading, token + 1) === "one" ? token + 2 : token + 1;
      yield mentionOf(reading, token, to, quantityOf(stated, null, 1));
    }
  },
};

const LEADS = new Beginnings(["no", "none", "nobody", "sole", "lone", "both"]);
const TOLLS = wordSet(
  "deaths death casualties fatalities injuries survivors victims arrests injured dead wounded abstentions casualty injury fatality survivor losses hostages infections cases",
);
const BEINGS = wordSet("is was were are has have had survived died");
const FATES = wordSet(
  "killed hurt injured wounded harmed arrested missing detained rescued dead alive survived died left got",
);

function countOf(reading: Reading, token: number): number | undefined {
  switch (norm(reading, token)) {
    case "sole":
    case "lone":
      return norm(reading, token + 1) === "survivor" ? 1 : undefined;
    case "both":
      return isPair(reading, token) ? 2 : undefined;
    case "no":
      if (norm(reading, token + 1) === "one") return fateAfter(reading, token + 2) ? 0 : undefined;
      return TOLLS.has(reading, token + 1) || TOLLS.has(reading, token + 2) ? 0 : undefined;
    case "nobody":
      return fateAfter(reading, token + 1) ? 0 : undefined;
    default:
      return norm(reading, token + 1) === "of" || fateAfter(reading, token + 1) || isVote(reading, token)
        ? 0
        : undefined;
  }
}

/** "both drivers were hurt"; not "both drivers and guards", "both sides". */
function isPair(reading: Reading, token: number): boolean {
  const word = norm(reading, token + 1);
  if (!isPersonNoun(reading, token + 1) || (!word.endsWith("s") && !word.endsWith("men"))) return false;
  const next = norm(reading, token + 2);
  return (
    next !== "and" &&
    next !== "or" &&
    next !== "'" &&
    (fateAfter(reading, token + 2) || !isWord(reading, token + 2))
  );
}

/** "was hurt", "had been killed", "survived". */
function fateAfter(reading: Reading, token: number): boolean {
  if (FATES.has(reading, token)) return true;
  if (!BEINGS.has(reading, token)) return false;
  for (let at = token + 1; at <= token + 3; at++) if (FATES.has(reading, at)) return true;
  return false;
}

/** "nine votes to none". */
function isVote(reading: Reading, token: number): boolean {
  return norm(reading, token - 1) === "to" && norm(reading, token - 2).startsWith("vote");
}
