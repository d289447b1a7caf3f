import { type Reading, sentenceFirst } from "../../domain/reading.ts";
import { isAdverb, isOf, WordClass } from "../lexicon/word-classes.ts";
import { PhraseTable, WordTable, wordSet } from "../word-table.ts";

/** "claimed 42 lives", "31 bodies": persons, told by what is left of them. */
export const REMAINS = wordSet("body bodies corpse corpses remains");

/**
 * What is done with bodies that are already found, so that their number is none of the toll. Bodies found, recovered or brought out
 * are the toll so far, and are read as killed (corpus convention). Source: own list, November 2026.
 */
const HANDLED = new WordTable<string>(
  (
    [
      ["examined", "examine examines examined examining autopsied inspected photographed"],
      ["identified", "identify identifies identified identifying named"],
      ["buried", "bury buries buried burying interred cremated reburied"],
      ["exhumed", "exhume exhumed exhuming disinterred"],
      ["handed-over", "return returned returning repatriated released"],
      ["brought", "transferred transported delivered"],
    ] as const
  ).flatMap(([measure, words]) => words.split(" ").map((word) => [word, measure] as const)),
);
const HANDLED_PHRASES = new PhraseTable<string>([
  ["handed over", "handed-over"],
  ["handed back", "handed-over"],
  ["given back", "handed-over"],
  ["laid to rest", "buried"],
  ["brought to", "brought"],
  ["taken to", "brought"],
  ["flown to", "brought"],
  ["sent to", "brought"],
  ["in the morgue", "in-morgue"],
  ["in a morgue", "in-morgue"],
  ["in morgues", "in-morgue"],
  ["in the mortuary", "in-morgue"],
  ["in mortuaries", "in-morgue"],
]);

/** What was done with the bodies whose phrase is [first, to): "examined 181 of the bodies", "200 bodies were brought to the town". */
export function handledBodies(reading: Reading, first: number, to: number): string | undefined {
  const floor = Math.max(sentenceFirst(reading, first), first - 4);
  for (let at = first - 1; at >= floor; at--) {
    const done = handledAt(reading, at);
    if (done !== undefined) return done;
    if (!isOf(reading, at, WordClass.determiner) && !isAdverb(reading, at) && !ABOUT.has(reading, at)) break;
  }
  for (let at = to; at < to + 6; at++) {
    const done = handledAt(reading, at);
    if (done !== undefined) return done;
    if (
      !isOf(reading, at, WordClass.be | WordClass.have | WordClass.determiner) &&
      !isAdverb(reading, at) &&
      !LYING.has(reading, at)
    )
      return undefined;
  }
  return undefined;
}
const ABOUT = wordSet("about around some at least nearly almost more than over all up to");
const LYING = wordSet("lie lay lies lying remain remained still kept being that which");

function handledAt(reading: Reading, at: number): string | undefined {
  return HANDLED_PHRASES.at(reading, at)?.value ?? HANDLED.at(reading, at);
}

/** The measure of some of a number of bodies, where `measure` is what befalls the living: bodies are handed over, not released. */
export function ofBodies(
  reading: Reading,
  counted: number | undefined,
  measure: string | undefined,
): string | undefined {
  if (measure !== "released" || counted === undefined || !REMAINS.has(reading, counted)) return measure;
  return "handed-over";
}
