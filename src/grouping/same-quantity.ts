import { intersects } from "../domain/interval.ts";
import { tolerantInterval } from "../domain/quantity.ts";
import { convert } from "../domain/unit.ts";
import type { ClaimProfile } from "./claim-profile.ts";
import { mayBeOneMeasure } from "./lexicon/measures.ts";
import { populationsClash } from "./lexicon/populations.ts";
import { narrowedOtherwise } from "./narrowing.ts";
import { sameNumber, TELLING } from "./same-number.ts";
import {
  definitionsClash,
  forecastClash,
  happeningsClash,
  placesClash,
  subjectsClash,
  timesClash,
} from "./scopes-clash.ts";
import { shareBase } from "./share-base.ts";
import type { KnownMatch } from "./story-matches.ts";
import { apart, link, none, type Verdict } from "./verdict.ts";

/**
 * Whether two quantities of one story give values for the same figure: a decision list over measure, population, scope and the words
 * around them. That two numbers differ, by however much, never keeps them apart; a number that hardly recurs by chance speaks for one figure.
 *
 * @param story what the two documents have in common.
 */
export function sameQuantity(a: ClaimProfile, b: ClaimProfile, story: KnownMatch): Verdict {
  if (a.dimension !== b.dimension && !isBare(a) && !isBare(b))
    return apart(`${a.dimension} is not ${b.dimension}`);
  if (a.claim.partOf === b.claim.id || b.claim.partOf === a.claim.id)
    return apart("one is part of the other");
  if (saidAgain(a, b)) return link(100, ["the same quantity said again"]);
  if (a.knownMeasure && b.knownMeasure && a.measure !== b.measure && !mayBeOneMeasure(a.measure, b.measure))
    return apart(`${a.measure} is not ${b.measure}`);
  const found = [otherSlice(a, b), otherPopulation(a, b), otherScope(a, b), twoValuesOfOneSpeaker(a, b)];
  // What keeps two apart also keeps a third from joining them, so it is said before what merely does not join them.
  return (
    found.find((verdict) => verdict?.kind === "apart") ??
    found.find((verdict) => verdict !== undefined) ??
    together(a, b, story)
  );
}

/** A number whose words do not say what it counts: "the toll stands at 31", "it was 18,000". It may count whatever its event has. */
export function isBare({ claim, dimension }: ClaimProfile): boolean {
  return claim.kind === "quantity" && dimension === "number";
}

function otherPopulation(a: ClaimProfile, b: ClaimProfile): Verdict | undefined {
  // "62 seats" beside "62 of the 150 seats", "1,412 persons" beside "1,412 men": a number that hardly recurs by chance.
  const telling = sameNumber(a.claim, b.claim) >= TELLING || sameSlice(a, b);
  if (a.dimension === "share" && b.dimension === "share" && !telling) {
    const [x, y] = [shareBase(a.claim), shareBase(b.claim)];
    if (x !== undefined && y !== undefined && x !== y) return none(`a share of ${x} is none of ${y}`);
  }
  if (a.dimension !== "people" || b.dimension !== "people")
    // "seven districts" beside "seven of the eighteen districts".
    return a.part === b.part || telling || equals(a, b) ? undefined : none("a part may not be the whole");
  // Who a hall is meant for is mostly not said.
  if (a.measure === "capacity" && b.measure === "capacity") return undefined;
  const [x, y] = [a.population, b.population];
  if (populationsClash(x, y) && !(telling && (x.kind === "general" || y.kind === "general")))
    return apart(`${x.name} are not ${y.name}`);
  // "Four young dancers" among twelve dead: a noun that is in no list may be all of them or some.
  if (x.name !== y.name && (x.kind === "other" || y.kind === "other") && !telling)
    return none(`${x.name} may not be ${y.name}`);
  if (a.part === b.part || telling) return undefined;
  // Pupils are some of the dead wherever they are counted; of prisoners there are 5 shot and 20 in all.
  return x.name === y.name && (x.kind === "part" || x.kind === "other")
    ? undefined
    : apart("a part is not the whole");
}

