import { isWord, norm, type Reading, sentenceEnd } from "../../domain/reading.ts";
import { isAdverb, isIngShape, isOf, isPastShape, WordClass } from "../lexicon/word-classes.ts";
import { isPlural } from "./counted-phrase.ts";
import { type CountedKind, type MeasureHit, measureAt, participleOf } from "./measure-at.ts";
import { isNumeral } from "./numerals.ts";
import { isPulledOut } from "./pulled-out.ts";

/** What the words after a counted phrase say became of it. */
export interface Predicate {
  readonly measure: string;
  /** False for a verb that no lexicon knows ("were repainted"): better than nothing. */
  readonly known: boolean;
  /** One past the verb. */
  readonly to: number;
  /** True where a finite verb or an auxiliary stands: the number is the subject of a clause. */
  readonly finite: boolean;
}

/** How far past a counted phrase its verb is looked for, in tokens; judgement. */
const REACH = 40;

/**
 * The predicate of the phrase that ends before `at`. Passes over brackets, lists of parts and phrases of place on its way:
 * "613 people, including 63 children, 106 women and 70 old people, were killed"; "41 people in three villages died".
 * Undefined when the phrase is the agent ("12 gunmen killed 30") or no verb belongs to it.
 */
export function predicateAfter(reading: Reading, at: number, counted: CountedKind): Predicate | undefined {
  const end = Math.min(sentenceEnd(reading, Math.min(at, reading.count - 1)), at + REACH);
  let token = at;
  for (let steps = 0; steps < 6 && token < end; steps++) {
    const word = norm(reading, token);
    if (word === "(" || word === "[") {
      token = closing(reading, token, end, word === "(" ? ")" : "]");
      continue;
    }
    if (isDash(word)) {
      // Wires write a dash as two hyphens: "two children -- aged four and one -- died".
      const wide = word === "-" && norm(reading, token + 1) === "-";
      let close = closing(reading, wide ? token + 1 : token, end, word);
      if (wide) while (close < end && norm(reading, close) !== "-") close = closing(reading, close, end, "-");
      if (wide) close++;
      if (close >= end) return undefined;
      token = close;
      continue;
    }
    if (word === ",") {
      const resumed = afterList(reading, token, end, counted);
      if (resumed < 0) return undefined;
      token = resumed;
      continue;
    }
    if (isOf(reading, token, WordClass.relative) && word !== "where" && word !== "when" && word !== "whose") {
      return relativeClause(reading, token, end, counted);
    }
    // "Two men were shot, one fatally"
    if (FATALLY.has(word) && counted !== "thing")
      return { measure: "killed", known: true, to: token + 1, finite: false };
    const state = measureAt(reading, token, counted, ["state"]);
    if (state) return { measure: state.measure, known: true, to: state.to, finite: false };
    if (word === "in" && counted === "person" && isMurderSuicide(reading, token))
      return { measure: "killed", known: true, to: token + 1, finite: false };
    if (isOf(reading, token, WordClass.preposition)) {
      const verb = pastPlace(reading, token, end, counted);
      if (verb < 0) return undefined;
      token = verb;
      continue;
    }
    if (word === "and") {
      const verb = pastFellow(reading, token, end, counted);
      if (verb < 0) return undefined;
      token = verb;
      continue;
    }
    return verbChain(reading, token, end, counted);
  }
  return undefined;
}

/** "Seven soldiers and a nurse have died": past one more who shares the verb; -1 where no verb of theirs follows. */
function pastFellow(reading: Reading, and: number, end: number, counted: CountedKind): number {
  if (counted !== "person" || !FELLOW.has(norm(reading, and + 1))) return -1;
  for (let token = and + 2; token < Math.min(end, and + 7); token++) {
    if (isOf(reading, token, WordClass.be | WordClass.have)) return token;
    if (measureAt(reading, token, counted, ["agent"])) return token;
    if (!isWord(reading, token) || isOf(reading, token, WordClass.preposition | WordClass.relative))
      return -1;
  }
  return -1;
}
const FELLOW = new Set(["a", "an", "the", "his", "her", "their"]);

