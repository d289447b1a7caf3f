import type { Citation, Claim } from "../../domain/claim.ts";
import { byFounding } from "../../domain/founding-order.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { Instrument } from "../../domain/instrument.ts";
import { mayBeSameName } from "../../domain/names.ts";
import type { Check, CheckInput, Flag } from "../check.ts";
import { type Cited, citationKey, citationsOf, sameBody, yearOf } from "../citations.ts";
import { clashingSides } from "../clashing-sides.ts";
import { allShown, listed } from "../describe.ts";
import type { ClaimPair } from "../founding-pair.ts";
import { toldBy } from "../told-by.ts";

/** A resolution or session with a fact that the register, or the other documents, give otherwise. */
export const citationMismatch: Check = {
  id: "citation-mismatch",
  title: "A resolution or session is cited with a wrong fact",
  why: "A year or a body that is off sends a reader to another text, or to none.",
  limits:
    "Silent for a day of the right year (date-conflict), for abbreviations and other names of a body, for facts that the citation does not state, and for instruments that neither the register nor another document names.",
  examples: {
    flagged: [
      {
        name: "the year of the register is another",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "The ceasefire was demanded in United Nations Security Council resolution 822 (1992).",
          ),
        ],
        register: [
          { body: "United Nations Security Council", number: "822", year: 1993, date: "1993-04-30" },
        ],
      },
    ],
    silent: [
      {
        name: "as the register has it",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "The ceasefire was demanded in United Nations Security Council resolution 822 (1993).",
          ),
        ],
        register: [
          { body: "United Nations Security Council", number: "822", year: 1993, date: "1993-04-30" },
        ],
      },
    ],
  },

  inScope: (input) => citationsOf(input).length,

  *find(input): Iterable<Flag> {
    const order = byFounding(input.documents);
    const citations = citationsOf(input).toSorted((x, y) => order(x.claim, y.claim));
    const register = groupBy(input.register, citationKey);
    for (const [key, same] of groupBy(citations, ({ citation }) => citationKey(citation))) {
      if (key === undefined) continue;
      const rows = register.get(key);
      yield* rows ? againstRegister(same, rows, input) : againstEachOther(same, input);
    }
  },
};

/** Citations of one instrument that clash with the register; the same slip in ten texts is one finding. */
function* againstRegister(
  same: readonly Cited[],
  rows: readonly Instrument[],
  input: CheckInput,
): Iterable<Flag> {
  const clashing = same.flatMap((cited) => {
    const row = rowAgainst(cited.citation, rows);
    return row ? [{ cited, row, facts: clashes(cited.citation, row) }] : [];
  });
  for (const slips of groupBy(clashing, ({ facts }) => inWords(facts)).values()) {
    const [first, ...rest] = slips;
    if (!first) continue;
    const odd = slips.map(({ cited }) => cited.claim);
    const agreeing = same.flatMap(({ claim, citation }) => (fits(citation, first.row) ? [claim] : []));
    yield {
      severity: "error",
      message: `${allShown(odd, input.documents)} differs in ${fieldsOf(first.facts)} from the register.`,
      computation: inWords(first.facts),
      claims: [first.cited.claim, ...rest.map(({ cited }) => cited.claim), ...agreeing],
      oddCount: odd.length,
    };
  }
}

/** Citations of one instrument, which the register does not hold, that clash with each other. */
function* againstEachOther(same: readonly Cited[], input: CheckInput): Iterable<Flag> {
  const citationOf = new Map(same.map(({ claim, citation }) => [claim, citation]));
  const factsApart = (a: Claim, b: Claim): Fact[] => {
    const [x, y] = [citationOf.get(a), citationOf.get(b)];
    return x && y && sameBody(x.body, y.body) ? clashes(x, y) : [];
  };
  // Thousands may cite one instrument, in a few ways: each is set beside the first of every way.
  const ways = [
    ...groupBy(same, ({ citation }) => [citation.body, yearOf(citation), citation.place].join()).values(),
  ];
  const pairs = same.flatMap(({ claim }) =>
    ways.flatMap(([first]): ClaimPair[] =>
      first && first.claim.documentId !== claim.documentId && factsApart(claim, first.claim).length > 0
        ? [[claim, first.claim]]
        : [],
    ),
  );
  const areAlike = (a: Claim, b: Claim) => factsApart(a, b).length === 0;
  for (const { odd, others, founding } of clashingSides(pairs, areAlike, input.documents)) {
    const facts = factsApart(odd[0], others[0]);
    yield {
      severity: "error",
      message: `${allShown(odd, input.documents)} differs in ${fieldsOf(facts)} from ${allShown(others, input.documents)}.`,
      computation: inWords(facts),
      claims: [...odd, ...others],
      oddCount: odd.length,
      founding,
    };
  }
}

function fieldsOf(facts: readonly Fact[]): string {
  return listed(facts.map(({ field }) => field));
}

function inWords(facts: readonly Fact[]): string {
  return facts.map(({ field, cited, known }) => `${field}: ${cited}, not ${known}`).join("; ");
}

interface Fact {
  readonly field: "body" | "year" | "place";
  readonly cited: string;
  readonly known: string;
}

/** The register's row for the citation that it clashes with; undefined when a row fits, or none is of the body or the year. */
function rowAgainst(citation: Citation, rows: readonly Instrument[]): Instrument | undefined {
  if (rows.some((row) => fits(citation, row))) return undefined;
  // A number alone is no instrument: bodies count their resolutions each for itself.
  return rows.find((row) => sameBody(citation.body, row.body)) ?? rows.find((row) => sameYear(citation, row));
}

function fits(citation: Citation, row: Instrument): boolean {
  return clashes(citation, row).length === 0;
}

/** The facts that both give and give differently. */
function clashes(citation: Citation | Instrument, row: Citation | Instrument): Fact[] {
  const facts: Fact[] = [];
  const add = (field: Fact["field"], cited: string, known: string) => facts.push({ field, cited, known });
  if (citation.body && row.body && !sameBody(citation.body, row.body)) add("body", citation.body, row.body);
  const [year, knownYear] = [yearOf(citation), yearOf(row)];
  if (year !== undefined && knownYear !== undefined && year !== knownYear)
    add("year", String(year), String(knownYear));
  if (citation.place && row.place && !mayBeSameName(citation.place, row.place))
    add("place", citation.place, row.place);
  return facts;
}

function sameYear(citation: Citation, row: Instrument): boolean {
  return yearOf(citation) !== undefined && yearOf(citation) === yearOf(row);
}
