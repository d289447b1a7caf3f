import { isWord, norm, type Reading, sentenceFirst } from "../../domain/reading.ts";
import { isAdverb, isOf, WordClass } from "../lexicon/word-classes.ts";
import { type CountedKind, measureAt, participleOf } from "./measure-at.ts";
import { isNumeral } from "./numerals.ts";

/** What the words before a number say of it. */
export interface Governor {
  readonly measure: string;
  readonly known: boolean;
  /** Token of the verb or noun. */
  readonly at: number;
  /** "object" of a verb, "of" a noun, or at a "level" that a noun reached ("the toll rose to 22"). */
  readonly by: "object" | "of" | "level";
}

/** How far before a level its subject is looked for, in tokens; judgement. */
const SUBJECT_REACH = 22;

/** The verb or noun that governs the number phrase whose first token is `first`: "killing 14", "the death of 14", "a toll put at 14". */
export function governorBefore(reading: Reading, first: number, counted: CountedKind): Governor | undefined {
  const floor = sentenceFirst(reading, first);
  let at = first - 1;
  while (at >= floor && isPassedLeft(reading, at)) at--;
  if (at < floor) return undefined;
  const word = norm(reading, at);
  // "the massacre [of six priests]", "the massacre (six priests died)"
  if (word === "of")
    return nounBefore(reading, BRACKETS.has(norm(reading, at - 1)) ? at - 1 : at, floor, counted);
  if (word === "by") {
    const sufferer = byAgent(reading, at, floor, counted);
    if (sufferer) return sufferer;
  }
  if (LEVELS.has(word) || word === ":" || word === "=") return levelSubject(reading, at, floor, counted);
  if (word === "and" || word === ",") return sharedVerb(reading, at, floor, counted);
  return verbAt(reading, at, floor, counted);
}

const BRACKETS = new Set(["(", "["]);

/** "detained the chief engineer and two section heads": the verb before an object that is no number. */
function sharedVerb(
  reading: Reading,
  and: number,
  floor: number,
  counted: CountedKind,
): Governor | undefined {
  for (let at = and - 1; at >= Math.max(floor, and - 5); at--) {
    if (
      !isWord(reading, at) ||
      isOf(reading, at, WordClass.preposition | WordClass.conjunction | WordClass.be | WordClass.relative)
    )
      return undefined;
    const found = measureAt(reading, at, counted, ["patient"]);
    if (!found) continue;
    const object = isOf(reading, at + 1, WordClass.determiner);
    return object && !isPassive(reading, at, floor)
      ? { measure: found.measure, known: true, at, by: "object" }
      : undefined;
  }
  return undefined;
}

/** "Gunmen are holding about 120": whoever takes hostages, holding is more than having room for. */
function captorHolds(
  reading: Reading,
  at: number,
  floor: number,
  counted: CountedKind,
): Governor | undefined {
  if (counted !== "person" && counted !== "unknown") return undefined;
  if (!HOLDS.has(norm(reading, at)) || isPassive(reading, at, floor)) return undefined;
  for (let back = at - 1; back >= Math.max(floor, at - 15); back--)
    if (CAPTORS.has(norm(reading, back))) return { measure: "taken-hostage", known: true, at, by: "object" };
  return undefined;
}
const HOLDS = new Set(["hold", "holds", "holding", "held"]);
const CAPTORS = new Set(
  "gunman gunmen militant militants rebel rebels hijacker hijackers terrorist terrorists attacker attackers kidnapper kidnappers captor captors guerrilla guerrillas insurgents extremists hostage-takers takers separatists bandits raiders robbers inmates prisoners rioters".split(
    " ",
  ),
);

/** Words that belong to the number phrase or do not change its governor. */
function isPassedLeft(reading: Reading, at: number): boolean {
  const word = norm(reading, at);
  if (NUMBER_WORDS.has(word)) return true;
  if (word === "all" || word === "of") return norm(reading, at) === "all";
  // 'the toll was "not less than 60"': the mark opens the words of the number alone.
  if ((word === '"' || word === "“") && OPENS.has(norm(reading, at - 1))) return true;
  return (
    isWord(reading, at) &&
    ((isOf(reading, at, WordClass.determiner) && word !== "no") || isAdverb(reading, at)) &&
    !isOf(reading, at, WordClass.relative) &&
    !LEVELS.has(word) &&
    word !== "up" &&
    word !== "down"
  );
}
/** Words before a quotation mark that opens the words of a number. */
const OPENS = new Set(["was", "were", "is", "at", "of", "to", "killed", "admitted"]);
const NUMBER_WORDS = new Set(
  "a an the another further additional other about around some approximately roughly estimated nearly almost least at-least more than over under fewer less only just total combined record whopping further extra up-to as many exactly".split(
    " ",
  ),
);

