import type { Claim } from "../domain/claim.ts";
import { type DocumentInput, fieldText } from "../domain/document.ts";
import { dimensionOf } from "../domain/unit.ts";
import type { DocumentClaims } from "./document-claims.ts";
import { type DocumentProfile, instrumentsIn, profileOf, rootOf } from "./document-profile.ts";
import { conceptOf } from "./lexicon/concepts.ts";
import { measureFamily } from "./lexicon/measures.ts";
import { type Population, populationOf } from "./lexicon/populations.ts";
import { STOP_WORDS } from "./lexicon/stop-words.ts";
import { happeningIn, measureInContext } from "./measure-in-context.ts";
import { fold, stem, wordsOf } from "./words.ts";
import { yearsIn } from "./years.ts";

/** What grouping knows of a claim: a pure function of the claim and its document. */
export interface ClaimProfile {
  readonly claim: Claim;
  readonly document: DocumentProfile;
  /** What its unit measures; for counted things the noun's class. */
  readonly dimension: string;
  readonly measure: string | undefined;
  /** Whether the measure names its figure without more words ("killed"). */
  readonly closedMeasure: boolean;
  /** Whether another known measure means another figure. */
  readonly knownMeasure: boolean;
  readonly population: Population;
  /** Years that its own clause names; absent when it names none, and then the document's hold. */
  readonly ownYears: ReadonlySet<number> | undefined;
  /** Months (0 = January) that its own clause names, without the mention; empty when it names none. */
  readonly ownMonths: ReadonlySet<number>;
  /** Names in its own clause, folded to their roots, without those of the speakers. */
  readonly subjects: ReadonlySet<string>;
  /** Place that its own clause names, folded. */
  readonly place: string | undefined;
  /** Family of the happening that its own clause names. */
  readonly happening: string | undefined;
  /** Stems of the content words around it. */
  readonly context: ReadonlySet<string>;
  /** Those of them that stand next to it, which mostly say what it is: "charges of $1.5bn", "a $40m loan". */
  readonly nearest: ReadonlySet<string>;
  /** Names in its sentence, folded. */
  readonly names: ReadonlySet<string>;
  /** Numbers of the instruments that its own clause cites. */
  readonly instruments: ReadonlySet<string>;
  /** Some of those that another claim counts: "5 of the dead"; not "60 rescued" of 90 aboard, which is the whole of its measure. */
  readonly part: boolean;
  /** Stands in the headline or lead. */
  readonly prominent: boolean;
  /** The range that an estimate may lie in. */
  readonly interval: boolean;
  /** The first number of its document for its measure. */
  readonly first: boolean;
  /** Adds to a number given elsewhere ("three more bodies", "a further 20"). */
  readonly increment: boolean;
  /** Names that tell it from the other parts of its whole ("Kelo"), folded; empty for what is no part. */
  readonly slice: ReadonlySet<string>;
  /** Those of its own parts. */
  readonly sliced: readonly ReadonlySet<string>[];
  /** Capitalised words of its sentence, folded. */
  readonly clauseNames: ReadonlySet<string>;
  /** Only says what another is some of ("58 of the 120 seats"), and nothing of what happened to it. */
  readonly denominator: boolean;
}

/** "a 95 percent confidence interval of 793 to 8,498". */
const INTERVAL = /\b(?:confidence|credible|uncertainty) (?:interval|range)s?\b|\bmargin of error\b/iu;

/** How many words to either side of the mention count as its context; judgement. */
const CONTEXT_WORDS = 10;

/** How many of them stand next to it; judgement. */
const NEAREST_WORDS = 4;