const FATALLY = new Set(["fatally", "mortally"]);

/** "three people in an apparent murder-suicide" */
function isMurderSuicide(reading: Reading, at: number): boolean {
  for (let token = at + 1; token < at + 5; token++)
    if (norm(reading, token) === "murder")
      return norm(reading, token + 1) === "suicide" || norm(reading, token + 2) === "suicide";
  return false;
}

/** "12 people who died"; "the eight who were trapped are dead", where the main verb counts; "houses that it lists as destroyed". */
function relativeClause(
  reading: Reading,
  at: number,
  end: number,
  counted: CountedKind,
): Predicate | undefined {
  if (counted === "person" && norm(reading, at + 1) === "fell" && !FELL_SHORT.has(norm(reading, at + 2)))
    return { measure: "killed", known: true, to: at + 2, finite: true };
  const inside = verbChain(reading, at + 1, end, counted);
  if (inside) {
    const main = inside.to;
    if (isOf(reading, main, WordClass.be | WordClass.have)) {
      const after = verbChain(reading, main, end, counted);
      if (after?.known) return after;
    }
    return inside;
  }
  for (let token = at + 1; token < Math.min(end, at + 10); token++)
    if (norm(reading, token) === "as") {
      const listed = measureAt(reading, token + 1, counted, ["patient", "state"]);
      if (listed) return hit(listed, true);
    }
  return undefined;
}

/** What "who fell" is followed by where nobody died of it. */
const FELL_SHORT = new Set(
  "from ill sick asleep behind into off down through short over out to victim foul under on onto overboard in".split(
    " ",
  ),
);

const PASSIVE_ROLES = ["patient", "state", "agent"] as const;
const ACTIVE_ROLES = ["agent", "patient", "state"] as const;
const DOING = ["agent", "state"] as const;

/** Reads "were", "have been", "are feared", "died", "killed" and what completes them. */
function verbChain(reading: Reading, at: number, end: number, counted: CountedKind): Predicate | undefined {
  let passive = false;
  let perfect = false;
  let finite = false;
  let weak: Predicate | undefined;
  for (let token = at; token < Math.min(end, at + 10); token++) {
    const word = norm(reading, token);
    if (word === "not" || word === "n't" || isPassedOver(reading, token)) {
      const early = measureAt(reading, token, counted, ["patient", "agent", "state"]);
      if (early && early.to > token + 1) return hit(early, true);
      continue;
    }
    const roles = passive ? PASSIVE_ROLES : ACTIVE_ROLES;
    // "are sheltering": behind "be" the -ing form is what the subject does.
    const doing =
      passive && isIngShape(reading, token) ? measureAt(reading, token, counted, DOING) : undefined;
    const found = doing ?? measureAt(reading, token, counted, roles);
    if (found) {
      const verb = fits(reading, found, token, passive, perfect, finite);
      if (verb) return hit(found, finite || verb === "finite");
      if (found.role === "patient") return undefined;
    }
    if (isOf(reading, token, WordClass.be) || COPULAS.has(word)) {
      passive = finite = true;
      continue;
    }
    if (isOf(reading, token, WordClass.have)) {
      perfect = finite = true;
      continue;
    }
    if (isOf(reading, token, WordClass.modal) || (word === "to" && finite)) {
      finite = true;
      continue;
    }
    if (BRIDGES.has(word) && (passive || token === at)) {
      if (passive) weak ??= { measure: word, known: false, to: token + 1, finite };
      continue;
    }
    if (word === "to") continue;
    if (word === "among" && passive) {
      const group = groupAt(reading, token + 1);
      if (group) return hit(group, true);
    }
    if (passive && counted !== "thing" && isPulledOut(reading, token, token + 1))
      return { measure: "rescued", known: true, to: token + 1, finite };
    const ward = passive || token === at ? toHospital(reading, token, end) : -1;
    if (ward >= 0) {
      const measure = norm(reading, token) === "treated" ? "injured" : "hospitalised";
      return { measure, known: true, to: ward, finite };
    }
    const participle = !weak && isWord(reading, token) ? participleOf(reading, token) : "";
    if (participle && passive) {
      // "The two were shot several times on Friday and died at the scene"
      const death = joinedDeath(reading, token + 1, end);
      if (death >= 0) return { measure: "killed", known: true, to: death, finite };
    }
    if (participle && (passive || perfect || !takesObject(reading, token + 1)) && !isIngShape(reading, token))
      return {
        measure: participle,
        known: false,
        to: token + 1,
        finite: finite || isPastShape(reading, token),
      };
    return weak;
  }
  return weak;
}

