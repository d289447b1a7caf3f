import { norm, type Reading, written } from "../../domain/reading.ts";
import { MEASURE_UNITS } from "../lexicon/measure-units.ts";
import { MEASURE_WORDS } from "../lexicon/measure-words.ts";
import { isKinGroup, isPersonNoun } from "../lexicon/person-nouns.ts";
import { JOB_SYNONYMS, UNIT_SYNONYMS } from "../lexicon/unit-synonyms.ts";
import { isAdverb, isOf, isPastShape, WordClass } from "../lexicon/word-classes.ts";
import type { QuantityMention } from "../mention.ts";
import { type CountedPhrase, countedPhrase, isPlural } from "../phrases/counted-phrase.ts";
import { nounElsewhere } from "../phrases/noun-elsewhere.ts";
import { pluralOf, singularOf } from "../phrases/number-of-nouns.ts";
import type { Refiner } from "../pipeline.ts";
import { wordSet } from "../word-table.ts";

/** Finds what each number counts: the head noun, the unit when the number brings none, and the population. */
export const findCounted: Refiner = {
  id: "find-counted",
  refine(mentions, { reading }) {
    for (const mention of mentions) {
      if (mention.kind !== "quantity" || mention.untracked !== undefined) continue;
      if (mention.value.unit === null) readCounted(mention, reading);
      else readOf(mention, reading);
    }
    return mentions;
  },
};

function readCounted(mention: QuantityMention, reading: Reading): void {
  const singular = mention.ordinal === true || mention.value.stated === 1;
  const phrase = compound(reading, mention.to) ?? countedPhrase(reading, mention.to, singular);
  mention.phraseTo = phrase.to;
  if (phrase.partitive) mention.partitive = true;
  if (phrase.head < 0) {
    if (norm(reading, phrase.to - 1) === "strong" || norm(reading, mention.to) === "strong")
      setPeople(mention, "people");
    const elsewhere = nounElsewhere(mention, reading);
    if (elsewhere < 0) return;
    mention.counted = elsewhere;
    nameCounted(mention, reading, elsewhere, elsewhere);
    return;
  }
  if (phrase.partitive && PRONOUNS.has(norm(reading, phrase.head))) {
    readAfterPronoun(mention, reading, phrase);
    return;
  }
  mention.counted = phrase.head;
  nameCounted(mention, reading, phrase.head, phrase.from);
}
const PRONOUNS = new Set(["them", "whom", "which", "these", "those", "it", "us", "you", "that", "this"]);

/** "58 of them children": the noun that the pronoun's share turns out to be. */
function readAfterPronoun(mention: QuantityMention, reading: Reading, phrase: CountedPhrase): void {
  const noun = countedPhrase(reading, phrase.to, false);
  if (noun.head >= 0 && !noun.partitive && isPersonNoun(reading, noun.head)) {
    mention.counted = noun.head;
    mention.phraseTo = noun.to;
    nameCounted(mention, reading, noun.head, noun.from);
    return;
  }
  const pronoun = norm(reading, phrase.head);
  if (pronoun === "whom" || pronoun === "us" || pronoun === "you") setPeople(mention, "people");
}

/** Sets unit and population from the noun at `head`; the phrase begins at `from`. */
function nameCounted(mention: QuantityMention, reading: Reading, head: number, from: number): void {
  const word = norm(reading, head);
  if (isPersonNoun(reading, head)) {
    setPeople(mention, populationOf(reading, head, from));
    return;
  }
  if (
    BODILY.has(word) ||
    (MEASURE_WORDS.at(reading, head)?.some((w) => w.role === "noun" && w.selects === "person") &&
      !isKinGroup(reading, head))
  ) {
    setPeople(mention, "people");
    return;
  }
  if (word === "head" && norm(reading, head + 1) === "of") {
    // "600 head of cattle"
    mention.value = { ...mention.value, unit: "animal" };
    mention.population = norm(reading, head + 2);
    return;
  }
  const compoundWord = nounBefore(reading, head, from);
  mention.value = { ...mention.value, unit: compoundWord + plainUnit(singularOf(word), reading) };
  mention.population = compoundWord + (isPlural(reading, head) ? word : pluralOf(word));
}
/** The plain word for a noun that newsrooms vary. */
function plainUnit(noun: string, reading: Reading): string {
  if (JOB_SYNONYMS.has(noun) && JOBS.next(reading, 0) < reading.count) return "job";
  return UNIT_SYNONYMS.get(noun) ?? noun;
}
const JOBS = wordSet("jobs job layoffs layoff redundancies redundancy");

