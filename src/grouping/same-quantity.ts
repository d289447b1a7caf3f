import { intersects } from "../domain/interval.ts";
import { tolerantInterval } from "../domain/quantity.ts";
import { convert } from "../domain/unit.ts";
import type { ClaimProfile } from "./claim-profile.ts";
import { hasName } from "./document-profile.ts";
import { populationsClash } from "./lexicon/populations.ts";
import { apart, link, none, type Verdict } from "./verdict.ts";

/**
 * Whether two quantities of one story give values for the same figure: a decision list over measure, population, scope and the words
 * around them. How near the numbers lie has no say in putting them together.
 *
 * @param story how strongly the two documents tell of one happening.
 */
export function sameQuantity(a: ClaimProfile, b: ClaimProfile, story: number): Verdict {
  if (a.dimension !== b.dimension) return apart(`${a.dimension} is not ${b.dimension}`);
  if (a.claim.partOf === b.claim.id || b.claim.partOf === a.claim.id)
    return apart("one is part of the other");
  if (saidAgain(a, b)) return link(100, ["the same quantity said again"]);
  if (a.measure !== undefined && b.measure !== undefined && a.measure !== b.measure)
    return apart(`${a.measure} is not ${b.measure}`);
  if (a.dimension === "people" && populationsClash(a.population, b.population))
    return apart(`${a.population.name} are not ${b.population.name}`);
  if (isPart(a) !== isPart(b) && !(a.population.kind === "part" && a.population.name === b.population.name))
    if (a.population.name !== b.population.name || a.population.kind === "general")
      return apart("a part is not the whole");
  if (a.increment !== b.increment) return none("one adds to a number given elsewhere");
  const time = timesClash(a, b);
  if (time) return apart(time);
  const place = placesClash(a, b);
  if (place) return apart(place);
  if (contrasted(a, b)) return apart("two values in one sentence, by one speaker");
  return together(a, b, story);
}

function together(a: ClaimProfile, b: ClaimProfile, story: number): Verdict {
  const reasons: string[] = [];
  let strength = Math.min(story, 12) / 4;
  const shared = sharedContext(a, b);
  const smaller = Math.max(1, Math.min(a.context.size, b.context.size));
  const overlap = shared.length / smaller;
  if (a.measure !== undefined && a.measure === b.measure) {
    strength += a.closedMeasure ? 3 : 1.5;
    reasons.push(`same measure: ${a.measure}`);
  }
  if (
    a.dimension === "people" &&
    a.claim.population !== undefined &&
    a.population.name === b.population.name
  ) {
    strength += 1;
    reasons.push(`same population: ${a.population.name}`);
  }
  if (a.place !== undefined && a.place === b.place) strength += 0.5;
  if (shared.length > 0) {
    strength += Math.min(shared.length, 4) * 0.5 + overlap;
    reasons.push(`both speak of ${shared.slice(0, 4).join(", ")}`);
  }
  if (a.closedMeasure && a.measure === b.measure) return link(strength, reasons);
  if (shared.length === 0) return none("no measure or words in common");
  // An open measure, or none: the words around the numbers have to say that they are about one thing.
  const sameOpen = a.measure !== undefined && a.measure === b.measure;
  const needed = sameOpen || isCounted(a) ? 1 : 2;
  if (shared.length < needed) return none("too few words in common");
  return link(strength, reasons);
}

/** A counted noun ("61 settlements") already says much of what its number is about; people, money and percents do not. */
function isCounted(profile: ClaimProfile): boolean {
  return (
    !["people", "share", "number", "duration", "length", "area", "mass"].includes(profile.dimension) &&
    !/^[A-Z]{3}$/u.test(profile.dimension)
  );
}

function sharedContext(a: ClaimProfile, b: ClaimProfile): string[] {
  const [small, large] = a.context.size <= b.context.size ? [a.context, b.context] : [b.context, a.context];
  return [...small].filter((word) => large.has(word)).toSorted();
}

function saidAgain(a: ClaimProfile, b: ClaimProfile): boolean {
  const says = (from: ClaimProfile, to: ClaimProfile): boolean =>
    from.claim.ties?.some((tie) => tie.as === "said-again" && tie.claimId === to.claim.id) ?? false;
  return says(a, b) || says(b, a);
}

function isPart(profile: ClaimProfile): boolean {
  return profile.claim.partOf !== undefined && profile.claim.partOf !== null;
}

function timesClash(a: ClaimProfile, b: ClaimProfile): string | undefined {
  const ofA = a.ownYears ?? a.document.years;
  const ofB = b.ownYears ?? b.document.years;
  if (ofA.size === 0 || ofB.size === 0) return undefined;
  if (a.document.id === b.document.id && (a.ownYears === undefined) !== (b.ownYears === undefined)) {
    // Within one document a clause that names another year than the rest speaks of another time.
    const own = a.ownYears ?? b.ownYears ?? ofA;
    return [...own].some((year) => a.document.years.has(year))
      ? undefined
      : `${[...own].join(", ")} is another time`;
  }
  for (const year of ofA) if (ofB.has(year)) return undefined;
  return `${[...ofA].join(", ")} is not ${[...ofB].join(", ")}`;
}

/** Places clash when both documents know both names: then "Brackwater" and "Sallow Ford" are two places of the story. */
function placesClash(a: ClaimProfile, b: ClaimProfile): string | undefined {
  if (a.place === undefined || b.place === undefined || a.place === b.place) return undefined;
  if (a.place.includes(b.place) || b.place.includes(a.place)) return undefined;
  const knowsBoth = (profile: ClaimProfile): boolean =>
    placeKnown(profile, a.place as string) && placeKnown(profile, b.place as string);
  return knowsBoth(a) && knowsBoth(b) ? `${a.place} is not ${b.place}` : undefined;
}

function placeKnown(profile: ClaimProfile, place: string): boolean {
  return place.split(" ").some((word) => hasName(profile.document, word));
}

/** "cases rose from 400 to 500": one speaker, one sentence, two values that cannot both hold are two figures. */
function contrasted(a: ClaimProfile, b: ClaimProfile): boolean {
  const [x, y] = [a.claim, b.claim];
  if (x.documentId !== y.documentId || x.field !== y.field) return false;
  if (x.quote.start >= y.quote.end || y.quote.start >= x.quote.end) return false;
  if (x.attribution[0]?.name !== y.attribution[0]?.name) return false;
  if (!x.value || !y.value) return false;
  if (convert(1, x.value.unit, y.value.unit) !== 1) return false;
  return !intersects(tolerantInterval(x.value), tolerantInterval(y.value));
}
