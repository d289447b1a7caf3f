import { isWord, norm, type Reading, sentenceEnd, sentenceFirst } from "../domain/reading.ts";
import { wordSet } from "./word-table.ts";

/** Which way the words around a date look: "will meet on Friday", "met on Friday". "" where they do not say. */
export type Tense = "past" | "future" | "";

/** How far to either side of a date its verb is looked for, in tokens; judgement. */
const REACH = 14;

/** The tense of the clause around the tokens [from, to). The nearer words win; a clause ends at a mark or a conjunction. */
export function tenseAround(reading: Reading, from: number, to: number): Tense {
  const low = Math.max(sentenceFirst(reading, from), from - REACH);
  const high = Math.min(sentenceEnd(reading, from), to + REACH);
  let past = false;
  let present = false;
  for (let at = from - 1; at >= low && !ends(reading, at); at--) {
    const tense = tenseOf(reading, at);
    if (tense === "future") return "future";
    if (tense === "past") past = true;
    if (SCHEDULED.has(reading, at)) present = true;
  }
  for (let at = to; at < high && !ends(reading, at); at++) {
    const tense = tenseOf(reading, at);
    if (tense === "future") return past ? "past" : "future";
    if (tense === "past") past = true;
    if (SCHEDULED.has(reading, at)) present = true;
  }
  if (past) return "past";
  return present ? "future" : "";
}

function ends(reading: Reading, at: number): boolean {
  const word = norm(reading, at);
  return (
    word === ";" ||
    word === ":" ||
    word === "—" ||
    word === "–" ||
    word === "(" ||
    word === "but" ||
    word === "while" ||
    word === '"' ||
    word === "”" ||
    word === "“"
  );
}

function tenseOf(reading: Reading, at: number): Tense {
  if (!isWord(reading, at)) return "";
  if (FUTURE.has(reading, at)) return "future";
  const word = norm(reading, at);
  // "Is to appear", "are to vote".
  if (word === "to" && (norm(reading, at - 1) === "is" || norm(reading, at - 1) === "are")) return "future";
  if (PAST.has(reading, at)) return "past";
  return word.length > 4 && word.endsWith("ed") ? "past" : "";
}

const FUTURE = wordSet(
  "will shall 'll won't due scheduled expected planned adjourned upcoming forthcoming next tomorrow deadline plans plan",
);
/** Present forms that put a dated thing ahead: "the executive meets on Saturday", "shirts are back on Thursday". */
const SCHEDULED = wordSet(
  "is are meets opens starts begins closes returns resumes votes sits convenes plays expires ends return resume start open runs faces visits arrives",
);
const PAST = wordSet(
  "was were had did said took held began broke came fell fought found fled gave hit left lost made met met ran rose sank sent shot saw struck swept told went won wrote became brought built caught cut drove drew flew got grew kept led lay paid put read rang shook sold spoke spent stood stole swore threw understood woke wore",
);