/** "claimed 42 lives", "31 bodies": persons, told by what is left of them. */
const BODILY = new Set(["life", "lives", "body", "bodies", "corpse", "corpses"]);

function setPeople(mention: QuantityMention, population: string): void {
  mention.value = { ...mention.value, unit: "people" };
  mention.population = population;
}

/** Kinds of persons that say no more than "people". */
const PLAIN = new Set(
  "person persons individual individuals human humans others other people folk folks soul souls dead injured wounded missing homeless displaced hurt deceased victim casualties casualty fatalities fatality hospitalised hospitalized sick".split(
    " ",
  ),
);

function populationOf(reading: Reading, head: number, from: number): string {
  const word = norm(reading, head);
  if (PLAIN.has(word)) return "people";
  const plural = isPlural(reading, head) || isPersonPlural(word) ? word : pluralOf(word);
  // "women and children" are one population.
  if (head - 2 >= from && norm(reading, head - 1) === "and" && isPersonNoun(reading, head - 2))
    return `${norm(reading, head - 2)} and ${plural}`;
  return plural;
}

function isPersonPlural(word: string): boolean {
  return (
    word.endsWith("men") ||
    word.endsWith("children") ||
    word === "police" ||
    word === "staff" ||
    word === "crew"
  );
}

/** The noun that makes a compound with the head ("polling station"), with a space; "" where an adjective or nothing stands. */
function nounBefore(reading: Reading, head: number, from: number): string {
  const at = head - 1;
  if (at < from) return "";
  const word = norm(reading, at);
  if (!/^\p{L}{3,}$/u.test(word) || word !== written(reading, at)) return "";
  if (
    isOf(
      reading,
      at,
      WordClass.adjective |
        WordClass.determiner |
        WordClass.conjunction |
        WordClass.preposition |
        WordClass.pronoun,
    )
  )
    return "";
  if (isAdverb(reading, at) || isPastShape(reading, at) || isPlural(reading, at)) return "";
  if (
    /(?:ous|ful|less|ish|ive|able|ible|ic|ant|ent|en|an|ar|ary|al)$/u.test(word) &&
    !/(?:ment|student|patient|parent|hospital|capital)$/u.test(word)
  )
    return "";
  return `${word} `;
}

/** "8-storey", "12-month": the number and its noun as one adjective. */
function compound(reading: Reading, to: number): CountedPhrase | undefined {
  const mark = norm(reading, to);
  if ((mark !== "-" && mark !== "\u2010" && mark !== "\u2011") || reading.start[to] !== reading.end[to - 1])
    return undefined;
  const word = norm(reading, to + 1);
  if (!/^\p{L}{3,}$/u.test(word) || NOT_NOUN.has(word)) return undefined;
  return { head: to + 1, from: to + 1, to: to + 2, partitive: false };
}
const NOT_NOUN = new Set(["strong", "odd", "plus", "fold", "something", "and", "to", "old", "year", "ish"]);

/** One past the words of a unit of measure that stand after the number ("40 km", "five-mile"). */
function afterUnit(reading: Reading, to: number): number {
  return (
    MEASURE_UNITS.at(reading, to)?.to ??
    (norm(reading, to) === "-" ? MEASURE_UNITS.at(reading, to + 1)?.to : undefined) ??
    to
  );
}

/** With a unit of its own ("20 tonnes of wheat", "30 percent of voters") the noun after "of" is the population. */
function readOf(mention: QuantityMention, reading: Reading): void {
  const to = afterUnit(reading, mention.to);
  mention.phraseTo = to;
  if (norm(reading, to) !== "of") return;
  const phrase = countedPhrase(reading, to, false);
  if (phrase.head < 0) return;
  mention.phraseTo = phrase.to;
  mention.partitive = true;
  if (PRONOUNS.has(norm(reading, phrase.head))) return;
  mention.counted = phrase.head;
  mention.population = norm(reading, phrase.head);
}