/** "Lower Vasha 58, Upper Vasha 9": what another text tells of Lower Vasha alone is that part, and not the whole. */
function otherSlice(a: ClaimProfile, b: ClaimProfile): Verdict | undefined {
  for (const [x, y] of [
    [a, b],
    [b, a],
  ] as const) {
    const told = x.sliced.filter((slice) => isOf(y, slice));
    if (x.sliced.length > 1 && told.length === 1)
      return apart(`one is of ${[...(told[0] ?? [])].join(" ")} alone`);
  }
  return undefined;
}

function isOf({ clauseNames }: ClaimProfile, slice: ReadonlySet<string>): boolean {
  return slice.size > 0 && [...slice].every((name) => clauseNames.has(name));
}

/** Whether the two are one part by the names of its slice. */
function sameSlice(a: ClaimProfile, b: ClaimProfile): boolean {
  return isOf(a, b.slice) || isOf(b, a.slice);
}

function otherScope(a: ClaimProfile, b: ClaimProfile): Verdict | undefined {
  if (a.increment !== b.increment) return none("one adds to a number given elsewhere");
  const time = timesClash(a, b);
  if (time !== undefined) return apart(time);
  const place = placesClash(a, b);
  if (place !== undefined) return apart(place);
  const happening = happeningsClash(a, b);
  if (happening !== undefined) return apart(happening);
  const forecast = forecastClash(a, b);
  if (forecast !== undefined) return none(forecast);
  const definition = definitionsClash(a, b);
  if (definition !== undefined) return apart(definition);
  const narrowed = sameNumber(a.claim, b.claim) >= TELLING ? undefined : narrowedOtherwise(a.claim, b.claim);
  if (narrowed !== undefined) return none(`only one is of ${narrowed}`);
  const subject = a.closedMeasure && a.dimension === "people" ? undefined : subjectsClash(a, b);
  return subject === undefined ? undefined : none(subject);
}

/** One speaker does not give one figure two values in one text: "cases rose from 400 to 500" is two figures. Headlines may differ. */
function twoValuesOfOneSpeaker(a: ClaimProfile, b: ClaimProfile): Verdict | undefined {
  const [x, y] = [a.claim, b.claim];
  if (x.documentId !== y.documentId || x.field !== y.field) return undefined;
  if (x.attribution[0]?.name !== y.attribution[0]?.name) return undefined;
  if (!x.value || !y.value || convert(1, x.value.unit, y.value.unit) !== 1) return undefined;
  if (intersects(tolerantInterval(x.value), tolerantInterval(y.value))) return undefined;
  return apart("one speaker gives both");
}