/** Most tokens between "were shot" and "and died"; judgement. */
const DEATH_REACH = 12;

/** One past "and died" where the sentence goes on so without another subject; -1 where it does not. */
function joinedDeath(reading: Reading, from: number, end: number): number {
  for (let at = from; at < Math.min(end, from + DEATH_REACH); at++) {
    const word = norm(reading, at);
    if (word === ";" || word === ":" || isNumeral(reading, at)) return -1;
    if (word !== "and") continue;
    const verb = isAdverb(reading, at + 1) ? at + 2 : at + 1;
    if (norm(reading, verb) === "died" || norm(reading, verb) === "killed") return verb + 1;
  }
  return -1;
}

/** "were taken to three hospitals", "transported to an area trauma center": the token after the ward; -1 for other ways. */
function toHospital(reading: Reading, token: number, end: number): number {
  const treated = norm(reading, token) === "treated" && ["at", "in"].includes(norm(reading, token + 1));
  if (!treated && (!MOVED.has(norm(reading, token)) || norm(reading, token + 1) !== "to")) return -1;
  for (let at = token + 2; at < Math.min(end, token + 9); at++)
    if (WARDS.has(norm(reading, at))) return at + 1;
  return -1;
}
const MOVED = new Set(
  "taken rushed transported flown airlifted moved transferred admitted sent brought conveyed shifted referred ferried driven".split(
    " ",
  ),
);
const WARDS = new Set("hospital hospitals clinic clinics infirmary trauma medical".split(" "));

/** "were among the dead": the group's measure. */
function groupAt(reading: Reading, at: number): MeasureHit | undefined {
  for (let token = at; token < at + 4; token++) {
    const found = measureAt(reading, token, "person", ["noun", "state", "patient"]);
    if (found) return found;
    if (!isOf(reading, token, WordClass.determiner | WordClass.adjective)) return undefined;
  }
  return undefined;
}

function hit(found: MeasureHit, finite: boolean): Predicate {
  return { measure: found.measure, known: true, to: found.to, finite };
}

/** Whether the verb at `token` can have the phrase before it for its patient, or its agent when it is that sort of verb. */
function fits(
  reading: Reading,
  found: MeasureHit,
  token: number,
  passive: boolean,
  perfect: boolean,
  finite: boolean,
): "finite" | "reduced" | undefined {
  if (found.role === "state") return "reduced";
  if (found.role === "agent") {
    // "people dying of cholera": no tense, but theirs all the same.
    return "finite";
  }
  const last = found.to - 1;
  if (passive)
    return isIngShape(reading, last) && norm(reading, token - 1) !== "being" ? undefined : "finite";
  if (perfect || finite || isIngShape(reading, token)) return undefined;
  // "12 killed in", "300 injured": no auxiliary; an object after it makes it active ("12 gunmen killed 30").
  return takesObject(reading, found.to) || found.to === token ? undefined : "reduced";
}

/** Whether what follows a verb is its object. */
function takesObject(reading: Reading, at: number): boolean {
  if (isNumeral(reading, at)) return true;
  const word = norm(reading, at);
  if (["at", "more", "some", "about", "nearly", "around", "over", "dozens", "hundreds"].includes(word))
    return (
      isNumeral(reading, at + 1) || isNumeral(reading, at + 2) || word === "dozens" || word === "hundreds"
    );
  return (
    (isOf(reading, at, WordClass.determiner) && !["this", "last", "that"].includes(word)) ||
    word === "him" ||
    word === "them" ||
    (isPlural(reading, at) && !isOf(reading, at, WordClass.preposition))
  );
}

