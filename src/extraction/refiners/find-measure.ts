import { isWord, norm, type Reading, sentenceEnd, sentenceFirst } from "../../domain/reading.ts";
import { MEASURES_OF_PERSONS } from "../lexicon/measure-words.ts";
import { isOf, WordClass } from "../lexicon/word-classes.ts";
import { note, type QuantityMention } from "../mention.ts";
import { handledBodies, REMAINS } from "../phrases/bodies.ts";
import { areCoordinate } from "../phrases/coordination.ts";
import { countedKind, firstToken, size } from "../phrases/counted-kind.ts";
import { isPlural } from "../phrases/counted-phrase.ts";
import { type Governor, governorBefore } from "../phrases/governor-before.ts";
import { type CountedKind, type MeasureHit, measureAt } from "../phrases/measure-at.ts";
import { singularOf } from "../phrases/number-of-nouns.ts";
import { type Predicate, predicateAfter } from "../phrases/predicate-after.ts";
import { isPulledOut } from "../phrases/pulled-out.ts";
import { isRoomFor } from "../phrases/room-for.ts";
import { sameUnit } from "../phrases/same-count.ts";
import { subjectOfMove } from "../phrases/subject-of-move.ts";
import { isThreatened } from "../phrases/threat.ts";
import type { Refiner } from "../pipeline.ts";
import { wordSet } from "../word-table.ts";

/**
 * Says what happened to what is counted: killed, injured, pledged, rose. Words in the phrase itself come first ("31 dead"),
 * then the verb that has it for object, then its own predicate, then what it shares with the quantity beside it.
 */
export const findMeasure: Refiner = {
  id: "find-measure",
  refine(mentions, { reading }) {
    const open = mentions.filter(
      (mention): mention is QuantityMention =>
        mention.kind === "quantity" && mention.untracked === undefined && mention.measure === undefined,
    );
    const found = open.map((mention) => {
      const kind = countedKind(mention);
      const asIs = read(mention, reading, kind);
      return (kind === "thing" ? readAsPersons(mention, reading, asIs) : undefined) ?? asIs;
    });
    shareForward(open, found, reading);
    shareBackward(open, found, reading);
    recall(open, found, reading);
    open.forEach((mention, index) => {
      const measure = found[index]?.measure;
      if (measure === undefined) return;
      // "The village buries an eighth victim": an ordinal counts the running toll, whatever is done with the body.
      mention.measure = mention.ordinal && measure === "buried" ? "killed" : measure;
      if (mention.value.unit === null && MEASURES_OF_PERSONS.has(measure)) {
        // "14 were killed": the number stands alone, and its measure is only ever of persons.
        mention.value = { ...mention.value, unit: "people" };
        mention.population ??= "people";
      }
      nameByGovernor(mention, found[index] as Found, reading);
      const verb = found[index]?.governor;
      if ((measure === "rose" || measure === "fell") && verb && mention.population === undefined) {
        const subject = subjectOfMove(reading, verb.at);
        if (subject !== undefined) mention.population = subject;
      }
      if (mention.why) note(mention, `measure ${measure}: ${found[index]?.from}`);
    });
    return mentions;
  },
};

/** "suspected cases numbered 410": the noun whose level the number is says what it counts. */
function nameByGovernor(mention: QuantityMention, { governor, measure }: Found, reading: Reading): void {
  if (
    mention.value.unit !== null ||
    !governor?.known ||
    governor.by === "object" ||
    governor.measure !== measure
  )
    return;
  if (!isPlural(reading, governor.at) || isOf(reading, governor.at, WordClass.verb)) return;
  const noun = norm(reading, governor.at);
  mention.value = { ...mention.value, unit: singularOf(noun) };
  mention.population = noun;
}

interface Found {
  measure: string | undefined;
  /** Which words say so. */
  from: string;
  /** False where a lexicon does not have the words, so that better ones beside them win. */
  known: boolean;
  governor: Governor | undefined;
  predicate: Predicate | undefined;
}

/** A finding with all its fields, so that all findings have one shape. */
function say(
  measure: string | undefined,
  from: string,
  known: boolean,
  governor?: Governor,
  predicate?: Predicate,
): Found {
  return { measure, from, known, governor, predicate };
}

