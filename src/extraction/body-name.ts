import { isKnownBody, normaliseBody } from "../domain/instrument-body.ts";
import { hasFlag, isWord, norm, type Reading, TokenFlag, written } from "../domain/reading.ts";
import { wordSet } from "./word-table.ts";

/** The name of a body as it stands in the tokens [from, to): as written, and its canonical name. */
export interface BodyName {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** Longest name of a body that is looked for, in tokens; judgement ("Council of Foreign Ministers of the Organization of ..."). */
const LONGEST = 12;

/** The body whose name ends just before `end`: "UN Security Council" before "resolution". */
export function bodyBefore(reading: Reading, end: number): BodyName | undefined {
  // "The Security Council's resolution 1701".
  if (norm(reading, end - 1) === "'s") return bodyBefore(reading, end - 1);
  let from = end;
  for (let at = end - 1; at >= 0 && at >= end - LONGEST; at--) {
    if (isName(reading, at)) from = at;
    else if (!(INSIDE.has(reading, at) && from < end) && !isDot(reading, at)) break;
  }
  while (from < end && LEADING.has(reading, from)) from++;
  from = pastPeople(reading, from, end);
  return from < end && hasBodyNoun(reading, from, end) ? named(reading, from, end) : undefined;
}

/** "Delegates of the Carn Union" are of that body: what stands before its "of" names none. */
function pastPeople(reading: Reading, from: number, end: number): number {
  for (let at = from; at < end && !BODY_NOUNS.has(reading, at); at++)
    if (norm(reading, at) === "of") return norm(reading, at + 1) === "the" ? at + 2 : at + 1;
  return from;
}

/** The body whose name begins at `from`: "the Human Rights Council", "Congress of Coastal States". */
export function bodyAt(reading: Reading, from: number): BodyName | undefined {
  const start = norm(reading, from) === "the" ? from + 1 : from;
  let to = start;
  for (let at = start; at < reading.count && at < start + LONGEST; at++) {
    if (isName(reading, at)) to = at + 1;
    else if (!(INSIDE.has(reading, at) && to > start)) break;
  }
  return to > start && hasBodyNoun(reading, start, to) ? named(reading, start, to) : undefined;
}

function named(reading: Reading, from: number, to: number): BodyName {
  const words = reading.text.slice(reading.start[from], reading.end[to - 1]).replaceAll(/\s+/gu, " ");
  return { from, to, name: canonical(reading, words) };
}

/**
 * "Council of Foreign Ministers" and "CFM" mean the OIC's where the text speaks of the OIC; other unions have councils of that
 * name too.
 */
function canonical(reading: Reading, words: string): string {
  if (isKnownBody(words)) return normaliseBody(words);
  const bare = /^(?:council of foreign ministers(?: \(cfm\))?|cfm)$/iu.test(words);
  return bare && namesIslamicCooperation(reading) ? normaliseBody("OIC Council of Foreign Ministers") : words;
}

const OIC_KNOWN = new WeakMap<Reading, boolean>();

function namesIslamicCooperation(reading: Reading): boolean {
  const known = OIC_KNOWN.get(reading);
  if (known !== undefined) return known;
  let found = false;
  for (let at = 0; at < reading.count && !found; at++) {
    const word = norm(reading, at);
    found =
      word === "oic" ||
      (word === "islamic" && (norm(reading, at + 1) === "cooperation" || norm(reading, at + 1) === "summit"));
  }
  OIC_KNOWN.set(reading, found);
  return found;
}

function isName(reading: Reading, at: number): boolean {
  return isWord(reading, at) && hasFlag(reading, at, TokenFlag.capitalised) && !NOT_NAMES.has(reading, at);
}

function isDot(reading: Reading, at: number): boolean {
  return written(reading, at) === "." && isName(reading, at - 1) && written(reading, at - 1).length === 1;
}

function hasBodyNoun(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (BODY_NOUNS.has(reading, at)) return true;
  return false;
}

/** Words that make a capitalised name one of a body. */
const BODY_NOUNS = wordSet(
  "council assembly un unsc unscr unga unhrc ecosoc cfm icfm oic congress parliament senate committee commission conference summit union board organization organisation league pace nato osce asean eu movement forum agency bank court tribunal cabinet government duma knesset states house parties nations community",
);
const INSIDE = wordSet("of the for on and");
const LEADING = wordSet("the in on at by under of a an this that its when while since and but however");
const NOT_NAMES = wordSet(
  "resolution resolutions session sessions the in on at by under this that when while since however no article",
);