/** Verbs that join a subject to its state as "be" does: "remain missing", "lie in ruins". */
const COPULAS = new Set(
  "remain remains remained stay stayed lie lay lies appear appeared living spending sleeping".split(" "),
);

/** Words between an auxiliary and the participle that tells: "were reported killed", "are feared dead". */
const BRIDGES = new Set(
  `reported confirmed feared believed thought known said presumed declared pronounced found left made rendered listed counted understood officially
  still also now already being been more others including`.split(/\s+/u),
);

function isPassedOver(reading: Reading, token: number): boolean {
  return (
    isAdverb(reading, token) ||
    ["more", "others", "all", "both", "each", "since"].includes(norm(reading, token))
  );
}

/** Token after the mark that closes what `open` opens; `end` when it is not closed. */
function closing(reading: Reading, open: number, end: number, mark: string): number {
  for (let token = open + 1; token < end; token++) if (norm(reading, token) === mark) return token + 1;
  return end;
}

/** Past ", including ..." and other asides: the auxiliary or verb where the main clause goes on; -1 when none is near. */
function afterList(reading: Reading, comma: number, end: number, counted: CountedKind): number {
  const opener = norm(reading, comma + 1);
  const listed =
    ASIDES.has(opener) || isNumeral(reading, comma + 1) || ["most", "many", "some", "all"].includes(opener);
  if (!listed) {
    // "Twenty-four people, nineteen of them women, died": spelled numbers are words, so any short aside may be a list.
    return closeAside(reading, comma, Math.min(end, comma + 12));
  }
  for (let token = comma + 2; token < end; token++) {
    const word = norm(reading, token);
    if (word === ";" || word === ":") return -1;
    if (isOf(reading, token, WordClass.relative)) {
      // "six priests, five of them Spaniards, who were killed"
      if (norm(reading, token - 1) === "," && norm(reading, token) === "who") return token;
      return closeAside(reading, token, end);
    }
    if (isOf(reading, token, WordClass.be | WordClass.have)) return token;
    const verb = measureAt(reading, token, counted, ["agent"]);
    if (verb && !isIngShape(reading, token)) return token;
  }
  return -1;
}
const ASIDES = new Set([
  "including",
  "among",
  "of",
  "with",
  "mostly",
  "mainly",
  "both",
  "aged",
  "nearly",
  "almost",
  "at",
  "about",
  "excluding",
  "not",
]);

/** Past an aside that ends in a comma before an auxiliary or a measure verb. */
function closeAside(reading: Reading, from: number, end: number): number {
  for (let token = from + 1; token < end; token++) {
    if (norm(reading, token) === ";" || norm(reading, token) === ":") return -1;
    if (norm(reading, token) !== ",") continue;
    const next = token + 1;
    if (isOf(reading, next, WordClass.be | WordClass.have)) return next;
    if (measureAt(reading, next, "person", ["agent"])) return next;
    if (norm(reading, next) === "and" || norm(reading, next) === "or") return -1;
  }
  return -1;
}

/** Past a phrase of place or manner ("on the afternoon shift", "in three villages"): its verb; -1 when the clause ends first. */
function pastPlace(reading: Reading, from: number, end: number, counted: CountedKind): number {
  for (let token = from + 1; token < Math.min(end, from + 12); token++) {
    const word = norm(reading, token);
    if (word === "," || word === ";" || word === ":" || word === "(" || isDash(word)) return -1;
    if (
      word === "when" ||
      word === "as" ||
      word === "after" ||
      word === "that" ||
      word === "which" ||
      word === "while"
    )
      return -1;
    if (word === "who" && counted === "person") return token;
    if (isOf(reading, token, WordClass.be | WordClass.have)) return token;
    const verb = measureAt(reading, token, counted, ["agent"]);
    if (verb && counted === "person" && isWord(reading, token)) return token;
  }
  return -1;
}

function isDash(word: string): boolean {
  return word === "-" || word === "–" || word === "—";
}