/** "Gunmen killed 14 weavers": a noun that no lexicon knows counts persons when it is killed, wounded, arrested or taken hostage. */
function readAsPersons(mention: QuantityMention, reading: Reading, asThings: Found): Found | undefined {
  if (asThings.known || mention.counted === undefined || mention.population === undefined) return undefined;
  if (ANIMALS.has(norm(reading, mention.counted))) return undefined;
  const found = read(mention, reading, "person");
  const verb = found.governor?.known ? found.governor.at : (found.predicate?.to ?? 0) - 1;
  if (!found.known || !ONLY_PERSONS.has(found.measure ?? "") || LOOSE.has(norm(reading, verb)))
    return undefined;
  mention.value = { ...mention.value, unit: "people" };
  return found;
}
const ONLY_PERSONS = new Set(["killed", "injured", "arrested", "detained", "taken-hostage"]);
/** Verbs that are said of things in the same words: "lost 12 seats", "seized 4 boats". */
const LOOSE = new Set(
  "lost losing lose destroyed eliminated crushed seize seized seizes seizing seizure hurt hurts of".split(
    " ",
  ),
);
const ANIMALS = new Set(
  "head cattle cows cow sheep goats goat pigs horses dogs cats birds chickens fish elephants whales dolphins rhinos camels buffalo head livestock poultry animals wounds burns fractures turkeys hens ducks bees wolves bears lions tigers seals deer".split(
    " ",
  ),
);

function read(mention: QuantityMention, reading: Reading, counted: CountedKind): Found {
  if (isBodies(mention, reading)) {
    const handled = handledBodies(reading, firstToken(mention), mention.phraseTo ?? mention.to);
    if (handled !== undefined) return say(handled, "what was done with the bodies", true);
  }
  // "three of the injured had died": what became of some of a group says more than the group's name.
  const inside = mention.partitive ? undefined : insidePhrase(mention, reading, counted, false);
  if (inside) return say(inside.measure, FROM_PHRASE, true);
  const after =
    counted === "money" || counted === "change" ? nounAfter(mention, reading, counted) : undefined;
  if (after) return say(after.measure, "the noun after it", true);
  if (counted === "thing" && isTerm(mention, reading)) return say("sentenced", "a term of prison", true);
  const governor = governorBefore(reading, firstToken(mention), counted);
  if (
    counted !== "money" &&
    counted !== "change" &&
    isRoomFor(reading, firstToken(mention), mention.counted === undefined)
  )
    return say("capacity", "what there is room for", true);
  if (governor?.by === "object" && HARMS.has(governor.measure) && isThreatened(reading, governor.at))
    return say("threatened", "only threatened or planned", true);
  if (governor && counted !== "thing" && isPulledOut(reading, governor.at, mention.phraseTo ?? mention.to))
    return say("rescued", "pulled out of danger", true, governor);
  const predicate = predicateAfter(reading, mention.phraseTo ?? mention.to, counted);
  // "at the funeral of the 10 miners who were killed"
  if (predicate?.known && predicate.measure === "killed" && governor?.by === "of")
    return say("killed", "its predicate", true, governor, predicate);
  if (governor?.known && governor.by !== "level")
    return say(governor.measure, `after ${norm(reading, governor.at)}`, true, governor, predicate);
  if (predicate?.known) return say(predicate.measure, "its predicate", true, governor, predicate);
  if (governor?.known)
    return say(governor.measure, `level of ${norm(reading, governor.at)}`, true, governor, predicate);
  const weak =
    insidePhrase(mention, reading, counted, true) ??
    (mention.partitive ? insidePhrase(mention, reading, counted, false) : undefined);
  if (weak) return say(weak.measure, "the noun", false, governor, predicate);
  if (predicate) return say(predicate.measure, "its predicate", false, governor, predicate);
  if (governor)
    return say(governor.measure, `after ${norm(reading, governor.at)}`, false, governor, predicate);
  return say(undefined, "", false);
}

const HARMS = new Set(["killed", "injured", "taken-hostage", "destroyed"]);

/** "a £48m bill", "$40m in aid", "a 6 percent rise", "3 percent higher": the noun or comparison that the sum describes. */
function nounAfter(mention: QuantityMention, reading: Reading, counted: CountedKind): MeasureHit | undefined {
  let at = mention.to;
  const inside = norm(reading, at) === "in";
  if (inside) at++;
  for (let steps = 0; steps < 3; steps++, at++) {
    if (!isWord(reading, at) || norm(reading, at) === "'s") return undefined;
    if (counted === "change" && steps === 0) {
      const direction = HIGHER.has(reading, at) ? "rose" : LOWER.has(reading, at) ? "fell" : undefined;
      if (direction) return { measure: direction, role: "noun", to: at + 1 };
    }
    const hit = measureAt(reading, at, counted, ["noun"]);
    if (hit) return hit;
    if (
      isOf(
        reading,
        at,
        WordClass.preposition |
          WordClass.determiner |
          WordClass.be |
          WordClass.have |
          WordClass.modal |
          WordClass.conjunction |
          WordClass.pronoun,
      )
    )
      return undefined;
  }
  return undefined;
}
const HIGHER = wordSet("higher more dearer up above larger bigger greater");
const LOWER = wordSet("lower fewer less cheaper down below smaller");