/** @param beside all the claims of the document. */
export function profileClaim(claim: Claim, document: DocumentInput, beside: DocumentClaims): ClaimProfile {
  const profile = profileOf(document);
  const text = fieldText(document, claim.field);
  const sentence = text.slice(claim.quote.start, claim.quote.end);
  const at = claim.start - claim.quote.start;
  const clause = clauseAround(sentence, at, at + claim.end - claim.start);
  const measure = measureFamily(measureInContext(claim, sentence));
  const happening = claim.scope?.event === undefined ? undefined : happeningIn(claim.scope.event);
  return {
    claim,
    document: profile,
    dimension: dimensionOfClaim(claim, measure.ofPersons),
    measure: measure.name,
    closedMeasure: measure.closed,
    knownMeasure: measure.known,
    population: countedIn(claim),
    ownYears: yearsOf(claim, clause, document.publishedAt?.slice(0, 10)),
    ownMonths: monthsIn(clause.own),
    subjects: subjectsOf(claim, clause.own, profile),
    place: claim.scope?.place === undefined ? undefined : fold(claim.scope.place),
    happening,
    context: contextOf(claim, sentence, profile, CONTEXT_WORDS),
    nearest: contextOf(claim, sentence, profile, NEAREST_WORDS),
    names: namesIn(sentence, profile),
    instruments: instrumentsBeside(clause.own),
    part:
      isPart(claim, measureFamily(claim.measure).name, beside.wholeOf(claim)) ||
      DIED_LATER.test(sentence.slice(at + claim.mention.length)),
    prominent: claim.field === "title" || claim.start < profile.leadEnd,
    interval: INTERVAL.test(sentence),
    first: beside.isFirst(claim),
    increment: addsTo(claim, sentence) && beside.countsLike(claim),
    slice: beside.sliceOf(claim),
    sliced: beside
      .partsOf(claim)
      .map((part) => beside.sliceOf(part))
      .filter(({ size }) => size > 0),
    clauseNames: capitalisedIn(sentence),
    denominator: measure.name === undefined && beside.isDenominator(claim),
  };
}

/** Counted things with a common synonym are one dimension: "340 houses" and "350 homes". */
function dimensionOfClaim(claim: Claim, ofPersons: boolean): string {
  if (claim.kind !== "quantity") return claim.kind;
  const unit = claim.value?.unit ?? (ofPersons ? "people" : null);
  const dimension = dimensionOf(unit);
  if (dimension !== unit || unit === "people") return dimension;
  const head = unit.split(" ").at(-1) ?? unit;
  // "143 sitting days" are days.
  if (dimensionOf(head) !== head) return dimensionOf(head);
  const synonyms = populationOf(head.endsWith("y") ? `${head.slice(0, -1)}ies` : `${head}s`);
  return synonyms.kind === "other" ? stem(head) : synonyms.name;
}

/** Who is counted. A headline's grammar is too thin to tell an unknown noun from a verb ("Toll reaches 63"). */
function countedIn(claim: Claim): Population {
  const population = populationOf(claim.population);
  const unknownWord = population.kind === "other" && !claim.population?.includes(" ");
  return claim.field === "title" && unknownWord ? populationOf(undefined) : population;
}

interface Clause {
  readonly own: string;
  readonly before: string;
  readonly first: string;
}

