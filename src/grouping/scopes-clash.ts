import type { ClaimProfile } from "./claim-profile.ts";
import { type DocumentProfile, isAhead, rootOf } from "./document-profile.ts";
import { sameNumber, TELLING } from "./same-number.ts";

/** Why two claims speak of different times; undefined when they may speak of one. */
export function timesClash(a: ClaimProfile, b: ClaimProfile): string | undefined {
  if (a.measure === "anniversary" && b.measure === "anniversary") {
    // "The 28th anniversary" of 2021 and "26 years after" of 2019 are both right.
    const [x, y] = [a.document.publishedYear, b.document.publishedYear];
    return x !== undefined && y !== undefined && x !== y ? `${x} is not ${y}` : undefined;
  }
  if (RATES.has(a.dimension) && a.ownMonths.size > 0 && b.ownMonths.size > 0)
    if (![...a.ownMonths].some((month) => b.ownMonths.has(month))) return "other months";
  // "4,500 jobs by 2026" is told now; and years that a clause does not name itself are a guess that a telling number outweighs.
  if (a.ownYears === undefined || b.ownYears === undefined)
    if (looksAhead(a) || looksAhead(b) || sameNumber(a.claim, b.claim) >= TELLING) return undefined;
  const ofA = a.ownYears ?? a.document.years;
  const ofB = b.ownYears ?? b.document.years;
  if (ofA.size === 0 || ofB.size === 0) return undefined;
  for (const year of ofA) if (ofB.has(year)) return undefined;
  return `${[...ofA].join(", ")} is not ${[...ofB].join(", ")}`;
}

function looksAhead({ ownYears, document }: ClaimProfile): boolean {
  return ownYears !== undefined && isAhead(ownYears, document);
}

/** What is measured anew each month; tolls and totals are added to over months. */
const RATES: ReadonlySet<string> = new Set(["share", "ratio", "case"]);

/** Happenings that one would not call by the other's name; what one calls an attack, another may call a battle or a massacre. */
const NATURAL: ReadonlySet<string> = new Set(
  "earthquake aftershock tsunami flood landslide storm eruption drought wildfire outbreak".split(" "),
);

/** Why two claims speak of different happenings ("a magnitude 5 aftershock"); undefined when they may speak of one. */
export function happeningsClash(a: ClaimProfile, b: ClaimProfile): string | undefined {
  if (a.happening === undefined || b.happening === undefined || a.happening === b.happening) return undefined;
  return NATURAL.has(a.happening) && NATURAL.has(b.happening)
    ? `${a.happening} is not ${b.happening}`
    : undefined;
}

/** Why two counts are of two definitions: deaths above what was expected are an estimate of another thing than the dead who were counted. */
export function definitionsClash(a: ClaimProfile, b: ClaimProfile): string | undefined {
  if (
    (a.claim.scope?.cause === "excess") !== (b.claim.scope?.cause === "excess") &&
    !a.interval &&
    !b.interval
  )
    return "only one counts excess deaths";
  // "Its confidence interval runs from 2,658 to 3,290": of the estimate of its own text.
  if ((a.interval || b.interval) && a.document.id !== b.document.id) return "an interval of another estimate";
  return undefined;
}

/** Why only one is a count: "expects 300 to 400 cases by June" is no count of the sick. What is planned may be told as done or as to come. */
export function forecastClash(a: ClaimProfile, b: ClaimProfile): string | undefined {
  if (!a.closedMeasure || a.measure !== b.measure) return undefined;
  const [x, y] = [a.claim.scope?.epistemic === "expected", b.claim.scope?.epistemic === "expected"];
  return x === y ? undefined : "only one is still to come";
}

/** Why two claims speak of different bodies: each clause names one, and both documents know both ("Reform Party 31 seats", "Labour 12"). */
export function subjectsClash(a: ClaimProfile, b: ClaimProfile): string | undefined {
  if (a.subjects.size === 0 || b.subjects.size === 0) return undefined;
  for (const name of a.subjects) if (b.subjects.has(name) || !b.document.names.has(name)) return undefined;
  for (const name of b.subjects) if (!a.document.names.has(name)) return undefined;
  return `${[...a.subjects].join(" ")} is not ${[...b.subjects].join(" ")}`;
}

/**
 * Why two claims speak of different places; undefined when they may speak of one. A place that neither document names in headline or
 * lead is a part of the story's scene ("30 beds in Tarn"), and a claim that names it speaks of no more than that.
 */
export function placesClash(a: ClaimProfile, b: ClaimProfile): string | undefined {
  const [x, y] = [sidePlace(a, b.document), sidePlace(b, a.document)];
  if (x === y) {
    if (x !== undefined || a.place === undefined || b.place === undefined) return undefined;
    return a.place === b.place || !knowsBoth(a, b) || !knowsBoth(b, a)
      ? undefined
      : `${a.place} is not ${b.place}`;
  }
  return x === undefined ? `only one speaks of ${y}` : `only one speaks of ${x}`;
}

/** The claim's own place where neither document has it in headline or lead. */
function sidePlace({ place, document }: ClaimProfile, other: DocumentProfile): string | undefined {
  if (place === undefined) return undefined;
  return isChief(place, document) || isChief(place, other) ? undefined : place;
}

function isChief(place: string, document: DocumentProfile): boolean {
  return place.split(" ").some((word) => document.names.get(rootOf(word))?.weight === 2);
}

function knowsBoth(of: ClaimProfile, other: ClaimProfile): boolean {
  const knows = (place: string): boolean =>
    place.split(" ").some((word) => of.document.names.has(rootOf(word)));
  return knows(of.place ?? "") && knows(other.place ?? "");
}
