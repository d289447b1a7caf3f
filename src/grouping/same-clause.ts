import type { ClaimProfile } from "./claim-profile.ts";
import type { DocumentProfile } from "./document-profile.ts";
import { populationsClash } from "./lexicon/populations.ts";
import { narrowedApart } from "./narrowing.ts";
import { apart, link, none, type Verdict } from "./verdict.ts";
import { stem, wordsOf } from "./words.ts";

/**
 * Whether a bare statement speaks of what `other` is about: it names the subject of its headline ("Gloria Bell earned less than
 * 3 million", an article headed "Gloria Bell"), or some name in its text. A statement brings no story of its own to compare.
 */
export function isAbout(statement: DocumentProfile, other: DocumentProfile): boolean {
  for (const { folded, capitalised } of statement.words)
    if (other.titleWords.has(folded) && (capitalised || other.titleWords.size === 1)) return true;
  for (const name of statement.names.keys()) if (other.names.has(name)) return true;
  return false;
}

/** How many words of the statement the other text has, in headline or text. */
export function wordsInCommon(statement: DocumentProfile, other: DocumentProfile): number {
  const said = new Set([...other.titleWords, ...other.words.map(({ folded }) => folded)]);
  return new Set(statement.words.map(({ folded }) => folded).filter((word) => said.has(word))).size;
}

/**
 * Whether a claim of a bare statement and a claim of a text are answers to one question: one unit and counted noun, no measure or
 * narrowing word against it, and words of their clauses in common. How near the numbers lie has no say.
 */
export function sameClause(a: ClaimProfile, b: ClaimProfile): Verdict {
  if (a.claim.kind === "date") return sameDated(a, b);
  if (a.dimension !== b.dimension) return apart(`${a.dimension} is not ${b.dimension}`);
  if (a.knownMeasure && b.knownMeasure && a.measure !== b.measure)
    return apart(`${a.measure} is not ${b.measure}`);
  if (populationsClash(a.population, b.population)) return apart("another population");
  if (Boolean(a.claim.partOf) !== Boolean(b.claim.partOf)) return none("a part may not be the whole");
  if (a.increment !== b.increment) return none("one adds to a number given elsewhere");
  const narrowed = narrowedApart(a.claim, b.claim);
  if (narrowed !== undefined) return none(`only one is of ${narrowed}`);
  if (daysApart(a, b)) return none("other days");
  const shared = [...clauseStems(a)].filter((word) => clauseStems(b).has(word));
  const sameMeasure = a.measure !== undefined && a.measure === b.measure;
  const samePopulation = a.population.kind !== "general" && a.population.name === b.population.name;
  const needed = sameMeasure || samePopulation || isCounted(a) ? 0 : 1;
  if (shared.length < needed) return none("too few words in common");
  return link(shared.length + (sameMeasure ? 2 : 0), [
    ...(sameMeasure ? [`same measure: ${a.measure}`] : []),
    ...(shared.length > 0 ? [`both speak of ${shared.slice(0, 4).join(", ")}`] : []),
  ]);
}

const BARE: ReadonlySet<string> = new Set(
  "people share number ratio duration length area mass volume speed magnitude".split(" "),
);

/** A counted noun ("41 goals") says what its number is about; people, shares and money do not. */
function isCounted({ dimension }: ClaimProfile): boolean {
  return !BARE.has(dimension) && !/^[A-Z]{3}$/u.test(dimension);
}

function clauseStems({ context, measure }: ClaimProfile): ReadonlySet<string> {
  return measure === undefined ? context : new Set([...context, stem(measure)]);
}

/** Whether both sentences name days or years, and none of one is in the other: "as of 20 March" and "as of 29 March". */
function daysApart(a: ClaimProfile, b: ClaimProfile): boolean {
  if (a.ownYears && b.ownYears && ![...a.ownYears].some((year) => b.ownYears?.has(year))) return true;
  const [x, y] = [daysNamed(a), daysNamed(b)];
  return x.size > 0 && y.size > 0 && ![...x].some((day) => y.has(day));
}

/** The days of months that its sentence names: "march 20". */
function daysNamed({ claim }: ClaimProfile): ReadonlySet<string> {
  const words = wordsOf(claim.quote.exact);
  const days = new Set<string>();
  for (const [at, { folded, capitalised }] of words.entries()) {
    if (!capitalised || !MONTHS.has(folded)) continue;
    for (const beside of [words[at - 1]?.folded, words[at + 1]?.folded])
      if (beside !== undefined && /^\d{1,2}$/u.test(beside)) days.add(`${folded} ${beside}`);
  }
  return days;
}

const MONTHS: ReadonlySet<string> = new Set(
  "january february march april may june july august september october november december".split(" "),
);

/** Two dates of one thing done: "released in 2014" and "was released on 2 April 2015". */
function sameDated(a: ClaimProfile, b: ClaimProfile): Verdict {
  if (isCountingDay(a) || isCountingDay(b)) return none("the day of a count is no happening");
  const [x, y] = [datedStems(a), datedStems(b)];
  const shared = [...x].filter((word) => y.has(word));
  return shared.length === 0
    ? none("no word of what is dated is shared")
    : link(shared.length, [`both date ${shared.join(", ")}`]);
}

/** "As of 25 April the film has earned 12 million": the day says when the count was made. */
function isCountingDay({ claim }: ClaimProfile): boolean {
  return /\b(?:as of|as at|as on|by|up to|up until|until)\s*$/iu.test(
    claim.quote.exact.slice(0, claim.start - claim.quote.start),
  );
}

function datedStems({ claim, document }: ClaimProfile): ReadonlySet<string> {
  const words = wordsOf(claim.date?.of ?? "").map(({ folded }) => folded);
  return new Set(
    words.filter((word) => !document.names.has(word) && !document.titleWords.has(word)).map(stem),
  );
}