/** "jailed for 14 years", "two years in prison", "a 12-year sentence": years that a court gives. */
function isTerm(mention: QuantityMention, reading: Reading): boolean {
  if (mention.value.unit !== "year" && mention.value.unit !== "month") return false;
  const first = Math.max(sentenceFirst(reading, mention.from), mention.from - 10);
  const end = Math.min(sentenceEnd(reading, mention.from), mention.to + 6);
  for (let at = first; at < end; at++) if (TERMS.has(reading, at)) return true;
  return false;
}
const TERMS = wordSet(
  "sentenced sentence sentences sentencing jailed jails imprisoned imprisonment prison jail bars probation parole",
);

/** Heads that name persons by what befell them but say nothing when a verb does ("31 hostages were freed"). */
const WEAK = wordSet(
  "hostage hostages survivor survivors captives detainees protesters protestors demonstrators marchers spectators attendees audience crowd crowds visitors patients employees staff vote votes ballots inhabitants residents delegations observers evacuees martyrs case cases",
);

function insidePhrase(
  mention: QuantityMention,
  reading: Reading,
  counted: CountedKind,
  weak: boolean,
): MeasureHit | undefined {
  const head = mention.counted;
  if (weak && mention.value.unit === "vote") return { measure: "voted", role: "noun", to: mention.to };
  if (head === undefined || mention.value.unit === "percent") return undefined;
  const word = norm(reading, head);
  if (word === "life" || word === "lives") {
    const verb = governorBefore(reading, firstToken(mention), "person");
    if (verb?.measure === "rescued") return { measure: "rescued", role: "noun", to: head };
    return { measure: "killed", role: "noun", to: head };
  }
  if (WEAK.has(reading, head) === weak) {
    const hit = measureAt(reading, head, counted, ["noun", "state", "patient"]);
    if (hit && hit.to === head + 1) return hit;
  }
  if (weak) return undefined;
  // "23 dead inmates", "1,860 destroyed houses".
  for (let at = mention.to; at < head; at++) {
    const hit = measureAt(reading, at, counted, ["state", "patient"]);
    if (hit && hit.to <= head) return hit;
  }
  return undefined;
}

/** "killed 14 soldiers and three civilians": the second shares the verb before the first. */
function shareForward(mentions: readonly QuantityMention[], found: Found[], reading: Reading): void {
  for (let index = 1; index < mentions.length; index++) {
    const mine = found[index] as Found;
    const theirs = found[index - 1] as Found;
    if (mine.known || !theirs.known || !theirs.governor?.known || theirs.governor.by === "level") continue;
    if (!areCoordinate(mentions[index - 1] as QuantityMention, mentions[index] as QuantityMention, reading))
      continue;
    share(mine, theirs);
  }
}

/** "Four patients and one nurse were killed": the first shares the verb after the second. */
function shareBackward(mentions: readonly QuantityMention[], found: Found[], reading: Reading): void {
  for (let index = mentions.length - 1; index > 0; index--) {
    const theirs = found[index] as Found;
    const mine = found[index - 1] as Found;
    if (mine.known || !theirs.known || !theirs.predicate?.known) continue;
    if (!areCoordinate(mentions[index - 1] as QuantityMention, mentions[index] as QuantityMention, reading))
      continue;
    share(mine, theirs);
  }
}

/** "examined 18 bodies. Of the 18 bodies, ...": a number told again with "the" has the measure that it had. */
function recall(mentions: readonly QuantityMention[], found: Found[], reading: Reading): void {
  const told = new Map<number, { readonly mention: QuantityMention; readonly found: Found }>();
  mentions.forEach((mention, index) => {
    const mine = found[index] as Found;
    const number = size(mention);
    const before = told.get(number);
    const noun = mine.from === FROM_PHRASE && isBodies(mention, reading);
    if (
      before &&
      (mine.measure === undefined || noun) &&
      isDefinite(mention, reading) &&
      sameUnit(before.mention, mention)
    )
      share(mine, before.found);
    if (mine.known && number > 1 && countedKind(mention) !== "change")
      told.set(number, { mention, found: mine });
  });
}
const FROM_PHRASE = "the phrase itself";

function isDefinite(mention: QuantityMention, reading: Reading): boolean {
  const before = norm(reading, firstToken(mention) - 1);
  return before === "the" || before === "those" || before === "these" || before === "all";
}

function isBodies(mention: QuantityMention, reading: Reading): boolean {
  return mention.counted !== undefined && REMAINS.has(reading, mention.counted);
}

function share(mine: Found, theirs: Found): void {
  if (theirs.measure === undefined) return;
  mine.measure = theirs.measure;
  mine.from = "shared with the quantity beside it";
  mine.known = true;
  mine.governor = theirs.governor;
  mine.predicate = theirs.predicate;
}