function together(a: ClaimProfile, b: ClaimProfile, story: KnownMatch): Verdict {
  const reasons: string[] = [];
  // That two documents tell one story is settled where figures are looked for: it breaks ties and no more.
  let strength = Math.min(story.score, 12) / 12;
  const sameMeasure = a.measure !== undefined && a.measure === b.measure;
  if (sameMeasure) {
    strength += a.closedMeasure ? 3 : 1.5;
    reasons.push(`same measure: ${a.measure}`);
  }
  const samePopulation = a.claim.population !== undefined && a.population.name === b.population.name;
  if (samePopulation) {
    strength += 1;
    reasons.push(`same population: ${a.population.name}`);
  }
  if (a.place !== undefined && a.place === b.place) {
    strength += 0.5;
    reasons.push(`both in ${a.place}`);
  }
  // What both documents turn on tells of their story; between two that share no measure it does not tell figures apart.
  const topical = (word: string): boolean =>
    !sameMeasure && a.document.topics.has(word) && b.document.topics.has(word);
  const shared = sharedWords(a.context, b.context);
  const nearest = sharedWords(a.nearest, b.nearest);
  if (shared.length > 0) {
    strength += Math.min(shared.length, 4) * 0.5;
    reasons.push(`both speak of ${shared.slice(0, 4).join(", ")}`);
  }
  const number = sameNumber(a.claim, b.claim);
  if (number > 0) {
    strength += number / 2;
    reasons.push(`both say ${a.claim.mention}`);
  }
  if (a.prominent && b.prominent) strength += 1;
  if (a.first && b.first) strength += FIRST;

  // A part without a population of its own ("five of burns", "two of falls") is known by its words alone.
  // "14 years" of prison and the "143-day" hearing: one figure is mostly told in one unit.
  const otherUnit = number === 0 && a.dimension === "duration" && a.claim.value?.unit !== b.claim.value?.unit;
  const needed =
    (otherUnit ? OTHER_UNIT_WORDS : 0) +
    (a.part && a.population.kind !== "part" ? 1 : wordsNeeded(a, b, sameMeasure, samePopulation));
  // "The 4200 block", "two were dropped": a bare number is known by the number or by its verb.
  if ((isBare(a) || isBare(b)) && number === 0 && !sameMeasure) return none("a bare number");
  // "Half a dozen were cleared, and seven have suspended sentences": words in common tell of one trial, not of one count.
  if (a.dimension === "people" && a.closedMeasure !== b.closedMeasure && number === 0)
    return none("only one says what was counted");
  if (
    a.denominator !== b.denominator &&
    number < TELLING &&
    (a.measure !== undefined || b.measure !== undefined)
  )
    return none("one only says what another is some of");
  const found = shared.filter((word) => !topical(word)).length + nearest.length + number;
  return found >= needed ? link(strength, reasons) : none("too few words in common");
}

/** How many words of context two claims must share, given what else they share. Judgement. */
function wordsNeeded(
  a: ClaimProfile,
  b: ClaimProfile,
  sameMeasure: boolean,
  samePopulation: boolean,
): number {
  if (sameMeasure && a.closedMeasure) return 0;
  if (isBare(a) || isBare(b)) return sameMeasure ? 1 : TELLING;
  const specific = isCounted(a) || (samePopulation && a.population.kind !== "general");
  const prominent =
    a.prominent && b.prominent && (a.document.id !== b.document.id || a.claim.field !== b.claim.field);
  if (sameMeasure) return specific || prominent ? 0 : 1;
  // "12 motions" beside "the twelve motions carried".
  if (isCounted(a) && (a.measure === undefined || b.measure === undefined))
    return prominent ? 0 : COUNTED_WORDS;
  if (mayBeOneMeasure(a.measure, b.measure)) return 1;
  // Two verbs that are not the same may still mean one thing, when more speaks for it.
  if (a.measure !== undefined && b.measure !== undefined) return specific ? 1 : 2;
  return specific || prominent ? 1 : 2;
}

/** What each text tells first of a measure is mostly the whole of it; judgement. */
const FIRST = 0.5;
const COUNTED_WORDS = 1;
const OTHER_UNIT_WORDS = 3;

function equals({ claim: a }: ClaimProfile, { claim: b }: ClaimProfile): boolean {
  return a.value !== undefined && a.value.low === b.value?.low && a.value.high === b.value?.high;
}

/** A counted noun ("40 villages") already says much of what its number is about; people, money and percents do not. */
function isCounted({ dimension }: ClaimProfile): boolean {
  return !BARE_DIMENSIONS.has(dimension) && !/^[A-Z]{3}$/u.test(dimension);
}

const BARE_DIMENSIONS: ReadonlySet<string> = new Set(
  `people share number ratio duration length area mass volume speed magnitude crown dollar euro pound franc rupee dinar dirham peso lira krona
  kroner yen yuan rouble ruble shilling rand real`.split(/\s+/u),
);

function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return [...small].filter((word) => large.has(word)).toSorted();
}

function saidAgain(a: ClaimProfile, b: ClaimProfile): boolean {
  const says = (from: ClaimProfile, to: ClaimProfile): boolean =>
    from.claim.ties?.some((tie) => tie.as === "said-again" && tie.claimId === to.claim.id) ?? false;
  return says(a, b) || says(b, a);
}
