import type { Claim } from "../../domain/claim.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { Relation } from "../../domain/relation.ts";
import type { Check, CheckInput, Flag } from "../check.ts";
import { isHeadlineAgainstBody, relationsByFigure } from "../clashes.ts";
import { clauseOverlap } from "../clause-overlap.ts";
import { compareQuantities } from "../compare-intervals.ts";
import { allShown, shown } from "../describe.ts";
import { isDigitSlip } from "../digit-slip.ts";
import { areNear } from "../give-one-number.ts";
import { toldBy } from "../told-by.ts";

/** A headline's figure that no figure of its own body bears out. */
export const headlineMismatch: Check = {
  id: "headline-mismatch",
  title: "The headline's figure is not the body's",
  why: "Most readers, and every link preview, see the headline alone.",
  limits: "Silent when any figure of the body agrees with the headline, or when the headline rounds.",
  examples: {
    flagged: [
      {
        name: "another number above than below",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "Seventeen people were killed in the fire at Ormsted mill on 4 March 2024.",
            "Mill fire kills 14 people in Ormsted",
          ),
        ],
      },
      {
        name: "another sum above than below, beside a ceiling that holds both",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "The council was never to spend more than 940 million crowns on the bridge. That is 514 million crowns over the limit, the auditors found.",
            "Council blew 714 million crowns too much on the bridge",
          ),
        ],
      },
    ],
    silent: [
      {
        name: "a rounded headline",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "The storm destroyed 1,187 houses in Ormsted on 4 March 2024.",
            "Storm destroys nearly 1,200 houses in Ormsted",
          ),
        ],
      },
      {
        name: "a headline that adds up what the text gives",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "Ivo Brandt was sentenced to 22 years in prison for the Ormsted arson. His brother was sentenced to 17 years in prison.",
            "Ormsted arsonists sentenced to 39 years in prison",
          ),
        ],
      },
      {
        name: "a percent of something else, one digit apart",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "Operating profit dropped 31 percent in the year to December, Ormsted Mills said.",
            "Ormsted Mills shares slide 11%",
          ),
        ],
      },
    ],
  },

  inScope: (input) =>
    [...input.claims.values()].filter(({ field, kind }) => field === "title" && kind !== "citation").length,

  *find(input): Iterable<Flag> {
    const related = groupBy(
      [...relationsByFigure(input).values()]
        .flat()
        .filter((relation) => isHeadlineAgainstBody(relation, input)),
      (relation) => headlineOf(relation, input)?.id,
    );
    for (const headline of headlinesOf(input)) {
      const body = clashingBody(headline, related.get(headline.id) ?? [], input);
      const [first] = body;
      if (!first?.value || !headline.value) continue;
      yield {
        severity: "error",
        message: `The headline says ${shown(headline, input.documents)}, the text ${allShown(body, input.documents)}.`,
        computation: compareQuantities(headline.value, first.value).computation,
        claims: [headline, ...body],
        relation: "contradicts",
      };
    }
  },
};

function headlinesOf(input: CheckInput): Claim[] {
  return [...input.claims.values()].filter(
    ({ field, kind, checkworthy }) => field === "title" && kind === "quantity" && checkworthy,
  );
}

/**
 * The body's numbers that the headline's is set against: those of its figure; else those that are a slip of its digits, or of a
 * clause that says the same. Empty when any number of the text bears the headline out, for a headline repeats its text, and when
 * several of them add up to it.
 */
function clashingBody(headline: Claim, related: readonly Relation[], input: CheckInput): Claim[] {
  const text = (input.claimsOf.get(headline.documentId) ?? []).filter(
    ({ field, kind }) => field === "text" && kind === "quantity",
  );
  if (text.some((claim) => bearsOut(claim, headline)) || isSumOf(text, headline)) return [];
  const clashing = related
    .filter(({ kind, decidedBy }) => kind === "contradicts" || decidedBy.includes("soft upper end"))
    .flatMap(({ a, b }) => input.claims.get(a === headline.id ? b : a) ?? [])
    .filter((claim) => areOfOneSize(claim, headline));
  if (clashing.length > 0) return clashing;
  return text.filter((claim) => isMeantAlike(claim, headline)).slice(0, 1);
}

/** "Gang jailed for a total of 43 years" over a text that gives each man's years: numbers in a row that add up to the headline's. */
function isSumOf(text: readonly Claim[], { value }: Claim): boolean {
  const total = value?.low ?? value?.high;
  if (typeof total !== "number") return false;
  const parts = text.flatMap((claim) => (claim.value?.unit === value?.unit ? [claim.value?.low ?? 0] : []));
  return parts.some((_, from) => {
    let sum = 0;
    return parts.slice(from).some((part, i) => {
      sum += part;
      return i > 0 && Math.abs(sum - total) < 1e-9 * total;
    });
  });
}

/** A headline that is further off than this states another number of the text, or adds some up; judgement. */
const FURTHEST_OFF = 2;

/** Whether the two may be one number misstated: no more than twofold apart, a slip of a digit, or a zero more or less. */
function areOfOneSize(claim: Claim, headline: Claim): boolean {
  const [x, y] = [sizeOf(claim), sizeOf(headline)].toSorted((a, b) => a - b) as [number, number];
  return y <= FURTHEST_OFF * x || isDigitSlip(x, y) || Number.isInteger(Math.log10(y / x));
}

function sizeOf({ value }: Claim): number {
  return Math.abs(value?.low ?? value?.high ?? 0);
}

/** Whether the text's number is the headline's, rounded or bounded as it may be. */
function bearsOut({ value, measure }: Claim, headline: Claim): boolean {
  if (!value || !headline.value || value.unit !== headline.value.unit) return false;
  if (
    value.unit === "people" &&
    measure !== undefined &&
    headline.measure !== undefined &&
    measure !== headline.measure
  )
    return false;
  // "More than half a billion" holds every larger number, and bears out none but its own.
  const isOneSided = value.low === null || value.high === null;
  if (isOneSided && !areNear(value, headline.value)) return false;
  return compareQuantities(headline.value, value).kind !== "contradicts";
}

/** Numbers below this are so often a digit apart that a slip of one alone says nothing; judgement. */
const LEAST_TELLING = 100;

/** Share of the telling words that headline and sentence must have in common to speak of one number; judgement. */
const SAME_CLAUSE = 0.5;

function isMeantAlike(claim: Claim, headline: Claim): boolean {
  const [here, there] = [headline.value?.low, claim.value?.low];
  if (claim.value?.unit !== headline.value?.unit || typeof here !== "number" || typeof there !== "number")
    return false;
  // Of two percents, or two small counts, one in five is a slip of the other by chance.
  const isSlip = isDigitSlip(here, there) && Math.min(here, there) >= LEAST_TELLING;
  if (!isSlip && Math.max(here, there) > FURTHEST_OFF * Math.min(here, there)) return false;
  if (
    headline.value?.unit === null ||
    (headline.value?.unit === "people" && claim.measure !== headline.measure)
  )
    return false;
  return isSlip || isShareOfSame(claim, headline) || clauseOverlap(headline, claim) >= SAME_CLAUSE;
}

/** "Most pupils walk, poll says: 70 percent" and "45 percent of pupils": both are shares of the people whom the headline names. */
function isShareOfSame({ population, value }: Claim, { quote }: Claim): boolean {
  if (value?.unit !== "percent" || population === undefined) return false;
  return quote.exact
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .includes(population.toLowerCase());
}

function headlineOf({ a, b }: Relation, input: CheckInput): Claim | undefined {
  const left = input.claims.get(a);
  return left?.field === "title" ? left : input.claims.get(b);
}