function verbAt(reading: Reading, at: number, floor: number, counted: CountedKind): Governor | undefined {
  if (counted === "change") {
    // "up 4.2 percent", "prices rose 3 percent"
    const moved = measureAt(reading, at, counted, ["agent"]);
    if (moved) return { measure: moved.measure, known: true, at, by: "object" };
  }
  let verb = at;
  // "picked up 16 survivors", "let in two": a particle between the verb and its object.
  if (PARTICLES.has(norm(reading, verb)) && verb > floor && isWord(reading, verb - 1)) verb--;
  const found = measureAt(reading, verb, counted, ["patient"]);
  if (found && found.to <= at + 1 && !isPassive(reading, verb, floor))
    return { measure: found.measure, known: true, at: verb, by: "object" };
  if (counted === "money") {
    const spent = spendingVerb(reading, verb, floor);
    if (spent) return spent;
  }
  if (
    isOf(
      reading,
      verb,
      WordClass.be | WordClass.have | WordClass.modal | WordClass.conjunction | WordClass.preposition,
    )
  )
    return undefined;
  if (captorHolds(reading, verb, floor, counted)) return captorHolds(reading, verb, floor, counted);
  const participle = isPassive(reading, verb, floor) ? "" : participleOf(reading, verb);
  return participle ? { measure: participle, known: false, at: verb, by: "object" } : undefined;
}

/** "will cost insurers £48m", "paid each family 1.5 million": somebody may stand between the verb and the sum. */
function spendingVerb(reading: Reading, from: number, floor: number): Governor | undefined {
  for (let at = from; at >= Math.max(floor, from - 4); at--) {
    if (!isWord(reading, at) && norm(reading, at) !== "'s") return undefined;
    const found = measureAt(reading, at, "money", ["patient"]);
    if (found) return { measure: found.measure, known: true, at, by: "object" };
    if (
      isOf(
        reading,
        at,
        WordClass.preposition | WordClass.conjunction | WordClass.be | WordClass.have | WordClass.modal,
      )
    )
      return undefined;
  }
  return undefined;
}

const PARTICLES = new Set("up out off down in back away over".split(" "));

/** "attended by 4,000", "injuries were sustained by 64": who did or suffered it. */
function byAgent(reading: Reading, by: number, floor: number, counted: CountedKind): Governor | undefined {
  let verb = by - 1;
  while (verb > floor && isAdverb(reading, verb)) verb--;
  if (verb < floor) return undefined;
  if (counted === "change") {
    // "rose by 6 percent", "goes up by a fifth"
    const moved = measureAt(reading, verb, counted, ["agent"]);
    return moved && { measure: moved.measure, known: true, at: verb, by: "object" };
  }
  const found = measureAt(reading, verb, counted, ["agent"]);
  if (found) return { measure: found.measure, known: true, at: verb, by: "object" };
  if (norm(reading, verb) !== "sustained" && norm(reading, verb) !== "suffered") {
    // "signed by nine parties": no lexicon need know the verb.
    const participle = norm(reading, verb).endsWith("ed") ? participleOf(reading, verb) : "";
    return participle ? { measure: participle, known: false, at: verb, by: "object" } : undefined;
  }
  for (let at = verb - 1; at >= Math.max(floor, verb - 5); at--) {
    const harm = measureAt(reading, at, "person", ["noun"]);
    if (harm) return { measure: harm.measure, known: true, at, by: "object" };
  }
  return undefined;
}

/** "were killed": the words before the verb make it passive, so that no object follows. */
function isPassive(reading: Reading, verb: number, floor: number): boolean {
  let at = verb - 1;
  while (at >= floor && isAdverb(reading, at)) at--;
  return at >= floor && isOf(reading, at, WordClass.be) && !norm(reading, verb).endsWith("ing");
}

/** "the deaths of", "a loss of", "the killing in custody of": the noun that takes the number after its "of". */
function nounBefore(reading: Reading, of: number, floor: number, counted: CountedKind): Governor | undefined {
  for (let at = of - 1; at >= Math.max(floor, of - 5); at--) {
    if (!isWord(reading, at) && norm(reading, at) !== "-") return undefined;
    const word = norm(reading, at);
    if (
      word === "total" ||
      word === "number" ||
      word === "estimate" ||
      word === "maximum" ||
      word === "minimum"
    )
      return governorBefore(reading, at, counted);
    const found =
      measureAt(reading, at, counted, ["noun"]) ??
      (word.endsWith("ing") ? measureAt(reading, at, counted, ["patient"]) : undefined);
    if (found) return { measure: found.measure, known: true, at, by: "of" };
    if (word === "lives" || word === "life") return livesOf(reading, at, floor);
    if (isOf(reading, at, WordClass.be | WordClass.have | WordClass.modal)) return undefined;
  }
  return undefined;
}

