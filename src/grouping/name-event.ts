import type { DocumentInput } from "../domain/document.ts";
import { happeningOf } from "../domain/happening.ts";
import { commonest } from "./commonest.ts";
import { type DocumentProfile, isMonth, rootOf } from "./document-profile.ts";
import { NEVER_NAMES } from "./lexicon/common-names.ts";
import { STOP_WORDS } from "./lexicon/stop-words.ts";
import type { Word } from "./words.ts";

/** What the documents of an event call it: a noun for what happened ("massacre"), and the proper name that goes with it. */
export interface EventName {
  readonly noun?: string;
  /** "Rana Plaza", "Khojaly"; "Hurricane Maria" already holds the noun. */
  readonly name?: string;
}

/** Nouns among the words for happenings; the others are verbs and people ("sank", "gunmen"), which name nothing. */
const NOUNS: ReadonlySet<string> = new Set(
  `earthquake quake tremor aftershock tsunami flood floods landslide mudslide landslip avalanche storm cyclone hurricane typhoon tornado blizzard eruption
  drought famine wildfire bushfire fire blaze inferno explosion blast bombing shooting stabbing massacre genocide attack raid assault ambush offensive
  airstrike shelling bombardment battle clashes siege standoff hijacking riot riots mutiny uprising unrest crash collision derailment sinking shipwreck
  collapse spill outbreak epidemic pandemic strike walkout protest demonstration march rally election vote ballot referendum summit conference session
  congress trial verdict sentencing treaty armistice ceasefire accord truce census budget layoffs coup putsch murder kidnapping abduction deportation
  exodus execution`.split(/\s+/u),
);
/** Nouns that stand before the name: "Hurricane Maria". */
const BEFORE_NAME: ReadonlySet<string> = new Set("hurricane typhoon cyclone storm operation".split(" "));
const LEADS_TO_NAME: ReadonlySet<string> = new Set("at of in off near on the".split(" "));
/** How many words may stand between a verb or noun and the name that it is said of: "the Rana Plaza building in Savar, which collapsed". */
const NEAR = 6;

/** How much each place of a name beside the noun says; judgement. */
const ADJACENT = 4;
const LED_TO = 3;
const CLOSE = 1;

/**
 * The name that most of the documents give the happening, each document having one vote for each name. A name that the documents
 * credit with what was said (`speakers`, folded) is no event's.
 */
export function nameEvent(
  documents: readonly { readonly input: DocumentInput; readonly profile: DocumentProfile }[],
  family: string,
  speakers: readonly string[],
): EventName {
  const nouns: string[] = [];
  const votes = new Map<string, number>();
  for (const { input, profile } of documents) {
    const own = new Map<string, number>();
    const vote = (run: Run | undefined, weight: number): void => {
      if (run && !isSpeaker(run, speakers)) own.set(run.name, Math.max(own.get(run.name) ?? 0, weight));
    };
    const { words } = profile;
    const ownNouns: string[] = [];
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as Word;
      if (happeningOf(word.folded) !== family || isMonth(input.text, words, at)) continue;
      const runBefore = nameEndingAt(input.text, words, at - 1);
      if (NOUNS.has(word.folded)) ownNouns.push(word.folded);
      if (BEFORE_NAME.has(word.folded) && word.capitalised) {
        const named = nameStartingAt(input.text, words, at + 1);
        if (named) vote({ ...named, name: `${capitalised(word.folded)} ${named.name}` }, ADJACENT + 1);
      }
      // "The Million Man March": written as a name, whatever its words are.
      if (word.capitalised && !word.initial) vote(titleEndingAt(input.text, words, at), ADJACENT + 1);
      vote(runBefore, ADJACENT);
      let next = at + 1;
      while (next <= at + 2 && LEADS_TO_NAME.has(words[next]?.folded ?? "")) next++;
      if (next > at + 1) vote(nameStartingAt(input.text, words, next), LED_TO);
      for (
        let near = at - 1;
        near >= Math.max(0, at - NEAR) && isOneSentence(input.text, words, near, at);
        near--
      )
        vote(nameEndingAt(input.text, words, near), CLOSE);
    }
    const noun = commonest(ownNouns);
    if (noun !== undefined) nouns.push(noun);
    for (const [name, weight] of own) votes.set(name, (votes.get(name) ?? 0) + weight);
  }
  const noun = commonest(nouns);
  const name = best(votes);
  return { ...(noun !== undefined && { noun }), ...(name !== undefined && { name }) };
}

