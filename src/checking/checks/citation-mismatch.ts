import type { Citation } from "../../domain/claim.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { Instrument } from "../../domain/instrument.ts";
import { mayBeSameName } from "../../domain/names.ts";
import type { Check, Flag } from "../check.ts";
import { type Cited, citationKey, citationsOf, sameBody, yearOf } from "../citations.ts";
import { listed, shown } from "../describe.ts";
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
    const citations = citationsOf(input);
    const byNumber = groupBy(citations, ({ citation }) => citationKey(citation));
    const registerByNumber = groupBy(input.register, citationKey);
    for (const cited of citations) {
      const key = citationKey(cited.citation);
      if (key === undefined) continue;
      const rows = registerByNumber.get(key) ?? [];
      const others = (byNumber.get(key) ?? []).filter(
        ({ claim }) => claim.documentId !== cited.claim.documentId,
      );
      const against =
        rows.length > 0 ? clashWithRegister(cited.citation, rows) : clashWithOthers(cited, others);
      if (!against) continue;
      const agreeing = others.filter(({ citation }) => fits(citation, against.row));
      yield {
        severity: "error",
        message: `${shown(cited.claim, input.documents)} differs in ${listed(against.facts.map(({ field }) => field))} from ${against.from}.`,
        computation: against.facts
          .map(({ field, cited: here, known }) => `${field}: ${here}, not ${known}`)
          .join("; "),
        claims: [cited.claim, ...agreeing.map(({ claim }) => claim)],
      };
    }
  },
};

interface Fact {
  readonly field: "body" | "year" | "place";
  readonly cited: string;
  readonly known: string;
}

interface Against {
  readonly row: Instrument;
  readonly facts: readonly Fact[];
  readonly from: string;
}

/** The register's row for it that it clashes with least; undefined when a row fits, or none is of the body or the year. */
function clashWithRegister(citation: Citation, rows: readonly Instrument[]): Against | undefined {
  if (rows.some((row) => fits(citation, row))) return undefined;
  const ofBody = rows.filter((row) => sameBody(citation.body, row.body));
  const ofYear = rows.filter((row) => sameYear(citation, row));
  // A number alone is no instrument: bodies count their resolutions each for itself.
  const [row] = ofBody.length > 0 ? ofBody : ofYear;
  return row ? { row, facts: clashes(citation, row), from: "the register" } : undefined;
}

/** The other documents' citation of the same instrument that more documents bear out than this one. */
function clashWithOthers(cited: Cited, others: readonly Cited[]): Against | undefined {
  const candidates = others.filter(({ citation }) => sameBody(cited.citation.body, citation.body));
  const clashing = candidates.filter(({ citation }) => clashes(cited.citation, citation).length > 0);
  const [first] = clashing.toSorted((x, y) => (x.claim.id < y.claim.id ? -1 : 1));
  if (!first) return undefined;
  const support = candidates.length - clashing.length;
  const against = clashing.length;
  // Of one against one the fuller citation, then the body's own, is not the odd one; each pair is flagged once.
  if (support > against - 1 || (support === against - 1 && !isOddOfTwo(cited, first))) return undefined;
  return {
    row: { ...first.citation },
    facts: clashes(cited.citation, first.citation),
    from: "the other documents",
  };
}

function isOddOfTwo(a: Cited, b: Cited): boolean {
  const facts = ({ citation }: Cited) =>
    Object.values(citation).filter((value) => value !== undefined).length;
  return facts(a) - facts(b) < 0 || (facts(a) === facts(b) && a.claim.id > b.claim.id);
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