/** "claimed the lives of two", "saved the lives of two". */
function livesOf(reading: Reading, lives: number, floor: number): Governor | undefined {
  for (let at = lives - 1; at >= Math.max(floor, lives - 3); at--) {
    if (TAKES_LIVES.has(norm(reading, at))) return { measure: "killed", known: true, at, by: "of" };
    if (norm(reading, at).startsWith("sav")) return { measure: "rescued", known: true, at, by: "of" };
  }
  return undefined;
}
const TAKES_LIVES = new Set(
  "claimed claims claim claiming took takes take taking taken cost costs costing ended ends ending lost".split(
    " ",
  ),
);

/** Verbs and prepositions after which a number is the level of their subject. */
const LEVELS = new Set(
  `is was are were be been remains remain remained remaining stands stand stood standing reached reaches reach reaching hit hits topped tops
  passed passes exceeded exceeds exceed totalled totaled totals totalling totaling numbered numbers numbering became at to from equals
  averaged averages nears neared tallied surpassed surpasses by`.split(/\s+/u),
);

/** "the number of dead has risen to 22", "attendance was put at 18,000": the measure of what the level is the level of. */
function levelSubject(
  reading: Reading,
  level: number,
  floor: number,
  counted: CountedKind,
): Governor | undefined {
  for (let at = level - 1; at >= Math.max(floor, level - SUBJECT_REACH); at--) {
    const word = norm(reading, at);
    if (word === ";" || word === '"' || word === "“" || word === "”") return undefined;
    if (isNumeral(reading, at) && norm(reading, level) !== "to") return undefined;
    // A level that the verb itself names: "rose to 50" is where it stands, not by how much it rose.
    const kind = counted === "change" ? "level" : counted;
    const found =
      measureAt(reading, at, kind, ["noun"]) ?? measureAt(reading, at, kind, ["patient", "agent", "state"]);
    if (!found || LEVELS.has(word)) continue;
    if (found.measure === "rose" || found.measure === "fell" || found.measure === "raised") continue;
    // "examined 18 of the bodies: 13 men and five women": the number before the colon is the whole, and has its own measure.
    if (norm(reading, level) === ":" && countsBefore(reading, at, floor)) return undefined;
    const head = found.role === "noun" ? headNoun(reading, at, floor, counted) : undefined;
    if (head) return head;
    if (found.role === "noun" || countedBy(reading, at, floor) || isLabel(found.role, at, level, reading))
      return { measure: found.measure, known: true, at, by: "level" };
  }
  return undefined;
}

/** "Deceased: 26" in a list, "missing down to 31", "Injured put at 41": telegrams and lists name the state alone. */
function isLabel(role: string, at: number, level: number, reading: Reading): boolean {
  if (role === "agent" || level - at > 3) return false;
  if (norm(reading, level) === ":")
    return at === level - 1 && !isOf(reading, at - 1, WordClass.be | WordClass.have);
  return level - at === 2 && LEVELLED.has(norm(reading, at + 1));
}
const LEVELLED = new Set(["up", "down", "put", "now", "still"]);

function countsBefore(reading: Reading, at: number, floor: number): boolean {
  for (let before = at; before >= Math.max(floor, at - 5); before--)
    if (isNumeral(reading, before)) return true;
  return false;
}

/** "the toll of hostages", "the number of wounded": the noun that the found one hangs on by "of". */
function headNoun(reading: Reading, at: number, floor: number, counted: CountedKind): Governor | undefined {
  let of = at - 1;
  while (of > floor && isOf(reading, of, WordClass.determiner | WordClass.adjective)) of--;
  if (norm(reading, of) !== "of") return undefined;
  const found = measureAt(reading, of - 1, counted, ["noun"]);
  return found && { measure: found.measure, known: true, at: of - 1, by: "level" };
}

/** Whether "number of", "count of", "those" or "tally" stands before the word: "the number of hostages who lost their lives". */
function countedBy(reading: Reading, at: number, floor: number): boolean {
  for (let before = at - 1; before >= Math.max(floor, at - 8); before--)
    if (COUNTS.has(norm(reading, before))) return true;
  return at === floor && norm(reading, at + 1) === ":";
}
const COUNTS = new Set("number count tally total figure toll those numbers ranks".split(" "));