/** Marks and words that part what is dated apart: "the worst since 1974, when 260 died". */
const BREAK = /[,;:)—–]\s|\(|\b(?:when|while|whereas|but|compared|against)\b/gu;

function clauseAround(sentence: string, from: number, to: number): Clause {
  let start = 0;
  let beforeStart = 0;
  let end = sentence.length;
  let firstEnd = sentence.length;
  for (const match of sentence.matchAll(BREAK)) {
    if (firstEnd === sentence.length) firstEnd = match.index;
    if (match.index < from) {
      // ", when": two breaks with no word between are one.
      if (/\p{L}|\p{N}/u.test(sentence.slice(start, match.index))) beforeStart = start;
      start = match.index;
    } else if (match.index >= to) {
      end = match.index;
      break;
    }
  }
  return {
    // The mention itself is no date of its own claim.
    own: `${sentence.slice(start, from)} # ${sentence.slice(to, end)}`,
    before: sentence.slice(beforeStart, start),
    first: start === 0 ? "" : sentence.slice(0, firstEnd),
  };
}

/** "since 1974" sets where a comparison begins and "by the end of 2025" where a plan ends, not when the claim's own happening was. */
const BORDER_YEAR = /\b(?:since|than in|from|by)\s+(?:(?:the|end|of|\p{L}+)\s+){0,3}(?:\d{1,2}\s+)?\d{4}/giu;
const CARRIES_OVER = /^\W*(?:when|in which|which|with|after which|where)\b/iu;
const OPENS_IN_TIME = /^\W*(?:in|on|by|during|as of|at the end of|last year's|last year’s|the \d{4})\b/iu;
/** A clause that is a date and no more: "The last one, in 1998, took 30". */
const ONLY_TIME = /^\W*(?:(?:in|on|during|of)\s+[\p{L}\p{N} ]{0,16})?\b\d{4}\W*$/iu;

function yearsOf(
  claim: Claim,
  clause: Clause,
  publishedOn: string | undefined,
): ReadonlySet<number> | undefined {
  const { start, end } = claim.kind === "date" ? (claim.date ?? {}) : (claim.scope ?? {});
  if (start && end) return range(Number(start.slice(0, 4)), Number(end.slice(0, 4)));
  let years = yearsIn(clause.own.replace(BORDER_YEAR, " "), publishedOn);
  if (years.length === 0 && (CARRIES_OVER.test(clause.own) || ONLY_TIME.test(clause.before)))
    years = yearsIn(clause.before, publishedOn);
  if (years.length === 0 && OPENS_IN_TIME.test(clause.first)) years = yearsIn(clause.first, publishedOn);
  return years.length === 0 ? undefined : new Set(years);
}

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);

function monthsIn(clause: string): ReadonlySet<number> {
  const months = new Set<number>();
  for (const { folded, capitalised } of wordsOf(clause)) {
    const month = capitalised
      ? MONTHS.findIndex((name) => name === folded || (folded.length >= 3 && folded === name.slice(0, 3)))
      : -1;
    if (month >= 0) months.add(month);
  }
  return months;
}

/** Of "resolution 874 of 14 October and resolution 884 of 12 November" the day is of the one before it. */
function instrumentsBeside(clause: string): ReadonlySet<string> {
  const [before = "", after = ""] = clause.split("#");
  const last = [...instrumentsIn(wordsOf(before))].at(-1);
  return last === undefined ? instrumentsIn(wordsOf(after)) : new Set([last]);
}

function subjectsOf(claim: Claim, clause: string, document: DocumentProfile): ReadonlySet<string> {
  const speakers = new Set(
    claim.attribution.flatMap(({ name }) => wordsOf(name).map(({ folded }) => rootOf(folded))),
  );
  const subjects = new Set<string>();
  for (const { folded, capitalised } of wordsOf(clause)) {
    const root = rootOf(folded);
    if (capitalised && document.names.has(root) && !speakers.has(root)) subjects.add(root);
  }
  return subjects;
}

function range(from: number, to: number): ReadonlySet<number> {
  const years = new Set<number>();
  for (let year = from; year <= Math.min(to, from + 200); year++) years.add(year);
  return years;
}

/** Stems of the content words around the mention; what its unit, population and measure say already does not count again. */
function contextOf(
  claim: Claim,
  sentence: string,
  document: DocumentProfile,
  reach: number,
): ReadonlySet<string> {
  const from = claim.start - claim.quote.start;
  const to = claim.end - claim.quote.start;
  const words = wordsOf(sentence);
  const before = words.filter((word) => word.end <= from).slice(-reach);
  const after = words.filter((word) => word.start >= to).slice(0, reach);
  const own = new Set(
    wordsOf(`${claim.value?.unit ?? ""} ${claim.population ?? ""} ${claim.measure ?? ""}`).map(({ folded }) =>
      stem(folded),
    ),
  );
  const stems = new Set<string>();
  for (const { folded } of [...before, ...after]) {
    if (folded.length < 3 || STOP_WORDS.has(folded) || document.names.has(rootOf(folded))) continue;
    if (folded.charCodeAt(0) < 58) continue;
    const root = stem(folded);
    if (!own.has(root) && !PERSONS.has(root)) stems.add(conceptOf(root));
  }
  return stems;
}

/** Words for people at large say nothing of what is counted. */
const PERSONS: ReadonlySet<string> = new Set(["person", "people", "man", "men", "other", "individual"]);

function namesIn(sentence: string, document: DocumentProfile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const word of wordsOf(sentence))
    if (word.capitalised && document.names.has(rootOf(word.folded))) names.add(rootOf(word.folded));
  return names;
}

/** "Three of the injured had died": some of the toll. */
const DIED_LATER = /^\s+of (?:the|those) (?:injured|wounded|hurt|missing|hospitali[sz]ed)\b/iu;

function isPart(claim: Claim, measure: string | undefined, whole: Claim | undefined): boolean {
  if (claim.partOf === undefined || claim.partOf === null) return false;
  // "90 aboard: 60 rescued, 30 drowned": the whole is of no measure or another, so the part is all of its own.
  if (whole && measureFamily(measure).closed) return measureFamily(whole.measure).name === measure;
  const ofWhole = measureFamily(whole?.measure).name;
  return measure === undefined || ofWhole === undefined || measure === ofWhole;
}

function capitalisedIn(clause: string): ReadonlySet<string> {
  return new Set(wordsOf(clause).flatMap(({ capitalised, folded }) => (capitalised ? [folded] : [])));
}

/** "Another 20", "four more"; "injured four others" leaves somebody out, but is the count of those injured all the same. */
function addsTo({ scope, quote, end }: Claim, sentence: string): boolean {
  if (!scope?.rest) return false;
  const next = wordsOf(sentence.slice(end - quote.start))[0]?.folded;
  return next !== "other" && next !== "others";
}