/** A run of capitalised words, as written. */
interface Run {
  readonly name: string;
  readonly words: readonly Word[];
}

function nameEndingAt(text: string, words: readonly Word[], last: number): Run | undefined {
  let first = last + 1;
  while (first > 0 && isNaming(words[first - 1]) && (first > last || isJoined(text, words, first - 1)))
    first--;
  return runOf(text, words, first, last);
}

function titleEndingAt(text: string, words: readonly Word[], last: number): Run | undefined {
  let first = last;
  while (words[first - 1]?.capitalised && isJoined(text, words, first - 1)) first--;
  return first === last ? undefined : runOf(text, words, first, last);
}

function nameStartingAt(text: string, words: readonly Word[], first: number): Run | undefined {
  let last = first - 1;
  while (isNaming(words[last + 1]) && (last < first || isJoined(text, words, last))) last++;
  return runOf(text, words, first, last);
}

function runOf(text: string, words: readonly Word[], first: number, last: number): Run | undefined {
  const run = words.slice(first, last + 1);
  const [from, to] = [run[0], run.at(-1)];
  if (!from || !to) return undefined;
  const written = text.slice(from.start, to.end).replace(/['’]s$/u, "");
  // "MERROW, June 2 -" is Merrow.
  const name =
    written === written.toUpperCase() && written.length > 4
      ? written
          .split(" ")
          .map((word) => capitalised(word.toLowerCase()))
          .join(" ")
      : written;
  return { name, words: run };
}

function isNaming(word: Word | undefined): boolean {
  if (!word?.capitalised || word.folded.length < 2) return false;
  return (
    !NEVER_NAMES.has(word.folded) && !STOP_WORDS.has(word.folded) && happeningOf(word.folded) === undefined
  );
}

/** Whether nothing but a space stands between word `at` and the next. */
function isJoined(text: string, words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  return word !== undefined && next !== undefined && text.slice(word.end, next.start) === " ";
}

function isOneSentence(text: string, words: readonly Word[], from: number, to: number): boolean {
  return !/[.!?;\n]/u.test(text.slice(words[from]?.end ?? 0, words[to]?.start ?? 0));
}

/** Whether a name is a speaker's, or the last words of it ("Rusk" of "Anna Rusk"). */
function isSpeaker({ words }: Run, speakers: readonly string[]): boolean {
  const name = words.map(({ folded }) => folded).join(" ");
  return speakers.some((speaker) => speaker === name || speaker.endsWith(` ${name}`));
}

/** The name with most votes; of those alike the longest, which says most, then by the letters. */
function best(votes: ReadonlyMap<string, number>): string | undefined {
  const [first] = [...votes].toSorted(([a, x], [b, y]) => y - x || b.length - a.length || (a < b ? -1 : 1));
  return first?.[0];
}

/** "savar" -> "Savar". */
export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The name that most of the documents have in headline or lead, those that say a place in two words first; undefined when they have none. */
export function chiefName(
  documents: readonly { readonly input: DocumentInput; readonly profile: DocumentProfile }[],
  speakers: readonly string[],
): string | undefined {
  const votes = new Map<string, number>();
  for (const { input, profile } of documents) {
    const own = new Set<string>();
    for (let at = 0; at < profile.words.length; at++) {
      if (isNaming(profile.words[at + 1]) && isJoined(input.text, profile.words, at)) continue;
      const run = nameEndingAt(input.text, profile.words, at);
      if (!run || isSpeaker(run, speakers) || run.words[0]?.initial) continue;
      const last = run.words.at(-1);
      const known = last && profile.names.get(rootOf(last.folded));
      if (known?.weight === 2 && !known.acronym) own.add(run.name);
    }
    for (const name of own) votes.set(name, (votes.get(name) ?? 0) + 1);
  }
  return best(votes);
}
